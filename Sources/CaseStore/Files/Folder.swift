internal import Glibc

/// A folder held open, so that nobody can exchange it for another while files in it are made.
///
/// Everything below the store is reached through open folders, never by a path, and no symbolic link is followed.
final class Folder {
  let descriptor: Int32
  /// For errors only.
  let path: String
  /// Who may use what is made in it; folders below it have the same.
  var sharing = Sharing.owner

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Opens a folder by its path, or nil when there is none. Links in this path are the user's own choice.
  static func open(_ path: String) throws(StoreError) -> Folder? {
    try open(path, in: AT_FDCWD, path: path, flags: 0)
  }

  /// A folder in this one, or nil when there is none.
  func folder(_ name: String) throws(StoreError) -> Folder? {
    let found = try Self.open(name, in: descriptor, path: path(of: name), flags: O_NOFOLLOW)
    found?.sharing = sharing
    return found
  }

  /// A folder in this one; a new one is for those who may use this one, or as given, and is on the disk when this
  /// returns.
  func makeFolder(_ name: String, sharing other: Sharing? = nil) throws(StoreError) -> Folder {
    let isNew = mkdirat(descriptor, name, 0o700) == 0
    if !isNew, errno != EEXIST { throw .writing(path(of: name), errno) }
    guard let made = try folder(name) else { throw .cannotRead(path: path(of: name), errno: ENOENT) }
    made.sharing = other ?? sharing
    if isNew {
      // A strange umask must not make a folder that its owner cannot enter.
      guard fchmod(made.descriptor, made.sharing.folderMode) == 0 else { throw .writing(made.path, errno) }
      try synchronise()
    }
    return made
  }

  /// Makes the names in this folder durable.
  func synchronise() throws(StoreError) {
    // EINVAL: the file system cannot do this for folders at all, and so has nothing to wait for.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .writing(path, errno) }
  }

  /// Shows every name but "." and ".." to the body, in no order; the bytes are valid only during the call.
  func forEachName(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(StoreError) {
    try forNames { name in
      body(name)
      return true
    }
  }

  /// Whether there is any file or folder but those still being written.
  func hasFiles() throws(StoreError) -> Bool {
    var found = false
    try forNames { name in
      found = !Self.isTemporary(name)
      return !found
    }
    return found
  }

  /// Shows names to the body until it says false.
  private func forNames(_ body: (UnsafeBufferPointer<UInt8>) -> Bool) throws(StoreError) {
    // A descriptor of its own, because the position in the list belongs to the descriptor.
    let list = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard list >= 0 else { throw .cannotRead(path: path, errno: errno) }
    guard let stream = fdopendir(list) else {
      let reason = errno
      close(list)
      throw .cannotRead(path: path, errno: reason)
    }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      let wantsMore = withUnsafePointer(to: &entry.pointee.d_name) { name in
        let start = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
        let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start)).bindMemory(to: UInt8.self)
        let isDots = bytes.count <= 2 && bytes.allSatisfy { $0 == UInt8(ascii: ".") }
        return isDots || body(bytes)
      }
      if !wantsMore { return }
      errno = 0
    }
    guard errno == 0 else { throw .cannotRead(path: path, errno: errno) }
  }

  /// Every name but "." and "..", sorted.
  func names() throws(StoreError) -> [String] {
    var names: [String] = []
    try forEachName { names.append(String(decoding: $0, as: UTF8.self)) }
    return names.sorted()
  }

  func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : path + "/" + name
  }

  private static func open(
    _ name: String, in folder: Int32, path: String, flags: Int32
  ) throws(StoreError) -> Folder? {
    let opened = uninterrupted { openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags) }
    if opened >= 0 { return Folder(descriptor: opened, path: path) }
    switch errno {
    case ENOENT: return nil
    case ELOOP, ENOTDIR: throw .notAFile(path: path)
    case let reason: throw .cannotRead(path: path, errno: reason)
    }
  }
}

/// Makes a system call again as long as a signal, such as that of a resized window, cuts it short.
func uninterrupted(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

extension StoreError {
  /// The error for a failed attempt to write.
  static func writing(_ path: String, _ errno: Int32) -> StoreError {
    switch errno {
    case ENOSPC, EDQUOT: .noSpace(path: path, errno: errno)
    default: .cannotWrite(path: path, errno: errno)
    }
  }
}
