import TextScreen

/// Reads key scripts: `j <Enter> "tekst" <Ctrl-S>`.
enum KeyScript {
  static func events(_ script: String) throws -> [InputEvent] {
    var events: [InputEvent] = []
    var rest = Substring(script)
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case " ", "\n": continue
      case "\"":
        let text = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(text.count + 1)
        for character in text {
          events.append(.key(character == " " ? Key("Space") : Key(.character(character))))
        }
      case "<":
        let name = rest.prefix { $0 != ">" }
        rest = rest.dropFirst(name.count + 1)
        guard let key = Key(name: String(name)) else { throw BenchError.badKey(String(name)) }
        events.append(.key(key))
      default: events.append(.key(Key(.character(first))))
      }
    }
    return events
  }
}
