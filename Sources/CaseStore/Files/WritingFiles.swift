internal import CSystem
internal import Glibc

extension Folder {
  /// How names of files that are still being written begin; nothing else in a store begins with a dot.
  static let temporaryPrefix = ".new-"

  /// Puts a new file into this folder and says true when it is on the disk; false when the name is taken.
  ///
  /// Nothing is ever replaced. On any error the caller must take it that nothing was saved; what is half written
  /// is removed, and another attempt starts with a new file, because a second fsync after a failed one can say
  /// "done" for bytes that are already gone.
  func publish(
    _ bytes: [UInt8], as name: String, linking link: (Int32, String, String) -> Int32 = Folder.link
  ) throws(StoreError) -> Bool {
    guard try place(bytes, as: name, linking: link) else { return false }
    try synchronise()
    return true
  }

  /// Does the same but for the last step: the file is on the disk, its name is not before `synchronise`.
  func place(
    _ bytes: [UInt8], as name: String, linking link: (Int32, String, String) -> Int32 = Folder.link
  ) throws(StoreError) -> Bool {
    let temporary = try writeTemporary(bytes)
    if link(descriptor, temporary, name) != 0 {
      switch errno {
      case EEXIST where isLinkedTwice(temporary):
        // A network file system can lose its answer and say "exists" of the link it has just made.
        break
      case EEXIST:
        unlinkat(descriptor, temporary, 0)
        return false
      case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
        guard try renameWithoutReplacing(temporary, to: name) else { return false }
      case let reason:
        unlinkat(descriptor, temporary, 0)
        throw .writing(path(of: name), reason)
      }
    }
    // A leftover does no harm and goes later; after a rename there is none.
    unlinkat(descriptor, temporary, 0)
    return true
  }

  /// Puts a file into this folder in the place of one with the same name; readers see the old or the new one.
  func replace(_ name: String, with bytes: [UInt8]) throws(StoreError) {
    let temporary = try writeTemporary(bytes)
    guard renameat(descriptor, temporary, descriptor, name) == 0 else {
      let reason = errno
      unlinkat(descriptor, temporary, 0)
      throw .writing(path(of: name), reason)
    }
    try synchronise()
  }

  /// Gives a file in this folder another name, in the place of one that has it; says nothing when it is not there.
  func rename(_ name: String, to new: String) throws(StoreError) {
    guard renameat(descriptor, name, descriptor, new) == 0 else {
      if errno == ENOENT { return }
      throw .writing(path(of: new), errno)
    }
    try synchronise()
  }

  /// Gives a file in this folder another name, and says false when that is taken; says nothing when it is not there.
  func renameKeeping(_ name: String, to new: String) throws(StoreError) -> Bool {
    guard linkat(descriptor, name, descriptor, new, 0) == 0 else {
      switch errno {
      case ENOENT: return true
      case EEXIST: return false
      case let reason: throw .writing(path(of: new), reason)
      }
    }
    try remove(name)
    return true
  }

  /// Takes a file out of this folder; says nothing when it is gone already.
  func remove(_ name: String) throws(StoreError) {
    guard unlinkat(descriptor, name, 0) == 0 else {
      if errno == ENOENT { return }
      throw .writing(path(of: name), errno)
    }
    try synchronise()
  }

  /// Makes a file that another attempt left behind durable before it is called saved.
  func settle(_ name: String) throws(StoreError) {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .writing(path(of: name), errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .writing(path(of: name), errno) }
    try synchronise()
  }

  /// The link(2) of one folder.
  static func link(_ folder: Int32, _ old: String, _ new: String) -> Int32 {
    linkat(folder, old, folder, new, 0)
  }

  private func renameWithoutReplacing(_ temporary: String, to name: String) throws(StoreError) -> Bool {
    if vs_rename_without_replacing(descriptor, temporary, descriptor, name) == 0 { return true }
    let reason = errno
    unlinkat(descriptor, temporary, 0)
    switch reason {
    case EEXIST: return false
    case EINVAL, ENOSYS, EOPNOTSUPP, EPERM: throw .noHardLinks(path: path)
    default: throw .writing(path(of: name), reason)
    }
  }

  private func isLinkedTwice(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_nlink == 2
  }

  /// Writes a new file under a name nobody looks at and returns the name once the bytes are on the disk.
  private func writeTemporary(_ bytes: [UInt8]) throws(StoreError) -> String {
    while true {
      let name = Self.temporaryPrefix + String(UInt64.random(in: .min ... .max), radix: 16)
      let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if file < 0, errno == EEXIST || errno == EINTR { continue }
      guard file >= 0 else { throw .writing(path(of: name), errno) }
      let reason = Self.fill(file, with: bytes, mode: sharing.fileMode)
      if reason == 0 { return name }
      unlinkat(descriptor, name, 0)
      throw .writing(path, reason)
    }
  }

  /// Writes all bytes, waits until they are on the disk and closes the file; the errno of what failed, or 0.
  private static func fill(_ file: Int32, with bytes: [UInt8], mode: mode_t) -> Int32 {
    // A strange umask must not make a file that its owner cannot read.
    var reason: Int32 = fchmod(file, mode) == 0 ? 0 : errno
    var written = 0
    while reason == 0, written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count > 0 {
        written += count
      } else if count == 0 {
        reason = EIO
      } else if errno != EINTR {
        reason = errno
      }
    }
    if reason == 0, fsync(file) != 0 { reason = errno }
    if reason == 0 {
      // The file system may have taken fewer bytes than it said; a torn revision could never be mended.
      var status = stat()
      if fstat(file, &status) != 0 || Int(status.st_size) != bytes.count { reason = EIO }
    }
    // Some file systems tell only now that writing failed; the descriptor is closed whatever close says.
    if close(file) != 0, reason == 0, errno != EINTR { reason = errno }
    return reason
  }
}
