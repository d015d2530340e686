extension Frame {
  /// The rows as lines of text without trailing blanks; every line ends in a line feed.
  public var text: String {
    var text = ""
    for row in 0..<size.rows {
      var line = String.UnicodeScalarView()
      var length = 0
      var wanted = String.UnicodeScalarView()
      for column in 0..<size.columns {
        let cell = self[row, column]
        guard !cell.isContinuation else { continue }
        append(cell, to: &line)
        length += 1
        // Copied only up to the last cell that shows something.
        if !cell.isBlank {
          wanted += line
          line = String.UnicodeScalarView()
        }
      }
      text += String(wanted) + "\n"
    }
    return text
  }

  /// One letter per cell: the role's, upper case in reverse, "." for plain blanks; trailing dots left out.
  public var roleText: String {
    var text = ""
    for row in 0..<size.rows {
      var line = ""
      var blanks = 0
      for column in 0..<size.columns {
        let style = self[row, column].style
        if self[row, column].isBlank, style == .text {
          blanks += 1
          continue
        }
        line += String(repeating: ".", count: blanks)
        blanks = 0
        line += style.reverse ? style.role.letter.uppercased() : String(style.role.letter)
      }
      text += line + "\n"
    }
    return text
  }

  /// The frame as a golden file holds it: size and cursor, then the text, then the roles.
  public func dump(roles: Bool = true) -> String {
    let place = cursor.map { "row \($0.row), column \($0.column)" } ?? "none"
    let head = "\(size.columns)x\(size.rows), cursor: \(place)\n"
    return head + text + (roles ? "--- roles\n" + roleText : "")
  }

  private func append(_ cell: Cell, to line: inout String.UnicodeScalarView) {
    guard let scalar = Unicode.Scalar(cell.scalar) else { return }
    line.append(scalar)
    let stacked = marks(of: cell)
    for place in 0..<4 where stacked[place] != 0 {
      if let mark = Unicode.Scalar(stacked[place]) { line.append(mark) }
    }
  }
}
