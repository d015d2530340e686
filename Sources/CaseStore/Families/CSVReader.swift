/// Reads comma-separated values by RFC 4180, strictly, and knows where each cell stood.
///
/// A semicolon separates too when the first line has one and no comma, because that is what Dutch spreadsheets write.
struct CSVReader {
  /// A cell with the place of its first character, both counted from 1.
  struct Cell: Equatable {
    var text: String
    var line: Int
    var column: Int
  }

  /// Why a text is no table, and where.
  enum Problem: Error, Equatable {
    /// A quotation mark inside a cell that does not begin with one, or after the one that ended it.
    case strayQuote(line: Int, column: Int)
    /// A cell in quotation marks that never ends.
    case openQuote(line: Int, column: Int)
    case notUTF8
  }

  /// The rows of a text; lines without any text are left out.
  static func rows(_ bytes: [UInt8]) throws(Problem) -> [[Cell]] {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var reader = CSVReader(text)
    return try reader.read()
  }

  private let characters: [Character]
  private let separator: Character
  private var position = 0
  private var line = 1
  private var column = 1

  private init(_ text: String) {
    // A mark at the start says nothing about the text.
    characters = Array(text.first == "\u{FEFF}" ? text.dropFirst() : text[...])
    let first = characters.prefix { !$0.isNewline }
    separator = first.contains(";") && !first.contains(",") ? ";" : ","
  }

  private mutating func read() throws(Problem) -> [[Cell]] {
    var rows: [[Cell]] = []
    while position < characters.count {
      let row = try readRow()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func readRow() throws(Problem) -> [Cell] {
    var row = [try readCell()]
    while position < characters.count, characters[position] == separator {
      advance()
      row.append(try readCell())
    }
    // The end of the line; CR LF is one character.
    if position < characters.count { advance() }
    return row
  }

  private mutating func readCell() throws(Problem) -> Cell {
    var cell = Cell(text: "", line: line, column: column)
    guard position < characters.count, characters[position] == "\"" else {
      while position < characters.count, characters[position] != separator, !characters[position].isNewline {
        if characters[position] == "\"" { throw .strayQuote(line: line, column: column) }
        cell.text.append(characters[position])
        advance()
      }
      return cell
    }
    advance()
    while true {
      guard position < characters.count else { throw .openQuote(line: cell.line, column: cell.column) }
      let character = characters[position]
      advance()
      guard character == "\"" else {
        cell.text.append(character == "\r\n" ? "\n" : character)
        continue
      }
      guard position < characters.count, characters[position] == "\"" else { break }
      cell.text.append("\"")
      advance()
    }
    guard position == characters.count || characters[position] == separator || characters[position].isNewline
    else { throw .strayQuote(line: line, column: column) }
    return cell
  }

  private mutating func advance() {
    if characters[position].isNewline {
      line += 1
      column = 1
    } else {
      column += 1
    }
    position += 1
  }
}
