internal import Glibc

extension Folder {
  /// The bytes of an ordinary file in this folder, or nil when there is none.
  func read(_ name: String, limit: Int = CaseFile.maximumBytes) throws(StoreError) -> [UInt8]? {
    guard let file = try OpenFile(name, in: descriptor, path: path(of: name), flags: O_NOFOLLOW) else {
      return nil
    }
    return try file.bytes(limit: limit)
  }

  /// The first bytes of an ordinary file, and whether they are all of it; nil when there is none.
  func readBeginning(_ name: String, count: Int) throws(StoreError) -> (bytes: [UInt8], isWhole: Bool)? {
    guard let file = try OpenFile(name, in: descriptor, path: path(of: name), flags: O_NOFOLLOW) else {
      return nil
    }
    return (try file.beginning(count), file.size <= count)
  }
}

/// Reads files that the user names, such as one to import.
public enum CaseStoreFiles {
  /// The bytes of an ordinary file; a pipe or a device is refused, so that the program cannot hang on it.
  public static func read(_ path: String) throws(StoreError) -> [UInt8] {
    guard let file = try OpenFile(path, in: AT_FDCWD, path: path, flags: 0) else {
      throw .cannotRead(path: path, errno: ENOENT)
    }
    return try file.bytes(limit: CaseFile.maximumBytes)
  }
}

/// An ordinary file opened for reading.
private final class OpenFile {
  let size: Int
  private let descriptor: Int32
  private let path: String

  /// Opens a file, or says nil when there is none.
  ///
  /// Without waiting: a pipe that somebody put in the place of a case must not stop the program.
  init?(_ name: String, in folder: Int32, path: String, flags: Int32) throws(StoreError) {
    let opened = uninterrupted { openat(folder, name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flags) }
    guard opened >= 0 else {
      switch errno {
      case ENOENT: return nil
      case ELOOP, ENXIO, EISDIR, ENODEV: throw .notAFile(path: path)
      case let reason: throw .cannotRead(path: path, errno: reason)
      }
    }
    var status = stat()
    let isKnown = fstat(opened, &status) == 0
    let reason = errno
    descriptor = opened
    self.path = path
    size = Int(status.st_size)
    guard isKnown else { throw .cannotRead(path: path, errno: reason) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
  }

  deinit {
    close(descriptor)
  }

  /// All bytes; read to the end, because the size is only a first guess.
  func bytes(limit: Int) throws(StoreError) -> [UInt8] {
    guard size <= limit else { throw .tooLarge(path: path, limit: limit) }
    var bytes = try beginning(size + 1)
    while bytes.count > size, bytes.count <= limit {
      let more = try beginning(1 << 16)
      if more.isEmpty { break }
      bytes += more
    }
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }

  /// Up to this many bytes from where the last reading stopped.
  func beginning(_ count: Int) throws(StoreError) -> [UInt8] {
    var reason: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let start = buffer.baseAddress {
        let got = Glibc.read(descriptor, start + filled, count - filled)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          reason = errno
          break
        }
        filled += got
      }
    }
    guard reason == 0 else { throw .cannotRead(path: path, errno: reason) }
    return bytes
  }
}
