import BestInterests
import CaseStore
import Glibc
import Reports
import TextScreen
import VierstapApp

/// Papers as the screens want them.
extension Session {
  /// Makes a paper for a screen of so many columns.
  func paper(_ wanted: PaperWanted, of file: Case?, over base: StoredCase?, columns: Int) throws -> Paper {
    if let figure = wanted.figure { return try figurePaper(wanted, figure) }
    let (document, letter) = try document(wanted, of: file, over: base)
    var lines = document.lines(width: columns).map { line in
      PaperLine(line.text, line.kind.style, target: line.id.map { .figure($0) })
    }
    if let letter {
      let remarks = letter.remarks.flatMap { Wrap.lines($0, width: columns) }
      lines = remarks.map { PaperLine(String($0), .info) } + [PaperLine("", .text)] + lines
    }
    return Paper(
      wanted, title: document.title, lines: lines,
      letter: letter.map { Paper.Letter(slot: $0.slot, text: $0.text) })
  }

  /// Prints a paper, or keeps it in a file in the form that the end of its name asks for.
  func send(_ wanted: PaperWanted, of file: Case?, over base: StoredCase?, to path: String?) throws {
    // Numbers that leave the program point at nobody.
    let document =
      wanted.kind == .register
      ? try statistics().document(on: today, isMasked: true, language)
      : try document(wanted, of: file, over: base).0
    let footer = [try organisation().name, file?.number ?? "", today.spoken(language), "Vierstap"]
    let maker = PaperMaker(
      templates: Templates(option: nil, store: store),
      footer: footer.filter { !$0.isEmpty }.joined(separator: " · "))
    if let path {
      let bytes = try maker.bytes(document, PaperFormat(ofFile: path) ?? .text)
      // What is there already may be somebody's work.
      try OutputFile.write(bytes, to: path, O_CREAT | O_EXCL)
    } else {
      try Printer.print(document, maker)
    }
    if let id = wanted.figure, let figure = try statistics().figure(id) {
      try log(path == nil ? .printed : .exported, figure)
    }
  }

  /// A letter with where it is kept and what to look at in it.
  struct WorkingLetter {
    var slot: Slot
    var text: String
    var remarks: [String]
  }

  /// The document of a paper; of a case as it stands on the screen, saved or not.
  func document(
    _ wanted: PaperWanted, of file: Case?, over base: StoredCase?
  ) throws -> (Document, WorkingLetter?) {
    let templates = Templates(option: nil, store: store)
    switch wanted.kind {
    case .register: return (try statistics().document(on: today, isMasked: false, language), nil)
    case .figure:
      let figure = wanted.figure.flatMap { id in try? statistics().figure(id) }
      return (
        figure.map { Statistics.document(of: $0, language) } ?? Document(language: language, blocks: []), nil
      )
    default: break
    }
    guard let file, let base else { return (Document(language: language, blocks: []), nil) }
    let framework = try framework(of: file)
    let source = PaperSource(
      framework: framework, case: file,
      origin: PaperSource.Origin(
        revision: base.revision, digest: base.digest,
        content: CaseFile.contentDigest(of: file, framework: framework)),
      organisation: try organisation(), roster: try store.roster(), today: today, language: language,
      clock: Clock.local)
    switch wanted.kind {
    case .letter:
      guard let letter = wanted.child.flatMap({ ChildLetter(source, child: $0) }) else {
        throw NoLetterPlan()
      }
      let draft = try letter.draft(try templates.paper("letter", language))
      let document = letter.document(letter.written ?? draft)
      let remarks = letter.remarks(on: document).lines(language)
      return (document, WorkingLetter(slot: letter.slot, text: draft, remarks: remarks))
    case .talk:
      guard let list = wanted.child.flatMap({ TalkList(source, child: $0) }) else { break }
      return (try list.document(try templates.paper("talk", language)), nil)
    case .questions:
      return (try OpenQuestions(source).document(try templates.paper("questions", language)), nil)
    case .evidence:
      return (try EvidenceIndex(source).document(try templates.paper("evidence", language)), nil)
    case .log:
      let log = CaseLog(source, entries: try logEntries(of: file))
      return (try log.document(try templates.paper("log", language)), nil)
    case .report, .childReport:
      let report = DecisionReport(source, child: wanted.child)
      return (try report.document(try templates.paper("decision", language)), nil)
    case .register, .figure: break
    }
    return (Document(language: language, blocks: []), nil)
  }

  /// The cases behind a number as lines that each lead to the case.
  private func figurePaper(_ wanted: PaperWanted, _ id: String) throws -> Paper {
    guard let figure = try statistics().figure(id) else { return Paper(wanted, title: id, lines: []) }
    let lines = figure.cases.map { one in
      let text = [one.number, one.child, one.note].filter { !$0.isEmpty }.joined(separator: "  ")
      return PaperLine(text, .text, target: .openCase(number: one.number))
    }
    return Paper(wanted, title: figure.label[language], lines: lines)
  }
}

extension TextLine.Kind {
  fileprivate var style: Style {
    switch self {
    case .title, .heading: .heading
    case .text, .table, .blank: .text
    case .quote: .info
    case .gap: .attention
    case .note: .muted
    }
  }
}
