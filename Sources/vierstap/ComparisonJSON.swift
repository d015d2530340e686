import BestInterests
import StrictJSON

/// The JSON form of a comparison; the codes in it are those of the frameworks and do not change.
enum ComparisonJSON {
  static func value(_ comparison: FrameworkComparison, _ language: Language) -> JSONObject {
    JSONObject([
      ("from", .object(object(comparison.old))), ("to", .object(object(comparison.new))),
      ("rows", .array(comparison.rows.map { .object(object($0, language)) })),
      ("unchangedRows", .number(JSONNumber(comparison.unchangedRows))),
      ("moved", .array(comparison.moved.map { .object(object($0, language)) })),
      (
        "notAskedAnyMore",
        .array(
          comparison.silenced.map { answer in
            .object(
              JSONObject(
                answer.slot.members + [
                  ("about", .string(answer.about[language])), ("label", .string(answer.label[language])),
                ]))
          })
      ),
      ("considerations", .array(comparison.considerations.map { .object(object($0)) })),
      ("questions", .array(comparison.questions.map { .object(object($0)) })),
      (
        "terms",
        .array(
          comparison.terms.map { change in
            .object(
              JSONObject([("id", .string(change.id)), ("difference", .string(change.difference.rawValue))]))
          })
      ),
    ])
  }

  static func object(_ reference: FrameworkReference) -> JSONObject {
    JSONObject([
      ("id", .string(reference.id)), ("version", .string(reference.version)),
      ("digest", .string(reference.digest)),
    ])
  }

  private static func object(_ row: FrameworkComparison.Row, _ language: Language) -> JSONObject {
    var object = JSONObject([
      ("consideration", .string(row.consideration)), ("title", .string(row.title[language])),
    ])
    if let child = row.child {
      object.append("child", .string(child))
      object.append("childName", .string(row.childName))
    }
    func append(_ key: String, _ standing: FrameworkComparison.Standing?) {
      guard let standing else { return }
      let value = JSONObject([
        ("status", .string(standing.status.rawValue)), ("reason", .string(standing.reason[language])),
      ])
      object.append(key, .object(value))
    }
    append("was", row.was)
    append("now", row.now)
    return object
  }

  static func object(_ answer: FormerAnswer, _ language: Language) -> JSONObject {
    JSONObject(
      answer.slot.members + [
        ("about", .string(answer.about[language])), ("label", .string(answer.label[language])),
        ("answer", .string(answer.text[language])), ("note", .string(answer.note)),
        ("by", .string(answer.author)),
        ("at", .string(answer.time.iso)), ("cause", .string(answer.cause.rawValue)),
      ])
  }

  private static func object(_ change: ConsiderationChange) -> JSONObject {
    var object = JSONObject([("consideration", .string(change.id))])
    for difference in change.differences {
      switch difference {
      case .added: object.append("added", .bool(true))
      case .dropped: object.append("dropped", .bool(true))
      case .severity(let was, let now): object.append("severity", pair(was.rawValue, now.rawValue))
      case .gate(let was, let now): object.append("gate", pair(was.rawValue, now.rawValue))
      case .title: object.append("title", .bool(true))
      case .text: object.append("text", .bool(true))
      case .rule: object.append("rule", .bool(true))
      case .sources: object.append("sources", .bool(true))
      }
    }
    return object
  }

  private static func object(_ change: QuestionChange) -> JSONObject {
    var object = JSONObject([("question", .string(change.id))])
    for difference in change.differences {
      switch difference {
      case .added: object.append("added", .bool(true))
      case .dropped: object.append("dropped", .bool(true))
      case .kind(let was, let now): object.append("kind", pair(was.rawValue, now.rawValue))
      case .codes(let added, let dropped):
        object.append("codesAdded", .array(added.map { .string($0.code) }))
        object.append("codesDropped", .array(dropped.map { .string($0.code) }))
      case .required(let was, let now): object.append("required", pair(was.rawValue, now.rawValue))
      case .label: object.append("label", .bool(true))
      case .confidential(let isSo): object.append("confidential", .bool(isSo))
      case .asked: object.append("asked", .bool(true))
      case .subject: object.append("subject", .bool(true))
      }
    }
    return object
  }

  static func pair(_ was: String, _ now: String) -> JSONValue {
    .object(JSONObject([("was", .string(was)), ("now", .string(now))]))
  }
}
