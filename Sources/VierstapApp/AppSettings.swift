public import BestInterests

/// What the program is told at start: who works with it, on what store, and how to show time.
public struct AppSettings: Equatable, Sendable {
  public var language: Language
  /// The login of the person at the keyboard.
  public var login: String
  /// Where the data lives, as shown to people.
  public var storePath: String
  public var isDemo: Bool
  /// Seconds east of UTC, for clock times on the screen.
  public var offsetSeconds: Int
  /// Marks ids made in this session, so that two sessions never make the same one.
  public var tag: String
  /// Whether an external editor is configured and allowed.
  public var hasEditor: Bool

  /// Gathers the settings.
  public init(
    language: Language, login: String, storePath: String, isDemo: Bool = false, offsetSeconds: Int = 0,
    tag: String, hasEditor: Bool = false
  ) {
    self.language = language
    self.login = login
    self.storePath = storePath
    self.isDemo = isDemo
    self.offsetSeconds = offsetSeconds
    self.tag = tag
    self.hasEditor = hasEditor
  }

  /// The last part of the store's path, or a word for the demo.
  var storeName: String {
    isDemo ? LocalText(nl: "voorbeeldgegevens", en: "demo data")[language] : ""
  }

  /// A moment as day, year and clock, such as "23-11-2026 14:03".
  func longTime(_ time: Timestamp) -> String {
    time.dayAndClock(offsetSeconds: offsetSeconds)
  }

  /// A moment as day and clock, such as "23-11 14:03".
  func shortTime(_ time: Timestamp) -> String {
    let date = time.date(offsetSeconds: offsetSeconds)
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
    return "\(day)-\(month) \(time.clock(offsetSeconds: offsetSeconds))"
  }
}
