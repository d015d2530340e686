/// What a text is for; the terminal decides how that looks, in colour or without.
public enum Role: UInt8, CaseIterable, Sendable {
  case text, heading, key, border, good, attention, danger, info, muted

  /// The lower-case letter that stands for the role in golden files.
  public var letter: Character {
    switch self {
    case .text: "t"
    case .heading: "h"
    case .key: "k"
    case .border: "b"
    case .good: "g"
    case .attention: "a"
    case .danger: "d"
    case .info: "i"
    case .muted: "m"
    }
  }
}

/// How a cell looks: a role and the attributes that every terminal has, packed in one byte.
public struct Style: Hashable, Sendable {
  /// Role in the low four bits, then bold, reverse and underline: an index below 128 for tables.
  public let bits: UInt8

  /// A style by its parts.
  public init(_ role: Role, bold: Bool = false, reverse: Bool = false, underline: Bool = false) {
    bits = role.rawValue | (bold ? 0x10 : 0) | (reverse ? 0x20 : 0) | (underline ? 0x40 : 0)
  }

  /// A style by its packed bits; an unknown role counts as plain text.
  public init(bits: UInt8) {
    self.bits = bits & 0x7F
  }

  /// What the text is for.
  public var role: Role { Role(rawValue: bits & 0x0F) ?? .text }
  /// Whether it is drawn bold.
  public var bold: Bool { bits & 0x10 != 0 }
  /// Whether foreground and background change places, as for a selection.
  public var reverse: Bool { bits & 0x20 != 0 }
  /// Whether it is underlined.
  public var underline: Bool { bits & 0x40 != 0 }

  /// Ordinary text.
  public static let text = Style(.text)
  /// A heading: bold.
  public static let heading = Style(.heading, bold: true)
  /// The name of a key.
  public static let key = Style(.key)
  /// Lines and boxes.
  public static let border = Style(.border)
  /// Something that is in order.
  public static let good = Style(.good)
  /// Something that asks for attention.
  public static let attention = Style(.attention)
  /// Something that is wrong or forbidden.
  public static let danger = Style(.danger)
  /// A remark beside the matter.
  public static let info = Style(.info)
  /// Something of less weight; drawn plain, because dim text cannot be read everywhere.
  public static let muted = Style(.muted)

  /// The style of a selected cell.
  public static func selected(_ style: Style = .text) -> Style { style.reversed() }

  /// The same style in reverse; reverse twice stays reverse.
  public func reversed() -> Style { Style(bits: bits | 0x20) }
  /// The same style in bold.
  public func bolded() -> Style { Style(bits: bits | 0x10) }
  /// The same style underlined.
  public func underlined() -> Style { Style(bits: bits | 0x40) }
}
