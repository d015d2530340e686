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

  @Test("what people wrote with a step or in a remark, and what a list shows, loses its marked passages too")
  func workflow() {
    let row = Deviation.Row(consideration: "one", child: "c1")
    var file = Case.tiny()
    file.workflow.events = [
      WorkflowEvent(
        .submit, by: "anne", at: Timestamp(seconds: 0), reason: "{{geheim}}",
        submission: Submission(
          purpose: .approval, content: "", framework: file.framework, results: [],
          deviations: [Deviation(row: row, reason: "{{geheim}}")], statement: "Ja.")),
      WorkflowEvent(
        .approve, by: "sara", at: Timestamp(seconds: 1), reason: "Goed {{geheim}}.",
        decision: Decision(
          content: "", childrenRead: [], accepted: [Deviation(row: row, reason: "{{geheim}}")])),
    ]
    file.workflow.remarks = [
      ReviewRemark(
        id: "r", target: .row(row), text: "{{geheim}}", isMustFix: true, by: "sara",
        at: Timestamp(seconds: 0),
        replies: [.init(.answered, text: "{{geheim}}", by: "anne", at: Timestamp(seconds: 1))])
    ]
    let shown = file.withoutConfidential(TinyFramework.make(), .nl)
    #expect(!"\(shown.workflow)".contains("geheim"))
    #expect(shown.workflow.events.last?.reason == "Goed [vertrouwelijk].")
    var summary = CaseSummary(
      number: "2026-0001", title: "Gezin {{geheim}}", kind: "", status: .draft, children: "{{geheim}} (3)",
      step: 0,
      stopped: 0, violated: 0, open: 0, author: "anne", changed: Timestamp(seconds: 0), revision: 1)
    summary.urgency.due = [.init(day: .first, title: LocalText(nl: "a", en: "a"), about: "{{geheim}}")]
    #expect(!"\(summary.withoutConfidential(.nl))".contains("geheim"))
  }

  @Test("marking a paragraph twice gives the paragraph back")
  func toggles() {
    #expect(Confidential.toggled("Zij is bang.") == "{{Zij is bang.}}")
    #expect(Confidential.toggled("{{Zij is bang.}}") == "Zij is bang.")
    #expect(Confidential.toggled("Zij {{is bang}}.") == "Zij is bang.")
    #expect(Confidential.toggled("  ") == "  ")
  }
}
