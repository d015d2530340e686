public import BestInterests
internal import StrictJSON

/// Case documents as JSON: reading them strictly, also when they come from elsewhere, and writing them.
public enum CaseFile {
  /// The newest format this program reads.
  public static let newestFormat = 1
  /// The largest document that is read.
  public static let maximumBytes = 32 << 20
  /// Far more than any family has: conditions look at every person for every child, so that the work grows with
  /// the square, and a document from elsewhere must not keep the program busy for hours.
  public static let mostPersons = 100
  public static let mostOptions = 50
  /// The most records of one repeating question about one subject.
  public static let mostRecords = 500

  /// Reads a document; anything unclear is refused with line, column and path.
  ///
  /// `name` is what errors call the file. Unknown fields and answers to unknown questions are kept in the extras.
  public static func read(
    _ bytes: [UInt8], name: String, framework: (FrameworkReference) -> Framework?
  ) throws(StoreError) -> CaseDocument {
    var fields: FieldReader
    let head: DocumentHead
    let reference: (FrameworkReference, extras: JSONObject)
    do throws(FileProblems) {
      fields = try FieldReader(try json(bytes))
      _ = fields.take(Seal.key)
      head = try DocumentHead.read(&fields, isForList: false)
      reference = try fields.required("framework", DocumentHead.readReference)
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
    guard let framework = framework(reference.0) else { throw .noFramework(path: name, reference.0) }
    do throws(FileProblems) {
      let start = Case(number: head.summary.number, status: head.summary.status, framework: reference.0)
      var (file, extras) = try CaseBodyReader.read(&fields, into: start, framework: framework)
      extras[.change] = head.changeExtras
      extras[.framework] = reference.extras
      return CaseDocument(file: file, summary: head.summary, change: head.change, extras: extras)
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  /// The bytes of a document: the same document always gives the same bytes.
  public static func bytes(_ document: CaseDocument, framework: Framework) -> [UInt8] {
    var object = JSONObject(
      DocumentHead.members(
        of: document.summary, change: document.change, extras: document.extras[.change]))
    // A draft may have kept a field as unknown that is known here.
    for member in body(of: document.file, extras: document.extras, framework: framework)
    where object[member.key] == nil {
      object.append(member.key, member.value)
    }
    return JSONWriter.bytes(.object(object))
  }

  /// The members from "framework" on, which cases and drafts have in common.
  static func body(of file: Case, extras: CaseExtras, framework: Framework) -> [JSONObject.Member] {
    var reference = DocumentHead.json(file.framework)
    for member in extras[.framework].members { reference.append(member.key, member.value) }
    var members = [JSONObject.Member(key: "framework", value: .object(reference))]
    members += CaseBodyWriter.members(of: file, extras: extras, framework: framework)
    return members + extras[.document].members
  }

  /// The bytes of a document with its seal, once it is certain that reading them gives the same case again.
  ///
  /// A document that nobody could read again would be lost work, so it is found out before it is saved.
  static func checkedBytes(_ document: CaseDocument, framework: Framework) throws(StoreError) -> [UInt8] {
    let bytes = Seal.sealed(bytes(document, framework: framework))
    let again: CaseDocument
    do throws(StoreError) {
      again = try read(bytes, name: document.file.number) { _ in framework }
    } catch {
      guard case .unreadable(_, let problem) = error else { throw error }
      throw .wouldNotReadBack(number: document.file.number, problem: problem)
    }
    guard again == document else { throw .wouldNotReadBack(number: document.file.number, problem: nil) }
    return bytes
  }

  /// What a list shows of a case, from the beginning of its file.
  static func summary(_ bytes: [UInt8], name: String) throws(StoreError) -> CaseSummary {
    do throws(FileProblems) {
      var fields = FieldReader(try leadingMembers(of: bytes, until: DocumentHead.end))
      return try DocumentHead.read(&fields, isForList: true).summary
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  /// What a list shows of a revision and what was done in it, from the beginning of its file.
  static func head(_ bytes: [UInt8], name: String) throws(StoreError) -> (CaseSummary, Change) {
    do throws(FileProblems) {
      var fields = FieldReader(try leadingMembers(of: bytes, until: DocumentHead.end))
      let head = try DocumentHead.read(&fields, isForList: false)
      return (head.summary, head.change)
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  /// What was done in a revision, from the beginning of its file.
  static func change(_ bytes: [UInt8], name: String) throws(StoreError) -> Change {
    do throws(FileProblems) {
      var fields = FieldReader(try leadingMembers(of: bytes, until: DocumentHead.end))
      return try DocumentHead.read(&fields, isForList: false).change
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  static func json(_ bytes: [UInt8]) throws(FileProblems) -> JSONValue {
    do throws(JSONError) { return try JSONReader.read(bytes, limits: limits) } catch {
      throw FileProblems(error)
    }
  }

  static func leadingMembers(of bytes: [UInt8], until key: String) throws(FileProblems) -> JSONObject {
    do throws(JSONError) {
      return try JSONReader.leadingMembers(of: bytes, until: key, limits: limits)
    } catch {
      throw FileProblems(error)
    }
  }

  private static let limits = JSONLimits(
    maximumBytes: maximumBytes, maximumStringBytes: 4 << 20, maximumValues: 1_000_000)
}

extension FileProblems {
  /// A problem of the JSON itself.
  fileprivate init(_ error: JSONError) {
    let kind = FileProblem.Kind.json(error.kind, line: error.line, column: error.column)
    self.init([FileProblem(path: error.path, kind)])
  }
}

extension StoreError {
  /// The error for problems found in a document.
  init(_ problems: FileProblems, in bytes: [UInt8], name: String) {
    if case .newerFormat(let format)? = problems.list.first?.kind {
      self = .newerFormat(path: name, format: format)
    } else {
      self = .unreadable(path: name, problem: DocumentProblem(problems, in: bytes))
    }
  }
}
