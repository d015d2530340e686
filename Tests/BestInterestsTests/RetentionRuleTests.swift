import BestInterests
import Testing

@Suite("How long cases are kept")
struct RetentionRuleTests {
  private func summary(_ status: CaseStatus, changed: Int64 = 0, kind: String = "removal") -> CaseSummary {
    // 29 February 2024, 12:00 UTC.
    CaseSummary(
      number: "2024-0001", title: "Gezin", kind: kind, status: status, children: "", step: 4, stopped: 0,
      violated: 0, open: 0, author: "anne", changed: Timestamp(seconds: 1_709_208_000 + changed), revision: 3)
  }

  private let ground = LocalText(nl: "selectielijst 12", en: "selection list 12")

  @Test("The term counts in years from the last change, and its last day is still in it")
  func years() throws {
    let rule = RetentionRule(statuses: [.closed], years: 5, because: ground)
    let term = try #require(RetentionTerm(of: summary(.closed), [rule], LocalClock()))
    #expect(term.lastDay.iso == "2029-02-28")
    #expect(!term.isOver(on: try #require(CalendarDate(iso: "2029-02-28"))))
    #expect(term.isOver(on: try #require(CalendarDate(iso: "2029-03-01"))))
  }

  @Test("A rule is about its statuses and kinds of decision, and about no other case")
  func others() {
    let rule = RetentionRule(kinds: ["placement"], statuses: [.closed, .rejected], years: 1, because: ground)
    #expect(RetentionTerm(of: summary(.draft, kind: "placement"), [rule], LocalClock()) == nil)
    #expect(RetentionTerm(of: summary(.closed), [rule], LocalClock()) == nil)
    #expect(RetentionTerm(of: summary(.rejected, kind: "placement"), [rule], LocalClock()) != nil)
    #expect(RetentionTerm(of: summary(.closed), [], LocalClock()) == nil)
  }

  @Test("Of several rules the longest counts")
  func longest() {
    let short = RetentionRule(statuses: [.closed], years: 2, because: ground)
    let long = RetentionRule(statuses: [.closed], years: 20, because: LocalText(nl: "lang", en: "long"))
    for rules in [[short, long], [long, short]] {
      #expect(RetentionTerm(of: summary(.closed), rules, LocalClock())?.rule == long)
    }
  }
}
