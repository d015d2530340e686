import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The review screen")
struct ReviewScreenTests {
  /// A submitted case that sara has taken up, as she reads it.
  private func reading(
    _ base: String = "separation-b1", _ columns: Int = 80, _ rows: Int = 24, language: Language = .nl,
    takingUp: Bool = true, _ change: (inout Case) -> Void = { _ in }
  ) throws -> Bench {
    var bench = try Bench(office: [try Office.file(base, change)], columns, rows)
    try bench.submit("2026-0001")
    bench.be("sara")
    try bench.press("w <Enter>")
    if takingUp { try bench.choose("In toetsing nemen") }
    if language != bench.app.settings.language { try bench.press("<F10>") }
    return bench
  }

  @Test("What is at stake comes first, and stays in sight: which children, which option, separation by word")
  func stake() throws {
    var bench = try reading()
    let sheet = bench.sheet
    #expect(sheet.first == "Waar gaat het om")
    #expect(sheet[1].contains("! SCHEIDING: "))
    let children = try #require(bench.app.open?.children)
    let proposal = try #require(sheet.firstIndex { $0.contains("Voorstel:") })
    let read = try #require(sheet.firstIndex { $0.contains("nog niet geopend") })
    #expect(proposal < read)
    for _ in 0...children.count {
      let lines = bench.screen.split(separator: "\n")
      #expect(lines[2].contains("! SCHEIDING") && lines[2].contains("Kinderen gelezen"))
      try bench.press("c")
    }
  }

  @Test("The considerations and the questions behind a sheet are those of its child")
  func panelOfTheChild() throws {
    var bench = try reading()
    let children = try #require(bench.app.open?.children)
    for child in children {
      try bench.press("c p")
      let screen = try #require(bench.app.open)
      #expect(screen.review.sheet == .child(child) && screen.child == child)
      let shown = Set(screen.panel.rows.compactMap(\.finding.child))
      #expect(shown == [child])
      try bench.press("p R 1")
      let name = try #require(bench.app.framework?.name(of: child, in: screen.file))
      #expect(bench.screen.contains("Kind: \(name)"))
      let slots = bench.app.open?.layout.rows.compactMap { row -> String? in
        if case .question(let slot) = row.content { slot.subject.child } else { nil }
      }
      #expect(Set(try #require(slots)) == [child])
      try bench.press("R")
    }
  }

  @Test("The child's own words come before the reasons, in the order and with the tasks of the framework")
  func orderOfReading() throws {
    var bench = try reading()
    try bench.press("c")
    let framework = try TestFramework.removal
    let file = try #require(bench.app.open?.file)
    let child = try #require(bench.app.open?.review.sheet.child)
    let sheet = bench.sheet
    let evaluator = Evaluator(framework: framework, case: file, today: bench.app.today)
    var last = -1
    for chapter in evaluator.reading(of: child) {
      let plan = framework.review.chapters[chapter.chapter]
      let position = try #require(sheet.firstIndex { $0 == plan.title.nl })
      #expect(position > last)
      last = position
      let task = try #require(plan.task)
      #expect(sheet[position + 1].contains(task.nl.prefix(40)))
    }
    #expect(try #require(sheet.firstIndex { $0.hasPrefix("Overwegingen:") }) > last)
    // Every word of every long answer is there, however it is wrapped.
    let text = bench.text
    for question in ["k.views", "k.best-outcome-why", "w.reasoning", "s.necessary-why"] {
      let answer = file.text(question, .person(child)).split(whereSeparator: \.isWhitespace)
      #expect(!answer.isEmpty && text.contains(answer.joined(separator: " ")), "\(question)")
    }
  }

  @Test("No line of any sheet is wider than the screen", arguments: [40, 60, 80, 120])
  func width(_ columns: Int) throws {
    var bench = try reading("separation-b1", columns, 20)
    for _ in 0...2 {
      #expect(
        bench.app.open?.review.lines.allSatisfy { TextWidth.columns(of: $0.shown.text) <= columns - 2 }
          ?? false)
      try bench.press("c")
    }
  }

  @Test("A child counts as read when its sheet was opened, and not before; a change of content begins anew")
  func childrenRead() throws {
    var bench = try reading(takingUp: false)
    let children = try #require(bench.app.open?.children)
    #expect(children.count > 1 && bench.app.childrenRead.isEmpty)
    try bench.press("c")
    #expect(bench.app.childrenRead == [children[0]])
    #expect(bench.screen.contains("Kinderen gelezen: 1 van \(children.count)"))
    // Taking it up, going away and coming back is still the same content.
    try bench.choose("In toetsing nemen")
    try bench.press("q <Enter>")
    #expect(bench.app.childrenRead == [children[0]])
    bench.app.open?.content = "another"
    #expect(bench.app.childrenRead.isEmpty)
    bench.be("tom")
    try bench.press("w <Enter>")
    #expect(bench.app.childrenRead.isEmpty)
  }

  @Test("Enter goes to the question in the form, which cannot be changed, and q comes back to the same line")
  func toTheQuestion() throws {
    var bench = try reading()
    try bench.press("c <Tab> <Tab> <Down>")
    let line = try #require(bench.app.open?.review.current)
    let target = try #require(line.shown.target)
    try bench.press("<Enter>")
    #expect(bench.app.context == .form && bench.app.open?.focus == .question(target))
    try bench.press("<Enter>")
    #expect(bench.app.open?.typing == nil && bench.app.overlays.isEmpty)
    try bench.press("q")
    #expect(bench.app.context == .review && bench.app.open?.review.current == line)
    try bench.press("R")
    #expect(bench.app.context == .form)
    try bench.press("R p")
    #expect(bench.app.context == .panel)
    try bench.press("q")
    #expect(bench.app.context == .review)
  }

  @Test(
    "A violated consideration stands there with its reasons, its sources and the writer's reason to depart")
  func findings() throws {
    var bench = try Bench(
      office: [
        try Office.file("joint-complete") {
          $0.answers[Slot("x.place-not-school", .wholeCase)] = Answer(.choice("no"), author: "anne")
        }
      ])
    let words = "De kinderen wonen op de school en gaan nooit ergens anders heen."
    try bench.open("2026-0001")
    try bench.choose("toetsing")
    for _ in bench.app.open?.children ?? [] { try bench.press("\"\(words)\" <Enter>") }
    try bench.press("<End> <Enter> q")
    bench.be("sara")
    try bench.press("w <Enter> c")
    let sheet = bench.sheet
    let title = try #require(sheet.firstIndex { $0.contains("✗ strijdig") && $0.contains("(vereist)") })
    let rest = sheet[title...].prefix { !$0.isEmpty }.joined(separator: " ")
    #expect(rest.contains("Anne de Wit wijkt hiervan af"))
    #expect(rest.contains("gecontroleerd") || rest.contains("keuze van dit programma"))
    bench.app.open?.review.select { $0.finding?.status == .violated }
    try bench.press("i")
    guard case .page? = bench.app.overlays.last else {
      Issue.record("the explanation did not open")
      return
    }
    try bench.press("<Esc> t")
    #expect(bench.screen.contains("Waarom precies"))
  }

  @Test("In a hard stop all absolute rows stand on the first sheet")
  func hardStop() throws {
    var bench = try Bench(office: [try Office.file("separation-b1", Office.forObstruction)])
    try bench.submit("2026-0001", reason: "De organisatie vroeg hierom.")
    bench.be("sara")
    try bench.press("w <Tab> <Enter>")
    #expect(bench.text.contains("harde stops: niemand kan hiervan afwijken"))
    #expect(bench.text.contains("om te laten weigeren: akkoord kan niet"))
  }

  @Test("Who worked on the case may read it so, and is told that another must review")
  func ownWork() throws {
    var bench = try Bench(office: [try Office.file("joint-complete")])
    try bench.open("2026-0001")
    try bench.press("R")
    #expect(bench.text.contains("Deze zaak is niet ingediend"))
    #expect(!bench.screen.contains("Kinderen gelezen"))
    bench.people.people.append(
      Colleague(login: "anne2", name: "Anne  DE WIT", roles: [.supervisor]))
    try bench.press("q")
    try bench.submit("2026-0001")
    bench.be("anne2")
    try bench.press("w <Enter>")
    #expect(bench.text.contains("U hebt zelf aan deze zaak gewerkt"))
  }

  @Test("A text that also stands with a brother or sister is named, and Enter puts both side by side")
  func overlap() throws {
    let compared = try #require(try TestFramework.removal.siblingComparisons.first { $0.except != nil })
      .question
    var bench = try Bench(
      office: [
        try Office.file("joint-complete") { file in
          let children = file.persons.filter { $0.hasPrefix("c") }
          file.answers[Slot(compared, .person(children[1]))] =
            file.answers[Slot(compared, .person(children[0]))]
        }
      ])
    try bench.open("2026-0001")
    try bench.press("R c c")
    #expect(bench.text.contains("Ook bij een broer of zus geschreven"))
    var found: SiblingOverlap?
    bench.app.open?.review.select { line in
      guard case .overlap(let overlap)? = line.shown.action else { return false }
      found = overlap
      return true
    }
    let overlap = try #require(found)
    #expect(overlap.question == compared)
    try bench.press("<Enter>")
    #expect(!bench.app.overlays.isEmpty)
    // Who only reviews cannot record on the page that the same holds.
    bench.be("sara")
    _ = bench.app.perform(Page.Action.recordSame(overlap))
    #expect(bench.screen.contains("invullen doet een behandelaar"))
  }

  @Test("Another language or width changes the lines and not what the bar stands on")
  func renewed() throws {
    var bench = try reading("separation-b1", 120, 40)
    try bench.press("c <Tab> <Tab> <Tab>")
    let target = bench.app.open?.review.current?.shown.target
    #expect(target != nil)
    bench.resize(60, 20)
    #expect(bench.app.open?.review.current?.shown.target == target)
    try bench.press("<F10>")
    #expect(bench.app.open?.review.current?.shown.target == target)
  }

  @Test("The first sheet", arguments: ScreenTests.shapes)
  func firstSheet(_ shape: ScreenTests.Shape) throws {
    let bench = try reading("separation-b1", shape.columns, shape.rows, language: shape.language)
    expectScreen(bench.frame, "review-\(shape.name)")
  }

  @Test("The sheet of a child", arguments: ScreenTests.shapes)
  func childSheet(_ shape: ScreenTests.Shape) throws {
    var bench = try reading("separation-b1", shape.columns, shape.rows, language: shape.language)
    try bench.press("c <Tab> <Tab> M \"Vraag het nog een keer.\" <Enter>")
    expectScreen(bench.frame, "review-child-\(shape.name)")
  }
}

@Suite("What differs from the previous submission")
struct SubmissionDifferenceTests {
  /// A case that was returned, changed and submitted again, as sara reads it.
  private func secondReading(_ columns: Int = 80, _ rows: Int = 24) throws -> (Bench, Slot) {
    var bench = try Bench(office: [try Office.file("joint-complete")], columns, rows)
    try bench.submit("2026-0001")
    bench.be("sara")
    try bench.press("w <Enter>")
    try bench.choose("In toetsing nemen")
    try bench.press("c <Tab> <Tab> M \"Wat zei zij zelf?\" <Enter>")
    let target = try #require(bench.app.open?.file.workflow.remarks.first?.target)
    guard case .question(let slot) = target else { throw BenchError.noBase("question") }
    try bench.choose("Terugsturen")
    try bench.press("\"Zie de opmerking.\" <Enter> <End> <Enter> q q")
    bench.be("anne")
    try bench.open("2026-0001")
    try bench.press("n <Enter> <End> \" En zij wil naar haar oma.\" <Esc> b \"Dat staat er nu.\" <Enter>")
    return (bench, slot)
  }

  private func page(_ bench: Bench) throws -> Page {
    guard case .page(let page)? = bench.app.overlays.last else { throw BenchError.noBase("page") }
    return page
  }

  @Test("The writer sees what changed since the last submission, also before submitting again")
  func writer() throws {
    var (bench, slot) = try secondReading()
    try bench.press("d")
    let page = try page(bench)
    #expect(page.lines.contains { $0.target == slot })
    #expect(page.lines.contains { $0.text.contains("{+En zij wil naar haar oma.+}") })
    #expect(page.lines.contains { $0.text.contains("Dat staat er nu.") })
    bench.app.overlays = []
    try bench.press("q")
  }

  @Test("The reviewer sees it on the sheet of the child and, all together, on a page")
  func reviewer() throws {
    var (bench, slot) = try secondReading()
    try bench.press("q")
    try bench.submit("2026-0001")
    bench.be("sara")
    try bench.press("w <Enter>")
    #expect(bench.text.contains("Anders dan bij de vorige indiening: 1 antwoord en"))
    try bench.press("c")
    #expect(bench.text.contains("≠ veranderd:") && bench.text.contains("{+En zij wil naar haar oma.+}"))
    try bench.press("d")
    #expect(try page(bench).lines.contains { $0.target == slot })
    expectScreen(bench.frame, "differences-80x24-nl")
  }

  @Test("A first submission has none before it")
  func first() throws {
    var bench = try Bench(office: [try Office.file("joint-complete")])
    try bench.open("2026-0001")
    try bench.press("d")
    #expect(bench.screen.contains("Er is geen eerdere indiening"))
    try bench.press("q")
    try bench.submit("2026-0001")
    bench.be("sara")
    try bench.press("w <Enter> d")
    #expect(bench.app.overlays.isEmpty && bench.screen.contains("Er is geen eerdere indiening"))
  }
}
