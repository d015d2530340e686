/// Who is who, for everything that must be done by two different people.
///
/// In doubt two logins are one person: a second pair of eyes that cannot be told apart from the first is none.
extension Roster {
  /// Whether two logins may belong to one person: the same login however it is written, a former login, or a name
  /// that reads the same.
  public func isSamePerson(_ left: String, _ right: String) -> Bool {
    let (mine, theirs) = (marks(of: left), marks(of: right))
    return !mine.isDisjoint(with: theirs)
  }

  /// Whether one of several logins may belong to the person with this one.
  public func isAmong(_ login: String, _ others: some Sequence<String>) -> Bool {
    others.contains { isSamePerson(login, $0) }
  }

  /// Everything by which a person could be known under another login.
  private func marks(of login: String) -> Set<String> {
    let own = LookAlike.folded(login)
    var marks: Set<String> = ["login " + own]
    for person in people {
      let logins = ([person.login] + person.formerLogins).map { LookAlike.folded($0) }
      let name = LookAlike.folded(person.name)
      // People write names, too, where a login is meant.
      guard logins.contains(own) || name == own else { continue }
      marks.formUnion(logins.map { "login " + $0 })
      if !name.isEmpty { marks.insert("name " + name) }
      marks.formUnion(person.keys.map { "key " + $0.key })
    }
    return marks
  }
}

/// Texts as an eye takes them in: what looks alike is the same.
public enum LookAlike {
  /// A text in small Latin letters without accents, invisible characters, blanks or marks; letters of other scripts
  /// that look like Latin ones are those (a part of Unicode Technical Standard 39, section 4).
  public static func folded(_ text: String) -> String {
    var result = ""
    for scalar in FoldedText.searchable(text).unicodeScalars {
      if let same = twins[scalar] {
        result += same
        continue
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber:
        result += fullWidth(scalar).map { String($0) } ?? String(scalar)
      default: continue
      }
    }
    return result
  }

  /// Letters and digits of double width as the plain ones, in small letters.
  private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)
    default: nil
    }
  }

  /// Letters that cannot be told from Latin ones in most fonts, and the digits that stand for letters.
  private static let twins: [Unicode.Scalar: String] = [
    // Cyrillic.
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "l", "ј": "j", "к": "k", "ӏ": "l",
    "м": "m", "н": "h", "о": "o", "р": "p", "ԛ": "q", "ѕ": "s", "т": "t", "у": "y", "ѵ": "v", "ԝ": "w",
    "х": "x", "ё": "e", "ї": "l", "ў": "y", "г": "r", "п": "n", "ь": "b",
    // Greek.
    "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "l", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "τ": "t",
    "υ": "u", "χ": "x", "γ": "y", "σ": "o", "ω": "w", "ϲ": "c", "ϳ": "j",
    // Armenian and others.
    "ո": "n", "ս": "u", "օ": "o", "հ": "h", "ց": "g", "ɑ": "a", "ɡ": "g", "ɩ": "l", "ı": "l", "ℓ": "l",
    "ⅰ": "l", "ⅼ": "l", "ⅽ": "c", "ⅾ": "d", "ⅿ": "m", "ⅴ": "v", "ⅹ": "x",
    // What stands for one another in many fonts.
    "0": "o", "1": "l", "|": "l", "i": "l",
  ]
}
