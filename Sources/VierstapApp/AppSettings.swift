public import BestInterests

/// What the program is told at start: who works with it, on what store, and how to show time.
public struct AppSettings: Equatable, Sendable {
  public var language: Language
  /// The login of the person at the keyboard.
  public var login: String
  /// Where the data lives, as shown to people.
  public var storePath: String
  public var isDemo: Bool
  /// The clock of the place, for days and times on the screen.
  public var clock: LocalClock
  /// Marks ids made in this session, so that two sessions never make the same one.
  public var tag: String
  /// Whether an external editor is configured and allowed.
  public var hasEditor: Bool
  /// After how many minutes without a key the screen is cleared; nil is never.
  public var lockAfterMinutes: Int?

  /// Gathers the settings.
  public init(
    language: Language, login: String, storePath: String, isDemo: Bool = false,
    clock: LocalClock = LocalClock(),
    tag: String, hasEditor: Bool = false, lockAfterMinutes: Int? = nil
  ) {
    self.language = language
    self.login = login
    self.storePath = storePath
    self.isDemo = isDemo
    self.clock = clock
    self.tag = tag
    self.hasEditor = hasEditor
    self.lockAfterMinutes = lockAfterMinutes
  }

  /// The last part of the store's path, or a word for the demo.
  var storeName: String {
    isDemo ? LocalText(nl: "voorbeeldgegevens", en: "demo data")[language] : ""
  }

  /// A moment as day, year and clock, such as "23-11-2026 14:03".
  func longTime(_ time: Timestamp) -> String {
    clock.dayAndTime(time)
  }

  /// A moment as day and clock, such as "23-11 14:03".
  func shortTime(_ time: Timestamp) -> String {
    let date = clock.date(time)
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
    return "\(day)-\(month) \(clock.time(time))"
  }
}
