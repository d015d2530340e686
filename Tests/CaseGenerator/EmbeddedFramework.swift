internal import Assets
public import BestInterests
public import CaseStore
public import StrictJSON

/// A framework of the program with the example cases that stand in its file.
public struct EmbeddedFramework: Sendable, CustomStringConvertible {
  /// A case with the day it is looked at.
  public struct Start: Sendable {
    public var file: Case
    public var today: CalendarDate
  }

  /// The name of the file, such as `removal-nl.json`.
  public let name: String
  public let bytes: [UInt8]
  public let framework: Framework
  public let examples: [FrameworkExample]
  /// The complete example cases, by name.
  public let bases: [String: JSONValue]

  public var description: String { name }

  /// Every case that stands in the file: the complete ones, then those of the examples.
  public var starts: [Start] {
    let complete = bases.sorted { $0.key < $1.key }.compactMap { _, fragment in
      try? CaseFragment.read(fragment, framework: framework)
    }
    return complete.map { Start(file: $0.case, today: $0.today) }
      + examples.map { Start(file: $0.file, today: $0.today) }
  }

  /// Every framework that is part of the program.
  public static var all: [EmbeddedFramework] {
    get throws { try loaded.get() }
  }

  /// Read once, because the examples are hundreds of cases.
  private static let loaded = Result<[EmbeddedFramework], any Error> {
    let folder = "Frameworks/"
    return try (0..<vs_asset_count()).compactMap { position in
      let asset = vs_asset_at(position)
      let path = String(cString: asset.name)
      guard path.hasPrefix(folder) else { return nil }
      let bytes = Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
      return try EmbeddedFramework(name: String(path.dropFirst(folder.count)), bytes: bytes)
    }
  }

  /// Reads a framework file with its examples.
  public init(name: String, bytes: [UInt8]) throws(FrameworkFileError) {
    self.name = name
    self.bytes = bytes
    framework = try FrameworkFile.read(bytes, name: name)
    examples = try FrameworkFile.examples(bytes, framework: framework, name: name)
    bases = try FrameworkFile.bases(bytes, name: name)
  }
}
