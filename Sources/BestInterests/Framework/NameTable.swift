/// Finds the position of a name among names that never change.
///
/// It stands in for a dictionary where every condition asks, thousands of times for one evaluation.
struct NameTable: Sendable {
  private let names: [String]
  private let base = HashBase.letters
  /// An open table of positions plus one; its length is a power of two, at least twice the number of names.
  private var table: [Int32]

  /// Takes the names; of equal ones the first counts.
  init(_ names: [String]) {
    self.names = names
    var size = 16
    while size < names.count * 2 { size *= 2 }
    table = [Int32](repeating: 0, count: size)
    for (position, name) in names.enumerated() {
      let place = place(of: name)
      if table[place] == 0 { table[place] = Int32(position + 1) }
    }
  }

  /// Where a name stands, or nil.
  func position(of name: String) -> Int? {
    let found = table[place(of: name)]
    return found == 0 ? nil : Int(found - 1)
  }

  /// Where in the table a name stands, or the empty place where it would.
  private func place(of name: String) -> Int {
    let mask = table.count - 1
    let bytes = name.utf8.span
    var hash: UInt64 = 0
    for position in bytes.indices { hash = hash &* base &+ UInt64(bytes[position]) }
    var place = Int(truncatingIfNeeded: HashBase.mixed(hash)) & mask
    while table[place] != 0, names[Int(table[place] - 1)] != name { place = (place + 1) & mask }
    return place
  }
}
