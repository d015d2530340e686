/// Writes JSON that people can read and compare: the same value always gives the same bytes.
public enum JSONWriter {
  /// The document with two spaces a level and a newline at the end; short lists of plain values share a line.
  public static func bytes(_ value: JSONValue) -> [UInt8] {
    var output = Output()
    output.write(value, indent: 0)
    output.bytes.append(ASCII.newline)
    return output.bytes
  }

  /// The document of `bytes` as text.
  public static func text(_ value: JSONValue) -> String {
    String(decoding: bytes(value), as: UTF8.self)
  }

  /// The document without any white space, also without a newline at the end.
  public static func compactBytes(_ value: JSONValue) -> [UInt8] {
    var output = Output()
    output.writeCompact(value)
    return output.bytes
  }

  /// The document of `compactBytes` as text.
  public static func compactText(_ value: JSONValue) -> String {
    String(decoding: compactBytes(value), as: UTF8.self)
  }
}

/// The bytes written so far, and where the current line starts in them.
private struct Output {
  /// A list shares a line when that line stays shorter than this, in characters.
  static let width = 100

  var bytes: [UInt8] = []
  private var lineStart = 0

  mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .array(let elements) where !elements.isEmpty:
      if elements.allSatisfy(Output.isPlain), writeOnOneLine(value) { return }
      bytes.append(ASCII.openBracket)
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(ASCII.comma) }
        startLine(indent + 2)
        write(element, indent: indent + 2)
      }
      startLine(indent)
      bytes.append(ASCII.closeBracket)
    case .object(let object) where !object.members.isEmpty:
      if object.members.allSatisfy({ Output.isPlain($0.value) }), writeOnOneLine(value) { return }
      bytes.append(ASCII.openBrace)
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.append(ASCII.comma) }
        startLine(indent + 2)
        JSONEscapes.write(member.key, into: &bytes)
        bytes.append(ASCII.colon)
        bytes.append(ASCII.space)
        write(member.value, indent: indent + 2)
      }
      startLine(indent)
      bytes.append(ASCII.closeBrace)
    case .null, .bool, .number, .string, .array, .object:
      writeCompact(value)
    }
  }

  mutating func writeCompact(_ value: JSONValue, isSpaced: Bool = false) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let isTrue): bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.literal.utf8)
    case .string(let text): JSONEscapes.write(text, into: &bytes)
    case .array(let elements):
      bytes.append(ASCII.openBracket)
      for (index, element) in elements.enumerated() {
        if index > 0 { separate(ASCII.comma, isSpaced) }
        writeCompact(element, isSpaced: isSpaced)
      }
      bytes.append(ASCII.closeBracket)
    case .object(let object):
      bytes.append(ASCII.openBrace)
      for (index, member) in object.members.enumerated() {
        if index > 0 { separate(ASCII.comma, isSpaced) }
        JSONEscapes.write(member.key, into: &bytes)
        separate(ASCII.colon, isSpaced)
        writeCompact(member.value, isSpaced: isSpaced)
      }
      bytes.append(ASCII.closeBrace)
    }
  }

  /// Writes the value on the current line, or writes nothing and says so when it does not fit.
  private mutating func writeOnOneLine(_ value: JSONValue) -> Bool {
    guard Output.leastWidth(value) < Output.width else { return false }
    let mark = bytes.count
    writeCompact(value, isSpaced: true)
    let columns = bytes[lineStart...].count { $0 & 0xC0 != 0x80 }
    if columns < Output.width { return true }
    bytes.removeSubrange(mark...)
    return false
  }

  private mutating func separate(_ byte: UInt8, _ isSpaced: Bool) {
    bytes.append(byte)
    if isSpaced { bytes.append(ASCII.space) }
  }

  private mutating func startLine(_ indent: Int) {
    bytes.append(ASCII.newline)
    lineStart = bytes.count
    for _ in 0..<indent { bytes.append(ASCII.space) }
  }

  /// Values that may stand in a list on one line.
  private static func isPlain(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool, .number, .string: true
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    }
  }

  /// Fewer columns than a list can possibly take; keeps a long list from being written twice.
  private static func leastWidth(_ value: JSONValue) -> Int {
    switch value {
    case .null, .bool, .number, .string: 0
    case .array(let elements): 3 * elements.count
    case .object(let object): 7 * object.members.count
    }
  }
}
