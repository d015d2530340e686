private import Assets

/// The files that are part of the program itself.
enum EmbeddedFile {
  /// The bytes of a file below Assets, or nil when there is none of that name.
  static func bytes(_ name: String) -> [UInt8]? {
    for position in 0..<vs_asset_count() {
      let asset = vs_asset_at(position)
      guard String(cString: asset.name) == name else { continue }
      return Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
    return nil
  }

  /// The names of all files in a folder below Assets, in their order there.
  static func names(in folder: String) -> [String] {
    (0..<vs_asset_count()).map { String(cString: vs_asset_at($0).name) }.filter { $0.hasPrefix(folder + "/") }
  }

  /// The bytes of a file below Assets that must be there.
  static func required(_ name: String) throws -> [UInt8] {
    guard let bytes = bytes(name) else { throw SessionError.noEmbeddedFile(name) }
    return bytes
  }

  /// The framework files, in the order in which a new case offers them.
  static var frameworks: [String] { names(in: "Frameworks") }

  /// The file that holds the newest version of a framework.
  static func framework(_ id: String) -> String { "Frameworks/\(id).json" }
}
