import StrictJSON
import Testing

@Suite("Documents that are not strict JSON are refused, with the place")
struct InvalidDocumentTests {
  /// A document with what must be wrong with it, and optionally where.
  struct Refused: CustomTestStringConvertible, Sendable {
    var kind: JSONError.Kind
    var bytes: [UInt8]
    var place: [Int]?

    init(_ kind: JSONError.Kind, _ text: String, _ line: Int? = nil, _ column: Int? = nil) {
      self.init(kind, bytes: Array(text.utf8), line, column)
    }

    init(_ kind: JSONError.Kind, bytes: [UInt8], _ line: Int? = nil, _ column: Int? = nil) {
      self.kind = kind
      self.bytes = bytes
      if let line, let column { place = [line, column] }
    }

    var testDescription: String { "\(kind.rawValue): \(String(decoding: bytes.prefix(40), as: UTF8.self))" }
  }

  static let structures: [Refused] = [
    Refused(.empty, "", 1, 1), Refused(.empty, " \n\t\r\n ", 3, 2),
    Refused(.unexpectedEnd, "[", 1, 2), Refused(.unexpectedEnd, "{"), Refused(.unexpectedEnd, "[1"),
    Refused(.unexpectedEnd, "[1,"), Refused(.unexpectedEnd, "{\"a\""), Refused(.unexpectedEnd, "{\"a\":"),
    Refused(.unexpectedEnd, "{\"a\":1"), Refused(.unexpectedEnd, "{\"a\":1,", 1, 8),
    Refused(.unexpectedEnd, "[[1]"), Refused(.unexpectedEnd, "{\"a\":{}"),
    Refused(.trailingComma, "[1,]", 1, 4), Refused(.trailingComma, "{\"a\":1,}", 1, 8),
    Refused(.trailingComma, "[\n1,\n]\n", 3, 1),
    Refused(.expectedValue, "[,1]", 1, 2), Refused(.expectedValue, "[1,,2]", 1, 4),
    Refused(.expectedValue, ","),
    Refused(.expectedValue, "]"), Refused(.expectedValue, "}"), Refused(.expectedValue, "{\"a\":}"),
    Refused(.expectedValue, "{\"a\":,}"), Refused(.expectedValue, "[1,}"),
    Refused(.expectedKey, "{,}"), Refused(.expectedKey, "{a:1}", 1, 2), Refused(.expectedKey, "{'a':1}"),
    Refused(.expectedKey, "{1:1}"), Refused(.expectedKey, "{null:1}"), Refused(.expectedKey, "{\"a\":1,,}"),
    Refused(.expectedKey, "{[]:1}"), Refused(.expectedKey, "{/**/}"),
    Refused(.expectedColon, "{\"a\" 1}", 1, 6), Refused(.expectedColon, "{\"a\",1}"),
    Refused(.expectedColon, "{\"a\"}"), Refused(.expectedColon, "{\"a\"=1}"),
    Refused(.expectedCommaOrEnd, "[1 2]", 1, 4), Refused(.expectedCommaOrEnd, "[1}"),
    Refused(.expectedCommaOrEnd, "{\"a\":1]"), Refused(.expectedCommaOrEnd, "{\"a\":1 \"b\":2}"),
    Refused(.expectedCommaOrEnd, "{\"a\":1;\"b\":2}"), Refused(.expectedCommaOrEnd, "[\"a\" // no\n]"),
    Refused(.expectedCommaOrEnd, "{\"a\":\"b\":\"c\"}"),
    Refused(.trailingContent, "1 2", 1, 3), Refused(.trailingContent, "{}{}", 1, 3),
    Refused(.trailingContent, "[]]"), Refused(.trailingContent, "{} // end"),
    Refused(.trailingContent, "\"a\"b"),
    Refused(.trailingContent, "null,"), Refused(.trailingContent, "{}\u{0}"),
    Refused(.trailingContent, "0x1F"),
    Refused(.duplicateKey, "{\"a\":1,\"a\":1}", 1, 8),
    Refused(.duplicateKey, "{\"a\":1,\"\\u0061\":2}", 1, 8),
    Refused(.duplicateKey, "[{\"b\":{\"\":0,\"\":0}}]"),
    Refused(.duplicateKey, "{\"\u{E9}\":1,\"e\u{301}\":2}"),
    Refused(.duplicateKey, "{\"/\":1,\n \"\\/\":2}", 2, 2),
  ]

  static let scalars: [Refused] = [
    Refused(.expectedValue, "NaN"), Refused(.expectedValue, "Infinity"), Refused(.invalidNumber, "-Infinity"),
    Refused(.expectedValue, "True"), Refused(.expectedValue, "nul "), Refused(.expectedValue, "falsy"),
    Refused(.unexpectedEnd, "tru"), Refused(.trailingContent, "nulls"), Refused(.expectedValue, "undefined"),
    Refused(.expectedValue, "'a'"), Refused(.expectedValue, "+1"), Refused(.expectedValue, ".5"),
    Refused(.expectedValue, "\u{A0}1"), Refused(.expectedValue, "\u{C}1"), Refused(.expectedValue, "٣"),
    Refused(.invalidNumber, "012", 1, 2), Refused(.invalidNumber, "-01"), Refused(.invalidNumber, "[1.]"),
    Refused(.invalidNumber, "[1.e1]"), Refused(.invalidNumber, "[1e]"), Refused(.invalidNumber, "[1e+]"),
    Refused(.invalidNumber, "[-]"), Refused(.invalidNumber, "[--1]"), Refused(.invalidNumber, "[-a]"),
    Refused(.unexpectedEnd, "-"), Refused(.unexpectedEnd, "1."), Refused(.unexpectedEnd, "1E-"),
    Refused(.trailingContent, "1,5"), Refused(.trailingContent, "1_000"), Refused(.trailingContent, "1e1.5"),
    Refused(.unexpectedEnd, "\"", 1, 2), Refused(.unexpectedEnd, "\"abc"), Refused(.unexpectedEnd, "\"abc\\"),
    Refused(.unexpectedEnd, "\"abc\\\""), Refused(.unexpectedEnd, "\"\\u00"),
    Refused(.unexpectedEnd, "\"a longer text"),
    Refused(.invalidEscape, "\"\\a\"", 1, 2), Refused(.invalidEscape, "\"\\x41\""),
    Refused(.invalidEscape, "\"\\'\""), Refused(.invalidEscape, "\"\\U0041\""),
    Refused(.invalidEscape, "\"\\u00g0\""), Refused(.invalidEscape, "\"\\u 041\""),
    Refused(.invalidEscape, "\"\\\n\""),
    Refused(.invalidEscape, "\"\\u{41}\""), Refused(.invalidEscape, "\"\\é\""),
    Refused(.invalidEscape, "\"\\u004\""),
    Refused(.loneSurrogate, "\"\\ud800\"", 1, 2), Refused(.loneSurrogate, "\"\\udc00\""),
    Refused(.loneSurrogate, "\"\\udc00\\ud800\""), Refused(.loneSurrogate, "\"\\ud800\\ud800\""),
    Refused(.loneSurrogate, "\"\\ud800a\""), Refused(.loneSurrogate, "\"\\uD83D\\u0041\""),
    Refused(.loneSurrogate, "\"\\ud800\\n\""),
    Refused(.controlCharacter, "\"a\nb\"", 1, 3), Refused(.controlCharacter, "\"a\tb\""),
    Refused(.controlCharacter, "\"\u{0}\""), Refused(.controlCharacter, "\"\u{1F}\""),
    Refused(.controlCharacter, "\"\\n\u{1B}[2J\""), Refused(.controlCharacter, "{\"a\nb\":1}"),
    Refused(.controlCharacter, "\"een tekst van meer dan acht bytes\r\""),
  ]

  static let encodings: [Refused] = [
    Refused(.byteOrderMark, "\u{FEFF}{}", 1, 1),
    Refused(.invalidUTF8, bytes: [0x22, 0xFF, 0x22], 1, 2),
    Refused(.invalidUTF8, bytes: [0x22, 0x61, 0xC3, 0x22], 1, 3),
    Refused(.invalidUTF8, bytes: [0x22, 0xC3, 0xA9, 0x80, 0x22], 1, 3),
    // Overlong slash and NUL, a surrogate, beyond U+10FFFF, a character cut by an escape.
    Refused(.invalidUTF8, bytes: [0x22, 0xC0, 0xAF, 0x22]),
    Refused(.invalidUTF8, bytes: [0x22, 0xC0, 0x80, 0x22]),
    Refused(.invalidUTF8, bytes: [0x22, 0xE0, 0x80, 0xAF, 0x22]),
    Refused(.invalidUTF8, bytes: [0x22, 0xED, 0xA0, 0x80, 0x22]),
    Refused(.invalidUTF8, bytes: [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22]),
    Refused(.invalidUTF8, bytes: [0x22, 0xE2, 0x82, 0x5C, 0x6E, 0xAC, 0x22]),
    Refused(.invalidUTF8, bytes: [0x22, 0x5C, 0x6E, 0x61, 0x80, 0x22], 1, 5),
    Refused(.expectedValue, bytes: [0xFF, 0xFE, 0x7B, 0x00]), Refused(.expectedValue, bytes: [0x00, 0x5B]),
    Refused(.expectedValue, bytes: [0x5B, 0x00, 0x5D, 0x00]), Refused(.expectedValue, bytes: [0xE9]),
  ]

  @Test(
    "Each is refused for its own reason and at its own place", arguments: structures + scalars + encodings)
  func refuses(_ refused: Refused) {
    let error = #expect(throws: JSONError.self) { try JSONReader.read(refused.bytes) }
    #expect(error?.kind == refused.kind)
    if let place = refused.place, let error { #expect([error.line, error.column] == place) }
  }

  @Test("The table is as large as promised")
  func tableIsLarge() {
    #expect(InvalidDocumentTests.structures.count + InvalidDocumentTests.scalars.count >= 60)
  }

  @Test("A valid document cut off anywhere is refused")
  func refusesEveryPrefix() throws {
    let bytes = Array("{\"a\": [true, -1.5e3, \"\\u00e9\\ud83d\\ude00 é\"], \"b\": {\"c\": null}}".utf8)
    _ = try JSONReader.read(bytes)
    for length in 0..<bytes.count {
      #expect(throws: JSONError.self) { try JSONReader.read(Array(bytes[..<length])) }
    }
  }

  @Test("Columns count characters, not bytes, and lines end at line feeds")
  func countsCharacters() {
    let error = #expect(throws: JSONError.self) { try JSONReader.read(text: "{\r\n  \"één\": 'x'}") }
    #expect(error == JSONError(kind: .expectedValue, line: 2, column: 10, path: "[\"één\"]"))
  }

  @Test(
    "The error names the member or element it is in",
    arguments: [
      ("{\"persons\":[{},{},{\"answers\":{\"p.name\":nope}}]}", "persons[2].answers.p.name"),
      ("[[1,2],[3,[4,x]]]", "[1][1][1]"), ("{\"a\":{\"b\":1,\"b\":2}}", "a.b"), ("{\"a\":{\"b\" 1}}", "a"),
      ("nope", ""), ("{\"a b\":{\"\":[x]}}", "[\"a b\"][\"\"][0]"),
      ("{\"a\\u001b\\u202e\":x}", "[\"a\\u001b\\u202e\"]"),
      ("{\"a\":[1,2,]}", "a"),
    ])
  func namesThePath(_ text: String, _ path: String) {
    let error = #expect(throws: JSONError.self) { try JSONReader.read(text: text) }
    #expect(error?.path == path)
  }

  @Test("A long key does not fill the message")
  func shortensKeys() {
    let text = "{\"\(String(repeating: "k", count: 10_000))\": x}"
    let error = #expect(throws: JSONError.self) { try JSONReader.read(text: text) }
    #expect((error?.description.count ?? 1000) < 150)
  }

  @Test("Every kind of error has its own words, without content of the document")
  func describes() {
    let texts = JSONError.Kind.allCases.map { kind in
      JSONError(kind: kind, line: 3, column: 14, path: "a").description
    }
    #expect(Set(texts).count == texts.count)
    #expect(texts.first == "line 3, column 14, at a: the document is empty")
  }
}
