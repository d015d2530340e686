internal import Glibc

/// Notices that somebody saves a case, without asking again and again: the kernel tells (inotify(7)).
///
/// On a network file system it tells nothing of what other computers do; saving still notices, and merges.
public final class CaseWatch {
  /// Becomes readable when there may be something new.
  public let descriptor: Int32
  /// The number of the case.
  public let number: String
  private let wanted: CaseNumber

  /// Watches a case, or nil where that cannot be done.
  public init?(_ number: String, in store: Store) {
    guard let wanted = CaseNumber(number), let folder = try? store.folder(of: wanted) else { return nil }
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    self.number = number
    self.wanted = wanted
    guard inotify_add_watch(descriptor, folder.path, UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) >= 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// The latest revision of the case that came since the last call, or nil.
  public func newestRevision() -> Int? {
    var newest: Int?
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return newest }
      // Each event is four numbers of four bytes, the last of them the length of the name that follows.
      var start = 0
      while start + 16 <= count {
        let length = buffer[start + 12..<start + 16].enumerated().reduce(0) {
          $0 | Int($1.element) << (8 * $1.offset)
        }
        let name = buffer[min(count, start + 16)..<min(count, start + 16 + length)].prefix { $0 != 0 }
        if let parts = CaseNumber.parts(ofFileName: String(decoding: name, as: UTF8.self)),
          parts.number == wanted.number
        {
          newest = max(newest ?? 0, parts.revision)
        }
        start += 16 + length
      }
    }
  }
}
