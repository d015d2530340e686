import BestInterests
import CaseStore
import StrictJSON

/// A fictitious family of the demo: a case in short, with who wrote it and when.
struct DemoFamily {
  var file: Case
  var by: String
  var at: Timestamp

  /// Reads a demo file: `framework`, `by`, `at`, and a fragment under `case`, over the base of the framework that
  /// `base` names, if any.
  static func read(_ bytes: [UInt8], name: String, _ session: Session) throws -> DemoFamily {
    guard case .object(let document) = try JSONReader.read(bytes), case .string(let by)? = document["by"],
      case .string(let at)? = document["at"], let moment = Timestamp(iso: at),
      let fragment = document["case"],
      case .string(let id)? = document["framework"]
    else { throw DemoError(name: name) }
    let framework = try session.newestFramework(id)
    var base: JSONValue?
    if case .string(let wanted)? = document["base"] {
      base = try FrameworkFile.bases(try EmbeddedFile.required(EmbeddedFile.framework(id)), name: name)[
        wanted]
      guard base != nil else { throw DemoError(name: name) }
    }
    var file = try CaseFragment.read(fragment, over: base, framework: framework).case
    file.framework = framework.reference
    for slot in file.answers.keys {
      file.answers[slot]?.author = by
      file.answers[slot]?.time = moment
    }
    return DemoFamily(file: file, by: by, at: moment)
  }
}

/// A demo file that is not as it should be; the program's own files are at fault, not the person.
struct DemoError: Error, CustomStringConvertible {
  var name: String
  var description: String { "\(name): framework, by, at and case are needed, and a base that exists" }
}
