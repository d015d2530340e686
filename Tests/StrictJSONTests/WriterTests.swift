import StrictJSON
import Testing

@Suite("Writing keeps every value and is easy to read")
struct WriterTests {
  @Test("What was written is read back equal, and written again to the same bytes", arguments: 0..<40)
  func roundTrips(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let value = generator.value()
      let bytes = JSONWriter.bytes(value)
      let again = try JSONReader.read(bytes)
      #expect(again == value)
      #expect(JSONWriter.bytes(again) == bytes)
      #expect(try JSONReader.read(JSONWriter.compactBytes(value)) == value)
    }
  }

  @Test("Damaged documents are read or refused, and never stop the program", arguments: 0..<20)
  func survivesDamage(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 1_000 + seed)
    for _ in 0..<25 {
      let bytes = JSONWriter.bytes(generator.value())
      for _ in 0..<20 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let place = Int.random(in: 0..<damaged.count, using: &generator)
          damaged[place] =
            Bool.random(using: &generator) ? .random(in: 0...255, using: &generator) : damaged[0]
        }
        // Whatever is accepted must be a value that can be written and read again.
        guard let value = try? JSONReader.read(damaged) else { continue }
        #expect((try? JSONReader.read(JSONWriter.bytes(value))) == value)
      }
    }
  }

  @Test("Containers stand on lines of their own, short lists of plain values on one")
  func laysOut() throws {
    let value = try JSONReader.read(
      text: """
        {"id":"2026-0042","list":[1,"a",null,[],{}],"persons":[{"id":"p1","born":"2019-03"},{"id":"p2"}],
        "nothing":{},"nested":[[1],[2]]}
        """)
    #expect(
      JSONWriter.text(value) == """
        {
          "id": "2026-0042",
          "list": [1, "a", null, [], {}],
          "persons": [
            {"id": "p1", "born": "2019-03"},
            {"id": "p2"}
          ],
          "nothing": {},
          "nested": [
            [1],
            [2]
          ]
        }

        """)
    #expect(
      JSONWriter.compactText(.object(["a": .array([.null, .bool(false)]), "b": .object([:])]))
        == "{\"a\":[null,false],\"b\":{}}")
  }

  @Test("A line with a list stays shorter than 100 characters, the key and accents counted as characters")
  func breaksLongLists() {
    let fits: JSONValue = .object([
      "k": .array([.string(String(repeating: "é", count: 88))]), "l": .array([.array([.null])]),
    ])
    let line = JSONWriter.text(fits).split(separator: "\n")[1]
    #expect(line.hasSuffix("],"))
    #expect(line.dropLast().count == 99)
    let longer: JSONValue = .object([
      "k": .array([.string(String(repeating: "é", count: 89))]), "l": .array([.array([.null])]),
    ])
    #expect(JSONWriter.text(longer).split(separator: "\n")[1] == "  \"k\": [")
  }

  @Test("What hides or steers is written as an escape, other characters as themselves")
  func escapes() {
    let hidden =
      "\u{0}\u{8}\t\n\u{C}\r\u{1B}\"\\\u{7F}\u{80}\u{9F}\u{61C}\u{200E}\u{200F}"
      + "\u{2028}\u{2029}\u{202A}\u{202E}\u{2066}\u{2069}\u{FEFF}"
    #expect(
      JSONWriter.compactText(.string(hidden))
        == #""\u0000\b\t\n\f\r\u001b\"\\\u007f\u0080\u009f\u061c\u200e\u200f"#
        + #"\u2028\u2029\u202a\u202e\u2066\u2069\ufeff""#
    )
    let plain = "Zoë / €\u{A0}5 \u{61B}\u{61D}\u{200D}\u{2010}\u{2030}\u{206A}\u{FEFE}\u{FF00} 😀 '"
    #expect(JSONWriter.compactText(.string(plain)) == "\"\(plain)\"")
  }
}
