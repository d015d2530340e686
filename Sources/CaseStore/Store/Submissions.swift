internal import BestInterests

extension Store {
  /// The revisions in which a case was submitted, in order; those whose beginning cannot be read are left out.
  public func submissions(of number: String) throws(StoreError) -> [Int] {
    let number = try caseNumber(number)
    guard let folder = try folder(of: number), let latest = try latestRevision(of: number) else {
      throw .noSuchCase(number.text)
    }
    let wanted = [WorkflowAction.submit, .submitForRejection].map(\.rawValue)
    return (1...latest).filter { revision in
      (try? head(of: number, revision, in: folder)).map { wanted.contains($0.action) } ?? false
    }
  }
}
