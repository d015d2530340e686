import ArgumentParser
import BestInterests
import CaseStore

/// Whether confidential passages leave the program with what is printed; without the option none does.
struct ConfidentialFlag: ParsableArguments {
  @Flag(help: "Confidential passages included: for yourself, not to be passed on.") var confidential = false

  /// The case as it may be shown.
  func shown(_ file: Case, _ framework: Framework, _ session: Session) -> Case {
    confidential ? file : file.withoutConfidential(framework, session.language)
  }
}

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
    let child = try child.map { try ChildTarget.find($0, in: file, framework) }
    return { $0.withoutConfidential($1, keepingThoseOf: child, session.language) }
  }

  /// The document as it may be given away; fields of a later version, which nobody here can judge, are left out.
  func bytes(_ document: CaseDocument, _ framework: Framework, _ session: Session) throws -> [UInt8] {
    var document = document
    if !confidential {
      document.file = try shown(document.file, framework, session)
      document.summary = document.summary.withoutConfidential(session.language)
    }
    document.extras = CaseExtras()
    return CaseFile.bytes(document, framework: framework)
  }
}
