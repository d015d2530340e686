internal import CNcurses
internal import Glibc
internal import TextScreen

/// Puts frames on the screen: hands the rows that changed to ncurses, which sends the cells that changed.
///
/// ncurses must advance exactly as many columns as the frame says, so a character for which libc has another
/// width is replaced by U+FFFD. Without UTF-8 everything becomes ASCII.
struct Painter {
  private let window: UnsafeMutablePointer<WINDOW>
  private let palette: Palette
  private let isASCII: Bool
  /// The frame on the screen; nil when the screen is unknown.
  private var shown: Frame?
  /// One row for ncurses, built anew for every row that changed.
  private var row: [cchar_t] = []

  init(window: UnsafeMutablePointer<WINDOW>, palette: Palette, isASCII: Bool) {
    self.window = window
    self.palette = palette
    self.isASCII = isASCII
  }

  /// Forgets what is on the screen, so that the next frame is drawn whole.
  mutating func forget() {
    shown = nil
    clearok(vs_curscr(), true)
  }

  /// Draws a frame; what does not fit the window is cut off, what is left of the window is blank.
  mutating func draw(_ frame: Frame) {
    let rows = Int(getmaxy(window))
    let columns = Int(getmaxx(window))
    for row in 0..<rows {
      if let shown, frame.hasSameRow(row, as: shown) { continue }
      draw(frame, row: row, columns: columns)
    }
    shown = frame
    let cursor = frame.cursor ?? Position(row: rows - 1, column: 0)
    wmove(
      window, Int32(min(max(0, cursor.row), rows - 1)), Int32(min(max(0, cursor.column), columns - 1)))
    wnoutrefresh(window)
    doupdate()
  }

  private mutating func draw(_ frame: Frame, row number: Int, columns: Int) {
    row.removeAll(keepingCapacity: true)
    var column = 0
    while column < columns {
      // A cell outside the frame is a blank.
      let cell = frame[number, column]
      let width = Int(cell.width)
      if cell.scalar < 0x7F, width == 1, cell.marks == 0 {
        append(cell.scalar, cell.style)
      } else if width == 0 || column + width > columns {
        append(0x20, cell.style)
      } else if isASCII {
        for _ in 0..<width { append(Self.ascii(cell.scalar), cell.style) }
      } else if cell.scalar < 0x300 || Int(vs_wcwidth(cell.scalar)) == width {
        append(cell.scalar, cell.style, marks: cell.marks == 0 ? SIMD4() : frame.marks(of: cell))
      } else {
        append(0xFFFD, cell.style)
        if width == 2 { append(0x20, cell.style) }
      }
      column += max(1, width)
    }
    // Rows that have wide glyphs hold fewer cells: ncurses adds the second halves itself.
    mvwadd_wchnstr(window, Int32(number), 0, row, Int32(row.count))
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, _ style: Style, marks: SIMD4<UInt32> = SIMD4()) {
    let place = Int(style.bits)
    // Marks that libc does not know as such would take a column.
    func mark(_ index: Int) -> wchar_t {
      marks[index] != 0 && vs_wcwidth(marks[index]) == 0 ? wchar_t(marks[index]) : 0
    }
    let stacked: (wchar_t, wchar_t, wchar_t, wchar_t) =
      marks[0] == 0 ? (0, 0, 0, 0) : (mark(0), mark(1), mark(2), mark(3))
    row.append(
      cchar_t(
        attr: palette.attributes[place],
        chars: (wchar_t(scalar), stacked.0, stacked.1, stacked.2, stacked.3),
        ext_color: palette.pairs[place]))
  }

  /// The ASCII character nearest to a scalar of the interface; "?" for all others.
  static func ascii(_ scalar: UInt32) -> UInt32 {
    let shown: Unicode.Scalar =
      switch scalar {
      case 0x2713, 0x2714, 0x2717, 0x2612, 0x2611: "x"
      case 0x25CB, 0x25CF: "o"
      case 0x2610: " "
      case 0x2500, 0x2501, 0x2550, 0x2010...0x2015: "-"
      case 0x2502, 0x2503, 0x2551: "|"
      case 0x2504...0x257F: "+"
      case 0x25B8, 0x2192, 0x25B6, 0x203A: ">"
      case 0x25C2, 0x2190, 0x25C0, 0x2039: "<"
      case 0x25BE, 0x2193, 0x25BC: "v"
      case 0x25B4, 0x2191, 0x25B2: "^"
      case 0x2018, 0x2019: "'"
      case 0x201C, 0x201D: "\""
      case 0x2022: "*"
      case 0xB7, 0x2026: "."
      case 0xA0: " "
      default: "?"
      }
    return scalar < 0x7F ? scalar : shown.value
  }
}
