import Glibc
import Testing

@Suite("History, differences, ledger, access and deadlines on the command line")
struct HistoryCommandTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  /// A demo store.
  private func demo() {
    let made = Program.run(["demo", "--keep", store, "--print-path"], store: store)
    #expect(made.status == 0, "\(made.errors)")
  }

  private func run(_ words: String, as login: String = "anne") -> Outcome {
    Program.run(words.split(separator: " ").map(String.init) + ["--as", login], store: store)
  }

  /// The files of the access log, one line each.
  private var log: [String] {
    Command.run(["sh", "-c", "cat '\(store)'/access/*/*.jsonl"]).output.split(separator: "\n").map(
      String.init)
  }

  /// A case in which a passage is confidential, taken in twice so that it has something to compare.
  private func confidentialCase() -> String {
    let file = scratch.path + "/zaak.json"
    let exported = run("export 2026-0001 --confidential")
    #expect(exported.status == 0, "\(exported.errors)")
    let text = exported.output.split(separator: "Gezin Lindeboom", omittingEmptySubsequences: false)
      .joined(separator: "Gezin {{Geheim}}")
    Command.write(text, to: file)
    let taken = run("import \(file)")
    #expect(taken.status == 0, "\(taken.errors)")
    return taken.output.split(separator: "\t").last.map { String($0).trimmed } ?? ""
  }

  @Test(
    "history says who made a case and what stood in it, as text and as JSON; a question can be followed alone"
  )
  func history() {
    demo()
    let text = run("history 2026-0001")
    #expect(text.status == 0, "\(text.errors)")
    #expect(
      text.output.hasPrefix("versie 1 · 02-11-2026 ") && text.output.contains("Anne Vermeer · aangemaakt ("))
    #expect(text.output.contains("· Persoon toegevoegd: Ana Lindeboom"))
    let one = run("history 2026-0001 --question c.title --lang en")
    #expect(one.output.contains("made (1 answer)") && one.output.contains("new: Gezin Lindeboom"))
    #expect(one.output.split(separator: "\n").count == 3)
    let json = run("history 2026-0001 --question c.title --json")
    #expect(json.output.contains("\"revision\": 1") && json.output.contains("\"question\": \"c.title\""))
    let wrong = run("history 2026-0001 --question c.titel")
    #expect(wrong.status == 64 && wrong.errors.contains("c.titel"))
    #expect(run("history 2026-0999").status == 3)
  }

  @Test("diff compares two revisions, and without them the last two submissions, when there are two")
  func diff() {
    demo()
    let none = run("diff 2026-0001")
    #expect(none.status == 64 && none.errors.contains("vierstap diff 2026-0001 1 2"))
    let same = run("diff 2026-0001 1 1")
    #expect(same.status == 0 && same.output.contains("Geen antwoord is anders."))
    #expect(run("diff 2026-0001 1").status == 64)
    #expect(run("diff 2026-0001 1 7").status == 3)
    let json = run("diff 2026-0001 1 1 --json")
    #expect(json.output.contains("\"answers\": []"))
  }

  @Test("show prints an earlier revision with who saved it, as of that day")
  func earlier() {
    demo()
    let shown = run("show 2026-0001 --revision 1")
    #expect(shown.status == 0 && shown.output.hasPrefix("versie 1 · 02-11-2026 "))
    #expect(run("show 2026-0001 --revision 9").status == 3)
    #expect(run("show ./zaak.json --revision 1").status == 64)
  }

  @Test("Confidential passages do not leave by history, diff, show or the ledger without being asked for")
  func confidential() {
    demo()
    let number = confidentialCase()
    for command in [
      "history \(number)", "history \(number) --json", "diff \(number) 1 1", "show \(number)",
      "export \(number)", "show \(number) --json", "deadlines --all", "deadlines --all --json",
    ] {
      let outcome = run(command)
      #expect(outcome.status == 0 && !outcome.output.contains("Geheim"), "\(command): \(outcome.errors)")
    }
    #expect(run("history \(number) --question c.title").output.contains("[vertrouwelijk]"))
    #expect(run("history \(number) --confidential").output.contains("Geheim"))
  }

  @Test("The ledger and the access log are for inspectors only")
  func permission() {
    demo()
    for login in ["anne", "selma", "otto"] {
      #expect(run("ledger", as: login).status == 77)
      #expect(run("access", as: login).status == 77)
      #expect(run("access 2026-0001", as: login).status == 77)
    }
    let ledger = run("ledger", as: "ines")
    #expect(ledger.status == 0 && ledger.output.contains("Er is nog geen afwijking aanvaard"))
    #expect(run("ledger --json", as: "ines").output.contains("\"acceptances\": []"))
    #expect(run("history 2026-0001", as: "otto").status == 77)
  }

  @Test(
    "Everything that takes a case out is written down, and access tells it; nothing of a case gets into the log"
  )
  func access() {
    demo()
    let number = confidentialCase()
    let commands = [
      "show \(number)", "show \(number) --json", "export \(number)", "history \(number)",
      "diff \(number) 1 1",
      "compare \(number)", "checklist \(number) --child Ana", "hearing \(number) --child Ana",
    ]
    let before = log.count
    for command in commands {
      let outcome = run(command, as: "bram")
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    #expect(log.count == before + commands.count)
    // Silent checks and lists show nothing of a case, and a command that fails took nothing out.
    for command in [
      "check \(number)", "list", "show 2026-0999", "history 2026-0999", "export \(number) --revision 7",
    ] {
      _ = run(command, as: "bram")
    }
    #expect(log.count == before + commands.count)
    let line =
      #/\{"case":"2026-\d{4}","revision":\d+,"did":"(exported|opened|printed)","at":"[-0-9T:Z]{20}","by":"[a-z]+"\}/#
    for entry in log { #expect(entry.wholeMatch(of: line) != nil, "\(entry)") }
    #expect(!log.joined().contains("Geheim") && !log.joined().contains("Lindeboom"))
    let told = run("access \(number)", as: "ines")
    let lines = told.output.split(separator: "\n")
    #expect(told.status == 0 && lines.count == commands.count)
    #expect(lines.allSatisfy { $0.contains("Bram Jansen\tuitgevoerd\t\(number)\t1") })
    #expect(run("access", as: "ines").output.split(separator: "\n").count > lines.count)
    #expect(run("access \(number) --json", as: "ines").output.contains("\"did\": \"exported\""))
    #expect(run("access 2026-0999", as: "ines").status == 3)
  }

  @Test("deadlines --all lists what is still to happen in every case, the first day first")
  func deadlines() throws {
    demo()
    let outcome = run("deadlines --all")
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(outcome.status == 0 && lines.count > 10 && lines.allSatisfy { $0.count == 6 })
    let days = lines.map { String($0[0]) }
    #expect(days == days.sorted())
    #expect(Set(lines.map { String($0[1]) }).isSubset(of: ["overdue", "soon", "later"]))
    #expect(Set(lines.map { String($0[2]) }).count > 3)
    #expect(run("deadlines --all --json").output.contains("\"caseTitle\": \"Gezin Lindeboom\""))
    #expect(run("deadlines").status == 64 && run("deadlines 2026-0001 --all").status == 64)
  }
}
