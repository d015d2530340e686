import ArgumentParser
import BestInterests
import CaseStore
import Glibc

/// Writes the program's own templates and settings to a folder, to begin one's own with.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Write the program's templates to a folder, to change them for your organisation.",
    discussion: """
      They are Mustache over a small part of Markdown; page.html is the page around a paper. In a folder `templates` \
      in the store they count for everybody; --templates names another for one paper. A template that is not there is \
      the program's own. settings.json, put into the store itself, says what letters call the organisation and who can \
      help a child. What is there already stays.
        vierstap templates ~/.local/share/vierstap/templates
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "The folder; it is made when it is not there.") var folder: String

  func run() throws {
    try common.reporting {
      for name in Templates.names {
        let path = folder + "/" + name
        var parent = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
          parent += part + "/"
          if parent != "/" { mkdir(parent, 0o700) }
        }
        guard access(path, F_OK) != 0 else { continue }
        try OutputFile.write(try EmbeddedFile.required("Templates/" + name), to: path, O_CREAT | O_EXCL)
        Output.line(path)
      }
    }
  }
}
