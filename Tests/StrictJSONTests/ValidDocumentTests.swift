import StrictJSON
import Testing

@Suite("Documents that RFC 8259 allows are read as they are written")
struct ValidDocumentTests {
  @Test("The values of discarded members are checked and left out, at any depth")
  func discards() throws {
    let text = #"{"a": [1, {"long": [1, 2, 3], "b": 2}], "long": {"x": 1}}"#
    let found = try JSONReader.read(Array(text.utf8), discarding: ["long"])
    #expect(found == (try JSONReader.read(text: #"{"a": [1, {"long": null, "b": 2}], "long": null}"#)))
    #expect(throws: JSONError.self) {
      try JSONReader.read(Array(#"{"long": [1,]}"#.utf8), discarding: ["long"])
    }
  }

  static let documents: [(String, JSONValue)] = [
    ("null", .null), ("true", .bool(true)), (" false\n", .bool(false)), ("\t\r\n null \t\r\n", .null),
    ("[]", .array([])), ("{}", .object([:])), ("[ ]", .array([])), ("{\n}", .object([:])),
    ("[[],{}]", .array([.array([]), .object([:])])), ("[null , 1]", .array([.null, .number(JSONNumber(1))])),
    ("0", number("0")), ("-0", number("-0")), ("-1", number("-1")), ("10", number("10")),
    ("0.5", number("0.5")),
    ("-0.0", number("-0.0")), ("1e5", number("1e5")), ("1E+05", number("1E+05")), ("0e0", number("0e0")),
    ("1e-400", number("1e-400")), ("1e400", number("1e400")),
    ("9223372036854775808", number("9223372036854775808")),
    ("1234567890123456789012345678901234567890", number("1234567890123456789012345678901234567890")),
    ("0.10000000000000000000000000000000000001", number("0.10000000000000000000000000000000000001")),
    ("\"\"", .string("")), ("\"a\"", .string("a")), ("\"12345678\"", .string("12345678")),
    ("\"a text of more than fifteen bytes\"", .string("a text of more than fifteen bytes")),
    ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("\"\\/\u{8}\u{C}\n\r\t")), ("\"\\u0041\"", .string("A")),
    ("\"\\u0000\"", .string("\u{0}")), ("\"\\u00e9\\u00E9é\"", .string("ééé")),
    ("\"\\u2028\"", .string("\u{2028}")),
    ("\"\\ud83d\\ude00\"", .string("😀")), ("\"\\uDBFF\\uDFFF\"", .string("\u{10FFFF}")),
    ("\"😀\"", .string("😀")),
    ("\"\\uffff\\ufffe\"", .string("\u{FFFF}\u{FFFE}")), ("\"\u{7F}\u{80}\"", .string("\u{7F}\u{80}")),
    ("\"\\\\u0041\"", .string("\\u0041")), ("\"\u{FEFF}\u{202E}\"", .string("\u{FEFF}\u{202E}")),
    ("\"e\u{301}\"", .string("e\u{301}")), ("\"// /* */ ' [ { , : \"", .string("// /* */ ' [ { , : ")),
    ("{\"a\":1,\"b\":{\"a\":2}}", .object(["a": number("1"), "b": .object(["a": number("2")])])),
    ("{\"\":0}", .object(["": number("0")])), ("{\"a\\u0000b\":0}", .object(["a\u{0}b": number("0")])),
    ("{\"a\":1,\"A\":2}", .object(["a": number("1"), "A": number("2")])),
    ("[1,\n2 ,3]", .array([number("1"), number("2"), number("3")])), ("[[[[1]]]]", nested(4)),
  ]

  static func number(_ literal: String) -> JSONValue {
    JSONNumber(literal: literal).map { .number($0) } ?? .string("not a number: \(literal)")
  }

  static func nested(_ depth: Int) -> JSONValue {
    (0..<depth).reduce(.number(JSONNumber(1))) { value, _ in .array([value]) }
  }

  @Test("Each is read", arguments: documents)
  func reads(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONReader.read(text: text) == value)
  }

  @Test("Equality sees what canonical equivalence hides")
  func comparesBytes() {
    #expect(JSONValue.string("é") != .string("e\u{301}"))
    #expect(JSONObject([.init(key: "é", value: .null)]) != JSONObject([.init(key: "e\u{301}", value: .null)]))
    #expect(JSONValue.object(["a": .null, "b": .null]) != .object(["b": .null, "a": .null]))
  }

  @Test("A quote is found at every offset in a word of eight bytes", arguments: 0..<40)
  func findsTheEnd(_ length: Int) throws {
    for filler in ["a", "\u{7F}", "!", "#", "[", "]", " "] {
      let text = String(repeating: filler, count: length)
      #expect(
        try JSONReader.read(text: "[\"\(text)\",\"\(text)\\n\"]")
          == .array([.string(text), .string(text + "\n")]))
    }
    let wide = String(repeating: "é", count: length)
    #expect(try JSONReader.read(text: "\"\(wide)\"") == .string(wide))
  }

  @Test("Numbers become Int and Double only without loss of meaning")
  func convertsNumbers() {
    #expect(JSONNumber(-42).intValue == -42)
    #expect(JSONNumber(literal: "9223372036854775807")?.intValue == Int.max)
    for literal in ["9223372036854775808", "1.0", "1e2", "-0"] {
      #expect(JSONNumber(literal: literal) != nil)
      #expect(JSONNumber(literal: literal)?.intValue == nil)
    }
    #expect(JSONNumber(literal: "-12.5e1")?.doubleValue == -125)
    #expect(JSONNumber(literal: "1e400")?.doubleValue == nil)
    for literal in ["", " 1", "1 ", "+1", "01", "0x1", "1.", "nan", "inf", "1e400x", "12a"] {
      #expect(JSONNumber(literal: literal) == nil)
    }
  }

  @Test("An object keeps its order, finds, replaces and removes")
  func editsObjects() {
    var object: JSONObject = ["b": .number(JSONNumber(1)), "a": .null]
    object.set("b", .bool(true))
    object.append("c", .string("x"))
    #expect(object.members.map(\.key) == ["b", "a", "c"])
    #expect(object["b"] == .bool(true))
    #expect(object["d"] == nil)
    #expect(object.remove("a") == .null)
    #expect(object.remove("a") == nil)
    #expect(object.members.map(\.key) == ["b", "c"])
  }
}
