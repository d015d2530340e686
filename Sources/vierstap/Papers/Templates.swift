import BestInterests
import CaseStore
import Glibc
import Reports

/// The templates: those of an organisation where it has them, else those in the program.
struct Templates {
  /// A folder with templates of one's own, such as `nl/decision.md`; what is not there comes from the program.
  var folder: String?

  /// The folder that was named, else the one in the store.
  init(option: String?, store: Store) {
    folder = option ?? (store.path + "/templates")
  }

  /// The names of all templates in the program.
  static var names: [String] {
    EmbeddedFile.names(in: "Templates").map { String($0.dropFirst("Templates/".count)) }
  }

  /// The template of a paper in a language.
  func paper(_ name: String, _ language: Language) throws -> Template {
    try template("\(language.rawValue)/\(name).md")
  }

  /// The page around a paper in a browser.
  func page() throws -> Template { try template("page.html") }

  /// An organisation's own `reference.docx` or `reference.odt`, from which Pandoc takes page size, fonts and letterhead.
  func example(_ format: PaperFormat) -> String? {
    guard let path = folder.map({ "\($0)/reference.\(format.rawValue)" }), access(path, R_OK) == 0 else {
      return nil
    }
    return path
  }

  private func template(_ name: String) throws -> Template {
    let (bytes, path) = try own(name) ?? (EmbeddedFile.required("Templates/" + name), name)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw PaperFailure.notUTF8(path) }
    return Template(name: path, text: text)
  }

  private func own(_ name: String) throws -> ([UInt8], String)? {
    guard let folder else { return nil }
    let path = folder + "/" + name
    guard access(path, F_OK) == 0 else { return nil }
    guard let bytes = try? CaseStoreFiles.read(path) else { throw PaperFailure.unreadableTemplate(path) }
    return (bytes, path)
  }
}
