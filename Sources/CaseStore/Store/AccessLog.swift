public import BestInterests
internal import Glibc
internal import StrictJSON

/// That somebody looked at a case or took something of it out of the store; kept beside the cases, never in them.
public struct Access: Equatable, Sendable {
  /// What somebody did.
  public enum Kind: String, CaseIterable, Sendable {
    case opened
    case exported
    case printed

    /// What was done, in a word.
    public var name: LocalText {
      switch self {
      case .opened: LocalText(nl: "geopend", en: "opened")
      case .exported: LocalText(nl: "uitgevoerd naar een bestand", en: "exported")
      case .printed: LocalText(nl: "afgedrukt", en: "printed")
      }
    }
  }

  public var kind: Kind
  /// The number of the case.
  public var number: String
  public var revision: Int
  /// The login of the person.
  public var by: String
  public var at: Timestamp

  /// Describes an access.
  public init(_ kind: Kind, number: String, revision: Int, by: String, at: Timestamp) {
    self.kind = kind
    self.number = number
    self.revision = revision
    self.by = by
    self.at = at
  }
}

extension Store {
  static let accessName = "access"

  /// Writes down that somebody looked at a case: one line in a file of that person and month.
  ///
  /// A line is written at once and never changed. It names the case by its number only.
  public func record(_ access: Access) throws(StoreError) {
    let logs = try root().makeFolder(Self.accessName, sharing: isShared ? .groupAdds : .owner)
    let folder = try logs.makeFolder(
      try Self.folderName(of: access.by), sharing: isShared ? .groupReads : .owner)
    let line: JSONObject = [
      "case": .string(access.number), "revision": .number(JSONNumber(access.revision)),
      "did": .string(access.kind.rawValue), "at": .string(access.at.iso), "by": .string(access.by),
    ]
    let month = String(access.at.iso.prefix(7))
    try folder.append(JSONWriter.compactBytes(.object(line)) + [UInt8(ascii: "\n")], to: "\(month).jsonl")
  }

  /// Everything that is written down about a case, or about all of them, the latest first; and the files or lines that
  /// cannot be read.
  public func accesses(
    to number: String? = nil
  ) throws(StoreError) -> (accesses: [Access], unreadable: [UnreadableFile]) {
    var accesses: [Access] = []
    var unreadable: [UnreadableFile] = []
    guard let folder = try root().folder(Self.accessName) else { return ([], []) }
    for login in try folder.names() {
      do throws(StoreError) {
        guard let own = try folder.folder(login) else { continue }
        for name in try own.names() where name.hasSuffix(".jsonl") {
          let bytes = try own.read(name) ?? []
          for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let path = "\(own.path(of: name)):\(index + 1)"
            do throws(StoreError) {
              let access = try Self.access(Array(line), path)
              if number == nil || access.number == number { accesses.append(access) }
            } catch {
              unreadable.append(UnreadableFile(path: path, error: error))
            }
          }
        }
      } catch {
        // The log of one person must not hide that of others; often it can only be read by that person.
        unreadable.append(UnreadableFile(path: folder.path(of: login), error: error))
      }
    }
    accesses.sort { ($0.at, $0.by, $0.number) > ($1.at, $1.by, $1.number) }
    return (accesses, unreadable)
  }

  private static func access(_ line: [UInt8], _ path: String) throws(StoreError) -> Access {
    do throws(FileProblems) {
      var fields = try FieldReader(try CaseFile.json(line))
      return Access(
        try fields.required("did") { value throws(FileProblems) in try PlainValues.word(value) },
        number: try fields.required("case", PlainFields.caseNumber),
        revision: try fields.required("revision", PlainFields.revision),
        by: try fields.required("by", PlainValues.string), at: try fields.required("at", PlainFields.moment))
    } catch {
      throw StoreError(error, in: line, name: path)
    }
  }
}

extension Folder {
  /// Adds bytes to the end of a file in this folder, in one write so that lines of two programs never mix.
  ///
  /// Not waited for until it is on the disk: who looked is not worth making everybody wait.
  func append(_ bytes: [UInt8], to name: String) throws(StoreError) {
    let file = openat(
      descriptor, name, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .writing(path(of: name), errno) }
    defer { close(file) }
    var status = stat()
    // Somebody else's file is not changed; that it is there is not this person's doing.
    fchmod(file, sharing.fileMode)
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(path: path(of: name))
    }
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw .writing(path(of: name), written < 0 ? errno : EIO) }
  }
}
