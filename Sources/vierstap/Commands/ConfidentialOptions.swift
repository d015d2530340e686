import ArgumentParser
import BestInterests
import CaseStore

/// What of the confidential passages leaves the program; without an option nothing does.
struct ConfidentialOptions: ParsableArguments {
  @Flag(help: "Everything, confidential passages included: to move a case to another store.")
  var confidential = false
  @Option(
    help: "For this child itself (name or id): with what it wanted kept confidential, of no other child.")
  var child: String?

  func validate() throws {
    if confidential, child != nil { throw ValidationError("Give --confidential or --child, not both.") }
  }

  /// The case as it may be shown.
  func shown(_ file: Case, _ framework: Framework, _ session: Session) throws -> Case {
    try reader(of: file, framework, session)(file, framework)
  }

  /// What shows a case under any version of its framework as it may be shown.
  func reader(
    of file: Case, _ framework: Framework, _ session: Session
  ) throws -> (Case, Framework) -> Case {
    if confidential { return { file, _ in file } }
    let child = try child.map { try file.child($0, framework, today: session.today) }
    return { $0.withoutConfidential($1, keepingThoseOf: child, session.language) }
  }

  /// The document as it may be given away; fields of a later version, which nobody here can judge, are left out.
  func bytes(_ document: CaseDocument, _ framework: Framework, _ session: Session) throws -> [UInt8] {
    var document = document
    document.file = try shown(document.file, framework, session)
    if !confidential { document.summary = document.summary.withoutConfidential(session.language) }
    document.extras = CaseExtras()
    return CaseFile.bytes(document, framework: framework)
  }
}

/// Whether confidential passages leave the program; without the option they do not.
struct ConfidentialFlag: ParsableArguments {
  @Flag(help: "Also confidential passages and answers.") var confidential = false
}

extension Case {
  /// The id of the child that an id, a name or the beginning of a name on the command line means.
  func child(_ wanted: String, _ framework: Framework, today: CalendarDate) throws(SessionError) -> String {
    let children = Evaluator(framework: framework, case: self, today: today).children
    if children.contains(wanted) { return wanted }
    let start = FoldedText.searchable(wanted)
    let found = children.filter {
      !start.isEmpty && FoldedText.searchable(framework.name(of: $0, in: self)).hasPrefix(start)
    }
    if found.count == 1, let child = found.first { return child }
    throw .notOneChild(wanted, of: children.map { "\(framework.name(of: $0, in: self)) (\($0))" })
  }
}
