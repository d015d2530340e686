internal import BestInterests

/// The report of a decision: per case and per child, with every consideration, deviation, source and approval.
public struct DecisionReport {
  let source: PaperSource
  /// The children it is about.
  let children: [String]

  /// Prepares the report on all children or on one.
  public init(_ source: PaperSource, child: String? = nil) {
    self.source = source
    children = child.map { [$0] } ?? source.children
  }

  /// The report as a document.
  public func document(_ template: Template) throws(Template.Fault) -> Document {
    MarkedText.document(try template.filled(values), source.language)
  }

  /// What the template is filled with.
  var values: [String: TemplateValue] {
    let plan = source.framework.report
    let named = Set(plan.headings.flatMap(\.sections))
    let sections = source.framework.sections
    let firstStep = source.framework.steps.first?.id
    let ownSections = sections.filter { $0.subject == .wholeCase && !named.contains($0.id) }
    let findings = FindingValues(source)
    var values = source.commonValues
    values["isDraft"] = .flag(source.file.status.isBeingWorkedOn)
    values["isOneChild"] = .flag(children.count == 1)
    values["facts"] = .list(
      plan.facts.compactMap { source.framework.question($0) }.compactMap {
        source.fact(of: $0, about: .wholeCase)
      })
    values["persons"] = .list(source.shown.persons.map(person))
    values["hasPersons"] = .flag(!source.shown.persons.isEmpty)
    values["stops"] = .list(findings.stops(of: children))
    values["hasStops"] = .flag(!findings.stops(of: children).isEmpty)
    values["caseSections"] = .list(
      ownSections.filter { $0.step == firstStep }.compactMap {
        section($0, .wholeCase, besides: Set(plan.facts))
      })
    values["laterSections"] = .list(
      ownSections.filter { $0.step != firstStep }.compactMap {
        section($0, .wholeCase, besides: Set(plan.facts))
      })
    values["children"] = .list(children.map { child($0, plan, besides: named, findings) })
    values["caseFindings"] = .list(findings.rows(of: nil))
    values["caseNotAtIssue"] = .list(findings.notAtIssue(of: nil))
    values.merge(DecisionHistory(source).values) { $1 }
    values.merge(EvidenceIndex(source).values(of: children)) { $1 }
    let sources = findings.sources(of: children)
    values["sources"] = .list(sources.map { .text($0, on: source.today, source.language) })
    let unchecked = sources.count { $0.checkedOn == nil && !$0.isOwnNorm }
    values["unchecked"] = .text(String(unchecked))
    values["hasUnchecked"] = .flag(unchecked > 0)
    return values
  }

  private func person(_ id: String) -> TemplateValue {
    let roles = source.framework.roles
    let role = source.shown.value(Slot(roles.personRole, .person(id)))
    let question = source.framework.question(roles.personRole)
    return .object([
      "name": .text(source.wording.personName(id)),
      "role": .text(
        question.map { source.wording.text(of: role, to: $0) } ?? "", orGap: source.say("rol", "role")),
    ])
  }

  private func section(
    _ section: Framework.Section, _ subject: Subject, besides left: Set<String> = []
  ) -> TemplateValue? {
    let facts = source.facts(of: section, about: subject, besides: left)
    guard !facts.isEmpty else { return nil }
    return .object(["title": .text(section.title[source.language]), "facts": .list(facts)])
  }

  // MARK: One child

  private func child(
    _ child: String, _ plan: ReportPlan, besides named: Set<String>, _ findings: FindingValues
  ) -> TemplateValue {
    let language = source.language
    // What stands elsewhere in the report is not said twice.
    let own = Set(plan.ownWords + [plan.evidence?.question].compactMap { $0 })
    func sections(_ ids: [String]) -> [TemplateValue] {
      ids.compactMap { source.framework.section($0) }.compactMap { found in
        section(found, found.subject == .wholeCase ? .wholeCase : .person(child), besides: own)
      }
    }
    let others = source.framework.sections.filter { $0.subject == .child && !named.contains($0.id) }
    let quotes = ownWords(of: child, plan)
    return .object([
      "name": .text(source.wording.personName(child)),
      "quotes": .list(quotes),
      "hasQuotes": .flag(!quotes.isEmpty),
      "headings": .list(
        plan.headings.map { heading in
          let parts = sections(heading.sections)
          return .object([
            "title": .text(heading.title[language]), "sections": .list(parts),
            "isEmpty": .flag(parts.isEmpty),
          ])
        }),
      "others": .list(sections(others.map(\.id))),
      "options": options(of: child, plan),
      "findings": .list(findings.rows(of: child)),
      "notAtIssue": .list(findings.notAtIssue(of: child)),
    ])
  }

  /// What the child said, each answer as a quotation with what was asked.
  private func ownWords(of child: String, _ plan: ReportPlan) -> [TemplateValue] {
    plan.ownWords.compactMap { source.framework.question($0) }.flatMap { question -> [TemplateValue] in
      let slots = source.evaluator.slots(of: question).filter { slot in
        switch slot.subject {
        case .person(let person): person == child
        case .childOption(let who, _): who == child
        case .wholeCase, .option: false
        }
      }
      return slots.filter { source.evaluator.isAsked($0) }.compactMap { slot in
        guard let value = source.value(at: slot, question) else { return nil }
        return .object([
          "label": .text(source.wording.label(of: question.id, at: slot, besides: child)), "text": value,
        ])
      }
    }
  }

  /// The options side by side: a column for each, and a row for each subject.
  private func options(of child: String, _ plan: ReportPlan) -> TemplateValue {
    let options = source.shown.options
    let rows = plan.options.compactMap { row -> TemplateValue? in
      let cells = options.map { cell(row, child, $0) }
      guard cells.contains(where: { !$0.isEmpty }) else { return nil }
      return .object([
        "title": .text(row.title[source.language]),
        "cells": .list(cells.map { .object(["text": .lines($0)]) }),
      ])
    }
    guard !options.isEmpty, !rows.isEmpty else { return .flag(false) }
    return .object([
      "columns": .list(options.map { .object(["name": .text(name(ofOption: $0))]) }),
      "rows": .list(rows),
    ])
  }

  /// An option by name, with what it is to the case.
  private func name(ofOption option: String) -> String {
    var marks: [String] = []
    if source.evaluator.option(.proposed) == option { marks.append(source.say("voorstel", "proposed")) }
    if source.evaluator.option(.chosen) == option { marks.append(source.say("gekozen", "chosen")) }
    let name = source.wording.optionName(option)
    return marks.isEmpty ? name : "\(name) (\(marks.joined(separator: ", ")))"
  }

  private func cell(_ row: ReportPlan.Row, _ child: String, _ option: String) -> [TemplateValue] {
    row.questions.compactMap { source.framework.question($0) }.compactMap { question in
      let subject: Subject =
        question.subject == .option ? .option(option) : .childOption(child: child, option: option)
      let slot = Slot(question.id, subject)
      guard source.evaluator.isAsked(slot) else { return nil }
      return source.value(at: slot, question)
    }
  }
}
