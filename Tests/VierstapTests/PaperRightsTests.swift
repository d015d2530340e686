import Glibc
import Testing

@Suite("Who may have which paper, and what no paper says")
struct PaperRightsTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  private func run(_ words: String, as login: String = "anne") -> Outcome {
    Program.run(words.split(separator: " ").map(String.init) + ["--as", login], store: store)
  }

  private func demo() {
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
  }

  /// Every command that makes a paper or a table, ready to run.
  private static let commands = [
    "report 2026-0001", "letter 2026-0001 --child ana", "hearing 2026-0001 --child ana",
    "questions 2026-0005", "questions 2026-0005 --csv", "evidence 2026-0001", "log 2026-0001",
    "log 2026-0001 --csv", "copy 2026-0001 --for parents", "copy 2026-0001 --for person --person ana",
    "copy 2026-0001 --for research --json", "stats", "stats --csv", "stats --json",
    "stats --show status.draft",
    "list --csv", "export 2026-0001",
  ]

  @Test("who may not see cases gets no paper: 77, nothing on standard output, no file")
  func refused() {
    demo()
    let file = scratch.path + "/paper"
    for command in Self.commands {
      let toFile = command.hasPrefix("list") || command.hasPrefix("export") ? "" : " --output \(file)"
      let outcome = run(command + toFile, as: "otto")
      #expect(outcome.status == 77 && outcome.output.isEmpty, "\(command): \(outcome.output)")
      #expect(!outcome.errors.isEmpty)
      #expect(access(file, F_OK) != 0)
    }
    #expect(run("families nothing.csv --under removal-nl", as: "ines").status == 77)
  }

  @Test("an inspector may have every paper, and each that leaves is written down with who took it")
  func inspector() {
    demo()
    for command in Self.commands {
      let outcome = run(command, as: "ines")
      #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(command): \(outcome.errors)")
    }
    let log = run("access 2026-0001", as: "ines").output
    #expect(log.contains("ines") || log.contains("Ines"))
    // All commands of the list above that are about this case, or about a number it stands behind.
    let about = Self.commands.filter { $0.contains("2026-0001") || $0.contains("--show") }
    #expect(log.split(separator: "\n").count { $0.contains("2026-0001") } >= about.count, "\(log)")
  }

  /// The number of a case in which a child wants something kept to itself.
  private func confidentialCase() -> String {
    demo()
    let exported = run("export 2026-0004 --confidential")
    #expect(exported.status == 0, "\(exported.errors)")
    let open = "handbal"
    let parts = exported.output.split(separator: open, omittingEmptySubsequences: false)
    #expect(parts.count > 1)
    let file = scratch.path + "/zaak.json"
    Command.write(parts.joined(separator: "\(open) {{zij is bang voor haar oom}}"), to: file)
    let taken = run("import \(file)")
    #expect(taken.status == 0, "\(taken.errors)")
    return taken.output.split(separator: "\t").last.map { String($0).trimmed } ?? ""
  }

  @Test("what a child wants kept to itself stands in its own copy and in no other paper")
  func confidential() {
    let number = confidentialCase()
    let secret = "zij is bang voor haar oom"
    let papers = [
      "report \(number)", "report \(number) --child saran", "letter \(number) --child saran --quiet",
      "hearing \(number) --child saran", "questions \(number)", "questions \(number) --csv",
      "evidence \(number)", "log \(number)", "copy \(number) --for parents",
      "copy \(number) --for person --person tulga", "copy \(number) --for research",
      "copy \(number) --for research --json", "export \(number)",
    ]
    for paper in papers {
      for form in paper.contains("--json") || paper.contains("--csv") || paper.hasPrefix("export")
        ? [""] : ["", " --format md", " --format html"]
      {
        let outcome = run(paper + form)
        #expect(outcome.status == 0, "\(paper): \(outcome.errors)")
        #expect(!outcome.output.contains(secret), "\(paper)\(form)")
      }
    }
    #expect(run("copy \(number) --for person --person saran").output.contains(secret))
    #expect(!run("copy \(number) --for parents").output.lowercased().contains("vertrouwelijk"))
  }

  @Test("a paper of a case with words that would steer a terminal or a page steers neither")
  func hostile() {
    demo()
    let exported = run("export 2026-0003").output
    let nasty =
      #"\#\u001b]0;x\u0007\u001b[31m <script>alert(1)</script> | **a** {\{b}} "#
      + String(
        repeating: "w", count: 5_000)
    let file = scratch.path + "/zaak.json"
    let text = exported.split(separator: "Saran is", omittingEmptySubsequences: false).joined(
      separator: "Saran is \(nasty.split(separator: "{\\{").joined(separator: "{"))")
    Command.write(text, to: file)
    for form in ["text", "md", "html"] {
      let paper = scratch.path + "/paper.\(form)"
      let outcome = run("report \(file) --format \(form) --output \(paper)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let made = Command.read(paper)
      #expect(!made.contains("\u{1B}") && !(form == "html" && made.contains("<script")), "\(form)")
      #expect(made.contains("alert(1)"))
    }
    for line in Command.read(scratch.path + "/paper.text").split(separator: "\n") {
      #expect(line.count <= 96, "\(line.prefix(40))")
    }
  }

  @Test("a case with nothing in it has every paper, with gaps", arguments: ["nl", "en"])
  func empty(_ language: String) {
    demo()
    let file = scratch.path + "/families.csv"
    Command.write("family,name,role,birthdate\nX,Kind A,child,\n", to: file)
    let made = run("families \(file) --under removal-nl")
    #expect(made.status == 0, "\(made.errors)")
    let number = made.output.split(separator: "\t").first.map { String($0) } ?? ""
    for paper in ["report", "questions", "evidence", "log", "letter --child Kind", "hearing --child Kind"] {
      let outcome = run("\(paper) \(number) --lang \(language)")
      #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(paper): \(outcome.errors)")
    }
    #expect(run("report \(number) --lang \(language)").output.contains("<"))
  }
}
