extension Store {
  static let frameworksName = "frameworks"

  /// Keeps a copy of a framework that cases are written under; the same version again changes nothing.
  public func keepFramework(id: String, version: String, bytes: [UInt8]) throws(StoreError) {
    let name = try Self.fileName(id, version)
    let root = try root()
    if let kept = try root.folder(Self.frameworksName)?.read(name) {
      guard kept == bytes else { throw .frameworkDiffers(id: id, version: version) }
      return
    }
    let folder = try root.makeFolder(Self.frameworksName)
    // Also when somebody else made the folder and was killed before it was on the disk.
    try root.synchronise()
    guard try !folder.publish(bytes, as: name) else { return }
    guard try folder.read(name) == bytes else { throw .frameworkDiffers(id: id, version: version) }
  }

  /// The bytes of a framework as the store keeps them.
  public func framework(id: String, version: String) throws(StoreError) -> [UInt8] {
    let name = try Self.fileName(id, version)
    guard let bytes = try root().folder(Self.frameworksName)?.read(name) else {
      throw .noCopyOfFramework(id: id, version: version)
    }
    return bytes
  }

  private static func fileName(_ id: String, _ version: String) throws(StoreError) -> String {
    guard PlainFields.isFrameworkName(id), PlainFields.isFrameworkName(version) else {
      throw .badFrameworkName(id: id, version: version)
    }
    return "\(id)-\(version).json"
  }
}
