/// The words that the names of the persons of a case consist of.
///
/// Words of a name that are ordinary words of Dutch, such as "van" and "de", are left out.
struct PersonNames {
  private struct Name {
    var hash: UInt64
    var letters: Range<Int>
  }

  private var names: [Name] = []
  private var bytes: [UInt8] = []
  /// An open table of positions in `names` plus one; its length is a power of two, or 0 without names.
  private var table: [Int] = []

  /// No names at all.
  static let none = PersonNames([])

  /// Takes the words of two or more letters out of full names.
  init(_ fullNames: [String]) {
    guard !fullNames.isEmpty else { return }
    var folded = FoldedWords()
    for fullName in fullNames {
      folded.read(fullName, names: .none)
      for word in folded.words.indices {
        let letters = folded.letters(of: word)
        // One letter may take several bytes, and figures are no name.
        guard letters.count(where: { $0 & 0xC0 != 0x80 }) >= 2, letters.contains(where: { $0 > 0x39 }),
          !Self.isParticle(letters)
        else { continue }
        append(letters, folded.words[word].hash)
      }
    }
    buildTable()
  }

  /// Whether a word is one of a name.
  func contains(_ letters: Span<UInt8>, hash: UInt64) -> Bool {
    guard !table.isEmpty else { return false }
    return table[place(of: letters, hash)] != 0
  }

  /// Adds a word of a name, and with an s: "Omars fiets" is his bicycle.
  private mutating func append(_ letters: ArraySlice<UInt8>, _ hash: UInt64) {
    let start = bytes.count
    bytes += letters
    bytes.append(0x73)
    names.append(Name(hash: hash, letters: start..<bytes.count - 1))
    names.append(Name(hash: hash &* HashBase.letters &+ 0x73, letters: start..<bytes.count))
  }

  private mutating func buildTable() {
    guard !names.isEmpty else { return }
    var size = 16
    while size < names.count * 4 { size *= 2 }
    table = [Int](repeating: 0, count: size)
    for position in names.indices {
      let place = place(of: bytes.span.extracting(names[position].letters), names[position].hash)
      table[place] = position + 1
    }
  }

  /// Where in the table a word stands, or the empty place where it would.
  private func place(of letters: Span<UInt8>, _ hash: UInt64) -> Int {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: HashBase.mixed(hash)) & mask
    while table[place] != 0 {
      let name = names[table[place] - 1]
      if name.hash == hash, isName(letters, name) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func isName(_ letters: Span<UInt8>, _ name: Name) -> Bool {
    guard letters.count == name.letters.count else { return false }
    for position in letters.indices where letters[position] != bytes[name.letters.lowerBound + position] {
      return false
    }
    return true
  }

  private static func isParticle(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count <= 3 && particles.contains(letters.reduce(0) { $0 << 8 | UInt32($1) })
  }

  private static let particles: [UInt32] = [
    "de", "den", "der", "des", "het", "in", "la", "le", "op", "te", "ten", "ter", "van", "von",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
