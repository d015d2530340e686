import BestInterests
import RecordedFile
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The command table", .serialized)
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
  func readmeKeys() throws { try expectInReadme("keys", Self.markdown) }

  @Test("the table of roles in the README is that of the program, pair by pair")
  func readmeRoles() throws {
    let names = BestInterests.Role.allCases.map(\.name.en)
    var lines = [
      "| What | \(names.joined(separator: " | ")) |", "|---|\(names.map { _ in "---|" }.joined())",
    ]
    for permission in Permission.allCases {
      let marks = BestInterests.Role.allCases.map { permission.roles.contains($0) ? "yes" : "–" }
      lines.append("| \(permission.name.en) | \(marks.joined(separator: " | ")) |")
    }
    try expectInReadme("roles", lines.joined(separator: "\n") + "\n")
  }

  /// Compares a part of the README, between two marks, with what the program says.
  private func expectInReadme(_ mark: String, _ wanted: String) throws {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    let readme = try #require(RecordedFile.read(path + "/README.md"))
    let parts = readme.split(separator: "<!-- \(mark) -->\n", omittingEmptySubsequences: false)
    let tail = try #require(parts.last).split(
      separator: "<!-- /\(mark) -->", omittingEmptySubsequences: false)
    try #require(parts.count == 2 && tail.count == 2)
    if RecordedFile.isRecording {
      RecordedFile.write(
        "\(parts[0])<!-- \(mark) -->\n\(wanted)<!-- /\(mark) -->\(tail[1])", to: path + "/README.md")
      return
    }
    #expect(tail[0] == wanted, "RECORD_SCREENS=1 writes this part of the README anew")
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
