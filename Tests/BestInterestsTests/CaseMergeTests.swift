import BestInterests
import Testing

@Suite("Two people's work on one case is brought together")
struct CaseMergeTests {
  private let title = Slot("c.title", .wholeCase)
  private let name = Slot("p.name", .person("p1"))
  private let view = Slot("p.view", .person("p1"))

  private var base: Case {
    var file = Case(framework: FrameworkReference(id: "x", version: "1"), persons: ["p1"])
    file.answers = [title: text("Gezin"), name: text("Moeder"), view: text("Oud")]
    return file
  }

  private func text(_ text: String, by author: String = "anne") -> Answer {
    Answer(.text(text), author: author)
  }

  @Test("changes to different answers are both kept, without a conflict")
  func disjoint() {
    var mine = base
    mine.answers[title] = text("Gezin N.")
    var theirs = base
    theirs.answers[view] = text("Nieuw", by: "bram")
    let merge = CaseMerge(base: base, mine: mine, theirs: theirs)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.merged.answers[title]?.value == .text("Gezin N."))
    #expect(merge.merged.answers[view]?.value == .text("Nieuw"))
  }

  @Test("the same answer changed by both keeps both texts")
  func conflict() {
    var mine = base
    mine.answers[view] = text("Van mij")
    var theirs = base
    theirs.answers[view] = text("Van hen", by: "bram")
    let merge = CaseMerge(base: base, mine: mine, theirs: theirs)
    #expect(merge.conflicts == [view])
    #expect(merge.merged.answers[view]?.value == .text("Van mij"))
    #expect(merge.merged.answers[view]?.rival?.value == .text("Van hen"))
  }

  @Test("what a third person wrote stays in sight, below what the second wrote")
  func threePeople() {
    var theirs = base
    theirs.answers[view] = text("Van bram", by: "bram")
    theirs.answers[view]?.rival = .init(
      value: .text("Van chantal"), note: "", author: "chantal", time: Timestamp(seconds: 1))
    var mine = base
    mine.answers[view] = text("Van mij")
    let merged = CaseMerge(base: base, mine: mine, theirs: theirs).merged.answers[view]
    #expect(merged?.value == .text("Van mij"))
    #expect(merged?.rival?.value == .text("Van bram\n\nVan chantal"))
    #expect(merged?.rival?.author == "bram" && merged?.rival?.note == "chantal")
  }

  @Test("a text that one person chose against does not come back by the other's save")
  func chosenAgainst() {
    var before = base
    before.answers[view]?.rival = .init(
      value: .text("Van chantal"), note: "", author: "chantal", time: Timestamp(seconds: 1))
    var mine = before
    mine.answers[view] = text("Gekozen")
    var theirs = before
    theirs.answers[view]?.value = .text("Van bram")
    for merge in [
      CaseMerge(base: before, mine: mine, theirs: theirs),
      CaseMerge(base: before, mine: theirs, theirs: mine),
    ] {
      let answer = merge.merged.answers[view]
      #expect(Set([answer?.value, answer?.rival?.value]) == [.text("Gekozen"), .text("Van bram")])
    }
  }

  @Test("a choice between two texts stands when somebody else saves over the older revision")
  func settledConflict() {
    var before = base
    before.answers[view]?.rival = .init(
      value: .text("Van hen"), note: "", author: "bram", time: Timestamp(seconds: 1))
    var mine = before
    mine.answers[view]?.rival = nil
    var theirs = before
    theirs.answers[title] = text("Gezin N.", by: "bram")
    for merge in [
      CaseMerge(base: before, mine: mine, theirs: theirs),
      CaseMerge(base: before, mine: theirs, theirs: mine),
    ] {
      #expect(merge.merged.answers[view]?.rival == nil)
      #expect(merge.merged.answers[title]?.value == .text("Gezin N."))
      #expect(merge.conflicts.isEmpty)
    }
  }

  @Test("a person one takes out while the other writes about them stays, with every answer")
  func revivedPerson() {
    var mine = base
    mine.remove(person: "p1")
    var theirs = base
    theirs.answers[view] = text("Nieuw", by: "bram")
    for merge in [
      CaseMerge(base: base, mine: mine, theirs: theirs), CaseMerge(base: base, mine: theirs, theirs: mine),
    ] {
      #expect(merge.merged.persons == ["p1"])
      #expect(merge.merged.answers[name]?.value == .text("Moeder"))
      #expect(merge.merged.answers[view]?.value == .text("Nieuw"))
    }
  }

  @Test("a person one takes out and the other leaves alone is gone")
  func removedPerson() {
    var mine = base
    mine.remove(person: "p1")
    let merge = CaseMerge(base: base, mine: mine, theirs: base)
    #expect(merge.merged.persons.isEmpty)
    #expect(merge.merged.answers[name] == nil)
  }

  @Test("records that two people add at once are all kept")
  func records() {
    let list = Slot("ev", .person("p1"))
    var mine = base
    mine.answers[list] = Answer(.records(["r1-a"]))
    var theirs = base
    theirs.answers[list] = Answer(.records(["r1-b"]))
    let merge = CaseMerge(base: base, mine: mine, theirs: theirs)
    #expect(merge.merged.answers[list]?.value == .records(["r1-a", "r1-b"]))
    #expect(merge.conflicts.isEmpty)
  }
}
