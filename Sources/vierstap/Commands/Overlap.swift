import ArgumentParser
import BestInterests
import CaseStore
import Reports
import StrictJSON

/// Prints which texts about a child are like those about a sibling.
struct Overlap: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which texts about a child are too much like those about a sibling.",
    discussion: """
      Exit status: 0 none, or recorded why the same holds; 1 some; 3 unreadable. What both texts have stands between
      « and ». The questions and the limits are those of the framework.

      --others also compares the reasons with those in the other cases of the same author. That is advice and does not
      count in the exit status; of another case only its number and a name are shown.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Also compare with the author's other cases in the store.") var others = false
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func run() throws {
    let session = try common.session(.read)
    let report = try common.reporting {
      let found = try CaseTarget.read(target, session)
      let shown = confidential.shown(found.file, found.framework, session)
      let compared =
        others
        ? try session.otherCases(
          than: found.file, found.framework, showing: shown, writer: found.document.change.by) : nil
      return OverlapReport(
        framework: found.framework, case: found.file, showing: shown, others: compared, today: session.today,
        language: session.language)
    }
    if json {
      Output.line(JSONWriter.text(OverlapJSON.value(report)))
    } else {
      report.lines.forEach { Output.line($0) }
    }
    if report.status != 0 { throw ExitCode(report.status) }
  }
}

/// The JSON form of what texts share.
enum OverlapJSON {
  static func value(_ report: OverlapReport) -> JSONValue {
    var object = JSONObject([
      ("case", .string(report.number)), ("overlaps", .array(report.items.map { .object(self.object($0)) })),
    ])
    if let matches = report.matches {
      object.append("otherCases", .array(matches.map { .object(self.object($0)) }))
    }
    return .object(object)
  }

  private static func object(_ item: OverlapReport.Item) -> JSONObject {
    JSONObject([
      ("question", .string(item.question)), ("label", .string(item.label)),
      ("child", .string(item.child.id)), ("childName", .string(item.child.name)),
      ("sibling", .string(item.sibling.id)), ("siblingName", .string(item.sibling.name)),
      ("words", .number(JSONNumber(item.words))), ("shared", .number(JSONNumber(item.shared))),
      ("state", .string(item.state.rawValue)), ("reason", .string(item.reason)),
      ("text", .string(item.text)), ("siblingText", .string(item.siblingText)),
    ])
  }

  private static func object(_ match: OverlapReport.Match) -> JSONObject {
    JSONObject([
      ("question", .string(match.question)), ("label", .string(match.label)), ("about", .string(match.about)),
      ("case", .string(match.otherCase)), ("otherAbout", .string(match.otherAbout)),
      ("words", .number(JSONNumber(match.words))), ("shared", .number(JSONNumber(match.shared))),
      ("text", .string(match.text)),
    ])
  }
}
