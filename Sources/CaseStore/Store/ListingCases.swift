public import BestInterests

extension Store {
  /// What a list shows of the latest revision of each case, by number, and the files that it cannot show.
  ///
  /// Reads only the beginning of each file.
  public func summaries() throws(StoreError) -> (cases: [CaseSummary], unreadable: [UnreadableFile]) {
    var cases: [CaseSummary] = []
    var unreadable: [UnreadableFile] = []
    guard let root = try root().folder(Self.casesName) else { return ([], []) }
    for name in try root.names() {
      guard let year = CaseNumber.digits(name.utf8), name.utf8.count == 4 else { continue }
      do throws(StoreError) {
        guard let folder = try root.folder(name) else { continue }
        for (hundred, name) in try Self.hundreds(in: folder) {
          guard let folder = try folder.folder(name) else { continue }
          try summaries(try CaseFolder(folder, hundred: hundred), year: year, &cases, &unreadable)
        }
      } catch {
        // One folder must not hide all others.
        unreadable.append(UnreadableFile(path: root.path(of: name), error: error))
      }
    }
    return (cases, unreadable)
  }

  /// How much of a file is read at first; the fields of the list are hardly ever longer.
  static let beginning = 8192

  private func summaries(
    _ list: CaseFolder, year: Int, _ cases: inout [CaseSummary], _ unreadable: inout [UnreadableFile]
  ) throws(StoreError) {
    for (number, revision) in list.latest.sorted(by: { $0.key < $1.key }) {
      let number = CaseNumber(year: year, number: number)
      let name = number.fileName(revision: revision)
      do throws(StoreError) {
        guard let summary = try summary(list.folder, name) else { continue }
        guard summary.number == number.text, summary.revision == revision else {
          throw .misplaced(path: list.folder.path(of: name))
        }
        cases.append(summary)
      } catch {
        // One file must not hide all others.
        unreadable.append(UnreadableFile(path: list.folder.path(of: name), error: error))
      }
    }
    for name in list.strangers {
      let path = list.folder.path(of: name)
      unreadable.append(UnreadableFile(path: path, error: .strangeName(path: path)))
    }
  }

  private func summary(_ folder: Folder, _ name: String) throws(StoreError) -> CaseSummary? {
    guard let (bytes, isWhole) = try folder.readBeginning(name, count: Self.beginning) else { return nil }
    let path = folder.path(of: name)
    if isWhole { return try CaseFile.summary(bytes, name: path) }
    do throws(StoreError) {
      return try CaseFile.summary(bytes, name: path)
    } catch {
      // Perhaps nothing is wrong but that the title is long.
      guard let all = try folder.read(name) else { return nil }
      return try CaseFile.summary(all, name: path)
    }
  }
}
