internal import BestInterests
internal import StrictJSON

/// Reads the small fields of case documents.
enum PlainFields {
  /// The id of a person, an option or a record.
  static func id(_ value: JSONValue) throws(FileProblems) -> String {
    let text = try PlainValues.string(value)
    guard isID(text) else { throw FileProblems(.badID(text)) }
    return text
  }

  static func isID(_ text: String) -> Bool {
    1...40 ~= text.utf8.count
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  static func caseNumber(_ value: JSONValue) throws(FileProblems) -> String {
    let text = try PlainValues.string(value)
    guard CaseNumber(text) != nil else { throw FileProblems(.badCaseNumber(text)) }
    return text
  }

  static func moment(_ value: JSONValue) throws(FileProblems) -> Timestamp {
    let text = try PlainValues.string(value)
    guard let moment = Timestamp(iso: text) else { throw FileProblems(.badMoment(text)) }
    return moment
  }

  /// SHA-256 in hexadecimal, or nothing.
  static func digest(_ value: JSONValue) throws(FileProblems) -> String {
    let text = try PlainValues.string(value)
    let isDigest =
      text.utf8.count == 64
      && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 }
    guard text.isEmpty || isDigest else { throw FileProblems(.badDigest) }
    return text
  }

  /// Bytes as pairs of hexadecimal digits in small letters: a key or a signature.
  static func hexadecimal(_ value: JSONValue) throws(FileProblems) -> String {
    let text = try PlainValues.string(value)
    guard Hexadecimal.bytes(text) != nil else { throw FileProblems(.badDigest) }
    return text
  }

  static func revision(_ value: JSONValue) throws(FileProblems) -> Int {
    try PlainValues.integer(value, in: 1...CaseNumber.mostRevisions)
  }

  static func count(_ value: JSONValue) throws(FileProblems) -> Int {
    try PlainValues.integer(value, in: 0...1_000_000)
  }

  /// The id or the version of a framework, which become part of a file name.
  static func frameworkName(_ value: JSONValue) throws(FileProblems) -> String {
    let text = try PlainValues.string(value)
    guard isFrameworkName(text) else { throw FileProblems(.badFrameworkName(text)) }
    return text
  }

  /// Letters, digits and dashes, with single dots between them, as the schema of frameworks has it.
  static func isFrameworkName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard 1...64 ~= bytes.count, isLetterOrDigit(bytes[0]) else { return false }
    return bytes.indices.dropFirst().allSatisfy { index in
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") { return bytes[index - 1] != byte && index + 1 < bytes.count }
      return isLetterOrDigit(byte) || byte == UInt8(ascii: "-")
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
