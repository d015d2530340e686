public import BestInterests
internal import StrictJSON

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

  /// The framework that a case names, as the store keeps it: refused when it is not the one the case was written
  /// under. A case that does not say which bytes it was written under takes what is there.
  public func framework(for reference: FrameworkReference) throws(StoreError) -> Framework {
    let bytes = try framework(id: reference.id, version: reference.version)
    let name = try Self.fileName(reference.id, reference.version)
    let path = "\(path)/\(Self.frameworksName)/\(name)"
    let digest = Digest.sha256(bytes)
    guard reference.digest.isEmpty || reference.digest == digest else {
      throw .frameworkChanged(path: path, reference)
    }
    let framework: Framework
    do throws(FrameworkFileError) {
      framework = try FrameworkFile.read(bytes, name: name, digest: digest)
    } catch {
      throw .badFramework(path: path, error)
    }
    guard framework.isNamed(by: reference) else { throw .frameworkChanged(path: path, reference) }
    return framework
  }

  /// What the frameworks in the store are called, by name; files that do not say what their name says are left out.
  public func keptFrameworks() throws(StoreError) -> [FrameworkReference] {
    guard let folder = try root().folder(Self.frameworksName) else { return [] }
    var found: [FrameworkReference] = []
    for name in try folder.names().sorted() {
      guard let bytes = try? folder.read(name), let reference = FrameworkFile.reference(bytes),
        (try? Self.fileName(reference.id, reference.version)) == name
      else { continue }
      found.append(reference)
    }
    return found
  }

  private static func fileName(_ id: String, _ version: String) throws(StoreError) -> String {
    guard PlainFields.isFrameworkName(id), PlainFields.isFrameworkName(version) else {
      throw .badFrameworkName(id: id, version: version)
    }
    return "\(id)-\(version).json"
  }
}

extension FrameworkFile {
  /// What a framework is called, from the beginning of its file; nil when that does not say it.
  public static func reference(_ bytes: [UInt8]) -> FrameworkReference? {
    guard let head = try? JSONReader.leadingMembers(of: bytes, until: "title"),
      case .string(let id)? = head["id"],
      case .string(let version)? = head["version"]
    else { return nil }
    return FrameworkReference(id: id, version: version, digest: Digest.sha256(bytes))
  }
}
