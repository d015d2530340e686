internal import Glibc

extension Folder {
  /// Whether a name is that of a file still being written, or left behind by a program that was killed.
  static func isTemporary(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.starts(with: temporaryPrefix.utf8)
  }

  /// Removes what killed programs left behind in this folder.
  func removeLeftovers() throws(StoreError) {
    var names: [String] = []
    try forEachName { if Self.isTemporary($0) { names.append(String(decoding: $0, as: UTF8.self)) } }
    removeLeftovers(names)
  }

  /// Removes those of some unfinished files that are older than an hour; nobody writes that long.
  ///
  /// Asks the clock itself: the age of a leftover is a matter between this computer and its files.
  func removeLeftovers(_ names: [String]) {
    let latest = time(nil) - 3600
    for name in names {
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_mtim.tv_sec < latest
      else { continue }
      // Best effort: a leftover that stays does no harm.
      unlinkat(descriptor, name, 0)
    }
  }
}
