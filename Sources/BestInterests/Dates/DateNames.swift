/// The names of the months in both languages.
enum MonthName {
  private static let dutch = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The name of a month from 1 to 12.
  static func full(_ month: Int, _ language: Language) -> String {
    switch language {
    case .nl: dutch[month - 1]
    case .en: english[month - 1]
    }
  }

  /// Whether a lower-case word is the beginning of a name and may still become one.
  static func isBeginning(_ word: String) -> Bool {
    (dutch + english).contains { $0.lowercased().hasPrefix(word) } || "mrt".hasPrefix(word)
  }

  /// The month a lower-case word means: a name in either language, or three or more letters of it, or "mrt".
  static func number(_ word: String) -> Int? {
    if word == "mrt" { return 3 }
    guard word.utf8.count >= 3 else { return nil }
    for names in [dutch, english] {
      if let index = names.firstIndex(where: { $0.lowercased().hasPrefix(word) }) { return index + 1 }
    }
    return nil
  }
}

/// The names of the days of the week in both languages.
enum WeekdayName {
  private static let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
  private static let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// The usual short name of a day from Monday 1 to Sunday 7: two letters in Dutch, three in English.
  static func short(_ weekday: Int, _ language: Language) -> String {
    switch language {
    case .nl: String(dutch[weekday - 1].prefix(2))
    case .en: String(english[weekday - 1].prefix(3))
    }
  }

  /// Whether a lower-case word is the beginning of a name and may still become one.
  static func isBeginning(_ word: String) -> Bool {
    (dutch + english).contains { $0.lowercased().hasPrefix(word) }
  }

  /// The day a lower-case word means: a name in either language, or its short name.
  static func number(_ word: String) -> Int? {
    for (names, length) in [(dutch, 2), (english, 3)] {
      let index = names.firstIndex { name in
        let name = name.lowercased()
        return word == name || word == name.prefix(length)
      }
      if let index { return index + 1 }
    }
    return nil
  }
}
