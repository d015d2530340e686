internal import BestInterests
internal import StrictJSON

extension CaseExtras {
  /// What of this has a place in the document of a case: not what was part of something that is gone.
  func kept(in file: Case, framework: Framework) -> CaseExtras {
    split(by: DocumentPlaces(of: file, framework: framework)).kept
  }

  /// The same, for a case that moved to another framework: what has no place any more, such as unknown fields of an
  /// answer that is now kept in words, is listed in the document under "unplaced", so that it is not lost.
  func carried(to file: Case, framework: Framework) -> CaseExtras {
    var (carried, left) = split(by: DocumentPlaces(of: file, framework: framework))
    guard !left.isEmpty else { return carried }
    let entries = left.places.map { Self.entry(left[$0], from: $0) }
    var list = entries.sorted { JSONWriter.text($0) < JSONWriter.text($1) }
    if case .array(let earlier)? = carried[.document]["unplaced"] { list = earlier + list }
    carried[.document].set("unplaced", .array(list))
    return carried
  }

  private func split(by document: DocumentPlaces) -> (kept: CaseExtras, left: CaseExtras) {
    var kept = CaseExtras()
    var left = CaseExtras()
    for place in places {
      for member in self[place].members {
        if document.hold(member, of: place) {
          kept.append(member, to: place)
        } else {
          left.append(member, to: place)
        }
      }
    }
    return (kept, left)
  }

  /// Fields with the place they had.
  private static func entry(_ fields: JSONObject, from place: Place) -> JSONValue {
    func entry(_ name: String, _ slot: Slot?) -> JSONValue {
      var members: JSONObject = ["of": .string(name)]
      if let slot {
        for member in PlaceFields.json(slot).members where member.value != .string("") {
          members.append(member.key, member.value)
        }
      }
      members.append("fields", .object(fields))
      return .object(members)
    }
    return switch place {
    case .document: entry("document", nil)
    case .change: entry("change", nil)
    case .framework: entry("framework", nil)
    case .person(let id): entry("person", Slot("", .person(id)))
    case .option(let id): entry("option", Slot("", .option(id)))
    case .answers(let subject, let record): entry("answers", Slot("", subject, record: record))
    case .answer(let slot): entry("answer", slot)
    case .rival(let slot): entry("rival", slot)
    case .record(let slot): entry("record", slot)
    case .former(let answer): entry("former", answer.slot)
    }
  }
}

/// The objects that the document of a case has, as far as unknown fields can stand in them.
private struct DocumentPlaces {
  private let file: Case
  private let framework: Framework
  private let persons: Set<String>
  private let options: Set<String>
  private let former: Set<FormerAnswer>
  /// The records that are written, at the place of their repeating question.
  private var records: Set<Slot> = []
  /// The same, whichever question they are of.
  private var written: Set<Slot> = []

  init(of file: Case, framework: Framework) {
    self.file = file
    self.framework = framework
    persons = Set(file.persons)
    options = Set(file.options)
    former = Set(file.former)
    for (slot, answer) in file.answers {
      guard case .records(let ids)? = answer.value, let question = framework.question(slot.question),
        question.kind == .repeating, question.parent == nil, question.subject.takes(slot.subject),
        holds(slot.subject)
      else { continue }
      for id in ids {
        records.insert(Slot(slot.question, slot.subject, record: id))
        written.insert(Slot("", slot.subject, record: id))
      }
    }
  }

  /// Whether a field that stood in an object still has its place, and would be read as unknown there.
  func hold(_ member: JSONObject.Member, of place: CaseExtras.Place) -> Bool {
    switch place {
    case .document, .change, .framework: true
    case .person(let id): persons.contains(id)
    case .option(let id): options.contains(id)
    case .answers(let subject, let record):
      holds(subject) && isUnknown(member.key, subject, record)
        && (record == nil || written.contains(Slot("", subject, record: record)))
    case .answer(let slot): file.answers[slot] != nil
    case .rival(let slot): file.answers[slot]?.rival != nil
    case .record(let slot): records.contains(slot)
    case .former(let answer): former.contains(answer)
    }
  }

  private func holds(_ subject: Subject) -> Bool {
    switch subject {
    case .wholeCase: true
    case .person(let id): persons.contains(id)
    case .option(let id): options.contains(id)
    case .childOption(_, let option): options.contains(option)
    }
  }

  /// Whether the reader would not take it for an answer.
  private func isUnknown(_ id: String, _ subject: Subject, _ record: String?) -> Bool {
    guard let question = framework.question(id), question.subject.takes(subject) else { return true }
    guard let record else { return question.parent != nil }
    guard let parent = question.parent, question.kind != .repeating else { return true }
    return !records.contains(Slot(parent, subject, record: record))
  }
}
