import BestInterests
import Testing

/// What the framework of removal says beyond the numbered scenarios of the domain study.
@Suite("Rules of the removal framework")
struct RemovalRulesTests {
  private static let review = "separation-judicial-review"

  @Test("a lawful separation is ready to submit before it is served, and waits for the court")
  func separationBeforeService() throws {
    let scenario = try Scenario("separation-b1")
    #expect(scenario.file.value(Slot("rem.served-on", .wholeCase)) == nil)
    #expect(scenario.status(Self.review, "c1") == .satisfied)
    #expect(scenario.readiness.isReady, "\(scenario.readiness.unanswered.map(\.question))")
  }

  @Test("a separation planned on the last day the court can be asked is a hard stop, served or not")
  func plannedTooEarly() throws {
    let expected = try Scenario("separation-b1", #"{"answers": {"c.planned-date": "2027-01-15"}}"#)
    #expect(expected.status(Self.review, "c2") == .violated)
    #expect(expected.readiness.stops.count == 2)
    let served = try Scenario(
      "separation-b1",
      #"""
      {"answers": {"rem.served-on": "2026-11-20", "rem.deadline": "2026-12-18", "c.planned-date": "2026-12-18"}}
      """#)
    #expect(served.status(Self.review, "c1") == .violated)
  }

  @Test("an expected day of service that has passed is no ground to go on")
  func staleExpectation() throws {
    let change = #"{"answers": {"rem.expected": "2020-01-06", "rem.expected-deadline": "2020-02-03"}}"#
    #expect(try Scenario("separation-b1", change).status(Self.review, "c1") == .open)
  }

  @Test("a suspending procedure does not stop a move within the country, but still stops a removal")
  func suspendingProcedure() throws {
    let procedure = #"""
      [{"c.procedures.kind": "interim-relief", "c.procedures.open": "yes", "c.procedures.suspends": "yes"}]
      """#
    let move = try Scenario(
      "joint-complete",
      #"{"answers": {"c.procedures": \#(procedure)}, "options": {"o1": {"o.type": "move-to-family-location"}}}"#
    )
    #expect(move.status("pending-procedure") == .notApplicable)
    let removal = try Scenario("joint-complete", #"{"answers": {"c.procedures": \#(procedure)}}"#)
    #expect(removal.status("pending-procedure") == .violated)
  }

  @Test("a parent with authority over a brother only leaves this child without a representative")
  func authorityOverThisChild() throws {
    let change = #"""
      {"persons": {"m": {"p.authority": ["c2"]}, "f": {"p.authority": ["c2"]}, "c1": {"k.guardian-kind": null}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status("guardian-representative", "c1") == .open)
    #expect(scenario.status("guardian-representative", "c2") == .notApplicable)
    #expect(scenario.readiness.unanswered.contains { $0.question == "k.guardian-kind" })
  }

  @Test("a BIC sheet that no behavioural expert confirmed keeps the row of the professionals open")
  func unconfirmedSheet() throws {
    let change = #"{"persons": {"c1": {"bic.use": "yes", "bic.01.now": "good"}}}"#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status("qualified-professionals", "c1") == .open)
    #expect(scenario.reason("qualified-professionals", "c1").contains("BIC"))
    #expect(scenario.status("qualified-professionals", "c2") == .satisfied)
  }

  @Test("only a behavioural expert may confirm a BIC sheet")
  func whoConfirms() throws {
    let change = #"""
      {"persons": {"c1": {"bic.use": "yes"}, "h": {"p.role": "expert", "p.discipline": "behavioural"},
      "d": {"p.role": "expert", "p.discipline": "medical"}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    let evaluator = Evaluator(framework: scenario.framework, case: scenario.file, today: scenario.today)
    let slot = Slot("bic.by", .person("c1"))
    #expect(evaluator.refusal(of: "h", at: slot) == nil)
    #expect(evaluator.refusal(of: "d", at: slot) != nil)
    #expect(evaluator.refusal(of: "m", at: slot) != nil)
  }

  @Test("every consideration says in both languages why it is satisfied, open or not applicable")
  func reasons() throws {
    for consideration in try Scenario(nil).framework.considerations {
      let reasons = consideration.reasons
      for text in [reasons.satisfied, reasons.open, reasons.notApplicable] {
        let text = try #require(text, "\(consideration.id)")
        #expect(!text.nl.isEmpty && !text.en.isEmpty)
      }
    }
  }
}
