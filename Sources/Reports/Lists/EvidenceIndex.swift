internal import BestInterests

/// The evidence of a case, numbered, with the answers that rest on each piece.
public struct EvidenceIndex {
  private let source: PaperSource

  /// Prepares the index of a case.
  public init(_ source: PaperSource) {
    self.source = source
  }

  /// The index on all children or on one, as a document.
  public func document(_ template: Template, child: String? = nil) throws(Template.Fault) -> Document {
    let children = child.map { [$0] } ?? source.children
    return MarkedText.document(
      try template.filled(source.commonValues.merging(values(of: children)) { $1 }), source.language)
  }

  /// What templates are filled with: `evidence`, with a table for each child that has any.
  func values(of children: [String]) -> [String: TemplateValue] {
    guard let plan = source.framework.report.evidence, let question = source.framework.question(plan.question)
    else { return ["evidence": .list([]), "hasEvidence": .flag(false)] }
    let columns = plan.columns.compactMap { source.framework.question($0) }
    let slots = source.evaluator.slots(of: question).filter { slot in
      source.evaluator.isAsked(slot) && (Self.child(of: slot).map { children.contains($0) } ?? true)
    }
    let tables = slots.compactMap { slot -> TemplateValue? in
      let records = source.shown.records(question.id, slot.subject) ?? []
      guard !records.isEmpty else { return nil }
      return .object([
        "about": .text(source.wording.name(of: slot.subject)),
        "columns": .list(
          columns.map { .object(["name": .text($0.label[source.language])]) }),
        "rows": .list(
          records.enumerated().map { index, record in
            .object([
              "number": .text(String(index + 1)),
              "cells": .list(
                columns.map { column in
                  let place = Slot(column.id, slot.subject, record: record)
                  return .object(["text": source.value(at: place, column) ?? .text("")])
                }),
              "usedIn": .lines(uses(of: record, plan.question, slot.subject).map { .text($0) }),
            ])
          }),
      ])
    }
    return ["evidence": .list(tables), "hasEvidence": .flag(!tables.isEmpty)]
  }

  private static func child(of slot: Slot) -> String? {
    if case .person(let person) = slot.subject { person } else { nil }
  }

  /// The answers in which a piece of evidence was chosen.
  private func uses(of record: String, _ question: String, _ subject: Subject) -> [String] {
    let child: String? = if case .person(let person) = subject { person } else { nil }
    return source.framework.questions.filter { $0.recordsOf == question }.flatMap { reader -> [String] in
      source.evaluator.slots(of: reader).filter { slot in
        switch source.shown.value(slot) {
        case .choice(let id)?: id == record
        case .choices(let ids)?: ids.contains(record)
        default: false
        }
      }.map { source.wording.label(of: reader.id, at: $0, besides: child) }
    }
  }
}
