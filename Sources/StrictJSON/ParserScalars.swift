/// The grammar: texts, numbers and the three words.
extension Parser {
  /// The text whose opening quote is the current byte.
  mutating func string(_ bytes: borrowing Span<UInt8>) throws(Failure) -> String {
    let start = position + 1
    let run = PlainRun(in: bytes, from: start)
    guard run.end < bytes.count else { throw Failure(kind: .unexpectedEnd, offset: bytes.count) }
    guard bytes[run.end] == ASCII.quote else { return try escapedString(bytes, from: start, firstRun: run) }
    try checkLength(from: start, to: run.end)
    position = run.end + 1
    let part = bytes.extracting(start..<run.end)
    // Every byte of an ASCII text has just been looked at: there is nothing left to check.
    if run.isASCII { return String(copying: UTF8Span(unchecked: part, isKnownASCII: true)) }
    guard let text = try? UTF8Span(validating: part) else {
      throw Failure(kind: .invalidUTF8, offset: Parser.firstInvalid(bytes, start..<run.end))
    }
    return String(copying: text)
  }

  /// The number that starts at the current byte.
  mutating func number(_ bytes: borrowing Span<UInt8>) throws(Failure) -> JSONNumber {
    switch NumberGrammar.match(bytes, from: position) {
    case .broken(let offset):
      throw Failure(kind: offset == bytes.count ? .unexpectedEnd : .invalidNumber, offset: offset)
    case .number(let end):
      try checkLength(from: position, to: end)
      let digits = UTF8Span(unchecked: bytes.extracting(position..<end), isKnownASCII: true)
      position = end
      return JSONNumber(checked: String(copying: digits))
    }
  }

  /// The value of a word, when exactly that word stands here.
  mutating func word(
    _ word: StaticString, _ value: JSONValue, _ bytes: borrowing Span<UInt8>
  ) throws(Failure) -> JSONValue {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard start + offset < bytes.count else { throw Failure(kind: .unexpectedEnd, offset: bytes.count) }
      guard bytes[start + offset] == word.utf8Start[offset] else {
        throw Failure(kind: .expectedValue, offset: start)
      }
    }
    position = start + word.utf8CodeUnitCount
    return value
  }

  private func checkLength(from start: Int, to end: Int) throws(Failure) {
    guard end - start <= limits.maximumStringBytes else {
      throw Failure(kind: .stringTooLong, offset: start)
    }
  }

  /// A text with an escape, or with a control character that should have been one.
  private mutating func escapedString(
    _ bytes: borrowing Span<UInt8>, from start: Int, firstRun: PlainRun
  ) throws(Failure) -> String {
    scratch.removeAll(keepingCapacity: true)
    var index = start
    var run = firstRun
    while true {
      bytes.extracting(index..<run.end).withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
      index = run.end
      guard index < bytes.count else { throw Failure(kind: .unexpectedEnd, offset: bytes.count) }
      if bytes[index] == ASCII.quote { break }
      guard bytes[index] == ASCII.backslash else { throw Failure(kind: .controlCharacter, offset: index) }
      try unescape(bytes, at: &index)
      run = PlainRun(in: bytes, from: index)
    }
    try checkLength(from: start, to: index)
    position = index + 1
    // Escapes are ASCII and stand for whole characters: what is broken here is broken in the document too.
    guard let text = try? UTF8Span(validating: scratch.span) else {
      throw Failure(kind: .invalidUTF8, offset: Parser.firstInvalid(bytes, start..<index))
    }
    return String(copying: text)
  }

  /// The first byte of a text that is not UTF-8.
  private static func firstInvalid(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(range))
      return range.upperBound
    } catch {
      return range.lowerBound + error.byteOffsets.lowerBound
    }
  }

  /// Adds the character an escape stands for to the scratch bytes and goes past the escape.
  private mutating func unescape(_ bytes: borrowing Span<UInt8>, at index: inout Int) throws(Failure) {
    guard index + 1 < bytes.count else { throw Failure(kind: .unexpectedEnd, offset: bytes.count) }
    switch bytes[index + 1] {
    case ASCII.quote, ASCII.backslash, UInt8(ascii: "/"): scratch.append(bytes[index + 1])
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(ASCII.newline)
    case UInt8(ascii: "r"): scratch.append(ASCII.carriageReturn)
    case UInt8(ascii: "t"): scratch.append(ASCII.tab)
    case UInt8(ascii: "u"):
      let scalar = try scalar(bytes, at: &index)
      if let encoded = UTF8.encode(scalar) { scratch.append(contentsOf: encoded) }
      return
    default: throw Failure(kind: .invalidEscape, offset: index)
    }
    index += 2
  }

  /// The scalar of one \uXXXX, or of a surrogate pair of two.
  private func scalar(_ bytes: borrowing Span<UInt8>, at index: inout Int) throws(Failure) -> Unicode.Scalar {
    let start = index
    var code = try hex4(bytes, at: start)
    index += 6
    if code & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == ASCII.backslash,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let low = try hex4(bytes, at: index)
      guard low & 0xFC00 == 0xDC00 else { throw Failure(kind: .loneSurrogate, offset: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      index += 6
    }
    // Only surrogates are not scalars.
    guard let scalar = Unicode.Scalar(code) else { throw Failure(kind: .loneSurrogate, offset: start) }
    return scalar
  }

  private func hex4(_ bytes: borrowing Span<UInt8>, at escape: Int) throws(Failure) -> UInt32 {
    var code: UInt32 = 0
    for index in escape + 2..<escape + 6 {
      guard index < bytes.count else { throw Failure(kind: .unexpectedEnd, offset: bytes.count) }
      guard let digit = ASCII.hexValue(bytes[index]) else {
        throw Failure(kind: .invalidEscape, offset: escape)
      }
      code = code << 4 | digit
    }
    return code
  }
}
