internal import BestInterests

/// Goes through the cases of the register, one group of numbers after the other.
struct Counter {
  let cases: [RegisteredCase]
  let today: CalendarDate
  let clock: LocalClock

  typealias Group = Statistics.Group
  typealias Figure = Statistics.Figure
  typealias Reference = Statistics.Reference

  var groups: [Group] {
    [byStatus, children] + flagged + [heard, times, steps, reviews, deviations, decisions].compactMap { $0 }
  }

  // MARK: Cases and children

  private var byStatus: Group {
    Group(
      id: "status", title: LocalText(nl: "Zaken naar stand", en: "Cases by status"),
      definition: LocalText(
        nl: "Elke zaak telt één keer, naar de stand van de laatste versie.",
        en: "Each case counts once, by the status of its latest revision."),
      unit: .count,
      figures: CaseStatus.allCases.map { status in
        Figure(
          id: "status.\(status.rawValue)", label: status.name,
          counting: cases.filter { $0.file.status == status }.map { Reference($0.file.number) })
      })
  }

  private var children: Group {
    let bands = bands
    return Group(
      id: "children", title: LocalText(nl: "Kinderen naar leeftijd", en: "Children by age"),
      definition: LocalText(
        nl: "Elk kind telt één keer per zaak, naar de leeftijd op de dag van deze telling.",
        en: "Each child counts once for each case, by its age on the day of this count."),
      unit: .count,
      figures: bands.map { band in
        Figure(
          id: "children.\(band.id)", label: band.label,
          counting: everyChild.filter { $0.band == band.id }.map(\.reference))
      })
  }

  /// One child of one case, with its age band.
  private struct CountedChild {
    var registered: RegisteredCase
    var evaluator: Evaluator
    var id: String
    var band: String
    var reference: Reference

    func value(_ question: String) -> Value? {
      evaluator.isAsked(Slot(question, .person(id))) ? evaluator.file.value(Slot(question, .person(id))) : nil
    }

    func date(_ question: String?) -> CalendarDate? {
      if let question, case .date(let date)? = value(question) { date.latest } else { nil }
    }
  }

  private var everyChild: [CountedChild] {
    cases.flatMap { one -> [CountedChild] in
      let evaluator = Evaluator(framework: one.framework, case: one.file, today: today)
      return evaluator.children.map { child in
        CountedChild(
          registered: one, evaluator: evaluator, id: child,
          band: AgeBand.of(evaluator.age(of: child), one.framework.register.ageBands).id,
          reference: Reference(one.file.number, child: one.framework.name(of: child, in: one.file)))
      }
    }
  }

  /// The bands of all frameworks, the youngest first.
  private var bands: [AgeBand] {
    var bands: [AgeBand] = []
    for one in cases {
      for band in AgeBand.all(one.framework.register.ageBands) where !bands.contains(band) {
        bands.append(band)
      }
    }
    return bands.sorted { $0.from < $1.from }
  }

  // MARK: What weighs heaviest

  /// For each framework that flags something: how often it was proposed and what came of it, and on what grounds.
  private var flagged: [Group] {
    var seen: Set<String> = []
    let frameworks = cases.map(\.framework).filter {
      $0.register.flagged != nil && seen.insert($0.id).inserted
    }
    return frameworks.flatMap { framework -> [Group] in
      guard let flagged = framework.register.flagged else { return [] }
      let proposals = cases.filter { $0.framework.id == framework.id }.flatMap { self.proposals($0) }
      let title = LocalText(
        nl: "\(flagged.title.nl) (\(framework.title.nl))", en: "\(flagged.title.en) (\(framework.title.en))")
      let definition = LocalText(
        nl:
          "Elk kind telt één keer per indiening, naar wat er als eerste van die indiening is gekomen. Van een zaak die in bewerking is en nog niet is ingediend, tellen de kinderen één keer.",
        en:
          "Each child counts once for each submission, by what came of that submission first. Of a case that is being written and was not submitted yet, each child counts once."
      )
      var groups = [
        Group(
          id: "proposals.\(framework.id)",
          title: LocalText(nl: title.nl.capitalised, en: title.en.capitalised),
          definition: definition, unit: .count,
          figures: RegisteredCase.Outcome.allCases.map { outcome in
            Figure(
              id: "proposals.\(framework.id).\(outcome.rawValue)", label: outcome.title,
              counting: proposals.filter { $0.outcome == outcome }.map(\.reference))
          })
      ]
      if let ground = flagged.ground, let question = framework.question(ground),
        let list = framework.list(of: question)
      {
        groups.append(
          Group(
            id: "grounds.\(framework.id)",
            title: LocalText(nl: "Gronden: \(title.nl)", en: "Grounds: \(title.en)"),
            definition: LocalText(
              nl: "Dezelfde voorstellen; een voorstel met meer gronden telt bij elk daarvan.",
              en: "The same proposals; one with several grounds counts for each of them."),
            unit: .count,
            figures: list.items.map { item in
              Figure(
                id: "grounds.\(framework.id).\(item.code)", label: item.label,
                counting: proposals.filter { $0.grounds.contains(item.code) }.map(\.reference))
            } + [
              Figure(
                id: "grounds.\(framework.id).none",
                label: LocalText(nl: "geen grond ingevuld", en: "no ground given"),
                counting: proposals.filter { $0.grounds.isEmpty }.map(\.reference))
            ]))
      }
      return groups
    }
  }

  private struct Proposal {
    var outcome: RegisteredCase.Outcome
    var grounds: [String]
    var reference: Reference
  }

  private func proposals(_ one: RegisteredCase) -> [Proposal] {
    let rounds = one.rounds
    var found = rounds.flatMap { round in
      proposals(in: round.content ?? one.file, one.framework, round.outcome, round.decided?.reason ?? "")
    }
    let isNew = one.file.status == .draft || one.file.status == .reopened
    if isNew { found += proposals(in: one.file, one.framework, .draft, "") }
    if rounds.isEmpty, one.file.status == .withdrawn {
      let reason = one.file.workflow.events.last?.reason ?? ""
      found += proposals(in: one.file, one.framework, .withdrawn, reason)
    }
    return found
  }

  private func proposals(
    in file: Case, _ framework: Framework, _ outcome: RegisteredCase.Outcome, _ reason: String
  ) -> [Proposal] {
    guard let flagged = framework.register.flagged else { return [] }
    let evaluator = Evaluator(framework: framework, case: file, today: today)
    return evaluator.children.filter { child in
      evaluator.truth(of: flagged.condition, in: Scope(child: child, person: child)) == .yes
    }.map { child in
      let grounds = flagged.ground.flatMap { file.value(Slot($0, .person(child))) }?.ids ?? []
      return Proposal(
        outcome: outcome, grounds: grounds,
        reference: Reference(file.number, child: framework.name(of: child, in: file), note: reason))
    }
  }

  // MARK: Heard

  private var heard: Group? {
    let children = everyChild.filter { $0.registered.framework.register.heard != nil }
    guard !children.isEmpty else { return nil }
    var items: [OptionList.Item] = []
    for one in children {
      let framework = one.registered.framework
      let question = framework.register.heard.flatMap { framework.question($0) }
      for item in question.flatMap({ framework.list(of: $0) })?.items ?? []
      where !items.contains(where: { $0.code == item.code }) { items.append(item) }
    }
    func code(_ child: CountedChild) -> String {
      child.registered.framework.register.heard.flatMap { child.value($0) }?.ids.first ?? ""
    }
    items.append(OptionList.Item(code: "", label: LocalText(nl: "niet ingevuld", en: "not filled in")))
    let figures = bands.flatMap { band in
      items.map { item in
        let id = item.code.isEmpty ? "unanswered" : item.code
        return Figure(
          id: "heard.\(id).\(band.id)",
          label: LocalText(
            nl: "\(band.label.nl): \(item.label.nl)", en: "\(band.label.en): \(item.label.en)"),
          counting: children.filter { $0.band == band.id && code($0) == item.code }.map(\.reference),
          part: band.id)
      }
    }
    return Group(
      id: "heard",
      title: LocalText(nl: "Kinderen gehoord, naar leeftijd en hoe", en: "Children heard, by age and how"),
      definition: LocalText(
        nl: "Elk kind telt één keer per zaak, naar wat er in de laatste versie staat.",
        en: "Each child counts once for each case, by what the latest revision says."),
      unit: .count, figures: figures)
  }

  // MARK: Times

  private func day(_ time: Timestamp) -> CalendarDate { clock.date(time) }

  private var times: Group {
    var toSubmission: [(Reference, Int)] = []
    var toDecision: [(Reference, Int)] = []
    var toExplanation: [(Reference, Int)] = []
    for one in cases {
      let rounds = one.rounds
      let reference = Reference(one.file.number)
      if let made = one.made, let first = rounds.first {
        toSubmission.append((reference, day(made).days(until: day(first.event.at))))
      }
      for round in rounds {
        guard let decided = round.decided else { continue }
        toDecision.append((reference, day(round.event.at).days(until: day(decided.at))))
      }
      if let approved = rounds.last(where: { $0.outcome == .approved })?.decided,
        let explained = lastExplanation(one)
      {
        toExplanation.append((reference, day(approved.at).days(until: explained)))
      }
    }
    return Group(
      id: "times", title: LocalText(nl: "Doorlooptijd in dagen (mediaan)", en: "Time taken in days (median)"),
      definition: LocalText(
        nl:
          "Kalenderdagen. Tot indiening: van de eerste versie tot de eerste indiening. Tot besluit: van elke indiening tot wat er als eerste van kwam. Tot uitleg: van het akkoord tot de dag waarop het laatste kind de uitleg kreeg.",
        en:
          "Calendar days. To submission: from the first revision to the first submission. To decision: from each submission to what came of it first. To explanation: from the approval to the day the last child had it explained."
      ), unit: .days,
      figures: [
        Figure(
          id: "times.submission", label: LocalText(nl: "tot indiening", en: "to submission"),
          days: toSubmission),
        Figure(
          id: "times.decision", label: LocalText(nl: "tot besluit", en: "to decision"), days: toDecision),
        Figure(
          id: "times.explanation",
          label: LocalText(nl: "tot uitleg aan alle kinderen", en: "to explanation to all children"),
          days: toExplanation),
      ])
  }

  /// The day the last child had the decision explained; nil while some child has not.
  private func lastExplanation(_ one: RegisteredCase) -> CalendarDate? {
    guard let question = one.framework.register.explainedOn else { return nil }
    let evaluator = Evaluator(framework: one.framework, case: one.file, today: today)
    let days = evaluator.children.map { child -> CalendarDate? in
      if case .date(let date)? = one.file.value(Slot(question, .person(child))) { date.latest } else { nil }
    }
    return days.contains(nil) ? nil : days.compactMap { $0 }.max()
  }

  /// How long cases took over each step of the plan.
  private var steps: Group {
    let names = cases.first.map { $0.framework.steps.map(\.title) } ?? []
    let most = cases.map(\.framework.steps.count).max() ?? 0
    let figures = (1..<max(2, most)).map { step -> Figure in
      let days = cases.compactMap { one -> (Reference, Int)? in
        guard let done = one.revisions.first(where: { $0.completedSteps >= step })?.at,
          let before = step == 1
            ? one.made : one.revisions.first(where: { $0.completedSteps >= step - 1 })?.at
        else { return nil }
        return (Reference(one.file.number), day(before).days(until: day(done)))
      }
      let name = names.indices.contains(step) ? names[step] : LocalText(nl: "", en: "")
      return Figure(
        id: "steps.\(step)", label: LocalText(nl: "stap \(step) \(name.nl)", en: "step \(step) \(name.en)"),
        days: days)
    }
    return Group(
      id: "steps",
      title: LocalText(nl: "Tijd per stap in dagen (mediaan)", en: "Time per step in days (median)"),
      definition: LocalText(
        nl:
          "Kalenderdagen tussen de eerste versie waarin de stap ervoor volledig was en de eerste waarin deze stap dat was. Alleen zaken waarin de stap volledig is geweest.",
        en:
          "Calendar days between the first revision in which the step before was complete and the first in which this step was. Only cases in which the step has been complete."
      ), unit: .days, figures: figures)
  }

  // MARK: Afterwards

  private var reviews: Group {
    var due: [Reference] = []
    var planned: [Reference] = []
    var done: [Reference] = []
    for child in everyChild {
      let plan = child.registered.framework.register
      let lookedAt = child.date(plan.reviewedOn)
      var reference = child.reference
      if let lookedAt {
        reference.note = lookedAt.iso
        done.append(reference)
      }
      guard let day = child.date(plan.reviewOn), lookedAt.map({ $0 < day }) ?? true else { continue }
      reference.note = day.iso
      if day <= today { due.append(reference) } else { planned.append(reference) }
    }
    return Group(
      id: "reviews", title: LocalText(nl: "Opnieuw kijken", en: "Looking again"),
      definition: LocalText(
        nl:
          "Elk kind telt één keer per zaak. Te laat: de evaluatiedatum is vandaag of voorbij, en sindsdien is niet opnieuw gekeken. Gepland: de datum ligt in de toekomst. Gedaan: er is minstens één keer opnieuw gekeken.",
        en:
          "Each child counts once for each case. Due: the review date is today or past, and nobody has looked again since. Planned: the date is ahead. Done: somebody looked again at least once."
      ), unit: .count,
      figures: [
        Figure(
          id: "reviews.due", label: LocalText(nl: "te doen of te laat", en: "due or overdue"), counting: due),
        Figure(id: "reviews.planned", label: LocalText(nl: "gepland", en: "planned"), counting: planned),
        Figure(id: "reviews.done", label: LocalText(nl: "gedaan", en: "done"), counting: done),
      ])
  }

  private var deviations: Group {
    var found: [(id: String, title: LocalText, reference: Reference)] = []
    for one in cases {
      for event in one.file.workflow.events {
        for deviation in event.decision?.accepted ?? [] {
          let id = deviation.row.consideration
          let title = one.framework.consideration(id)?.title ?? LocalText(nl: id, en: id)
          let child = deviation.row.child.map { one.framework.name(of: $0, in: one.file) } ?? ""
          found.append((id, title, Reference(one.file.number, child: child, note: deviation.reason)))
        }
      }
    }
    var seen: Set<String> = []
    return Group(
      id: "deviations",
      title: LocalText(
        nl: "Aanvaarde afwijkingen naar overweging", en: "Deviations accepted, by consideration"),
      definition: LocalText(
        nl: "Elke keer dat een toetser bij een akkoord een afwijking aanvaardde, per overweging en kind.",
        en: "Each time a reviewer accepted a deviation with an approval, by consideration and child."),
      unit: .count,
      figures: found.filter { seen.insert($0.id).inserted }.map { one in
        Figure(
          id: "deviations.\(one.id)", label: one.title,
          counting: found.filter { $0.id == one.id }.map(\.reference))
      })
  }

  private var decisions: Group {
    func references(_ action: WorkflowAction) -> [Reference] {
      cases.flatMap { one in
        one.file.workflow.events.filter { $0.action == action }.map {
          Reference(one.file.number, note: $0.reason)
        }
      }
    }
    let actions: [WorkflowAction] = [.approve, .giveBack, .reject, .withdraw, .suspend, .reopen]
    return Group(
      id: "decisions", title: LocalText(nl: "Besluiten en waarom", en: "Decisions and why"),
      definition: LocalText(
        nl: "Elke keer dat dit met een zaak is gedaan; de redenen staan bij de zaken.",
        en: "Each time this was done with a case; the reasons stand with the cases."),
      unit: .count,
      figures: actions.map {
        Figure(id: "decisions.\($0.rawValue)", label: $0.done, counting: references($0))
      })
  }
}

extension String {
  /// The text with a capital at its start.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
