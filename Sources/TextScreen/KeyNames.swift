extension Key {
  /// The key of a name such as "Ctrl-S", "Alt-1", "Shift-Tab", "PageUp", "F2", "Space" or "/"; nil when
  /// unknown.
  public init?(name: String) {
    var rest = Substring(name)
    var control = false
    var alt = false
    var shift = false
    while true {
      if rest.count > 5, rest.hasPrefix("Ctrl-") {
        control = true
        rest = rest.dropFirst(5)
      } else if rest.count > 4, rest.hasPrefix("Alt-") {
        alt = true
        rest = rest.dropFirst(4)
      } else if rest.count > 6, rest.hasPrefix("Shift-") {
        shift = true
        rest = rest.dropFirst(6)
      } else {
        break
      }
    }
    guard let base = Self.base(named: rest, shift: shift) else { return nil }
    self.init(base, control: control, alt: alt, shift: shift)
  }

  /// The key of a name, or `Key.unknown`, which no keyboard sends; tests of key tables look for it.
  public init(_ name: String) {
    self = Key(name: name) ?? .unknown
  }

  /// The name that `init(name:)` reads back.
  public var name: String {
    modifiers
      + {
        switch base {
        case .character(" "): "Space"
        case .character(let character): control || alt ? character.uppercased() : String(character)
        case .function(let number): "F\(number)"
        default: Self.names.first { $0.base == base }?.name ?? ""
        }
      }()
  }

  /// The key as people find it on the keyboard: "↑", "PgUp", "Ctrl-S"; `dutch` also writes "Spatie".
  public func label(dutch: Bool) -> String {
    switch base {
    case .character(" "): modifiers + (dutch ? "Spatie" : "Space")
    case .character, .function: name
    default: modifiers + (Self.names.first { $0.base == base }?.label ?? "")
    }
  }

  private var modifiers: String {
    (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + (shift ? "Shift-" : "")
  }

  private static func base(named name: Substring, shift: Bool) -> Base? {
    if name.count == 1, let first = name.first {
      let upper = first.uppercased()
      return .character(shift && upper.count == 1 ? upper.first ?? first : first)
    }
    if name == "Space" { return .character(" ") }
    if let named = names.first(where: { $0.name == name || $0.label == name || $0.other == name }) {
      return named.base
    }
    if name.first == "F", let number = Int(name.dropFirst()), (1...63).contains(number) {
      return .function(number)
    }
    return nil
  }

  /// Every key that types nothing: its name, what people read, and one more name that is understood.
  private static let names: [(base: Base, name: String, label: String, other: String)] = [
    (.enter, "Enter", "Enter", "Return"), (.escape, "Escape", "Esc", "Esc"), (.tab, "Tab", "Tab", "Tab"),
    (.backspace, "Backspace", "Backspace", "Backspace"), (.delete, "Delete", "Del", "Del"),
    (.insert, "Insert", "Ins", "Ins"), (.up, "Up", "↑", "Up"), (.down, "Down", "↓", "Down"),
    (.left, "Left", "←", "Left"), (.right, "Right", "→", "Right"), (.home, "Home", "Home", "Home"),
    (.end, "End", "End", "End"), (.pageUp, "PageUp", "PgUp", "PgUp"),
    (.pageDown, "PageDown", "PgDn", "PgDn"),
  ]
}

extension Key: ExpressibleByStringLiteral {
  /// The key of a literal name; a name nobody knows becomes `Key.unknown`.
  public init(stringLiteral name: String) {
    self.init(name)
  }
}
