import ArgumentParser
import BestInterests
import CaseStore
import Reports
import StrictJSON

/// Prints what was done to a case, the latest revision first.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who changed what in a case, when and why, the latest revision first.",
    discussion: """
      Long texts show the words that differ: [-removed-] {+added+}. --question follows one question by its id.
      Confidential passages and answers are left out unless --confidential is given; that they changed is shown.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Only the answers to this question, by its id, such as k.views.") var question: String?
  @Argument(help: "The case number.") var number: String

  func run() throws {
    let session = try common.session(.read)
    let (history, roster) = try common.reporting {
      let filter = try question.map { HistoryFilter(question: try find($0, session)) }
      var history = try session.wholeHistory(of: number, filter)
      if !confidential.confidential {
        history.entries = history.entries.map { $0.withoutConfidential(session.language) }
      }
      return (history, try session.store.roster())
    }
    session.recordExport(of: number, revision: history.latest)
    if json {
      Output.document(JSONWriter.bytes(DifferenceJSON.value(history, session.language)))
    } else {
      let lines = DifferenceReport.lines(
        history, language: session.language, roster: roster, clock: Clock.local)
      lines.forEach { Output.line($0) }
    }
    if !history.entries.allSatisfy(\.isReadable) { throw ExitCode(ExitStatus.unreadable) }
  }

  /// The question as the framework of the case knows it, or as another version that the store keeps does.
  private func find(_ id: String, _ session: Session) throws -> Question {
    let own = try session.load(number).file.framework
    let kept = try session.store.keptFrameworks().filter { $0.id == own.id }
    let found = ([own] + kept).lazy.compactMap { session.framework(for: $0)?.question(id) }.first
    guard let question = found else {
      throw ValidationError(
        LocalText(
          nl: "Er is geen vraag '\(id)' in het toetsingskader van deze zaak.",
          en: "There is no question '\(id)' in the framework of this case.")[session.language])
    }
    return question
  }
}

/// Prints what differs between two revisions of a case.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What differs between two revisions of a case, answer by answer and word by word.",
    discussion: """
      Without revisions it compares the last two submissions. What a newer framework would change is told by compare.
      Confidential passages and answers are left out unless --confidential is given; that they changed is shown.
        vierstap diff 2026-0001 3 5
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialFlag
  @Flag(help: "Print JSON.") var json = false
  @Argument(help: "The case number.") var number: String
  @Argument(help: "Two revisions, the earlier first.") var revisions: [Int] = []

  func validate() throws {
    guard revisions.isEmpty || revisions.count == 2 else {
      throw ValidationError("Give two revisions, or none to compare the last two submissions.")
    }
  }

  func run() throws {
    let session = try common.session(.read)
    let (difference, first, second, roster) = try common.reporting {
      let (first, second) = try wanted(session)
      let earlier = try session.load(number, revision: first)
      let later = try session.load(number, revision: second)
      let difference = CaseDifference(
        from: earlier.file, under: try session.framework(of: earlier.file), to: later.file,
        under: try session.framework(of: later.file))
      return (
        confidential.confidential ? difference : difference.withoutConfidential(session.language), first,
        second,
        try session.store.roster()
      )
    }
    session.recordExport(of: number, revision: second)
    if json {
      Output.document(
        JSONWriter.bytes(
          .object(
            JSONObject([
              ("case", .string(number)), ("from", .number(JSONNumber(first))),
              ("to", .number(JSONNumber(second))),
              ("differences", DifferenceJSON.value(difference, session.language)),
            ]))))
    } else {
      let word = LocalText(nl: "versie", en: "revision")[session.language]
      let lines = DifferenceReport.lines(
        difference, heading: "\(number): \(word) \(first) → \(word) \(second)", language: session.language,
        roster: roster, clock: Clock.local)
      lines.forEach { Output.line($0) }
    }
  }

  /// The revisions asked for, the earlier first, or those of the last two submissions.
  private func wanted(_ session: Session) throws -> (Int, Int) {
    if revisions.count == 2 { return (revisions.min() ?? 1, revisions.max() ?? 1) }
    let submissions = try session.store.submissions(of: number)
    guard submissions.count > 1 else {
      throw ValidationError(
        LocalText(
          nl:
            "Deze zaak is geen twee keer ingediend. Noem twee versies, bijvoorbeeld: vierstap diff \(number) 1 2.",
          en:
            "This case was not submitted twice. Name two revisions, for instance: vierstap diff \(number) 1 2."
        )[
          session.language])
    }
    return (submissions[submissions.count - 2], submissions[submissions.count - 1])
  }
}
