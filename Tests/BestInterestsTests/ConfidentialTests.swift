import BestInterests
import Testing

@Suite("Confidential passages")
struct ConfidentialTests {
  @Test(
    "a marked passage is replaced by a word, and the text around it stays",
    arguments: [
      (
        "Zij mist oma. {{Zij is bang voor haar oom.}} Zij wil naar school.",
        "Zij mist oma. [vertrouwelijk] Zij wil naar school."
      ),
      ("{{alles}}", "[vertrouwelijk]"),
      ("{{een}} en {{twee}}", "[vertrouwelijk] en [vertrouwelijk]"),
      ("niets te verbergen", "niets te verbergen"),
      ("een { haakje } en }} los", "een { haakje } en }} los"),
      ("é{{ü}}ñ", "é[vertrouwelijk]ñ"),
    ])
  func redacts(_ text: String, _ shown: String) {
    #expect(Confidential.redacted(text, .nl) == shown)
  }

  @Test("a passage whose end was forgotten runs to the end, and a mark inside a passage does not end it")
  func forgotten() {
    #expect(Confidential.redacted("Zij zei {{dat haar oom", .en) == "Zij zei [confidential]")
    #expect(Confidential.redacted("a {{b {{c}} d", .nl) == "a [vertrouwelijk] d")
    #expect(Confidential.redacted("{{{geheim}}}", .nl) == "[vertrouwelijk]}")
  }

  @Test("marking a paragraph twice gives the paragraph back")
  func toggles() {
    #expect(Confidential.toggled("Zij is bang.") == "{{Zij is bang.}}")
    #expect(Confidential.toggled("{{Zij is bang.}}") == "Zij is bang.")
    #expect(Confidential.toggled("Zij {{is bang}}.") == "Zij is bang.")
    #expect(Confidential.toggled("  ") == "  ")
  }
}
