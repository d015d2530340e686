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

  /// The framework new cases are made under.
  static let standardFramework = "Frameworks/removal-nl.json"
}
