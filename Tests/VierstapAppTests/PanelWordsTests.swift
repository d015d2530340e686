import BestInterests
import CaseStore
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The words of the panel")
struct PanelWordsTests {
  /// The rows as they would be if they were made from nothing now.
  private func expectFresh(_ app: App, _ step: String) throws {
    let open = try #require(app.open)
    let framework = try #require(app.framework)
    let wording = CaseWording(
      framework: framework, case: open.file, language: app.language, today: app.today)
    var fresh = PanelModel()
    fresh.filter = open.panel.filter
    fresh.refresh(
      Evaluation(framework: framework, case: open.file, today: app.today), child: open.child,
      step: framework.steps[open.step].id, isPlanStep: open.step > 0, width: app.panelWidth, wording: wording,
      remarks: app.remarkLines)
    #expect(open.panel.rows.map(\.title) == fresh.rows.map(\.title), "\(step)")
    for (kept, made) in zip(open.panel.rows, fresh.rows) where kept.reason != made.reason {
      Issue.record(
        "after \(step): \(kept.reason.joined(separator: " ")), not \(made.reason.joined(separator: " "))")
    }
  }

  private func bench(_ base: String, change: (inout Case) -> Void = { _ in }) throws -> Bench {
    var file = try TestFramework.base(base)
    change(&file)
    var bench = try Bench(120, 40, cases: [file])
    try bench.press("<Enter> p f f p")
    return bench
  }

  @Test("follow the name of the child and the title of a record while they are typed")
  func names() throws {
    var bench = try bench("separation-b1") { file in
      // Grounds of class A violate, and the date of the evidence is too old: both name the child.
      for child in file.persons where child.hasPrefix("c") {
        file.answers[Slot("s.ground", .person(child))] = Answer(.choices(["A1"]))
      }
      for slot in file.answers.keys where slot.question == "k.development-now" { file.answers[slot] = nil }
    }
    let child = try #require(bench.app.open?.child)
    let row = try #require(bench.app.open?.panel.rows.first)
    #expect(row.reads.contains { $0.slot == Slot("p.name", .person(child)) })
    bench.app.jump(to: Slot("p.name", .person(child)))
    try bench.press("<Enter> <Ctrl-Home> <Ctrl-K>")
    try expectFresh(bench.app, "the name is gone")
    for letter in "Zoë" {
      try bench.press("\"\(letter)\"")
      try expectFresh(bench.app, "\(letter) of the name")
    }
    let reasons = bench.app.open?.panel.rows.map { $0.reason.joined(separator: " ") } ?? []
    #expect(reasons.contains { $0.contains("ontbreekt voor Zoë") })
    try bench.press("<Ctrl-Z> <Ctrl-Z> <Escape> u")
    try expectFresh(bench.app, "undo")
  }

  @Test("follow an answer that a reason quotes, although no status changes with it")
  func quotedAnswers() throws {
    var bench = try bench("joint-complete") { file in
      file.status = .inReview
      file.answers[Slot("c.author", .wholeCase)] = Answer(.text("anne"))
      file.answers[Slot("sv.reviewer", .wholeCase)] = Answer(.text("ANNE"))
    }
    func quotes(_ name: String) -> Bool {
      bench.app.open?.panel.rows.contains { $0.reason.joined(separator: " ").contains(name) } ?? false
    }
    #expect(quotes("'ANNE'"))
    bench.app.jump(to: Slot("c.author", .wholeCase))
    // White space does not count in the comparison, so the status stays and only the words change.
    try bench.press("<Enter> <End> <Space>")
    try expectFresh(bench.app, "a blank after the name")
    try bench.press("\"b\"")
    try expectFresh(bench.app, "another name")
  }

  @Test("are those made from nothing after any edit", arguments: ["separation-b1", "joint-complete"])
  func anyEdit(_ base: String) throws {
    let framework = try TestFramework.removal
    var bench = try bench(base)
    var random = SplitMix(state: 5)
    for edit in 0..<60 {
      guard let file = bench.app.open?.file else { return }
      let evaluator = Evaluator(framework: framework, case: file, today: bench.app.today)
      guard let question = framework.questions.randomElement(using: &random), !question.isAutomatic,
        let slot = evaluator.slots(of: question).filter({ evaluator.isAsked($0) }).randomElement(
          using: &random)
      else { continue }
      let step = "edit \(edit) of \(slot.question)"
      switch question.kind {
      case .text, .long, .date, .number:
        bench.app.jump(to: slot)
        guard bench.app.open?.focus == .question(slot) else { continue }
        try bench.press("<Enter> <Ctrl-Home> <Ctrl-K>")
        try expectFresh(bench.app, step)
        for key in question.kind == .date ? "2-1-2020" : "1 ab" {
          try bench.press("\"\(key)\"")
          try expectFresh(bench.app, step)
        }
        if question.kind == .text || question.kind == .long {
          bench.paste(String(repeating: "lang ", count: 20))
        }
        try expectFresh(bench.app, step)
        try bench.press("<Escape>")
      case .one, .many, .yesNo:
        guard let code = framework.list(of: question)?.items.randomElement(using: &random)?.code else {
          continue
        }
        _ = bench.app.set(question.kind == .many ? .choices([code]) : .choice(code), at: slot)
      case .person, .people:
        guard let person = file.persons.randomElement(using: &random) else { continue }
        _ = bench.app.set(question.kind == .people ? .choices([person]) : .choice(person), at: slot)
      case .option:
        _ = bench.app.set(file.options.randomElement(using: &random).map { .choice($0) }, at: slot)
      case .record, .records: _ = bench.app.set(nil, at: slot)
      case .repeating: _ = bench.app.addRecord(slot)
      }
      try expectFresh(bench.app, step)
      if edit % 7 == 0 {
        try bench.press("u")
        try expectFresh(bench.app, "undo of \(step)")
      }
    }
  }

  @Test("follow an answer that the framework's own sentence quotes")
  func placeholders() throws {
    let plain =
      "\"nl\": \"De motivering voor {child} is voor een groot deel dezelfde als die van een broer of zus"
    let text = String(decoding: TestFramework.bytes, as: UTF8.self)
    let parts = text.components(around: plain)
    try #require(parts.count == 2)
    let changed = parts[0] + "\"nl\": \"{child}, {c.title}: gelijk aan die van een broer of zus" + parts[1]
    let framework = try FrameworkFile.read(Array(changed.utf8), name: "changed.json")
    var file = try TestFramework.base("joint-complete")
    file.framework = framework.reference
    for child in file.persons where framework.isChild(child, in: file) {
      file.answers[Slot("w.reasoning", .person(child))] = Answer(
        .text(String(repeating: "gelijk ", count: 20)))
    }
    let settings = AppSettings(language: .nl, login: "anne", storePath: "/", tag: "t")
    var app = App(settings: settings, size: Size(rows: 40, columns: 120), now: Bench.start)
    _ = app.handle(
      .opened(
        OpenedCase(
          file: file, framework: framework, saved: file, revision: 1, savedBy: "anne", savedAt: Bench.start)))
    app.jump(to: Slot("c.title", .wholeCase))
    for event in try KeyScript.events("<Enter> <Ctrl-Home> <Ctrl-K> \"Gezin Zon\"") {
      _ = app.handle(.input(event))
      try expectFresh(app, "a key in the title")
    }
    let reasons = app.open?.panel.rows.map { $0.reason.joined(separator: " ") } ?? []
    #expect(reasons.contains { $0.hasPrefix("Kind A., Gezin Zon: gelijk aan") })
  }

  @Test("of what needs no work wait until the row is selected")
  func quiet() throws {
    var bench = try bench("joint-complete")
    let panel = try #require(bench.app.open?.panel)
    let quiet = try #require(panel.rows.first { $0.finding.status == .notApplicable })
    #expect(!quiet.reason.isEmpty && panel.reason(of: quiet, isFocused: false).isEmpty)
    let first = try #require(quiet.reason.first.map { String($0) })
    #expect(!bench.screen.contains(first))
    bench.app.open?.panel.selected = quiet.finding.consideration
    try bench.press("p")
    #expect(bench.screen.contains(first))
  }

  @Test("never take more than five lines, and say so when there is more")
  func cut() throws {
    var bench = try bench("separation-b1") { file in
      for child in file.persons where child.hasPrefix("c") {
        file.answers[Slot("s.ground", .person(child))] = Answer(.choices(["A1", "A2", "A3"]))
      }
    }
    bench.resize(100, 30)
    let rows = try #require(bench.app.open?.panel.rows)
    #expect(rows.allSatisfy { $0.reason.count <= 5 })
    #expect(rows.contains { $0.reason.count == 5 && $0.reason[4].hasSuffix("…") })
    #expect(
      rows.allSatisfy { row in
        row.reason.allSatisfy { TextWidth.columns(of: $0) <= bench.app.panelWidth - 4 }
      })
  }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension String {
  /// What stands before and after the first occurrence of a text; the text itself alone when it does not occur.
  fileprivate func components(around wanted: String) -> [String] {
    let bytes = Array(utf8)
    let pattern = Array(wanted.utf8)
    guard bytes.count >= pattern.count else { return [self] }
    for start in 0...(bytes.count - pattern.count)
    where bytes[start] == pattern[0] && bytes[start..<start + pattern.count].elementsEqual(pattern) {
      return [
        String(decoding: bytes[..<start], as: UTF8.self),
        String(decoding: bytes[(start + pattern.count)...], as: UTF8.self),
      ]
    }
    return [self]
  }
}
