internal import Glibc
internal import StrictJSON

extension Store {
  /// Lets a group of the operating system work in this store, from now on and with all that is in it.
  ///
  /// Only the owner of everything in the store can do it. Unsaved work stays with its writer, and who read a case can be
  /// read by the group but not changed. Links are not followed.
  public func share(with group: String) throws(StoreError) -> Store {
    guard let entry = getgrnam(group) else { throw .noSuchGroup(group) }
    let gid = entry.pointee.gr_gid
    let root = try root()
    root.sharing = .group
    // The mark first: what is made from here on has the right modes already, and a second try finds the rest.
    guard let mark = try root.read(Self.markName), case .object(var object)? = try? JSONReader.read(mark)
    else {
      throw .notAStore(path: path)
    }
    object.set("shared", .bool(true))
    try root.give(to: gid)
    try root.replace(Self.markName, with: JSONWriter.bytes(.object(object)))
    try root.giveAll(to: gid, besides: [Self.draftsName, Self.accessName])
    if let drafts = try root.folder(Self.draftsName) {
      drafts.sharing = .groupAdds
      try drafts.give(to: gid)
    }
    if let access = try root.folder(Self.accessName) {
      access.sharing = .groupAdds
      try access.give(to: gid)
      for name in try access.names() {
        guard let own = try access.folder(name) else { continue }
        own.sharing = .groupReads
        try own.giveAll(to: gid)
      }
    }
    return try Store.open(path, create: false, demo: false, now: created)
  }
}

extension Folder {
  /// Gives this folder to a group, with the mode of its sharing.
  fileprivate func give(to group: gid_t) throws(StoreError) {
    guard fchown(descriptor, uid_t.max, group) == 0, fchmod(descriptor, sharing.folderMode) == 0 else {
      throw .writing(path, errno)
    }
  }

  /// Gives this folder and everything in it to a group.
  fileprivate func giveAll(to group: gid_t, besides left: Set<String> = []) throws(StoreError) {
    try give(to: group)
    for name in try names() where !left.contains(name) {
      let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else {
        // A link leads elsewhere, and what is gone needs nothing.
        if errno == ELOOP || errno == ENOENT { continue }
        throw .writing(path(of: name), errno)
      }
      defer { close(file) }
      var status = stat()
      guard fstat(file, &status) == 0 else { throw .writing(path(of: name), errno) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if let below = try folder(name) { try below.giveAll(to: group) }
      case S_IFREG:
        guard fchown(file, uid_t.max, group) == 0, fchmod(file, sharing.fileMode) == 0 else {
          throw .writing(path(of: name), errno)
        }
      default: continue
      }
    }
  }
}
