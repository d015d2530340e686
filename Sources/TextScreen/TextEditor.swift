/// A text being written: its content, the caret, the wrapped lines and what can be undone.
///
/// The caret moves by `Character`, offsets count UTF-8. Reading `text` costs nothing: it is kept whole, and a
/// key changes it in place and wraps only the lines around the caret again.
public struct TextEditor: Equatable, Sendable {
  /// Whether it takes line breaks.
  public let isMultiline: Bool
  /// The whole text; its line breaks are line feeds.
  public private(set) var text: String
  /// The caret as an offset into the UTF-8 of the text, always between two characters.
  public internal(set) var caretOffset = 0
  /// Words in the text: stretches without spaces, tabs and line feeds.
  public private(set) var wordCount: Int
  /// Rows that PageUp and PageDown move, at least 1.
  public var pageRows = 10

  /// The wrapped lines.
  var lines: LineIndex
  /// The column that vertical moves keep to while they pass shorter lines.
  var wantedColumn: Int?
  private var history = EditHistory()

  /// An editor on a text with the caret at its start, wrapped nowhere until `setWidth`.
  ///
  /// CR and CRLF become line feeds; without `multiline` all line breaks become spaces.
  public init(text: String = "", multiline: Bool) {
    isMultiline = multiline
    var text = Self.withLineFeeds(text, multiline: multiline)
    (lines, wordCount) = text.withUTF8 {
      (LineIndex($0, width: .max), Self.wordStarts($0, 0...$0.count))
    }
    self.text = text
  }

  /// Whether there is no text.
  public var isEmpty: Bool { text.isEmpty }

  /// Whether the caret stands after the last character.
  public var caretAtEnd: Bool { caretOffset == text.utf8.count }

  /// Puts the caret after the last character.
  public mutating func moveCaretToEnd() {
    moveCaret(to: text.utf8.count)
  }

  /// Puts the caret at an offset into the UTF-8 of the text, or at the next place between two characters.
  public mutating func moveCaret(to offset: Int) {
    caretOffset = boundary(atOrAfter: min(max(0, offset), text.utf8.count))
    wantedColumn = nil
    history.close()
  }

  /// Replaces the whole text as one step that can be undone; the caret goes to the end.
  public mutating func replaceAll(_ new: String) {
    let new = Self.withLineFeeds(new, multiline: isMultiline)
    guard new != text else { return }
    replace(0..<text.utf8.count, with: new, kind: .alone)
  }

  /// Replaces the paragraph the caret stands in as one step that can be undone; the caret goes to its end.
  public mutating func replaceParagraph(_ change: (String) -> String) {
    let bytes = Array(text.utf8)
    let start = bytes[..<caretOffset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[caretOffset...].firstIndex(of: 0x0A) ?? bytes.count
    let paragraph = String(text.utf8Slice(start, end))
    let new = Self.withLineFeeds(change(paragraph), multiline: isMultiline)
    if new != paragraph { replace(start..<end, with: new, kind: .alone) }
  }

  /// Inserts pasted text as one step that can be undone.
  ///
  /// CR and CRLF become line feeds, and spaces in a single line. Control characters other than tabs are left
  /// out, because they have no place in an answer and could only do harm later.
  public mutating func paste(_ pasted: String) {
    var kept = String.UnicodeScalarView()
    for scalar in Self.withLineFeeds(pasted, multiline: isMultiline).unicodeScalars {
      switch scalar.value {
      case 0x85: kept.append(isMultiline ? "\n" : " ")
      case 0..<0x09, 0x0B..<0x20, 0x7F..<0xA0: break
      default: kept.append(scalar)
      }
    }
    guard !kept.isEmpty else { return }
    replace(caretOffset..<caretOffset, with: String(kept), kind: .alone)
  }

  /// Takes back the last step; false when there is none.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let step = history.undo() else { return false }
    apply(step.offset..<step.offset + step.inserted.utf8.count, step.removed)
    caretOffset = step.caretBefore
    return true
  }

  /// Does the step that was last taken back again; false when there is none.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let step = history.redo() else { return false }
    apply(step.offset..<step.offset + step.removed.utf8.count, step.inserted)
    return true
  }

  /// Makes an edit, remembers it, and puts the caret after what was inserted.
  mutating func replace(_ range: Range<Int>, with new: String, kind: EditHistory.Kind) {
    guard !range.isEmpty || !new.isEmpty else { return }
    let removed = String(text.utf8Slice(range.lowerBound, range.upperBound))
    let caret = caretOffset
    apply(range, new)
    history.record(
      .init(kind: kind, offset: range.lowerBound, removed: removed, inserted: new, caretBefore: caret))
  }

  private mutating func apply(_ range: Range<Int>, _ new: String) {
    let inserted = new.utf8.count
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    // The byte after the edit counts too: what stands before it changes.
    let before = text.withUTF8 { Self.wordStarts($0, range.lowerBound...range.upperBound) }
    text.replaceSubrange(start..<end, with: new)
    var index = lines
    lines = LineIndex.none
    let after = text.withUTF8 { bytes in
      index.edit(bytes, at: range.lowerBound, removed: range.count, inserted: inserted)
      return Self.wordStarts(bytes, range.lowerBound...range.lowerBound + inserted)
    }
    lines = index
    wordCount += after - before
    wantedColumn = nil
    caretOffset = boundary(atOrAfter: range.lowerBound + inserted)
  }

  /// Wraps the text at a width in columns, of which the last is kept free for the caret.
  public mutating func setWidth(_ columns: Int) {
    let width = max(1, columns - 1)
    guard width != lines.width else { return }
    lines = text.withUTF8 { LineIndex($0, width: width) }
    wantedColumn = nil
  }

  /// The caret is put elsewhere: the current undo step ends.
  mutating func endStep() {
    history.close()
  }

  /// Counts the words that start at offsets in a range.
  private static func wordStarts(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ClosedRange<Int>) -> Int {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
    var count = 0
    var wasSpace = range.lowerBound == 0 || isSpace(bytes[range.lowerBound - 1])
    for place in range.lowerBound..<min(range.upperBound + 1, bytes.count) {
      let space = isSpace(bytes[place])
      if wasSpace, !space { count += 1 }
      wasSpace = space
    }
    return count
  }

  /// The text with LF for every CR and CRLF, or with spaces for all three.
  private static func withLineFeeds(_ text: String, multiline: Bool) -> String {
    guard text.utf8.contains(where: { $0 == 0x0D || ($0 == 0x0A && !multiline) }) else { return text }
    var changed = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" {
        if scalar == "\r" || !wasReturn { changed.append(multiline ? "\n" : " ") }
      } else {
        changed.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(changed)
  }
}

extension LineIndex {
  /// Stands in for an index while the real one is being changed, so that changing it copies nothing.
  fileprivate static let none = LineIndex(UnsafeBufferPointer(start: nil, count: 0), width: 1)
}
