import ArgumentParser
import BestInterests
import CaseStore
import Reports
import StrictJSON

/// Says what would differ today if a case stood under another version of its framework.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What would differ for a case under another version of its framework.",
    discussion: """
      Without --framework it compares with the newest version in the program. Nothing is changed; see migrate.
      Confidential passages are left out unless --confidential is given.
      --revisions 3 4 compares two revisions of a case, each under its own framework, such as those before and
      after it was moved.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialOptions
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "The version to compare with, such as general-nl@2026.1.") var framework: FrameworkName?
  @Option(parsing: .upToNextOption, help: "Two revisions of the case.") var revisions: [Int] = []
  @Argument(help: "A case number, or the path of a case file.") var target: String

  func validate() throws {
    if !revisions.isEmpty, revisions.count != 2 || framework != nil || !Store.isNumber(target) {
      throw ValidationError("--revisions takes two numbers, of a case in the store, and no --framework.")
    }
  }

  func run() throws {
    let session = try common.session(.read)
    let (comparison, heading) = try common.reporting {
      revisions.count == 2
        ? try compareRevisions(revisions[0], revisions[1], session) : try compareVersions(session)
    }
    if json {
      Output.line(JSONWriter.text(.object(ComparisonJSON.value(comparison, session.language))))
    } else {
      ComparisonReport(comparison, heading: heading, language: session.language).lines.forEach {
        Output.line($0)
      }
    }
  }

  private func compareVersions(_ session: Session) throws -> (FrameworkComparison, heading: String) {
    let found = try CaseTarget.read(target, session)
    let other =
      try framework.map { try session.framework(named: $0, for: found.file) }
      ?? newest(found.framework.id, session)
    let comparison = FrameworkComparison(
      found.file, under: found.framework, and: other, today: session.today,
      shown: try confidential.reader(of: found.file, found.framework, session))
    let names = "\(found.file.number): \(Self.name(comparison.old)) → \(Self.name(comparison.new))"
    guard comparison.old.isSameVersion(as: comparison.new) else { return (comparison, names) }
    let hint = LocalText(
      nl: "Dit is hetzelfde toetsingskader. --revisions vergelijkt twee versies van de zaak.",
      en: "This is the same framework. --revisions compares two revisions of the case.")
    return (comparison, "\(names)\n\(hint[session.language])")
  }

  private func newest(_ id: String, _ session: Session) throws -> Framework {
    guard let reference = session.newestReference(id) else { throw VersionError.notInProgram(id: id) }
    return try session.framework(at: reference)
  }

  private func compareRevisions(
    _ first: Int, _ second: Int, _ session: Session
  ) throws -> (FrameworkComparison, heading: String) {
    let earlier = try session.load(target, revision: first)
    let later = try session.load(target, revision: second)
    let old = try session.framework(of: earlier.file)
    let comparison = FrameworkComparison(
      from: earlier.file, under: old, to: later.file, under: try session.framework(of: later.file),
      today: session.today, shown: try confidential.reader(of: earlier.file, old, session))
    let word = LocalText(nl: "versie", en: "revision")[session.language]
    return (
      comparison,
      "\(later.file.number): \(word) \(first) (\(Self.name(comparison.old))) → "
        + "\(word) \(second) (\(Self.name(comparison.new)))"
    )
  }

  private static func name(_ reference: FrameworkReference) -> String {
    "\(reference.id)@\(reference.version)"
  }
}
