import Testing

/// Debian's validator of JSON Schema.
private enum Validator {
  static let isThere = Command.run(["/usr/bin/python3", "-c", "import jsonschema"]).status == 0
}

/// The documents that leave the program, judged by a validator that is not ours.
@Suite("Published schemas", .enabled(if: Validator.isThere))
struct PublishedSchemaTests {
  private let scratch = Scratch()

  /// Validates JSON files; prints the first violation and ends with 2.
  private static let script = """
    import json, sys
    from jsonschema import Draft7Validator
    schema = json.load(open(sys.argv[1]))
    Draft7Validator.check_schema(schema)
    for name in sys.argv[2:]:
        for error in Draft7Validator(schema).iter_errors(json.load(open(name))):
            print(name, list(error.path), error.message[:300])
            sys.exit(2)
    """

  private func validate(_ schema: String, _ files: [String]) -> Outcome {
    let path = "\(Program.checkout)/Assets/Schemas/\(schema).schema.json"
    return Command.run(["/usr/bin/python3", "-c", Self.script, path] + files)
  }

  @Test("the framework follows the framework schema, and a misspelt key does not")
  func framework() throws {
    let path = Program.checkout + "/Assets/Frameworks/removal-nl.json"
    let sound = validate("framework", [path])
    #expect(sound.status == 0, "\(sound.output)")
    var text = Command.read(path)
    let key = try #require(text.range(of: "\"appliesWhen\""))
    text.replaceSubrange(key, with: "\"appliesIf\"")
    Command.write(text, to: scratch.path + "/framework.json")
    #expect(validate("framework", [scratch.path + "/framework.json"]).status == 2)
  }

  @Test("every case of the demo follows the case schema")
  func demo() {
    let store = scratch.path + "/store"
    #expect(Program.run(["demo", "--keep", store, "--print-path"], store: store).status == 0)
    let found = Command.run(["find", store + "/cases", "-name", "*.json"]).output
    let files = found.split(separator: "\n").map(String.init)
    #expect(files.count >= 6)
    let outcome = validate("case", files)
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
