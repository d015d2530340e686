public import BestInterests
public import StrictJSON

/// One thing that keeps a framework file or a case fragment from being read: where it stands and what it is.
public struct FileProblem: Error, Equatable, Sendable {
  /// The place in the file, such as `questions[3].visible.all[1]`; empty for the whole of it.
  public var path: String
  public var kind: Kind

  /// Makes a problem at a place.
  public init(path: String = "", _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// What can be wrong.
  public enum Kind: Equatable, Sendable {
    /// The file is not JSON.
    case json(JSONError.Kind, line: Int, column: Int)
    /// The file is well formed, but the framework in it is not sound.
    case framework(FrameworkProblem.Kind)
    /// Another kind of value than this place takes.
    case expected(Shape)
    case missingKey(String)
    case unknownKey(String)
    /// A word that is none of those this place takes.
    case unknownWord(String, allowed: [String])
    case unknownSetting(String)
    case unknownBase(String)
    /// A condition without, or with more than, one word that says what it tests.
    case noSingleTest(keys: [String])
    /// A length of time without, or with more than, one unit.
    case noSingleUnit(keys: [String])
    /// A file of a later version of the program.
    case newerFormat(Int)
    case badDate(String)
    /// A day is needed where only a year or a month is given.
    case partialDate(String)
    case unknownQuestion(String)
    /// An answer stands where its question is not asked.
    case wrongPlace(question: String, SubjectKind)
    case notAField(String, of: String)
    case unknownCode(String, question: String)
    case unknownPerson(String)
    case unknownOption(String)
    case unknownRecord(String)
    case notAChild(String)
    case noneNotAllowed(question: String)
    case duplicateRecord(String)
    case lineBreak(question: String)
    /// An id that is no short name of small letters, digits and dashes.
    case badID(String)
    /// Two persons, options or records of a case with the same id.
    case duplicateID(String)
    case badCaseNumber(String)
    /// A moment that is not written as in 2026-11-23T20:45:34Z.
    case badMoment(String)
    /// Something else than 64 hexadecimal digits.
    case badDigest
    case badFrameworkName(String)
    /// Two answers to one question about the same person, option or record.
    case answeredTwice(question: String)
  }

  /// The kinds of values a place can take.
  public enum Shape: Equatable, Sendable {
    case object
    case list
    case text
    case wholeNumber(ClosedRange<Int>)
    case yesOrNo
    case onlyTrue
  }

  /// The same problem seen from one level further out.
  func inside(_ key: String) -> FileProblem {
    let separator = path.isEmpty || path.utf8.first == 0x5B ? "" : "."
    return FileProblem(path: key + separator + path, kind)
  }
}

/// Everything found wrong with one value and what is in it.
struct FileProblems: Error {
  /// More than this helps nobody to mend a file.
  static let most = 100

  var list: [FileProblem]

  init(_ kind: FileProblem.Kind) {
    list = [FileProblem(kind)]
  }

  init(_ list: [FileProblem]) {
    self.list = list
  }

  func inside(_ key: String) -> FileProblems {
    FileProblems(list.map { $0.inside(key) })
  }
}
