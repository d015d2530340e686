import ArgumentParser
import BestInterests
import CaseStore
import StrictJSON

/// Checks a store against damage and tampering.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the store, or one case, against damage and tampering: silent and 0 when good, else 4.",
    discussion: """
      Checked are the seal of every file, the chain from each revision to the one before, numbering, frameworks, the
      steps taken, what was submitted, and every approval with its signature. Against a tail that was cut off or an old
      copy put back stand the latest revisions this program has seen before; --print-heads prints them, to be kept
      elsewhere, and --heads FILE checks against such a list.
      What cannot be seen, the page "What is protected" in the documentation says.
      """)

  @OptionGroup var common: CommonOptions
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print the latest revision of each case with its digest.") var printHeads = false
  @Option(help: "A list of latest revisions, as --print-heads printed it.") var heads: String?
  @Argument(help: "A case number; without it everything.") var number: String?

  func run() throws {
    let session = try common.session(.verify)
    let result = try common.reporting { () throws -> StoreVerification in
      var known = session.memory.heads
      if let heads {
        let text = String(decoding: try CaseStoreFiles.read(heads), as: UTF8.self)
        guard let read = KnownHeads(lines: text.split(whereSeparator: \.isNewline)) else {
          throw ValidationError("\(heads): a line is not 'number revision digest'.")
        }
        for (number, head) in read.heads { known.see(number, head) }
      }
      return try session.store.verify(only: number, known: known) { session.framework(for: $0) }
    }
    if result.isGood { session.memory.see(result.heads) }
    if json {
      Output.line(JSONWriter.text(.object(value(result, session.language))))
    } else {
      for finding in result.findings {
        let place = [finding.number, finding.revision.map { "\($0)" } ?? "", finding.code]
        Output.line((place + [finding.text(session.language)]).filter { !$0.isEmpty }.joined(separator: "\t"))
      }
    }
    if printHeads { result.heads.lines.forEach { Output.line($0) } }
    if !result.isGood { throw ExitCode(ExitStatus.tampered) }
  }

  private func value(_ result: StoreVerification, _ language: Language) -> JSONObject {
    [
      "good": .bool(result.isGood), "cases": .number(JSONNumber(result.cases)),
      "revisions": .number(JSONNumber(result.revisions)), "approvals": .number(JSONNumber(result.approvals)),
      "findings": .array(
        result.findings.map { finding in
          var entry: JSONObject = ["code": .string(finding.code)]
          if !finding.number.isEmpty { entry.append("case", .string(finding.number)) }
          if let revision = finding.revision { entry.append("revision", .number(JSONNumber(revision))) }
          if !finding.path.isEmpty { entry.append("file", .string(finding.path)) }
          entry.append("text", .string(finding.text(language)))
          return .object(entry)
        }),
      "heads": .array(result.heads.lines.map { .string($0) }),
    ]
  }
}
