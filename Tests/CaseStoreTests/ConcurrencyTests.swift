import BestInterests
import Testing

@testable import CaseStore

@Suite("Any number of programs work in one store at once")
struct ConcurrencyTests {
  @Test("Cases made at the same time get different numbers, without gaps")
  func creating() async throws {
    let fixture = try StoreFixture()
    let path = fixture.path
    let framework = fixture.framework
    let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
      for worker in 0..<4 {
        group.addTask {
          let store = try Store.open(path, create: false, demo: false, now: Sample.moment(0))
          return try (0..<60).map { _ in
            try store.create(
              Sample.file(framework), framework: framework, by: "w\(worker)", at: Sample.moment(0),
              summarise: Sample.summary
            ).file.number
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(numbers.sorted() == (1...240).map { CaseNumber(year: 2026, number: $0).text })
    let list = try fixture.store.summaries()
    #expect(list.cases.map(\.number) == numbers.sorted() && list.unreadable.isEmpty)
  }

  @Test("Saves of one case at the same time lose nothing, and the chain of revisions holds")
  func committing() async throws {
    let fixture = try StoreFixture()
    let path = fixture.path
    let framework = fixture.framework
    let rounds = 100
    _ = try fixture.create()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (worker, question) in ["c.title", "d.served", "i.text"].enumerated() {
        group.addTask {
          // A store of its own, as another program would have.
          let store = try Store.open(path, create: false, demo: false, now: Sample.moment(0))
          var base = try store.load("2026-0001") { _ in framework }
          for round in 0..<rounds {
            var file = base.file
            let slot = Slot(question, .wholeCase, record: question == "i.text" ? "r1-ab" : nil)
            let value: Value =
              question == "d.served"
              ? .date(PartialDate(CalendarDate(dayNumber: round))) : .text("\(worker) \(round)")
            file.answers[slot] = Answer(value, author: "w\(worker)", time: Sample.moment(Int64(round)))
            let outcome = try store.commit(
              file, over: base, framework: framework, by: "w\(worker)", at: Sample.moment(Int64(round)),
              reason: "\(round)", summarise: Sample.summary)
            switch outcome {
            case .saved(let stored): base = stored
            case .merged(let stored, _, let conflicts):
              #expect(conflicts.isEmpty)
              base = stored
            }
            #expect(base.file.answers[slot]?.value == value)
          }
        }
      }
      try await group.waitForAll()
    }
    try expectChain(fixture, revisions: 1 + 3 * rounds)
    let last = try fixture.load("2026-0001").file
    #expect(last.text("c.title", .wholeCase) == "0 99")
    #expect(last.text("i.text", .wholeCase, record: "r1-ab") == "2 99")
    #expect(last.value(Slot("d.served", .wholeCase)) == .date(PartialDate(CalendarDate(dayNumber: 99))))
  }

  /// Every save is there exactly once, in the order of its author, each on the digest of the one before.
  private func expectChain(_ fixture: StoreFixture, revisions: Int) throws {
    var previous = ""
    var seen: [String: Int] = [:]
    for revision in 1...revisions {
      let stored = try fixture.load("2026-0001", revision: revision)
      #expect(stored.change.previous == previous)
      previous = stored.digest
      guard revision > 1 else { continue }
      #expect(stored.change.reason == "\(seen[stored.change.by] ?? 0)")
      seen[stored.change.by, default: 0] += 1
    }
    #expect(seen == ["w0": 100, "w1": 100, "w2": 100])
    #expect(throws: StoreError.noSuchRevision("2026-0001", revisions + 1)) {
      try fixture.load("2026-0001", revision: revisions + 1)
    }
    #expect(fixture.names("cases/2026/00").allSatisfy { $0.hasSuffix(".json") })
  }

  @Test("Who reads while others save sees whole revisions only")
  func reading() async throws {
    let fixture = try StoreFixture()
    let path = fixture.path
    let framework = fixture.framework
    let first = try fixture.create()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let store = try Store.open(path, create: false, demo: false, now: Sample.moment(0))
        var base = first
        for round in 0..<150 {
          var file = base.file
          file.answers[Slot("c.title", .wholeCase)] = Sample.answer(.text("\(round)"))
          let outcome = try store.commit(
            file, over: base, framework: framework, by: "anne", at: Sample.moment(1),
            summarise: Sample.summary)
          guard case .saved(let stored) = outcome else {
            Issue.record("merged with nobody")
            return
          }
          base = stored
        }
      }
      group.addTask {
        let store = try Store.open(path, create: false, demo: false, now: Sample.moment(0))
        var last = 0
        while last < 151 {
          let list = try store.summaries()
          #expect(list.unreadable.isEmpty && list.cases.count == 1)
          let revision = try store.load("2026-0001") { _ in framework }.revision
          #expect(revision >= last && revision >= list.cases.first?.revision ?? .max)
          last = revision
        }
      }
      try await group.waitForAll()
    }
  }
}

@Suite("A save by somebody else is noticed")
struct CaseWatchTests {
  @Test("by its revision, once, and not that of another case")
  func watch() throws {
    let fixture = try StoreFixture()
    let first = try fixture.create()
    let other = try fixture.create()
    let watch = try #require(CaseWatch("2026-0001", in: fixture.store))
    #expect(watch.newestRevision() == nil)
    var file = other.file
    file.persons.append("p9-ab")
    _ = try fixture.commit(file, over: other)
    #expect(watch.newestRevision() == nil)
    file = first.file
    for name in ["p8-ab", "p9-ab"] {
      file.persons.append(name)
      _ = try fixture.commit(file, over: try fixture.load("2026-0001"), by: "bram")
    }
    #expect(watch.newestRevision() == 3)
    #expect(watch.newestRevision() == nil)
    #expect(CaseWatch("2026-0099", in: fixture.store) != nil && CaseWatch("../x", in: fixture.store) == nil)
    #expect(try fixture.store.change(of: "2026-0001", revision: 3).by == "bram")
  }
}
