/// One key as a person presses it, with its modifiers.
///
/// A letter with Ctrl or Alt is always lower case, and Shift is told only for keys that type nothing, because
/// terminals report no more than that.
public struct Key: Hashable, Sendable {
  /// A key without modifiers.
  public enum Base: Hashable, Sendable {
    /// A key that types something; a combining mark that arrives by itself is one too.
    case character(Character)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key by number, from 1.
    case function(Int)
  }

  /// The key without modifiers.
  public var base: Base
  /// Whether Ctrl is held.
  public var control: Bool
  /// Whether Alt is held; terminals send it as Esc before the key.
  public var alt: Bool
  /// Whether Shift is held, for keys that type nothing.
  public var shift: Bool

  /// A key by its parts; modified letters become lower case and Shift on a character is dropped.
  public init(_ base: Base, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.base = base
    self.control = control
    self.alt = alt
    self.shift = shift
    guard case .character(let character) = base else { return }
    self.shift = false
    let lower = character.lowercased()
    if control || alt, lower.count == 1, let first = lower.first { self.base = .character(first) }
  }

  /// The typed character when nothing but perhaps Shift is held.
  public var typed: Character? {
    guard !control, !alt, case .character(let character) = base else { return nil }
    return character
  }

  /// A key that no keyboard sends, in place of a name nobody knows.
  public static let unknown = Key(.character("\u{FFFD}"))
}
