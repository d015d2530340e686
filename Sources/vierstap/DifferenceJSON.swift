import BestInterests
import StrictJSON

/// The JSON form of what differs between revisions; the ids and codes in it do not change.
enum DifferenceJSON {
  static func value(_ history: CaseHistory, _ language: Language) -> JSONValue {
    .object(
      JSONObject([
        ("case", .string(history.number)), ("latest", .number(JSONNumber(history.latest))),
        ("entries", .array(history.entries.map { .object(object($0, language)) })),
      ]))
  }

  private static func object(_ entry: HistoryEntry, _ language: Language) -> JSONObject {
    var object = JSONObject([("revision", .number(JSONNumber(entry.revision)))])
    if let saving = entry.saving {
      object.append("by", .string(saving.by))
      object.append("at", .string(saving.at.iso))
      object.append("action", .string(saving.action))
      object.append("reason", .string(saving.reason))
    }
    if entry.isAltered { object.append("altered", .bool(true)) }
    switch entry.content {
    case .differences(let difference, let since):
      if let since { object.append("since", .number(JSONNumber(since))) }
      object.append("differences", value(difference, language))
    case .unreadable(let why): object.append("problem", .string(why[language]))
    case .incomparable: object.append("problem", .string("no earlier revision can be read"))
    }
    return object
  }

  static func value(_ difference: CaseDifference, _ language: Language) -> JSONValue {
    var object = JSONObject()
    if let status = difference.status {
      object.append("status", ComparisonJSON.pair(status.was.rawValue, status.now.rawValue))
    }
    if let framework = difference.framework {
      object.append(
        "framework",
        .object(
          JSONObject([
            ("was", .object(ComparisonJSON.object(framework.was))),
            ("now", .object(ComparisonJSON.object(framework.now))),
          ])))
    }
    object.append("members", .array(difference.members.map { .object(self.object($0, language)) }))
    object.append("answers", .array(difference.answers.map { .object(self.object($0, language)) }))
    object.append("former", .array(difference.former.map { .object(ComparisonJSON.object($0, language)) }))
    object.append("steps", .array(difference.steps.map { .object(self.object($0, language)) }))
    object.append("remarks", .array(difference.remarks.map { .object(self.object($0, language)) }))
    return .object(object)
  }

  private static func object(_ member: MemberChange, _ language: Language) -> JSONObject {
    let kind: [(String, JSONValue)] =
      switch member.kind {
      case .person: [("kind", .string("person"))]
      case .option: [("kind", .string("option"))]
      case .record(let slot): [("kind", .string("record"))] + slot.members
      }
    return JSONObject(
      [("change", .string(member.isAdded ? "added" : "removed")), ("id", .string(member.id))] + kind
        + [("name", .string(member.name[language]))])
  }

  private static func object(_ answer: AnswerChange, _ language: Language) -> JSONObject {
    var object = JSONObject(
      answer.slot.members + [
        ("label", .string(answer.label[language])), ("about", .string(answer.about[language])),
      ])
    func add(_ key: String, _ version: AnswerChange.Version?) {
      guard let version else { return }
      var value = JSONObject([
        ("answer", .string(version.text[language])), ("note", .string(version.note)),
        ("by", .string(version.author)), ("at", .string(version.time.iso)),
      ])
      if let rival = version.rival {
        value.append(
          "other",
          .object(
            JSONObject([
              ("answer", .string(rival.text[language])), ("note", .string(rival.note)),
              ("by", .string(rival.author)),
            ])))
      }
      object.append(key, .object(value))
    }
    add("was", answer.before)
    add("now", answer.after)
    if answer.isHidden { object.append("hidden", .bool(true)) }
    if answer.isText, answer.before != nil, answer.after != nil {
      object.append("words", .array(answer.words(language).runs.map { .object(self.object($0)) }))
    }
    return object
  }

  private static func object(_ run: WordDifference.Run) -> JSONObject {
    let key =
      switch run.kind {
      case .same: "same"
      case .removed: "removed"
      case .added: "added"
      }
    return JSONObject([(key, .string(run.text))])
  }

  static func object(_ step: StepChange, _ language: Language) -> JSONObject {
    var object = JSONObject([
      ("action", .string(step.event.action.rawValue)), ("by", .string(step.event.by)),
      ("at", .string(step.event.at.iso)), ("reason", .string(step.event.reason)),
    ])
    if let day = step.event.lookAgainOn { object.append("lookAgainOn", .string(day.iso)) }
    if !step.deviations.isEmpty {
      object.append("deviations", .array(step.deviations.map { .object(self.object($0, language)) }))
    }
    return object
  }

  private static func object(_ deviation: NamedDeviation, _ language: Language) -> JSONObject {
    JSONObject(members(deviation, language) + [("reason", .string(deviation.reason))])
  }

  /// The consideration and the child of a deviation.
  static func members(_ deviation: NamedDeviation, _ language: Language) -> [(String, JSONValue)] {
    [("consideration", .string(deviation.row.consideration)), ("title", .string(deviation.title[language]))]
      + (deviation.row.child.map { [("child", .string($0)), ("childName", .string(deviation.child))] } ?? [])
  }

  private static func object(_ change: RemarkChange, _ language: Language) -> JSONObject {
    JSONObject([
      ("id", .string(change.remark.id)), ("about", .string(change.target[language])),
      ("mustFix", .bool(change.remark.isMustFix)), ("new", .bool(change.isNew)),
      ("text", .string(change.remark.text)), ("by", .string(change.remark.by)),
      ("at", .string(change.remark.at.iso)), ("state", .string(change.remark.state.rawValue)),
      (
        "replies",
        .array(
          change.replies.map { reply in
            .object(
              JSONObject([
                ("did", .string(reply.kind.rawValue)), ("text", .string(reply.text)),
                ("by", .string(reply.by)), ("at", .string(reply.at.iso)),
              ]))
          })
      ),
    ])
  }
}
