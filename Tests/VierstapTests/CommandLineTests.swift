import Glibc
import Testing

@Suite("The command line")
struct CommandLineTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  @Test("a store is made on first use, for its owner alone, whatever the umask")
  func firstUse() {
    let outcome = Command.run(
      ["sh", "-c", "umask 000; exec \"$0\" list", Program.path], environment: ["VIERSTAP_STORE": store])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(mode(store) == 0o700)
    #expect(mode(store + "/store.json") == 0o600)
  }

  private func mode(_ path: String) -> UInt32 {
    var info = stat()
    return lstat(path, &info) == 0 ? info.st_mode & 0o777 : 0
  }

  @Test("the demo shows every status, one lawful separation and one refused")
  func demo() {
    let made = Program.run(["demo", "--keep", store, "--print-path"], store: store)
    #expect(made.status == 0, "\(made.errors)")
    let list = Program.run(["list"], store: store)
    let lines = list.output.split(separator: "\n")
    #expect(lines.count >= 6)
    let numbers = lines.map { String($0.prefix { $0 != "\t" }) }
    let statuses = numbers.map { Program.run(["check", $0], store: store).status }
    #expect(statuses.contains(0), "\(statuses)")
    #expect(statuses.contains(1))
    #expect(statuses.contains(2))
    let shown = numbers.map { Program.run(["show", $0], store: store).output }.joined()
    for word in ["\nvoldaan", "\nopen", "\nstrijdig", "\nn.v.t."] { #expect(shown.contains(word), "\(word)") }
  }

  @Test("a ready case is checked in silence; a hard stop exits 2 and names article 9 in both languages")
  func check() throws {
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
    let lines = Program.run(["list"], store: store).output.split(separator: "\n")
    let numbers = lines.map { $0.prefix { $0 != "\t" } }
    let outcomes = numbers.map { Program.run(["check", String($0)], store: store) }
    let ready = try #require(outcomes.first { $0.status == 0 })
    #expect(ready.output.isEmpty)
    let position = try #require(outcomes.firstIndex { $0.status == 2 })
    #expect(outcomes[position].output.contains("HARDE STOP no-separation-for-obstruction"))
    #expect(outcomes[position].output.contains("artikel 9"))
    let english = Program.run(["check", "--lang", "en", String(numbers[position])], store: store)
    #expect(english.output.contains("article 9"))
    let json = Program.run(["check", "--json", String(numbers[position])], store: store)
    #expect(json.status == 2)
    #expect(json.output.contains("\"consideration\": \"no-separation-for-obstruction\""))
  }

  @Test("what is exported is imported again with every answer, under a new number")
  func transfer() throws {
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
    let first = Program.run(["export", "--confidential", "2026-0001"], store: store)
    let path = scratch.path + "/case.json"
    Command.write(first.output, to: path)
    let other = scratch.path + "/other"
    let imported = Program.run(["import", path], store: other)
    #expect(imported.status == 0, "\(imported.errors)")
    let number = try #require(imported.output.split(separator: "\t").last).trimmed
    let second = Program.run(["export", "--confidential", number], store: other)
    func answers(_ text: String) -> Substring {
      let end = text.range(of: "\"seal\"")?.lowerBound ?? text.endIndex
      return text.range(of: "\"answers\"").map { text[$0.lowerBound..<end] } ?? ""
    }
    #expect(!answers(first.output).isEmpty)
    #expect(answers(first.output) == answers(second.output))
  }

  @Test(
    "what a child wants kept confidential leaves the program only for that child, or when asked for by name")
  func confidential() throws {
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
    // One child's passage is marked in a case and taken in again.
    let whole = Program.run(["export", "--confidential", "2026-0001"], store: store).output
    var marked = whole
    let passage = try #require(marked.range(of: "Ana wil groep 8"))
    marked.replaceSubrange(passage, with: "{{Ana wil groep 8}}")
    let path = scratch.path + "/case.json"
    Command.write(marked, to: path)
    let imported = Program.run(["import", path], store: store)
    let number = try #require(imported.output.split(separator: "\t").last).trimmed
    let commands = [
      ["export"], ["show"], ["show", "--json"], ["check"], ["check", "--json"],
      ["check", "--why", "el-views"],
      ["check", "--why", "el-views", "--json", "--full"], ["checklist", "--child", "Ana"], ["overlap"],
      ["overlap", "--others"], ["hearing", "--child", "Ana"], ["deadlines"], ["compare"],
    ]
    for words in commands {
      let output = Program.run(words + [number], store: store).output
      #expect(!output.contains("Ana wil groep 8"), "\(words)")
    }
    #expect(Program.run(["export", number], store: store).output.contains("[vertrouwelijk] afmaken"))
    let own = Program.run(["export", "--child", "Ana", number], store: store)
    #expect(own.status == 0, "\(own.errors)")
    #expect(own.output.contains("{{Ana wil groep 8}}"))
    let other = Program.run(["export", "--child", "Beka", number], store: store).output
    #expect(!other.contains("Ana wil groep 8"))
    let unknown = Program.run(["export", "--child", "Niemand", number], store: store)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("Ana") && unknown.errors.contains("Beka"))
    #expect(Program.run(["export", "--confidential", number], store: store).output.contains("{{Ana"))
  }

  @Test("a file that cannot be read is refused with its place, exit 3, and nothing is taken in")
  func badImport() {
    let path = scratch.path + "/bad.json"
    Command.write("{\"vierstap\": 1,\n \"case\": \"2026-0001\", \"case\": \"2026-0002\"}\n", to: path)
    let outcome = Program.run(["import", path], store: store)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("bad.json"))
    #expect(outcome.errors.contains("2"))
    #expect(Program.run(["list"], store: store).output.isEmpty)
  }

  @Test("an unknown case exits 3, wrong use exits 64, and both say what to do")
  func errors() {
    #expect(Program.run(["check", "2026-9999"], store: store).status == 3)
    let usage = Program.run(["check"], store: store)
    #expect(usage.status == 64)
    #expect(usage.errors.contains("Usage"))
  }

  @Test("without a terminal the screens exit 64 and say so")
  func noTerminal() {
    let outcome = Program.run([], store: store)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("terminal"))
  }

  @Test("the framework in the program is sound and its examples come out; a broken file is refused by place")
  func framework() throws {
    #expect(Program.run(["framework", "validate"], store: store).status == 0)
    let test = Program.run(["framework", "test", "--lang", "en"], store: store)
    #expect(test.status == 0)
    #expect(test.output.contains("passed, 0 failed"))
    #expect(test.output.contains("no-separation-unless-necessary"))
    var text = Command.read(Program.checkout + "/Assets/Frameworks/removal-nl.json")
    let jump = try #require(text.range(of: "\"jump\": \"k.views\""))
    text.replaceSubrange(jump, with: "\"jump\": \"k.vieuws\"")
    let path = scratch.path + "/framework.json"
    Command.write(text, to: path)
    let broken = Program.run(["framework", "validate", path], store: store)
    #expect(broken.status == 3)
    #expect(broken.errors.contains("considerations["))
    #expect(broken.errors.contains("k.vieuws"))
    #expect(
      Program.run(["framework", "show"], store: store).output.contains("no-separation-for-obstruction"))
  }

  @Test("several framework files are tested; a broken example names the condition that decided, also as JSON")
  func brokenExample() throws {
    let good = Program.checkout + "/Assets/Frameworks/removal-nl.json"
    var text = Command.read(good)
    let expected = try #require(text.range(of: "\"expect\": \"violated\""))
    text.replaceSubrange(expected, with: "\"expect\": \"satisfied\"")
    let bad = scratch.path + "/changed.json"
    Command.write(text, to: bad)
    let test = Program.run(["framework", "test", "--lang", "en", good, bad], store: store)
    #expect(test.status == 1, "\(test.errors)")
    #expect(test.output.contains(", 0 failed") && test.output.contains(", 1 failed"))
    #expect(test.output.contains("expected satisfied, found violated\n    considerations["))
    let json = Program.run(["framework", "test", "--json", bad], store: store)
    #expect(json.status == 1)
    #expect(
      json.output.contains("\"found\": \"violated\"") && json.output.contains("\"path\": \"considerations["))
    let missing = scratch.path + "/missing.json"
    let both = Program.run(["framework", "validate", missing, good], store: store)
    #expect(both.status == 3 && both.errors.contains("missing.json"))
  }

  @Test("check --why explains one consideration, for a child or for all, and refuses what is not there")
  func why() {
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
    let why = ["check", "2026-0003", "--why", "no-separation-for-obstruction"]
    let all = Program.run(why, store: store)
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output.contains("» ✓ ") && all.output.contains("A1 ·"))
    let one = Program.run(why + ["--child", "saran", "--json"], store: store)
    #expect(
      one.output.contains("\"child\": \"Saran Meidoorn\"") && !one.output.contains("\"child\": \"Tulga"))
    let full = Program.run(why + ["--child", "saran", "--full"], store: store)
    #expect(full.output.utf8.count > all.output.utf8.count / 2)
    #expect(Program.run(["check", "2026-0003", "--why", "nothing"], store: store).status == 64)
    #expect(Program.run(["check", "2026-0003", "--child", "saran"], store: store).status == 64)
  }

  @Test("people are added and listed")
  func people() {
    let added = Program.run(
      ["people", "add", "anne", "--name", "Anne V.", "--role", "supervisor", "--team", "noord"], store: store)
    #expect(added.status == 0, "\(added.errors)")
    #expect(
      Program.run(["people"], store: store).output == "anne\tAnne V.\tsupervisor,administrator\tnoord\t\n")
  }

  @Test("the help has examples, and a completion script can be made")
  func help() {
    #expect(Program.run(["--help"], store: store).output.contains("vierstap check 2026-0001"))
    #expect(Program.run(["--generate-completion-script", "bash"], store: store).output.contains("vierstap"))
  }
}

extension StringProtocol {
  var trimmed: String {
    String(drop { $0 == " " || $0 == "\n" }.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }

  /// The first place of a text; the tests use no Foundation.
  func range(of wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }

  private func drop(_ isDropped: (Character) -> Bool) -> SubSequence { self.drop(while: isDropped) }
}
