import TextScreen

/// The keys looked for at every stroke while typing, made once.
enum Keys {
  static let enter: Key = "Enter"
  static let up: Key = "Up"
  static let down: Key = "Down"
  static let interrupt: Key = "Ctrl-C"
}
