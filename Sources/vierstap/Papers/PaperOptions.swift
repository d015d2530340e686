import ArgumentParser
import BestInterests
import CaseStore
import Glibc
import Reports

/// In which form a paper is made, and where it goes.
struct PaperOptions: ParsableArguments {
  @Option(help: "text, md, html, pdf, odt or docx (default: what the name of the file says, else text).")
  var format: PaperFormat?
  @Option(name: .shortAndLong, help: "The file to write, for you alone (0600); - or nothing is the terminal.")
  var output: String?
  @Option(
    name: .customLong("templates"),
    help: "A folder with templates of your own, such as nl/decision.md (default: templates in the store).")
  var templateFolder: String?
  @Flag(name: .customLong("print"), help: "Send it to the printer (with lp).") var isPrinted = false

  /// The form that was asked for.
  var form: PaperFormat { format ?? file.flatMap { PaperFormat(ofFile: $0) } ?? .text }

  private var file: String? { output == "-" ? nil : output }

  /// The templates to fill.
  func templates(_ session: Session) -> Templates { Templates(option: templateFolder, store: session.store) }

  /// Writes a document where it is wanted.
  func write(_ document: Document, footer: String, _ session: Session) throws {
    let maker = PaperMaker(templates: templates(session), footer: footer)
    if isPrinted { return try Printer.print(document, maker) }
    if file == nil, !form.isText, isatty(1) == 1 { throw PaperFailure.notForTerminal(form) }
    let bytes = try maker.bytes(document, form)
    if let file { return try OutputFile.write(bytes, to: file) }
    if form.isText { return Output.text(String(decoding: bytes, as: UTF8.self)) }
    Output.document(bytes)
  }

  /// Writes a paper about a case where it is wanted, and writes down that it left the program.
  func write(
    _ document: Document, _ found: CaseTarget.Found, _ source: PaperSource, _ session: Session
  ) throws {
    try write(document, footer: session.footer(of: source), session)
    try session.log(access, found)
  }

  /// Writes a table about a case where it is wanted, and writes down that it left the program.
  func write(rows: [[String]], _ found: CaseTarget.Found, _ session: Session) throws {
    try write(rows: rows)
    try session.log(access, found)
  }

  /// Writes a table where it is wanted: comma-separated values, or lines for the eye.
  func write(rows: [[String]], asLines: Bool = false) throws {
    let text =
      asLines ? rows.map { $0.joined(separator: "\t") + "\n" }.joined() : CSV.text(rows)
    if file == nil, asLines { return Output.text(text) }
    try write(bytes: Array(text.utf8))
  }

  /// Writes bytes where they are wanted.
  func write(bytes: [UInt8]) throws {
    if let file { return try OutputFile.write(bytes, to: file) }
    Output.document(bytes)
  }

  /// What somebody must be allowed to do to have the paper where it is wanted.
  var permission: Permission { access == nil ? .read : .export }

  /// What was done with the case, for the log: nothing is noted of what only appears on a terminal.
  var access: Access.Kind? { isPrinted ? .printed : file != nil || isatty(1) == 0 ? .exported : nil }
}

/// Prints papers with `lp`, as pages where a program for that is installed.
enum Printer {
  static func print(_ document: Document, _ maker: PaperMaker) throws {
    guard let lp = Tool.find("lp") else { throw PrinterMissing() }
    try PrivateFolder.with { folder in
      let page: String
      do {
        page = try folder.write(try maker.bytes(document, .pdf), to: "paper.pdf")
      } catch PaperFailure.noTool {
        let text = document.text(width: 78).joined(separator: "\n") + "\n"
        page = try folder.write(Array(text.utf8), to: "paper.txt")
      }
      // Nothing of the case in the title: printers show it to everybody who stands by.
      let status = Tool.run([lp, "-s", "-t", "Vierstap", page], log: folder.path(of: "log"))
      guard status == 0 else {
        let said = String(decoding: folder.read("log") ?? [], as: UTF8.self)
        throw PaperFailure.toolFailed("lp", said: said.split(separator: "\n").last.map { String($0) } ?? "")
      }
    }
  }
}

/// There is no printer program.
struct PrinterMissing: Error {
  func text(_ language: Language) -> String {
    LocalText(
      nl:
        "Afdrukken gaat met lp (Debian: apt install cups-client). Of bewaar het als bestand: w, of --output.",
      en: "Printing needs lp (Debian: apt install cups-client). Or keep it as a file: w, or --output.")[
        language]
  }
}
