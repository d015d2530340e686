import Glibc

/// Files as they lie in the repository.
enum AssetFile {
  struct Unreadable: Error {
    var path: String
  }

  /// The bytes of an asset, such as `Frameworks/removal-nl.json`.
  static func bytes(_ name: String) throws -> [UInt8] {
    try repositoryBytes("Assets/\(name)")
  }

  /// The bytes of a file by its path in the repository.
  static func repositoryBytes(_ name: String) throws -> [UInt8] {
    let here = "\(#filePath)"
    let repository = here.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(repository)/\(name)"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Unreadable(path: path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw Unreadable(path: path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
