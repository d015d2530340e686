import BestInterests
import TextScreen

/// Reading, printing and keeping papers, and writing the letter to a child.
extension App {
  var paperWords: PaperWords { PaperWords(language: language) }

  /// Rows of text of a paper on the screen.
  var paperRows: Int { max(1, size.rows - 4) }

  /// Offers the papers that can be made of the open case.
  mutating func showPapers() -> [Effect] {
    endTyping()
    guard let framework, let screen = open else { return [] }
    var kinds: [PaperWanted.Kind] = [.report]
    if screen.child != nil {
      kinds.append(.childReport)
      if framework.letter != nil { kinds.append(.letter) }
      if framework.hearingAid != nil { kinds.append(.talk) }
    }
    kinds += [.questions, .evidence, .log]
    let child = screen.child.map { framework.name(of: $0, in: screen.file) } ?? ""
    let items = kinds.map { kind in
      Picker.Item(
        code: kind.rawValue, label: paperWords.title(kind, child: child), help: paperWords.help(kind))
    }
    overlays.append(
      .picker(Picker(purpose: .paper, title: paperWords.papersTitle, isMany: false, items: items, chosen: []))
    )
    return []
  }

  /// Has a paper of the open case made.
  mutating func make(_ kind: PaperWanted.Kind) -> [Effect] {
    endTyping()
    guard let screen = open else { return [] }
    let needsChild = kind == .childReport || kind == .letter || kind == .talk
    if needsChild, screen.child == nil {
      say(words.needChild, .attention)
      return []
    }
    say(paperWords.working, .muted)
    let wanted = PaperWanted(kind, child: needsChild ? screen.child : nil)
    return [.makePaper(wanted, screen.file, columns: paperColumns)]
  }

  /// Has the numbers over all cases counted.
  mutating func showRegister() -> [Effect] {
    say(paperWords.working, .muted)
    return [.makePaper(PaperWanted(.register), nil, columns: paperColumns)]
  }

  private var paperColumns: Int { min(size.columns - 4, 110) }

  /// Shows a paper that was made; one that is shown already is replaced, at the same place in it.
  mutating func show(_ paper: Paper) {
    say("")
    var pager = PaperPager(paper)
    if case .paper(let old)? = overlays.last, old.paper.wanted == paper.wanted {
      overlays.removeLast()
      pager.goOn(from: old, rows: paperRows)
    }
    overlays.append(.paper(pager))
  }

  /// Has the paper on the screen made anew, for a screen that became wider or narrower.
  func remakePaper() -> [Effect] {
    guard case .paper(let pager)? = overlays.last else { return [] }
    return [.makePaper(pager.paper.wanted, open?.file, columns: paperColumns)]
  }

  mutating func press(_ key: Key, in pager: PaperPager) -> [Effect] {
    var pager = pager
    if pager.search != nil { return search(key, in: pager) }
    guard let command = CommandTable.command(for: key, in: .paper) else { return [] }
    switch command {
    case .up: pager.scroll(by: -1, rows: paperRows)
    case .down: pager.scroll(by: 1, rows: paperRows)
    case .pageUp: pager.scroll(by: -paperRows, rows: paperRows)
    case .pageDown: pager.scroll(by: paperRows, rows: paperRows)
    case .first: pager.scroll(by: -1_000_000, rows: paperRows)
    case .last: pager.scroll(by: 1_000_000, rows: paperRows)
    case .searchPaper:
      var editor = TextEditor(text: "", multiline: false)
      editor.setWidth(max(8, size.columns - 14))
      pager.search = editor
    case .nextMatch, .previousMatch:
      if pager.wanted.isEmpty {
        say(paperWords.nothingToSearch, .attention)
      } else if !pager.find(command == .nextMatch ? 1 : -1, rows: paperRows) {
        say(paperWords.notFound(pager.wanted), .attention)
      }
    case .printPaper: return take(pager.paper) { .printPaper($0, $1) }
    case .keepPaper: return askFile(for: pager.paper)
    case .editLetter: return editLetter(pager.paper)
    case .choose: return follow(pager)
    case .close, .back:
      overlays.removeLast()
      return []
    default: break
    }
    overlays[overlays.count - 1] = .paper(pager)
    return []
  }

  /// Goes where the line under the bar leads.
  private mutating func follow(_ pager: PaperPager) -> [Effect] {
    guard pager.paper.lines.indices.contains(pager.selected) else { return [] }
    switch pager.paper.lines[pager.selected].target {
    case .figure(let id)?:
      return [.makePaper(PaperWanted(.figure, figure: id), nil, columns: paperColumns)]
    case .openCase(let number)?:
      papersBehind = overlays.compactMap { if case .paper(let pager) = $0 { pager } else { nil } }
      overlays.removeAll { if case .paper = $0 { true } else { false } }
      return [.open(number: number)]
    case nil:
      if pager.paper.letter != nil { return editLetter(pager.paper) }
      say(words.nothingHere)
      return []
    }
  }

  /// Goes back to the papers from which the case was opened; the last is counted anew.
  mutating func reopenPapers() -> [Effect] {
    guard let last = papersBehind.last else { return [] }
    overlays = papersBehind.map { .paper($0) }
    papersBehind = []
    return [.makePaper(last.paper.wanted, nil, columns: paperColumns)]
  }

  private mutating func search(_ key: Key, in pager: PaperPager) -> [Effect] {
    var pager = pager
    guard var editor = pager.search else { return [] }
    switch key {
    case "Escape": pager.search = nil
    case "Enter":
      pager.search = nil
      pager.wanted = FoldedText.searchable(editor.text)
      // What is on the page already is found first.
      pager.selected = max(0, pager.top - 1)
      if !pager.wanted.isEmpty, !pager.find(1, rows: paperRows) {
        say(paperWords.notFound(editor.text), .attention)
      }
    default:
      _ = editor.handle(key)
      pager.search = editor
    }
    overlays[overlays.count - 1] = .paper(pager)
    return []
  }

  // MARK: Out of the program

  /// Takes a paper out of the case, for those who may.
  private mutating func take(_ paper: Paper, _ effect: (PaperWanted, Case?) -> Effect) -> [Effect] {
    guard roles.may(.export) else {
      say(paperWords.mayNotExport, .attention)
      return []
    }
    say(paperWords.working, .muted)
    return [effect(paper.wanted, open?.file)]
  }

  private mutating func askFile(for paper: Paper) -> [Effect] {
    guard roles.may(.export) else {
      say(paperWords.mayNotExport, .attention)
      return []
    }
    let name = [open?.file.number, paper.wanted.kind.rawValue].compactMap { $0 }.joined(separator: "-")
    var editor = TextEditor(text: "\(name).pdf", multiline: false)
    editor.setWidth(min(70, size.columns - 6))
    editor.moveCaretToEnd()
    overlays.append(
      .note(
        NoteEditor(
          purpose: .paperFile(paper.wanted), title: paperWords.fileTitle, intro: paperWords.fileIntro,
          editor: editor)))
    return []
  }

  /// The file name was typed; nil leaves the key to the text field.
  mutating func press(_ key: Key, _ note: NoteEditor, _ wanted: PaperWanted) -> [Effect]? {
    switch key {
    case "Escape":
      overlays.removeLast()
      return []
    case "Enter", "Ctrl-S":
      let path = FoldedText.trimmed(note.editor.text)
      overlays.removeLast()
      guard !path.isEmpty else { return [] }
      say(paperWords.working, .muted)
      return [.keepPaper(wanted, open?.file, path: path)]
    default: return nil
    }
  }

  // MARK: The letter

  /// Goes on with the letter in the case itself; the first time the draft is taken over.
  private mutating func editLetter(_ paper: Paper) -> [Effect] {
    guard let letter = paper.letter, let framework, let screen = open,
      let question = framework.question(letter.slot.question)
    else {
      say(paperWords.noLetter, .attention)
      return []
    }
    guard !refusesChange(of: letter.slot.question) else { return [] }
    overlays.removeAll { if case .paper = $0 { true } else { false } }
    let isNew = screen.file.value(letter.slot)?.isEmpty ?? true
    let effects = isNew ? set(.text(letter.text), at: letter.slot) : []
    jump(to: letter.slot)
    startTyping(letter.slot, question)
    if let typed = open?.typing?.editor.text, let gap = typed.firstIndex(of: "<") {
      open?.typing?.editor.moveCaret(to: typed.utf8.distance(from: typed.startIndex, to: gap))
    }
    if isNew { say(paperWords.letterBegun, .info) }
    return effects
  }
}
