import Testing

@testable import BestInterests

@Suite("Names are found by their position")
struct NameTableTests {
  @Test("every name is found, and nothing that is none")
  func finds() {
    let names = (0..<700).map { "k.vraag-\($0)" } + ["", "é", "k"]
    let table = NameTable(names)
    for (position, name) in names.enumerated() { #expect(table.position(of: name) == position) }
    for other in ["k.", "k.vraag-700", "K.vraag-1", "e\u{301}x", " "] {
      #expect(table.position(of: other) == nil)
    }
  }

  @Test("of equal names the first counts, and an empty table finds nothing")
  func equal() {
    #expect(NameTable(["a", "b", "a"]).position(of: "a") == 0)
    #expect(NameTable([]).position(of: "a") == nil)
  }
}
