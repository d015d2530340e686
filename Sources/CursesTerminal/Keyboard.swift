internal import CNcurses
internal import Glibc
internal import TextScreen

/// Reads keys through ncurses, which knows the terminal's sequences, and makes events of them.
///
/// Bytes are asked for, not characters: UTF-8 is put together here, so that a character that arrives in two
/// parts, or garbage, does no harm.
struct Keyboard {
  /// A pad, because reading from it never draws anything.
  private let pad: UnsafeMutablePointer<WINDOW>
  private let table: KeyTable
  /// The bytes of a character that is not complete yet.
  private var partial: [UInt8] = []
  /// Whether the character that is not complete came after Esc.
  private var isPartialAlt = false

  /// Milliseconds after which pasted text counts as complete when its closing bracket stays away.
  private static let pastePatience: Int32 = 500
  /// Keys read before one frame is drawn, so that an endless stream cannot lock the program up.
  private static let mostEvents = 4096

  /// The keyboard of the terminal that was just started; nil when memory runs out.
  init?() {
    guard let pad = newpad(1, 1) else { return nil }
    self.pad = pad
    // Only now does ncurses build its own table, which ours changes.
    keypad(pad, true)
    table = KeyTable()
    // Bytes keep their eighth bit; ncurses cannot tell from a memory file that the line has eight bits.
    meta(pad, true)
  }

  /// Asks the terminal for the key sequences that terminfo describes.
  func start() {
    keypad(pad, true)
  }

  /// Frees the pad.
  func end() {
    delwin(pad)
  }

  /// Everything that was typed and pasted until now; nil when there is nobody any more.
  mutating func drain() -> [InputEvent]? {
    var events: [InputEvent] = []
    errno = 0
    guard var code = read(0) else { return errno == EINTR || errno == EAGAIN ? [] : nil }
    while true {
      if code == KeyTable.pasteStart {
        events.append(.paste(readPaste()))
      } else if let key = decode(code) {
        events.append(.key(key))
      }
      guard events.count < Self.mostEvents, let next = read(0) else { return events }
      code = next
    }
  }

  private func read(_ milliseconds: Int32) -> Int32? {
    wtimeout(pad, milliseconds)
    let code = wgetch(pad)
    return code == ERR ? nil : code
  }

  private mutating func decode(_ code: Int32) -> Key? {
    guard code == 27 else { return decode(code, alt: false) }
    partial.removeAll()
    guard let next = read(0) else { return Key(.escape) }
    if next == 27 || next == KeyTable.pasteStart {
      ungetch(next)
      return Key(.escape)
    }
    if let length = Self.openings[next], let third = read(0) {
      switch length {
      case .one: break
      case .untilLetter: skipSequence(third)
      case .untilEnd: skipString(third)
      }
      return nil
    }
    return decode(next, alt: true)
  }

  /// How far a sequence goes that nobody defined.
  private enum Length {
    case one, untilLetter, untilEnd
  }

  /// What begins such a sequence after Esc, when more follows at once: "O", "[", and the strings in which a terminal
  /// reports colours and other things, ECMA-48 8.3.27 and the like.
  private static let openings: [Int32: Length] = [
    0x4F: .one, 0x5B: .untilLetter, 0x50: .untilEnd, 0x58: .untilEnd, 0x5D: .untilEnd, 0x5E: .untilEnd,
    0x5F: .untilEnd,
  ]

  /// Passes over a sequence, such as the report of a mouse that another program left switched on, so that it is not
  /// taken for keys.
  private func skipSequence(_ first: Int32) {
    // The oldest report has its three numbers as bytes after the letter.
    if first == 0x4D {
      for _ in 0..<3 { if let next = read(0), !isOfReport(next) { return } }
      return
    }
    var code = first
    while isOfReport(code), (0x20...0x3F).contains(code), let next = read(0) { code = next }
  }

  /// Whether a code can be part of a report; a control character or a key was typed, and is put back.
  private func isOfReport(_ code: Int32) -> Bool {
    if (0x20...0xFF).contains(code) { return true }
    ungetch(code)
    return false
  }

  /// Passes over a string up to its end, which is BEL or Esc with a backslash, or up to the last byte that is there.
  private func skipString(_ first: Int32) {
    var code = first
    while code != 7 {
      if code == 27 {
        if let next = read(0), next != 0x5C { ungetch(next) }
        return
      }
      guard isOfReport(code), let next = read(0) else { return }
      code = next
    }
  }

  private mutating func decode(_ code: Int32, alt: Bool) -> Key? {
    if code > 255 {
      partial.removeAll()
      var key = table.key(code)
      if alt { key?.alt = true }
      return key
    }
    let byte = UInt8(truncatingIfNeeded: code)
    if byte >= 0x80 { return decode(byte: byte, alt: alt) }
    partial.removeAll()
    switch byte {
    case 0: return Key(.character(" "), control: true, alt: alt)
    case 8, 127: return Key(.backspace, alt: alt)
    case 9: return Key(.tab, alt: alt)
    case 13: return Key(.enter, alt: alt)
    case 31: return Key(.character("/"), control: true, alt: alt)
    case 1..<32:
      return Key(.character(Character(Unicode.Scalar(byte + 0x40))), control: true, alt: alt)
    default: return Key(.character(Character(Unicode.Scalar(byte))), alt: alt)
    }
  }

  /// Adds a byte to the character at hand, and returns the character when it is complete and valid.
  private mutating func decode(byte: UInt8, alt: Bool) -> Key? {
    if byte >= 0xC0 {
      partial = [byte]
      isPartialAlt = alt
      return nil
    }
    guard let first = partial.first else { return nil }
    partial.append(byte)
    guard partial.count == (first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2) else { return nil }
    defer { partial.removeAll(keepingCapacity: true) }
    // C1 controls are not characters.
    guard let text = String(validating: partial, as: UTF8.self), let scalar = text.unicodeScalars.first,
      scalar.value >= 0xA0
    else { return nil }
    return Key(.character(Character(scalar)), alt: isPartialAlt)
  }

  /// Pasted text up to its closing bracket; keys inside it are left out.
  private func readPaste() -> String {
    var bytes: [UInt8] = []
    while true {
      errno = 0
      guard let code = read(Self.pastePatience) else {
        if errno == EINTR { continue }
        break
      }
      if code == KeyTable.pasteEnd { break }
      if code < 256 {
        bytes.append(UInt8(truncatingIfNeeded: code))
      } else if let key = table.key(code), key.base == .backspace || key.base == .tab {
        continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
