public import BestInterests

/// What can go wrong between the program and its files.
///
/// `text` says for each what is wrong, where, and how to mend it.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no store at the path.
  case noStore(path: String)
  /// The folder holds other things than a store.
  case notAStore(path: String)
  /// A demonstration was asked for in a store with real cases.
  case notADemo(path: String)
  /// A file of a later version of the program.
  case newerFormat(path: String, format: Int)
  /// The file is no JSON, or not the JSON that belongs there.
  case unreadable(path: String, problem: DocumentProblem)
  /// A symbolic link, pipe, device or folder where a file belongs, or a link where a folder belongs.
  case notAFile(path: String)
  case tooLarge(path: String, limit: Int)
  /// A name that the store did not give, such as the copy a synchronising program makes.
  case strangeName(path: String)
  /// The document says that it is another case or revision than its name says.
  case misplaced(path: String)
  case cannotRead(path: String, errno: Int32)
  case cannotWrite(path: String, errno: Int32)
  /// The disk, the quota or the table of files is full.
  case noSpace(path: String, errno: Int32)
  /// A revision has its name but may not survive a power cut, for the reason given: it was not saved, and the next
  /// attempt is made over it, because the author of both is the same.
  indirect case unsettled(number: String, revision: Int, because: StoreError)
  /// The file system can neither link files nor rename them without replacing.
  case noHardLinks(path: String)
  case badNumber(String)
  case noSuchCase(String)
  case noSuchRevision(String, Int)
  /// What was thrown away is not brought back over newer unsaved work.
  case newerDraft(number: String)
  /// The case was removed for good.
  case purged(Tombstone)
  /// The numbers of a year, or the revisions of a case, are used up.
  case full(String)
  /// The framework of a document is not at hand.
  case noFramework(path: String, FrameworkReference)
  case noCopyOfFramework(id: String, version: String)
  case badFrameworkName(id: String, version: String)
  /// The store keeps other bytes under the same id and version.
  case frameworkDiffers(id: String, version: String)
  /// The file of a framework cannot be read.
  case badFramework(path: String, FrameworkFileError)
  /// The file of a framework holds other bytes than the case was written under.
  case frameworkChanged(path: String, FrameworkReference)
  /// Somebody else moved the case to another framework meanwhile.
  case otherFramework(number: String, FrameworkReference)
  /// Somebody else saved the case since it was read, so that nobody has seen what would be moved.
  case savedMeanwhile(number: String)
  /// The case is not being worked on, so that it keeps its framework.
  case keepsFramework(number: String, CaseStatus)
  /// The case was submitted or decided about, so that what was submitted cannot be changed.
  case frozen(number: String, CaseStatus)
  /// The steps in the file cannot have been taken, so that somebody changed it outside the program.
  case impossibleHistory(number: String)
  /// The file of the latest revision is not as the program wrote it.
  case altered(number: String)
  case badLogin(String)
  /// The operating system has no group of this name.
  case noSuchGroup(String)
  /// Nobody would be left who keeps the list of people.
  case noAdministrator
  /// Nobody with this login stands in the list of people.
  case noSuchPerson(String)
  /// Somebody else stands in the list of people with a login or a name that cannot be told apart from this one.
  case tooAlike(login: String, name: String, other: String)
  /// The document as written would not give the same case when read; nothing was written.
  case wouldNotReadBack(number: String, problem: DocumentProblem?)
  /// Neither an option nor the environment says where the store is.
  case noHome

  /// Whether the store could be read but not written.
  public var isAboutWriting: Bool {
    switch self {
    case .cannotWrite, .noSpace, .unsettled, .noHardLinks, .full, .wouldNotReadBack: true
    case .noStore, .notAStore, .notADemo, .newerFormat, .unreadable, .notAFile, .tooLarge, .strangeName,
      .misplaced, .cannotRead, .badNumber, .noSuchCase, .noSuchRevision, .newerDraft, .noFramework,
      .noCopyOfFramework,
      .badFrameworkName, .frameworkDiffers, .badFramework, .frameworkChanged, .otherFramework,
      .savedMeanwhile, .keepsFramework, .frozen, .impossibleHistory, .altered, .badLogin, .purged,
      .noSuchGroup,
      .noSuchPerson,
      .noAdministrator, .tooAlike,
      .noHome:
      false
    }
  }
}

/// One file of the store that could not be shown.
public struct UnreadableFile: Equatable, Sendable {
  /// The file, below the folder of the store or as an absolute path.
  public var path: String
  public var error: StoreError

  /// Says what is wrong with a file.
  public init(path: String, error: StoreError) {
    self.path = path
    self.error = error
  }

  /// What is wrong with it, in words.
  public func text(_ language: Language) -> String {
    error.text(language)
  }
}
