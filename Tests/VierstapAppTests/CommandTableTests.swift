import BestInterests
import RecordedFile
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The command table")
struct CommandTableTests {
  @Test("no key stands for two commands in one context")
  func noCollisions() {
    for context in Context.allCases {
      var seen: [Key: CommandID] = [:]
      for command in CommandTable.all {
        for key in command.keys(in: context) {
          #expect(
            seen[key] == nil,
            "\(key.name) in \(context): \(command.id) and \(seen[key].map(\.rawValue) ?? "")")
          seen[key] = command.id
        }
      }
    }
  }

  @Test("while typing no command sits on a letter, a digit or a blank")
  func lettersAreText() {
    for command in CommandTable.all {
      for key in command.keys(in: .typing) {
        #expect(key.typed == nil, "\(command.id) takes \(key.name) away from the text")
      }
    }
  }

  @Test("every command has a title in both languages and stands in the table once")
  func complete() {
    for id in CommandID.allCases {
      let rows = CommandTable.all.filter { $0.id == id }
      #expect(rows.count == 1, "\(id)")
      #expect(!(rows.first?.title.nl.isEmpty ?? true) && !(rows.first?.title.en.isEmpty ?? true), "\(id)")
    }
  }

  @Test("what stands in a footer has a word for it in both languages")
  func footersHaveWords() {
    for context in Context.allCases {
      for item in CommandTable.footer(in: context) {
        #expect(!item.command.short.nl.isEmpty && !item.command.short.en.isEmpty, "\(item.command.id)")
      }
    }
  }

  @Test("the key table in the README is this table")
  func readme() throws {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    let readme = try #require(RecordedFile.read(path + "/README.md"))
    let parts = readme.split(separator: "<!-- keys -->\n", omittingEmptySubsequences: false)
    let tail = try #require(parts.last).split(separator: "<!-- /keys -->", omittingEmptySubsequences: false)
    try #require(parts.count == 2 && tail.count == 2)
    if RecordedFile.isRecording {
      let renewed = "\(parts[0])<!-- keys -->\n\(Self.markdown)<!-- /keys -->\(tail[1])"
      RecordedFile.write(renewed, to: path + "/README.md")
      return
    }
    #expect(tail[0] == Self.markdown, "RECORD_SCREENS=1 writes the README's key table anew")
  }

  /// The table as Markdown, by context.
  static var markdown: String {
    var lines = ["| Where | Key | What it does |", "|---|---|---|"]
    for context in Context.allCases {
      for command in CommandTable.all {
        let keys = command.keys(in: context)
        guard !keys.isEmpty else { continue }
        let names = keys.map { "`\($0.label(dutch: false))`" }.joined(separator: " ")
        lines.append("| \(context.title.en) | \(names) | \(command.title.en) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
