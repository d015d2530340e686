import Testing

/// What the program decides about is data: its source knows no kind of decision and no question by name.
@Suite("Nothing about one kind of decision is built in")
struct NothingBuiltInTests {
  private static let sources = Program.checkout + "/Sources"

  /// The lines of the Swift code that fit an expression; grep answers 1 when there are none.
  private static func found(_ expression: String) -> (status: Int32, lines: String) {
    let outcome = Command.run(["grep", "-rniE", "--include=*.swift", expression, sources])
    return (outcome.status, outcome.output)
  }

  @Test("no word about removal from a country stands in the Swift code")
  func noRemoval() {
    let words = [
      "removal", "deport", "uitzetting", "asiel", "asylum", "vreemdeling", "terugkeer", "return decision[^(]",
      "embassy", "ambassade", "detention", "bewaring", "gescheiden", "verblijfs",
    ]
    let found = Self.found(words.joined(separator: "|"))
    #expect(found.status == 1, "\(found.lines)")
    #expect(Self.found("public struct Framework").status == 0, "the search reads the sources")
  }

  @Test("no question of a framework is named in the Swift code")
  func noQuestions() {
    // The ids of the catalogue: a short prefix, a point and a small letter, as in "k.heard".
    let found = Self.found(#""(c|p|k|i|o|m|s|d|w|r|x|e|ev|det|rem|rev|sv|bic)\.[a-z-]+(\.[a-z-]+)?""#)
    #expect(found.status == 1, "\(found.lines)")
  }
}
