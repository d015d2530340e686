import BestInterests
import StrictJSON
import Testing

/// The acceptance scenarios of the domain study that need no review; the numbers are those of the study.
@Suite("Acceptance scenarios")
struct ScenarioTests {
  @Test("1: a joint removal with everything filled for each child is ready to submit")
  func completeJointRemoval() throws {
    let scenario = try Scenario("joint-complete")
    #expect(scenario.readiness.isReady, "\(scenario.readiness.unanswered.map(\.question))")
    for finding in scenario.evaluation.findings {
      let consideration = scenario.framework.considerations[finding.consideration]
      guard consideration.gate == .submission else { continue }
      #expect(finding.status == .satisfied || finding.status == .notApplicable, "\(consideration.id)")
    }
  }

  @Test("2: the child's best option is not chosen and no prevailing interest is named: violated")
  func noPrevailingInterest() throws {
    let change = #"{"persons": {"c1": {"d.is-best": "no", "w.prevailing-interest": null}}}"#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status("best-interests-primary", "c1") == .violated)
    #expect(!scenario.readiness.isReady)
  }

  @Test(
    "3: mother first because she does not cooperate (A1): both absolute rows are violated, with article 9")
  func motherFirstForObstruction() throws {
    let change = #"""
      {"persons": {"c1": {"s.ground": ["A1"]}, "c2": {"s.ground": ["A1"]}}}
      """#
    let scenario = try Scenario("separation-b1", change)
    for child in ["c1", "c2"] {
      #expect(scenario.status(Scenario.separation, child) == .violated)
      #expect(scenario.status(Scenario.obstruction, child) == .violated)
      #expect(scenario.reason(Scenario.obstruction, child).contains("artikel 9"))
    }
    #expect(scenario.readiness.stops.count >= 4)
  }

  @Test("every ground of class A is refused by name, also beside a ground of class B", arguments: 1...7)
  func everyClassA(_ number: Int) throws {
    let alone = try Scenario("separation-b1", #"{"persons": {"c1": {"s.ground": ["A\#(number)"]}}}"#)
    #expect(alone.status(Scenario.separation, "c1") == .violated)
    #expect(alone.status(Scenario.obstruction, "c1") == .violated)
    let beside = try Scenario("separation-b1", #"{"persons": {"c1": {"s.ground": ["B1", "A\#(number)"]}}}"#)
    #expect(beside.status(Scenario.obstruction, "c1") == .violated)
    #expect(beside.status(Scenario.separation, "c1") != .satisfied)
  }

  @Test("4: ground B1 without independent evidence stays open; advice of eight months ago is too old")
  func evidenceMissingOrOld() throws {
    let missing = try Scenario("separation-b1", #"{"persons": {"c1": {"s.evidence": null}}}"#)
    #expect(missing.status(Scenario.separation, "c1") == .open)
    let old = try Scenario(
      "separation-b1",
      #"""
      {"answers": {"c.planned-date": "2026-12-01"}, "persons": {"c1": {"s.evidence": ["rvdk"],
      "w.reasoning-evidence": ["rvdk"], "ev": [{"id": "rvdk",
      "ev.kind": "rvdk", "ev.independent": "yes", "ev.own-organisation": "no", "ev.date": "2026-03-20"}]}}}
      """#)
    #expect(old.status(Scenario.separation, "c1") == .open)
  }

  @Test("5: ground B1, fresh advice, alternatives and control question yes: both rows satisfied")
  func lawfulSeparation() throws {
    let scenario = try Scenario("separation-b1")
    for child in ["c1", "c2"] {
      #expect(
        scenario.status(Scenario.separation, child) == .satisfied,
        "\(scenario.reason(Scenario.separation, child))")
      #expect(scenario.status(Scenario.obstruction, child) == .satisfied)
    }
  }

  @Test("6: without the obstruction there would be no separation: the obstruction row is violated")
  func controlQuestionNo() throws {
    let change = #"{"persons": {"c1": {"s.would-separate-if-cooperated": "no"}}}"#
    #expect(try Scenario("separation-b1", change).status(Scenario.obstruction, "c1") == .violated)
  }

  @Test("7: the same words for two children without a reason: individual assessment violated")
  func siblingTexts() throws {
    let text =
      "Dit kind is gehecht aan school en vrienden, en een verhuizing zou die banden van jaren in een keer afbreken."
    let change = #"""
      {"persons": {"c1": {"k.education-effect": "\#(text)"}, "c2": {"k.education-effect": "  \#(text.uppercased())"}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status("individual-assessment", "c1") == .violated)
    let reasoned = #"""
      {"persons": {"c1": {"k.education-effect": "\#(text)", "k.same-as": ["c2"], "k.same-as-why":
      "Beide kinderen zitten in dezelfde gecombineerde klas bij dezelfde juf, en voor allebei breekt het op dezelfde manier af."},
      "c2": {"k.education-effect": "\#(text)", "k.same-as": ["c1"], "k.same-as-why":
      "Beide kinderen zitten in dezelfde gecombineerde klas bij dezelfde juf, en voor allebei breekt het op dezelfde manier af."}}}
      """#
    #expect(try Scenario("joint-complete", reasoned).status("individual-assessment", "c1") != .violated)
  }

  @Test("8: a child of six is not heard because of its age: violated")
  func ageIsNoReason() throws {
    let change = #"""
      {"persons": {"c2": {"k.heard": "not-heard", "k.not-heard-reason": "age-limit", "k.heard-on": null}}}
      """#
    #expect(try Scenario("joint-complete", change).status("right-to-be-heard", "c2") == .violated)
  }

  @Test("9: a child of fifteen declined freely: satisfied, with the advice to ask again")
  func declinedFreely() throws {
    let change = #"""
      {"persons": {"c1": {"p.birthdate": "2011-02-03", "k.heard": "declined", "k.decline-free": "yes",
      "k.decline-checked": "Twee keer gevraagd, de tweede keer door de mentor, zonder dat de ouders erbij waren."}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status("right-to-be-heard", "c1") == .satisfied)
    #expect(scenario.reason("right-to-be-heard", "c1").contains("nog eens"))
  }

  @Test(
    "10: a child goes to an aunt abroad and nobody verified it: adequate reception is violated, TQ is named")
  func receptionNotVerified() throws {
    let change = #"""
      {"options": {"o1": {"o.type": "child-first"}}, "persons": {"c1": {"r.receiver": "een tante", "r.receiver-kind":
      "relative", "r.with-parent": "no", "r.verified-on": null, "r.verified-by": null}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status("adequate-reception", "c1") == .violated)
    let index = try #require(scenario.finding("adequate-reception", "c1")).consideration
    let sources = scenario.framework.considerations[index].sources.compactMap {
      scenario.framework.source($0)
    }
    #expect(sources.contains { $0.citation.nl.contains("TQ") })
  }

  @Test("11: the youngest cannot travel: fit-to-travel is violated for the whole family")
  func notFitToTravel() throws {
    let scenario = try Scenario("joint-complete", #"{"persons": {"c2": {"p.fit-to-travel": "no"}}}"#)
    #expect(scenario.status("fit-to-travel") == .violated)
    #expect(scenario.finding("fit-to-travel")?.child == nil)
  }

  @Test("12: interim relief is pending and suspends, and a date is planned: pending-procedure violated")
  func pendingProcedure() throws {
    let change = #"""
      {"answers": {"c.procedures": [{"c.procedures.kind": "interim-relief", "c.procedures.open": "yes",
      "c.procedures.suspends": "yes"}]}}
      """#
    #expect(try Scenario("joint-complete", change).status("pending-procedure") == .violated)
  }

  @Test("13: detention of the family without lighter means: both detention rows violated")
  func familyDetention() throws {
    let change = #"""
      {"options": {"o1": {"o.type": "detention-family"}}, "answers": {"det.considered": "yes",
      "det.whom": ["m", "f", "c1", "c2"], "det.place": "family-facility", "det.alternatives": []}}
      """#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status("detention-strict-conditions", "c1") == .violated)
    #expect(scenario.status("no-child-detention", "c1") == .violated)
  }

  @Test("14: detaining only the father to make the family cooperate is the same forbidden separation")
  func detainingOneParent() throws {
    let change = #"""
      {"options": {"o1": {"o.type": "detention-parent-only", "m.separates": {"c1": "no", "c2": "no"}}},
      "persons": {"c1": {"s.ground": ["A3"]}, "c2": {"s.ground": ["A1"]}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    for child in ["c1", "c2"] {
      #expect(scenario.status(Scenario.separation, child) == .violated)
      #expect(scenario.status(Scenario.obstruction, child) == .violated)
    }
  }

  @Test("splitting brothers and sisters on a ground of class A is the same forbidden separation")
  func splittingSiblings() throws {
    let change = #"""
      {"options": {"o1": {"o.type": "siblings-split"}}, "persons": {"c1": {"s.ground": ["A4"]}, "c2": {"s.ground": ["A6"]}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status(Scenario.separation, "c1") == .violated)
    #expect(scenario.status(Scenario.obstruction, "c2") == .violated)
    #expect(scenario.status("siblings-together") == .violated)
  }

  @Test("15: a father with a serious crime (C1): never sufficient; the legal department is named")
  func publicOrder() throws {
    let scenario = try Scenario("separation-b1", #"{"persons": {"c1": {"s.ground": ["C1"]}}}"#)
    #expect(scenario.status(Scenario.separation, "c1") == .violated)
    #expect(scenario.reason(Scenario.separation, "c1").contains("juridische"))
  }

  @Test("16: a voluntary, prepared separation of ten days with the child heard: rows 1 and 2 do not apply")
  func voluntarySeparation() throws {
    let consent = #"""
      [{"s.consent.person": "m", "s.consent.on": "2026-11-10", "s.consent.lawyer": "present", "s.consent.withdrawal-explained": "yes"},
       {"s.consent.person": "f", "s.consent.on": "2026-11-10", "s.consent.lawyer": "present", "s.consent.withdrawal-explained": "yes"}]
      """#
    let child = #"""
      {"s.ground": ["B6"], "s.voluntary": "yes", "s.consent": \#(consent), "s.pressure-check": "no-pressure",
       "s.child-opposes": "no", "s.duration": "days"}
      """#
    let scenario = try Scenario("separation-b1", #"{"persons": {"c1": \#(child), "c2": \#(child)}}"#)
    #expect(scenario.status("voluntary-separation-consent", "c1") == .satisfied)
    #expect(scenario.status(Scenario.separation, "c1") == .notApplicable)
    #expect(scenario.status(Scenario.obstruction, "c1") == .notApplicable)
    #expect(scenario.status("separation-contact-info", "c1") == .satisfied)
  }

  @Test("16: consent given in detention is no consent: rows 1 and 2 apply")
  func consentUnderPressure() throws {
    let change = #"{"persons": {"c1": {"s.voluntary": "yes", "s.pressure-check": "in-detention"}}}"#
    let scenario = try Scenario("separation-b1", change)
    #expect(scenario.status("voluntary-separation-consent", "c1") == .violated)
    #expect(scenario.status(Scenario.obstruction, "c1") != .notApplicable)
  }

  @Test("17: the last day of a remedy is shown with the reason, and moves over Christmas and the weekend")
  func remedyDeadline() throws {
    let fourWeeks = try Scenario(
      "joint-complete",
      #"{"answers": {"rem.served-on": "2026-12-18", "rem.kind": "appeal-4w", "rem.deadline": null}}"#)
    #expect(try proposedDeadline(fourWeeks) == CalendarDate(iso: "2027-01-15"))
    let oneWeek = try Scenario(
      "joint-complete",
      #"{"answers": {"rem.served-on": "2026-12-18", "rem.kind": "appeal-1w", "rem.deadline": null}}"#)
    #expect(try proposedDeadline(oneWeek) == CalendarDate(iso: "2026-12-28"))
  }

  private func proposedDeadline(_ scenario: Scenario) throws -> CalendarDate? {
    let evaluator = Evaluator(framework: scenario.framework, case: scenario.file, today: scenario.today)
    let proposal = try #require(evaluator.proposal(at: Slot("rem.deadline", .wholeCase)))
    guard case .date(let date) = proposal.value else { return nil }
    #expect(!proposal.because.nl.isEmpty)
    return date.day
  }

  @Test("19: nobody knows where a child is: hearing stays open, and only postponement can be chosen")
  func whereaboutsUnknown() throws {
    let change = #"""
      {"persons": {"c1": {"p.whereabouts": "unknown", "k.heard": "not-heard", "k.not-heard-reason": "whereabouts-unknown",
      "k.heard-on": null}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status("right-to-be-heard", "c1") == .open)
    let evaluator = Evaluator(framework: scenario.framework, case: scenario.file, today: scenario.today)
    let slot = Slot("d.option", .wholeCase)
    #expect(evaluator.refusal(of: "o1", at: slot) != nil)
    #expect(evaluator.refusal(of: "o2", at: slot) == nil)
    #expect(evaluator.refusal(of: "o3", at: slot) != nil)
  }

  @Test("unknown never satisfies: whether there is a separation must be answered")
  func unknownSeparation() throws {
    let change = #"{"options": {"o1": {"m.separates": {"c1": "unknown", "c2": "no"}}}}"#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status(Scenario.separation, "c1") == .open)
    #expect(scenario.status(Scenario.separation, "c2") == .notApplicable)
    #expect(!scenario.readiness.isReady)
  }

  @Test("a dropped proposal to separate stays on record and no longer stops the case")
  func droppedProposal() throws {
    let change = #"""
      {"options": {"o3": {"o.type": "parent-first", "m.separates": {"c1": "yes", "c2": "yes"}}},
      "answers": {"c.proposed-option": "o3", "d.option": "o2"},
      "persons": {"c1": {"s.ground": ["A1"]}, "c2": {"s.ground": ["A1"]}}}
      """#
    let scenario = try Scenario("joint-complete", change)
    #expect(scenario.status(Scenario.separation, "c1") == .notApplicable)
    #expect(scenario.status(Scenario.obstruction, "c1") == .notApplicable)
    #expect(scenario.file.value(Slot("s.ground", .person("c1"))) == .choices(["A1"]))
  }
}
