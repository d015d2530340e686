import ArgumentParser
import BestInterests
import CaseStore
import Reports

/// Moves a case to another version of its framework, as a revision of its own.
struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Move a case to another version of its framework, as a new revision.",
    discussion: """
      Only a draft, a returned or a reopened case can be moved. Answers that the other version cannot read are kept in
      words with the case; the earlier revision stays as it was. --dry-run shows what would differ and saves nothing.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "The version to move to, such as general-nl@2026.2.") var to: FrameworkName
  @Option(help: "Why, in your own words; it is kept with the revision.") var reason: String?
  @Flag(help: "Show what would differ; save nothing.") var dryRun = false
  @Argument(help: "The case number.") var number: String

  func validate() throws {
    if !dryRun, reason?.allSatisfy(\.isWhitespace) ?? true {
      throw ValidationError("Say with --reason why the case is moved.")
    }
  }

  func run() throws {
    let session = try common.session(.write)
    try common.reporting {
      let base = try session.load(number)
      let old = try session.framework(of: base.file)
      let new = try session.framework(named: to, for: base.file)
      let language = session.language
      guard old.version != new.version else {
        return Output.line(
          LocalText(
            nl: "\(number) staat al onder \(to.id)@\(to.version).",
            en: "\(number) is already under \(to.id)@\(to.version)."
          )[language])
      }
      let comparison = FrameworkComparison(base.file, under: old, and: new, today: session.today) {
        $0.withoutConfidential($1, language)
      }
      guard !dryRun else {
        let heading = "\(number): \(old.id)@\(old.version) → \(new.id)@\(new.version)"
        ComparisonReport(comparison, heading: heading, language: language).lines.forEach { Output.line($0) }
        return
      }
      let stored = try session.migrate(base, to: new, reason: reason ?? "")
      Output.line(
        LocalText(
          nl: "\(number) staat nu als versie \(stored.revision) onder \(new.id)@\(new.version).",
          en: "\(number) is now under \(new.id)@\(new.version), as revision \(stored.revision).")[language])
      Output.line(comparison.summary(language))
      for answer in comparison.moved {
        Output.line(answer.sentence(language))
        Output.line("    " + answer.cause.text[language])
      }
    }
  }
}
