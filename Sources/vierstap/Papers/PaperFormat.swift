import ArgumentParser
import BestInterests
import Glibc
import Reports

/// The forms in which a paper leaves the program.
enum PaperFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case md
  case html
  case pdf
  case odt
  case docx

  /// The form that the end of a file name asks for.
  init?(ofFile path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return nil }
    let end = name[name.index(after: point)...]
    self.init(rawValue: end == "txt" ? "text" : end == "htm" ? "html" : String(end))
  }

  /// Whether it is text that can be printed on a terminal.
  var isText: Bool { self == .text || self == .md || self == .html }
}

/// A paper could not be made in the form that was asked for.
enum PaperFailure: Error {
  case noTool(PaperFormat, wanted: [String])
  case toolFailed(String, said: String)
  case notForTerminal(PaperFormat)
  case template(Template.Fault)
  case unreadableTemplate(String)
  case notUTF8(String)

  func text(_ language: Language) -> String { words[language] }

  private var words: LocalText {
    switch self {
    case .noTool(let format, let wanted):
      LocalText(
        nl:
          "Voor \(format.rawValue) is een ander programma nodig: \(wanted.joined(separator: " of ")). Op Debian: apt install \(wanted[0]). Zonder kan wel: --format html.",
        en:
          "For \(format.rawValue) another program is needed: \(wanted.joined(separator: " or ")). On Debian: apt install \(wanted[0]). Without it there is: --format html."
      )
    case .toolFailed(let name, let said):
      LocalText(
        nl: "\(name) kon het stuk niet maken\(said.isEmpty ? "." : ": \(said)")",
        en: "\(name) could not make the paper\(said.isEmpty ? "." : ": \(said)")")
    case .notForTerminal(let format):
      LocalText(
        nl: "\(format.rawValue) is niet voor een terminal: noem met --output een bestand.",
        en: "\(format.rawValue) is not for a terminal: name a file with --output.")
    case .template(let fault):
      LocalText(
        nl: "Het sjabloon \(fault.name) is niet in orde: \(fault.message)",
        en: "The template \(fault.name) is not in order: \(fault.message)")
    case .unreadableTemplate(let path):
      LocalText(nl: "Het sjabloon \(path) is niet te lezen.", en: "The template \(path) cannot be read.")
    case .notUTF8(let path):
      LocalText(
        nl: "Het sjabloon \(path) is geen UTF-8-tekst.", en: "The template \(path) is not UTF-8 text.")
    }
  }
}
