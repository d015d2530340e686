import Glibc
import Testing

/// Debian's parsers of HTML, which are not ours.
private enum Judges {
  static let areThere =
    Command.run(["/usr/bin/python3", "-c", "import html5lib"]).status == 0
    && Command.run(["tidy", "--version"]).status == 0
}

@Suite("Papers on the command line")
struct PaperCommandTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  private func run(_ arguments: String...) -> Outcome { Program.run(arguments, store: store) }

  private func demo() { #expect(run("demo", "--keep", store, "--print-path").status == 0) }

  /// Every paper of the demo, by arguments.
  private static let papers: [[String]] = [
    ["report", "2026-0003"], ["report", "2026-0010"], ["letter", "2026-0001", "--child", "ana", "--quiet"],
    ["questions", "2026-0005"], ["evidence", "2026-0004"], ["hearing", "2026-0001", "--child", "ana"],
    ["log", "2026-0001"], ["stats"], ["copy", "2026-0004", "--for", "parents"],
    ["copy", "2026-0004", "--for", "person", "--person", "saran"],
    ["copy", "2026-0004", "--for", "research"],
  ]

  /// What a page must be beside well formed: nothing that runs or comes from elsewhere, a language, headings in order,
  /// heads in tables, and colours that can be read (WCAG 2, contrast of 4.5 at least).
  private static let judge = #"""
    import re, sys, html5lib
    language, name = sys.argv[1], sys.argv[2]
    text = open(name, encoding="utf-8").read()
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(text)
    assert tree.get("lang") == language, tree.get("lang")
    assert tree.find("head/title").text.strip()
    for element in tree.iter():
        assert element.tag not in ("script", "iframe", "object", "embed", "link", "img", "form"), element.tag
        for key in element.keys():
            assert not key.startswith("on") and key not in ("href", "src"), key
    assert "url(" not in text and "@import" not in text
    levels = [int(e.tag[1]) for e in tree.iter() if isinstance(e.tag, str) and re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1 and levels.count(1) == 1, levels[:3]
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels
    for table in tree.iter("table"):
        assert table.find(".//th") is not None
        assert all(th.get("scope") for th in table.iter("th"))
    def light(colour):
        if len(colour) == 3: colour = "".join(c * 2 for c in colour)
        parts = [int(colour[i:i + 2], 16) / 255 for i in (0, 2, 4)]
        parts = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    def contrast(a, b):
        a, b = sorted((light(a), light(b)))
        return (b + 0.05) / (a + 0.05)
    style = re.search("<style>(.*?)</style>", text, re.S).group(1)
    inks = set(re.findall(r"[^-]color: #([0-9a-f]{3,6})", style))
    papers = set(re.findall(r"background: #([0-9a-f]{3,6})", style)) - {"1f4e79"}
    assert inks and papers
    for ink in inks:
        for paper in papers:
            assert contrast(ink, paper) >= 4.5, (ink, paper, contrast(ink, paper))
    """#

  @Test(
    "every paper is sound HTML in both languages, by two parsers that are not ours",
    .enabled(if: Judges.areThere))
  func html() {
    demo()
    for paper in Self.papers {
      for language in ["nl", "en"] {
        let file = "\(scratch.path)/page.html"
        let made = Program.run(paper + ["--lang", language, "--output", file], store: store)
        #expect(made.status == 0, "\(paper): \(made.errors)")
        let judged = Command.run(["/usr/bin/python3", "-c", Self.judge, language, file])
        #expect(judged.status == 0, "\(paper) \(language): \(judged.errors)")
        let tidied = Command.run(["tidy", "-q", "-e", file])
        #expect(tidied.status == 0, "\(paper) \(language): \(tidied.errors)")
        var info = stat()
        #expect(lstat(file, &info) == 0 && info.st_mode & 0o777 == 0o600)
      }
    }
  }

  @Test("every paper is the same each time, as text and as Markdown, and no paper fails")
  func stable() {
    demo()
    for paper in Self.papers where paper[0] != "log" {
      for form in ["text", "md"] {
        let once = Program.run(paper + ["--format", form], store: store)
        #expect(once.status == 0 && !once.output.isEmpty, "\(paper): \(once.errors)")
        #expect(Program.run(paper + ["--format", form], store: store).output == once.output)
      }
    }
    for number in 1...10 {
      let name = "2026-00\(number < 10 ? "0" : "")\(number)"
      #expect(run("report", name).status == 0)
    }
  }

  @Test("a form that needs another program says which, and how to do without")
  func noTool() {
    demo()
    for form in ["pdf", "odt", "docx"] {
      let outcome = Program.run(
        ["report", "2026-0001", "--output", "\(scratch.path)/x.\(form)"], store: store,
        environment: ["PATH": "/nonexistent"])
      #expect(outcome.status == 69)
      #expect(
        outcome.errors.contains("apt install") && outcome.errors.contains("--format html"),
        "\(outcome.errors)")
    }
    let printed = Program.run(
      ["report", "2026-0001", "--print"], store: store, environment: ["PATH": "/nonexistent"])
    #expect(printed.status == 69 && printed.errors.contains("lp"))
  }

  @Test(
    "PDF and the forms for offices are made by the program that is installed, from a page that loses nothing")
  func tools() {
    demo()
    let bin = scratch.path + "/bin"
    mkdir(bin, 0o700)
    Command.write("#!/bin/sh\ncp \"$2\" \"$3\"\n", to: bin + "/weasyprint")
    let pandoc = """
      #!/bin/sh
      for word; do case "$word" in
        --output=*) out="${word#--output=}";; --reference-doc=*) echo "<!-- $word -->" >> "$out";; *) in="$word";;
      esac; [ -f "$in" ] && cp "$in" "$out"; done
      """
    Command.write(pandoc, to: bin + "/pandoc")
    for tool in ["weasyprint", "pandoc"] { chmod("\(bin)/\(tool)", 0o700) }
    for form in ["pdf", "odt", "docx"] {
      let file = "\(scratch.path)/x.\(form)"
      let made = Program.run(
        ["report", "2026-0001", "--output", file], store: store, environment: ["PATH": bin + ":/bin"])
      #expect(made.status == 0, "\(made.errors)")
      let page = Command.read(file)
      #expect(page.contains("<html lang=\"nl\">") && page.contains("Ana Lindeboom"))
      // Pandoc drops a row's head on the way to a word processor.
      #expect(page.contains("<th scope=\"row\">") == (form == "pdf"))
      #expect(page.contains("<td><strong>Zaak</strong></td>") == (form != "pdf"))
    }
    #expect(Command.run(["ls", "/tmp"]).output.contains("vierstap-paper") == false)
    Command.write("#!/bin/sh\necho kapot\nexit 1\n", to: bin + "/weasyprint")
    let broken = Program.run(
      ["report", "2026-0001", "--format", "pdf", "--output", scratch.path + "/y.pdf"], store: store,
      environment: ["PATH": bin + ":/bin"])
    #expect(broken.status == 69 && broken.errors.contains("kapot"))
    #expect(access(scratch.path + "/y.pdf", F_OK) != 0)
  }

  @Test("an organisation's own page for a word processor is handed to Pandoc")
  func reference() {
    demo()
    let bin = scratch.path + "/bin"
    mkdir(bin, 0o700)
    Command.write(
      "#!/bin/sh\nfor w; do case \"$w\" in --output=*) o=${w#--output=};; esac; done\necho \"$@\" > \"$o\"\n",
      to: bin + "/pandoc")
    chmod(bin + "/pandoc", 0o700)
    mkdir(store + "/templates", 0o700)
    Command.write("x", to: store + "/templates/reference.docx")
    for (form, isUsed) in [("docx", true), ("odt", false)] {
      let file = "\(scratch.path)/x.\(form)"
      let made = Program.run(
        ["report", "2026-0001", "--output", file], store: store, environment: ["PATH": bin + ":/bin"])
      #expect(made.status == 0, "\(made.errors)")
      #expect(Command.read(file).contains("--reference-doc=\(store)/templates/reference.docx") == isUsed)
    }
  }

  private static let realTools =
    Command.run(["weasyprint", "--version"]).status == 0 && Command.run(["pandoc", "--version"]).status == 0

  @Test("with the real programs the files are what they say, and hold the words", .enabled(if: realTools))
  func realFiles() {
    demo()
    for (form, start) in [("pdf", "%PDF"), ("odt", "PK"), ("docx", "PK")] {
      let file = "\(scratch.path)/x.\(form)"
      let made = run("letter", "2026-0001", "--child", "ana", "--quiet", "--output", file)
      #expect(made.status == 0, "\(made.errors)")
      #expect(Command.read(file).hasPrefix(start))
    }
    let script = """
      import sys, zipfile
      print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())
      """
    for (form, part) in [("odt", "content.xml"), ("docx", "word/document.xml")] {
      let file = "\(scratch.path)/r.\(form)"
      #expect(run("report", "2026-0001", "--output", file).status == 0)
      let text = Command.run(["/usr/bin/python3", "-c", script, file, part]).output
      for word in ["Geplande", "Overwegingen", "Lindeboom"] {
        #expect(text.contains(word), "\(form) \(word)")
      }
    }
  }

  @Test("printing hands a paper to lp without a word of the case in what others can see")
  func printing() {
    demo()
    let bin = scratch.path + "/bin"
    mkdir(bin, 0o700)
    Command.write(
      "#!/bin/sh\necho \"$@\" > \(scratch.path)/said\ncat \"$4\" > \(scratch.path)/printed\n", to: bin + "/lp"
    )
    chmod(bin + "/lp", 0o700)
    let outcome = Program.run(
      ["questions", "2026-0005", "--print"], store: store, environment: ["PATH": bin + ":/bin"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!Command.read(scratch.path + "/said").contains("Regge"))
    #expect(Command.read(scratch.path + "/printed").contains("Open vragen"))
    #expect(Command.read(logFile).contains("\"printed\""))
  }

  private var logFile: String {
    Command.run(["find", store + "/access", "-name", "*.jsonl"]).output.trimmed
  }

  @Test("what leaves the program is written down, and what only appears is not a copy")
  func accessLog() {
    demo()
    #expect(run("report", "2026-0001", "--output", scratch.path + "/a.md").status == 0)
    #expect(run("export", "2026-0002").status == 0)
    #expect(
      run("copy", "2026-0003", "--for", "research", "--json", "--output", scratch.path + "/b.json").status
        == 0)
    let log = Command.read(logFile)
    #expect(log.split(separator: "\n").count == 3)
    for number in ["2026-0001", "2026-0002", "2026-0003"] { #expect(log.contains(number)) }
  }

  @Test("the pseudonymised document follows the case schema and can be taken in again")
  func research() {
    demo()
    let file = scratch.path + "/copy.json"
    #expect(run("copy", "2026-0004", "--for", "research", "--json", "--output", file).status == 0)
    let text = Command.read(file)
    for name in ["Saran", "Meidoorn", "chantal"] { #expect(!text.contains(name)) }
    #expect(run("import", file).status == 0)
    #expect(run("check", file).status == 0)
  }

  @Test("an organisation's own template and settings are used, and a wrong one is named")
  func templates() {
    demo()
    let folder = store + "/templates"
    #expect(run("templates", folder).status == 0)
    Command.write("# Ons rapport over {{title}}\n", to: folder + "/nl/decision.md")
    #expect(run("report", "2026-0001").output.contains("Ons rapport over Gezin Lindeboom"))
    Command.write("{{#open}}\n", to: folder + "/nl/decision.md")
    let wrong = run("report", "2026-0001")
    #expect(wrong.status == 69 && wrong.errors.contains("nl/decision.md"))
    Command.write(
      "{\"format\": 1, \"organisation\": {\"name\": \"Jeugdhulp Noord\", \"contact\": [\"Straat 1\"]}}",
      to: store + "/settings.json")
    #expect(run("letter", "2026-0001", "--child", "ana").output.contains("Wij zijn Jeugdhulp Noord."))
    Command.write("{\"format\": 1}", to: store + "/settings.json")
    #expect(run("letter", "2026-0001", "--child", "ana").status == 3)
  }

  @Test(
    "the settings that the program brings and those in the README follow their schema",
    .enabled(if: Judges.areThere))
  func settingsSchema() {
    let script = """
      import json, sys
      from jsonschema import Draft7Validator
      schema = json.load(open(sys.argv[1]))
      Draft7Validator.check_schema(schema)
      Draft7Validator(schema).validate(json.load(open(sys.argv[2])))
      shown = open(sys.argv[3]).read().split("<!-- settings -->")[1].split("```")[1].removeprefix("json")
      Draft7Validator(schema).validate(json.loads(shown))
      """
    let assets = Program.checkout + "/Assets"
    let outcome = Command.run([
      "/usr/bin/python3", "-c", script, assets + "/Schemas/settings.schema.json",
      assets + "/Templates/settings.json", Program.checkout + "/README.md",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("the numbers are the same on the terminal, as a table and as JSON, and each names its cases")
  func statistics() throws {
    demo()
    let table = run("stats", "--csv", "--exact")
    #expect(table.status == 0)
    let json = run("stats", "--json", "--exact").output
    let line = try #require(
      table.output.split(separator: "\r\n").first { $0.contains("proposals.removal-nl.draft") })
    let number = try #require(line.firstRange(of: ",count,")).upperBound
    let shown = run("stats", "--show", "proposals.removal-nl.draft").output.split(separator: "\n").dropFirst()
    #expect(Int(line[number...].prefix { $0.isNumber }) == shown.count && shown.count > 0)
    #expect(json.contains("\"id\": \"proposals.removal-nl.draft\""))
    let masked = run("stats", "--csv").output
    #expect(masked.contains("<5") && !masked.contains("2026-00"))
    let nothing = run("stats", "--show", "nothing")
    #expect(nothing.status == 64 && nothing.errors.contains("proposals.removal-nl.draft"))
    let behind = scratch.path + "/behind.csv"
    #expect(
      run("stats", "--show", "proposals.removal-nl.draft", "--csv", "--output", behind).status == 0)
    #expect(Command.read(behind).split(separator: "\r\n").count == shown.count + 1)
    let screen = run("stats", "--exact").output
    for row in table.output.split(separator: "\r\n").dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      guard let place = cells.firstIndex(of: "count"), cells[place + 1] != "0" else { continue }
      #expect(screen.contains("  \(cells[place + 1])"), "\(row)")
    }
    #expect(
      run("stats", "--from", "2030-01-01", "--exact", "--csv").output.contains("status.draft,concept,count,0")
    )
  }

  @Test("families are shown before they are made, and refused whole with every problem")
  func families() {
    #expect(run("list").status == 0)
    let file = scratch.path + "/families.csv"
    Command.write("family;name;role;birthdate\nX;Kind A;kind;2015\nX;Ouder A;ouder;\n", to: file)
    let dry = run("families", file, "--under", "removal-nl", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("+ Kind A (10)") || dry.output.contains("+ Kind A (11)"))
    #expect(run("list").output.isEmpty)
    #expect(run("families", file, "--under", "removal-nl").status == 0)
    #expect(run("list").output.contains("X"))
    let json = scratch.path + "/families.json"
    Command.write(
      #"""
      [{"family": "Y", "persons": [{"name": "Kind B", "role": "child", "birthdate": "2015-02-30"},
        {"name": "", "role": "kat"}]}, {"persons": []}]
      """#, to: json)
    let problems = run("families", json, "--under", "removal-nl", "--dry-run")
    #expect(problems.status == 3 && problems.output.isEmpty)
    #expect(
      problems.errors.split(separator: "\n").allSatisfy { $0.contains("regel ") && $0.contains("teken ") },
      "\(problems.errors)")
    #expect(problems.errors.split(separator: "\n").count >= 3, "\(problems.errors)")
    Command.write(
      #"[{"family": "Y", "persons": [{"name": "Kind B", "role": "child", "birthdate": "2015-02-03"}]}]"#,
      to: json)
    #expect(run("families", json, "--under", "removal-nl", "--dry-run").output.contains("+ Kind B"))
    #expect(run("families", json, "--under", "removal-nl").status == 0)
    #expect(run("list", "--csv").output.split(separator: "\r\n").count == 3)
    Command.write("family;name;role\nX;;kat\n", to: file)
    let wrong = run("families", file, "--under", "removal-nl")
    #expect(wrong.status == 3)
    #expect(wrong.errors.contains("regel 2, teken 3") && wrong.errors.contains("regel 2, teken 4"))
  }
}
