internal import Glibc

extension Folder {
  /// Makes a folder at a path, with the folders above it that are missing; each is on the disk when this returns.
  static func make(_ path: String) throws(StoreError) -> Folder {
    if let existing = try open(path) { return existing }
    let (parent, name) = split(path)
    guard !name.isEmpty, name != ".", name != ".." else { throw .cannotWrite(path: path, errno: ENOENT) }
    return try make(parent).makeChild(name, path: path)
  }

  /// Makes the name of this folder in the one above it durable.
  func synchroniseParent() throws(StoreError) {
    let parent = openat(descriptor, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else {
      // A folder above the store may be closed to its user, and then it was not made by the program either.
      if errno == EACCES { return }
      throw .writing(path, errno)
    }
    defer { close(parent) }
    guard fsync(parent) == 0 || errno == EINVAL else { throw .writing(path, errno) }
  }

  private func makeChild(_ name: String, path: String) throws(StoreError) -> Folder {
    let made = try makeFolder(name)
    // Opened again by its path, because that is what messages should name.
    guard let folder = try Folder.open(path) else { throw .cannotRead(path: made.path, errno: ENOENT) }
    return folder
  }

  /// The folder and the last name of a path.
  private static func split(_ path: String) -> (parent: String, name: String) {
    var rest = path[...]
    while rest.hasSuffix("/"), rest.count > 1 { rest = rest.dropLast() }
    guard let slash = rest.lastIndex(of: "/") else { return (".", String(rest)) }
    let parent = rest[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(rest[rest.index(after: slash)...]))
  }
}
