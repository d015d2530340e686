public import BestInterests
public import StrictJSON

/// One example of a consideration: a case and what the consideration says of it.
public struct FrameworkExample: Sendable {
  /// The id of the consideration.
  public var consideration: String
  public var name: String
  public var expected: Status
  /// The child it is about; nil for the case itself, and for the first child of it.
  public var child: String?
  public var file: Case
  public var today: CalendarDate

  /// What came out when an example was run.
  public struct Result: Sendable {
    /// What the consideration says of the case; nil when the case has no such child.
    public var status: Status?
    public var passed: Bool
    /// Which of the ways to violate it decided, when violated.
    public var violation: Int?
    /// What is missing or does not fit, when open.
    public var gaps: [Gap]
    /// The answer to go to.
    public var jump: Slot?
    /// The finding all this is taken from.
    public var finding: Finding?
  }

  /// Evaluates the case and compares the outcome with what is expected.
  public func run(in framework: Framework) -> Result {
    guard let index = framework.considerations.firstIndex(where: { $0.id == consideration }),
      let finding = Evaluator(framework: framework, case: file, today: today).findings(for: index)
        .first(where: { child == nil || $0.child == nil || $0.child == child })
    else { return Result(status: nil, passed: false, violation: nil, gaps: [], jump: nil) }
    return Result(
      status: finding.status, passed: finding.status == expected, violation: finding.violation,
      gaps: finding.gaps, jump: finding.jump, finding: finding)
  }
}

extension FrameworkFile {
  /// The examples of a framework file, in the order of the file; `framework` is what `read` made of it.
  public static func examples(
    _ bytes: [UInt8], framework: Framework, name: String = ""
  ) throws(FrameworkFileError) -> [FrameworkExample] {
    do throws(FileProblems) {
      let document = try document(bytes)
      let bases = try bases(of: document)
      var root = try MemberReader(document)
      return try root.list("considerations", isRequired: true) { value throws(FileProblems) in
        var reader = try MemberReader(value)
        let id = try reader.required("id", PlainValues.string)
        return try reader.list("examples", isRequired: true) { value throws(FileProblems) in
          try example(value, consideration: id, bases, framework)
        }
      }.flatMap { $0 }
    } catch {
      throw FrameworkFileError(file: name, problems: error.list)
    }
  }

  /// The complete example cases of a framework file by name, as fragments to build on.
  public static func bases(_ bytes: [UInt8], name: String = "") throws(FrameworkFileError) -> [String:
    JSONValue]
  {
    do throws(FileProblems) { return try bases(of: document(bytes)) } catch {
      throw FrameworkFileError(file: name, problems: error.list)
    }
  }

  private static func bases(of document: JSONValue) throws(FileProblems) -> [String: JSONValue] {
    var reader = try MemberReader(document)
    return try reader.map("bases") { _, value throws(FileProblems) in value }
  }

  private static func example(
    _ value: JSONValue, consideration: String, _ bases: [String: JSONValue], _ framework: Framework
  ) throws(FileProblems) -> FrameworkExample {
    try MemberReader.read(value) { reader throws(FileProblems) in
      let name = try reader.required("name", PlainValues.string)
      let expected = try reader.required("expect", status)
      let child = try reader.optional("child", PlainValues.string)
      let base = try reader.optional("base") { value throws(FileProblems) in
        let name = try PlainValues.string(value)
        guard let base = bases[name] else { throw FileProblems(.unknownBase(name)) }
        return base
      }
      let (file, today) = try reader.required("case") { value throws(FileProblems) in
        var reader = FragmentReader(framework)
        return try reader.read(base.map { CaseFragment.merge(value, over: $0) } ?? value)
      }
      if let child, !framework.isChild(child, in: file) {
        throw FileProblems(.notAChild(child)).inside("child")
      }
      return FrameworkExample(
        consideration: consideration, name: name, expected: expected, child: child, file: file, today: today)
    }
  }

  /// The file says `notApplicable` as it says its other words; elsewhere the status is `not-applicable`.
  private static func status(_ value: JSONValue) throws(FileProblems) -> Status {
    switch try PlainValues.string(value) {
    case "satisfied": return .satisfied
    case "open": return .open
    case "violated": return .violated
    case "notApplicable": return .notApplicable
    case let word:
      throw FileProblems(.unknownWord(word, allowed: ["satisfied", "open", "violated", "notApplicable"]))
    }
  }
}
