import Testing

/// A store with a case that was written under an older version of the framework.
enum OlderStore {
  /// A store with a case under an older version that asked one thing more; returns its number and the version in the
  /// program.
  static func make(
    in store: String, _ folder: String, answer: String = "Oud antwoord"
  ) throws -> (number: String, version: String) {
    let kept = store + "/frameworks/removal-nl-2000.1.json"
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
    var framework = Command.read(Program.checkout + "/Assets/Frameworks/removal-nl.json")
    let version = try #require(value(of: "version", in: framework))
    let section = try #require(value(of: "id", in: framework[try place("\"sections\":", in: framework)...]))
    framework.replaceSubrange(
      try range("\"version\": \"\(version)\"", in: framework), with: "\"version\": \"2000.1\"")
    let questions = try range("\"questions\": [", in: framework)
    let extra =
      "{\"id\": \"c.extra\", \"section\": \"\(section)\", \"kind\": \"text\", "
      + "\"label\": {\"nl\": \"Oude vraag\", \"en\": \"Old question\"}},"
    framework.replaceSubrange(questions, with: "\"questions\": [" + extra)
    Command.write(framework, to: kept)
    #expect(Program.run(["framework", "validate", kept], store: store).errors.isEmpty)

    var document = Program.run(["export", "2026-0001"], store: store).output
    let start = try place("\"framework\":", in: document)
    let end = try range("\"answers\": {", in: document[start...]).upperBound
    document.replaceSubrange(
      start..<end,
      with:
        "\"framework\": {\"id\": \"removal-nl\", \"version\": \"2000.1\", \"digest\": \"\"}, \"answers\": {"
        + "\"c.extra\": {\"value\": \"\(answer)\", \"by\": \"anne\", \"at\": \"2026-11-02T09:15:00Z\"},")
    let path = folder + "/case.json"
    Command.write(document, to: path)
    let imported = Program.run(["import", path], store: store)
    #expect(imported.status == 0, "\(imported.errors)")
    return (try #require(imported.output.split(separator: "\t").last).trimmed, version)
  }

  /// Lets the case be withdrawn, as its file would say.
  static func withdraw(_ number: String, in store: String) throws {
    let path = "\(store)/cases/2026/00/\(number.split(separator: "-")[1])-000001.json"
    var document = Command.read(path)
    document.replaceSubrange(
      try range("\"status\": \"draft\"", in: document), with: "\"status\": \"withdrawn\"")
    let event =
      #"{"action": "withdrawn", "by": "anne", "at": "2026-11-03T09:15:00Z", "reason": "Gezin is verhuisd."}"#
    document.replaceSubrange(
      try range("\n  \"answers\":", in: document),
      with: "\n  \"workflow\": {\"events\": [\(event)], \"remarks\": []},\n  \"answers\":")
    Command.write(document, to: path)
  }

  private static func range(_ text: String, in whole: some StringProtocol) throws -> Range<String.Index> {
    try #require(whole.range(of: text), "\(text)")
  }

  private static func place(_ text: String, in whole: String) throws -> String.Index {
    try range(text, in: whole).lowerBound
  }

  /// The first text under a key.
  private static func value(of key: String, in text: some StringProtocol) -> String? {
    text.range(of: "\"\(key)\": \"").map { found in String(text[found.upperBound...].prefix { $0 != "\"" }) }
  }
}
