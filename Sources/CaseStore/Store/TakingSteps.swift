public import BestInterests

extension Store {
  /// Saves a step taken with a case as the revision after the one it was read from.
  ///
  /// Only over the latest revision, because a person must have seen what the step is about. Any error means that
  /// nothing was saved.
  public func take(
    _ event: WorkflowEvent, with file: Case, over base: StoredCase, framework: Framework,
    summarise: (Case, Int) -> CaseSummary
  ) throws(StoreError) -> StoredCase {
    try check(file, framework)
    let change = Change(
      by: event.by, at: event.at, action: event.action.rawValue, reason: event.reason, previous: base.digest)
    return try publish(file, base.extras.forNextRevision, change, over: base, framework: framework, summarise)
  }

  /// Everybody who changed a case since the last decision of a reviewer, in the order of the revisions.
  public func editors(of number: String) throws(StoreError) -> [String] {
    let number = try caseNumber(number)
    guard let folder = try folder(of: number), let latest = try latestRevision(of: number) else {
      throw .noSuchCase(number.text)
    }
    var editors: [String] = []
    for revision in stride(from: latest, through: 1, by: -1) {
      let head = try head(of: number, revision, in: folder)
      if WorkflowAction(rawValue: head.action)?.isDecision ?? false { break }
      if Self.changesContent(head.action), !editors.contains(head.by) { editors.insert(head.by, at: 0) }
    }
    return editors
  }

  /// Whether a revision of this kind may have changed what is submitted.
  static func changesContent(_ action: String) -> Bool {
    WorkflowAction(rawValue: action) == nil && action != ActionName.remarked
  }

  /// What was done in a revision, from the beginning of its file.
  func head(of number: CaseNumber, _ revision: Int, in folder: Folder) throws(StoreError) -> Change {
    let name = number.fileName(revision: revision)
    let path = folder.path(of: name)
    guard let (bytes, isWhole) = try folder.readBeginning(name, count: Self.beginning) else {
      throw .noSuchRevision(number.text, revision)
    }
    do throws(StoreError) {
      return try CaseFile.change(bytes, name: path)
    } catch {
      guard !isWhole, let all = try folder.read(name) else { throw error }
      return try CaseFile.change(all, name: path)
    }
  }
}

/// What a revision that is no step of the workflow says that was done.
public enum ActionName {
  public static let created = "created"
  public static let edited = "edited"
  public static let imported = "imported"
  public static let migrated = "migrated"
  /// A reviewer wrote remarks, or somebody answered them; the content is the same.
  public static let remarked = "remarked"
}
