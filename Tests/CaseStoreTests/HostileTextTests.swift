import BestInterests
import CaseGenerator
import Testing

@testable import CaseStore

@Suite("Any text survives on the disk, byte for byte")
struct HostileTextTests {
  private let fixture: StoreFixture

  init() throws {
    fixture = try StoreFixture()
  }

  @Test("In every text answer, every note, the reason and the name of who saved", arguments: HostileTexts.all)
  func everywhere(_ text: String) throws {
    var file = Sample.file(fixture.framework)
    for (slot, answer) in file.answers {
      if case .text? = answer.value { file.answers[slot]?.value = .text(text) }
      file.answers[slot]?.note = text
      file.answers[slot]?.author = text
    }
    let stored = try fixture.create(file)
    let found = try fixture.load(stored.file.number)
    #expect(found == stored)
    for (slot, answer) in file.answers {
      let back = try #require(found.file.answers[slot])
      #expect(back.note.utf8.elementsEqual(text.utf8) && back.author.utf8.elementsEqual(text.utf8))
      if case .text(let wanted)? = answer.value, case .text(let got)? = back.value {
        #expect(got.utf8.elementsEqual(wanted.utf8))
      }
    }
    #expect(try fixture.store.summaries().cases.first?.title.utf8.elementsEqual(text.utf8) == true)
  }

  @Test("In unsaved work", arguments: HostileTexts.all)
  func drafts(_ text: String) throws {
    var file = try fixture.create().file
    file.answers[Slot("k.view", .person("k1-ab"))] = Sample.answer(.text(text))
    let draft = Draft(login: "anne", file: file, revision: 1, time: Sample.moment(0))
    try fixture.store.saveDraft(draft, framework: fixture.framework)
    let found = try fixture.store.draft(of: "anne", case: file.number) { _ in fixture.framework }
    #expect(found?.file.text("k.view", .person("k1-ab")).utf8.elementsEqual(text.utf8) == true)
  }
}
