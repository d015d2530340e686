import BestInterests
import CaseStore
import Glibc
import Reports
import TextScreen

/// Makes the bytes of a document in a form; other programs help with those that are no text.
struct PaperMaker {
  var templates: Templates
  /// What stands at the foot of a page.
  var footer: String

  /// The bytes of a document in a form.
  func bytes(_ document: Document, _ format: PaperFormat) throws -> [UInt8] {
    switch format {
    case .text: Self.plain(document.text().joined(separator: "\n") + "\n")
    case .md: Self.plain(document.markdown)
    case .html: Array(try html(document).utf8)
    case .pdf: try pdf(document)
    case .odt, .docx: try office(document, format)
    }
  }

  /// Text that steers no terminal when somebody looks into the file there.
  private static func plain(_ text: String) -> [UInt8] { Array(TerminalText.withoutControls(text).utf8) }

  /// The whole page: nothing in it comes from elsewhere, and nothing in it runs.
  func html(_ document: Document) throws -> String { try page(document, document.htmlBody) }

  private func page(_ document: Document, _ body: String) throws -> String {
    try templates.page().filled([
      "language": .marked(document.language.rawValue), "title": .marked(Document.html(document.title)),
      "body": .marked(body),
      "footer": footer.isEmpty ? .flag(false) : .marked(Document.html(footer)),
    ])
  }

  /// The programs that make a PDF, the one with the best pages first.
  private static let pdfTools = ["weasyprint", "chromium"]

  private func pdf(_ document: Document) throws -> [UInt8] {
    guard let (name, tool) = Self.firstFound(Self.pdfTools) else {
      throw PaperFailure.noTool(.pdf, wanted: Self.pdfTools)
    }
    return try PrivateFolder.with { folder in
      let page = try folder.write(Array(try html(document).utf8), to: "page.html")
      let paper = folder.path(of: "page.pdf")
      let words: [String] =
        switch name {
        case "chromium":
          [tool, "--headless", "--disable-gpu", "--no-pdf-header-footer"]
            // Chromium's own sandbox refuses to work for root.
            + (geteuid() == 0 ? ["--no-sandbox"] : [])
            + ["--user-data-dir=" + folder.path(of: "profile"), "--print-to-pdf=" + paper, "file://" + page]
        default: [tool, "--quiet", page, paper]
        }
      return try run(words, name, makes: "page.pdf", in: folder)
    }
  }

  /// For offices that go on editing: Pandoc makes both forms from the same page.
  private func office(_ document: Document, _ format: PaperFormat) throws -> [UInt8] {
    guard let (name, tool) = Self.firstFound(["pandoc"]) else {
      throw PaperFailure.noTool(format, wanted: ["pandoc"])
    }
    return try PrivateFolder.with { folder in
      let body = try self.page(document, document.officeBody)
      let page = try folder.write(Array(body.utf8), to: "page.html")
      let result = "page.\(format.rawValue)"
      // The title is taken from the page, so the headings below it move up.
      var words = [
        tool, "--from=html", "--to=\(format.rawValue)", "--shift-heading-level-by=-1",
        "--output=" + folder.path(of: result), page,
      ]
      if let own = templates.example(format) { words.append("--reference-doc=" + own) }
      return try run(words, name, makes: result, in: folder)
    }
  }

  private func run(
    _ words: [String], _ name: String, makes result: String, in folder: PrivateFolder
  ) throws -> [UInt8] {
    let status = Tool.run(words, log: folder.path(of: "log"))
    if status == 0, let bytes = folder.read(result), !bytes.isEmpty { return bytes }
    let said = String(decoding: folder.read("log") ?? [], as: UTF8.self)
    throw PaperFailure.toolFailed(name, said: said.split(separator: "\n").last.map { String($0) } ?? "")
  }

  private static func firstFound(_ names: [String]) -> (name: String, path: String)? {
    for name in names {
      if let path = Tool.find(name) { return (name, path) }
    }
    return nil
  }
}
