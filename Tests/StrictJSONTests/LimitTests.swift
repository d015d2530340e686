import StrictJSON
import Testing

@Suite("No document costs more than its limits")
struct LimitTests {
  private func kind(_ bytes: [UInt8], _ limits: JSONLimits = JSONLimits()) -> JSONError.Kind? {
    do throws(JSONError) {
      _ = try JSONReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error.kind
    }
  }

  @Test(
    "A million opening brackets are refused and do not overflow the stack",
    arguments: ["[", "{\"a\":", "[{\"\":"])
  func refusesDepthBombs(_ opening: String) {
    let bytes = Array(String(repeating: opening, count: 1_000_000).utf8)
    #expect(kind(bytes) == .tooDeep)
    #expect(kind(bytes, JSONLimits(maximumDepth: .max)) == .tooDeep)
  }

  @Test("Exactly the permitted depth is read, one more is not", arguments: [1, 64, JSONLimits.deepest])
  func permitsDepth(_ depth: Int) throws {
    let limits = JSONLimits(maximumDepth: depth)
    let text = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    let value = try JSONReader.read(text(depth), limits: limits)
    #expect(try JSONReader.read(JSONWriter.bytes(value), limits: limits) == value)
    #expect(kind(text(depth + 1), limits) == .tooDeep)
  }

  @Test("Depth counts brackets inside each other, not brackets")
  func countsOpenBrackets() {
    let siblings = "[" + String(repeating: "[[]],", count: 1_000) + "[]]"
    #expect(kind(Array(siblings.utf8), JSONLimits(maximumDepth: 3)) == nil)
  }

  @Test("Bytes, text length and number of values have limits")
  func limitsSizes() {
    let bytes = Array("[\"1234\",\"12\\u0041\",1,2]".utf8)
    #expect(kind(bytes, JSONLimits(maximumBytes: bytes.count)) == nil)
    #expect(kind(bytes, JSONLimits(maximumBytes: bytes.count - 1)) == .tooLarge)
    #expect(kind(bytes, JSONLimits(maximumStringBytes: 8)) == nil)
    #expect(kind(bytes, JSONLimits(maximumStringBytes: 7)) == .stringTooLong)
    #expect(kind(bytes, JSONLimits(maximumStringBytes: 3)) == .stringTooLong)
    #expect(kind(bytes, JSONLimits(maximumValues: 5)) == nil)
    #expect(kind(bytes, JSONLimits(maximumValues: 4)) == .tooManyValues)
  }

  @Test(
    "A hundred thousand keys are read, and a duplicate at their end is found, without comparing all pairs")
  func readsManyKeys() throws {
    let members = (0..<100_000).map { "\"key \($0)\":\($0)" }.joined(separator: ",")
    guard case .object(let object) = try JSONReader.read(text: "{\(members)}") else {
      Issue.record("not an object")
      return
    }
    #expect(object.members.count == 100_000)
    #expect(object["key 99999"] == .number(JSONNumber(99_999)))
    #expect(kind(Array("{\(members),\"key 0\":1}".utf8)) == .duplicateKey)
    #expect(kind(Array("{\(members),\"k\\u0065y 99999\":1}".utf8)) == .duplicateKey)
  }

  @Test("A duplicate is found in objects of every small size, at every position", arguments: 1..<80)
  func findsDuplicates(_ count: Int) {
    let keys = (0..<count).map { "\"\($0)\":0" }
    #expect(kind(Array("{\(keys.joined(separator: ","))}".utf8)) == nil)
    for duplicate in keys {
      #expect(kind(Array("{\((keys + [duplicate]).joined(separator: ","))}".utf8)) == .duplicateKey)
    }
  }

  @Test("A text of eight million bytes is read whole")
  func readsBigText() throws {
    let text = String(repeating: "belang ", count: 1_200_000)
    #expect(try JSONReader.read(text: "[\"\(text)\"]") == .array([.string(text)]))
  }

  @Test("The first members are read without what follows them")
  func readsLeadingMembers() throws {
    let text = "{\"id\": \"2026-0042\", \"n\": [1, {\"answers\": 2}], \"answers\": {\"not JSON"
    let object = try JSONReader.leadingMembers(of: Array(text.utf8), until: "answers")
    #expect(
      object == [
        "id": .string("2026-0042"),
        "n": .array([.number(JSONNumber(1)), .object(["answers": .number(JSONNumber(2))])]),
      ])
  }

  @Test(
    "Leading members are read as strictly as a document",
    arguments: [
      ("{\"a\":1,\"a\":2,\"end\":", JSONError.Kind.duplicateKey), ("[1]", .expectedValue), ("", .empty),
      ("{\"a\":1,", .unexpectedEnd), ("{\"a\":1}x", .trailingContent), ("{\"a\":1,}", .trailingComma),
    ])
  func checksLeadingMembers(_ text: String, _ kind: JSONError.Kind) {
    let error = #expect(throws: JSONError.self) {
      try JSONReader.leadingMembers(of: Array(text.utf8), until: "end")
    }
    #expect(error?.kind == kind)
  }

  @Test("Without the key all members are leading")
  func readsAllMembers() throws {
    #expect(try JSONReader.leadingMembers(of: Array("{\"a\":null} ".utf8), until: "b") == ["a": .null])
    #expect(try JSONReader.leadingMembers(of: Array("{}".utf8), until: "b") == [:])
    #expect(try JSONReader.leadingMembers(of: Array("{\"b\"".utf8), until: "b") == [:])
  }
}
