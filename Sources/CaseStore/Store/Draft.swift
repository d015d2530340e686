public import BestInterests
internal import StrictJSON

/// The unsaved work of one person in one case.
public struct Draft: Equatable, Sendable {
  /// Whose work it is.
  public var login: String
  /// The case as it is being written.
  public var file: Case
  public var extras: CaseExtras
  /// The revision it was begun over.
  public var revision: Int
  /// When it was written.
  public var time: Timestamp

  /// Describes unsaved work.
  public init(login: String, file: Case, extras: CaseExtras = CaseExtras(), revision: Int, time: Timestamp) {
    self.login = login
    self.file = file
    self.extras = extras
    self.revision = revision
    self.time = time
  }
}

/// What the beginning of a draft says.
public struct DraftHead: Equatable, Sendable {
  public var number: String
  /// The revision it was begun over.
  public var revision: Int
  /// When it was written.
  public var time: Timestamp
  /// Whether its writer threw it away; it can be brought back until the next save of the case.
  public var isDiscarded = false
}

/// Drafts as JSON: a head of their own, then what makes the case, as in a case document.
enum DraftFile {
  private static let formatKey = "vierstap-draft"
  private static let headEnd = "status"

  static func bytes(_ draft: Draft, framework: Framework) -> [UInt8] {
    var object: JSONObject = [
      formatKey: .number(JSONNumber(CaseFile.newestFormat)), "case": .string(draft.file.number),
      "revision": .number(JSONNumber(draft.revision)), "by": .string(draft.login),
      "at": .string(draft.time.iso), headEnd: .string(draft.file.status.rawValue),
    ]
    for member in CaseFile.body(of: draft.file, extras: draft.extras, framework: framework)
    where object[member.key] == nil {
      object.append(member.key, member.value)
    }
    return JSONWriter.bytes(.object(object))
  }

  static func read(
    _ bytes: [UInt8], name: String, framework: (FrameworkReference) -> Framework?
  ) throws(StoreError) -> Draft {
    var fields: FieldReader
    let head: DraftHead
    let login: String
    let status: CaseStatus
    let reference: (FrameworkReference, extras: JSONObject)
    do throws(FileProblems) {
      fields = try FieldReader(try CaseFile.json(bytes))
      (head, login) = try readHead(&fields)
      status = try fields.required(headEnd) { value throws(FileProblems) in
        try PlainValues.word(value, CaseStatus.self)
      }
      reference = try fields.required("framework", DocumentHead.readReference)
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
    guard let framework = framework(reference.0) else { throw .noFramework(path: name, reference.0) }
    do throws(FileProblems) {
      let start = Case(number: head.number, status: status, framework: reference.0)
      var (file, extras) = try CaseBodyReader.read(&fields, into: start, framework: framework)
      extras[.framework] = reference.extras
      return Draft(login: login, file: file, extras: extras, revision: head.revision, time: head.time)
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  static func head(_ bytes: [UInt8], name: String) throws(StoreError) -> DraftHead {
    do throws(FileProblems) {
      var fields = FieldReader(try CaseFile.leadingMembers(of: bytes, until: headEnd))
      return try readHead(&fields).0
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  private static func readHead(_ fields: inout FieldReader) throws(FileProblems) -> (DraftHead, login: String)
  {
    try DocumentHead.checkFormat(&fields, formatKey)
    let number = try fields.required("case", PlainFields.caseNumber)
    let revision = try fields.required("revision", PlainFields.revision)
    let login = try fields.required("by", PlainValues.string)
    let time = try fields.required("at", PlainFields.moment)
    return (DraftHead(number: number, revision: revision, time: time), login)
  }
}
