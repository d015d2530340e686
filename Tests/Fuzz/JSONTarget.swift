internal import StrictJSON

/// Whatever the JSON reader accepts can be written and read again, to the same value and the same bytes.
enum JSONTarget {
  static func complaint(about bytes: [UInt8]) -> String? {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(bytes)
    } catch {
      return complaint(about: error)
    }
    let written = JSONWriter.bytes(value)
    guard let again = try? JSONReader.read(written), again == value else {
      return "what was written reads otherwise"
    }
    guard JSONWriter.bytes(again) == written else { return "written twice, not the same bytes" }
    guard (try? JSONReader.read(JSONWriter.compactBytes(value))) == value else {
      return "what was written without spaces reads otherwise"
    }
    guard case .object(let object) = value else { return nil }
    for (index, member) in object.members.enumerated().prefix(4) {
      let leading = try? JSONReader.leadingMembers(of: bytes, until: member.key)
      guard leading?.members == Array(object.members.prefix(index)) else {
        return "the members before \(index) read otherwise"
      }
    }
    return nil
  }

  private static func complaint(about error: JSONError) -> String? {
    guard error.line >= 1, error.column >= 1 else { return "an error at no place" }
    let isPlain = error.description.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    }
    return isPlain ? nil : "an error with control characters"
  }
}
