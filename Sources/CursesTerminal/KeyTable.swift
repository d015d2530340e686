internal import CNcurses
internal import TextScreen

/// Which key a code of ncurses stands for.
///
/// Sequences that terminals send but terminfo does not list are defined here with codes of our own: arrows in
/// both forms, all combinations with modifiers, and the brackets around pasted text.
struct KeyTable {
  /// Codes of our own begin here, above what ncurses assigns at run time.
  private static let firstCode: Int32 = 2000
  /// The code of the start of pasted text.
  static let pasteStart: Int32 = 1990
  /// The code of the end of pasted text.
  static let pasteEnd: Int32 = 1991

  private var keys: [Key] = []

  /// Defines the sequences for the terminal that was just started.
  init() {
    // The mouse is never switched on; a stray report is passed over like any unknown sequence.
    if let mouse = vs_terminal_string("kmous") { define_key(mouse, 0) }
    define_key("\u{1B}[200~", Self.pasteStart)
    define_key("\u{1B}[201~", Self.pasteEnd)
    for (final, base) in Self.letters {
      define("\u{1B}[\(final)", Key(base))
      define("\u{1B}O\(final)", Key(base))
    }
    for (number, base) in Self.numbers { define("\u{1B}[\(number)~", Key(base)) }
    for (place, final) in ["P", "Q", "R", "S"].enumerated() {
      define("\u{1B}O\(final)", Key(.function(place + 1)))
    }
    define("\u{1B}[Z", Key(.tab, shift: true))
    // Terminfo first, because rxvt has forms of its own; then the forms of xterm, which most others share.
    defineNamed()
    for modifier in 2...8 { defineModified(modifier) }
  }

  /// The key of a code above 255, or nil when it means nothing to us.
  func key(_ code: Int32) -> Key? {
    let place = Int(code - Self.firstCode)
    if keys.indices.contains(place) { return keys[place] }
    if (KEY_F0 + 1...KEY_F0 + 60).contains(code) { return Self.function(Int(code - KEY_F0)) }
    return Self.standard[code]
  }

  private static let letters: [(String, Key.Base)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
  ]
  private static let numbers: [(Int, Key.Base)] = [
    (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home), (8, .end),
    (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)), (15, .function(5)),
    (17, .function(6)), (18, .function(7)), (19, .function(8)), (20, .function(9)), (21, .function(10)),
    (23, .function(11)), (24, .function(12)),
  ]
  private static let standard: [Int32: Key] = [
    KEY_UP: "Up", KEY_DOWN: "Down", KEY_LEFT: "Left", KEY_RIGHT: "Right", KEY_HOME: "Home", KEY_END: "End",
    KEY_PPAGE: "PageUp", KEY_NPAGE: "PageDown", KEY_IC: "Insert", KEY_DC: "Delete",
    KEY_BACKSPACE: "Backspace", KEY_ENTER: "Enter", KEY_BTAB: "Shift-Tab", KEY_SLEFT: "Shift-Left",
    KEY_SRIGHT: "Shift-Right", KEY_SR: "Shift-Up", KEY_SF: "Shift-Down", KEY_SHOME: "Shift-Home",
    KEY_SEND: "Shift-End", KEY_SPREVIOUS: "Shift-PageUp", KEY_SNEXT: "Shift-PageDown",
    KEY_SDC: "Shift-Delete", KEY_SIC: "Shift-Insert", KEY_A1: "Home", KEY_A3: "PageUp", KEY_C1: "End",
    KEY_C3: "PageDown", KEY_FIND: "Home", KEY_SELECT: "End",
  ]

  private mutating func define(_ sequence: String, _ key: Key) {
    guard define_key(sequence, Self.firstCode + Int32(keys.count)) == OK else { return }
    keys.append(key)
  }

  /// The sequences of terminfo's extended names: kUP5 is Up with Ctrl; see user_caps(5).
  private mutating func defineNamed() {
    let names: [(String, Key.Base)] = [
      ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
      ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
    ]
    for (name, base) in names {
      for modifier in [3, 5, 6, 7] {
        guard let sequence = vs_terminal_string(name + String(modifier)) else { continue }
        define(String(cString: sequence), Self.modified(base, modifier))
      }
    }
  }

  private mutating func defineModified(_ modifier: Int) {
    for (final, base) in Self.letters + zip(["P", "Q", "R", "S"], (1...4).map { .function($0) }) {
      define("\u{1B}[1;\(modifier)\(final)", Self.modified(base, modifier))
    }
    for (number, base) in Self.numbers {
      define("\u{1B}[\(number);\(modifier)~", Self.modified(base, modifier))
    }
  }

  /// Terminfo counts on after F12: twelve with Shift, with Ctrl, with both, with Alt, and with Alt and Shift.
  private static func function(_ number: Int) -> Key {
    let modifier = [1, 2, 5, 6, 3, 4][(number - 1) / 12]
    return modified(.function((number - 1) % 12 + 1), modifier)
  }

  /// Terminals add 1 for Shift, 2 for Alt and 4 for Ctrl to 1.
  private static func modified(_ base: Key.Base, _ modifier: Int) -> Key {
    let bits = modifier - 1
    return Key(base, control: bits & 4 != 0, alt: bits & 2 != 0, shift: bits & 1 != 0)
  }
}
