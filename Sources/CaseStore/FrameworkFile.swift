public import BestInterests
internal import StrictJSON

/// Reads framework files.
public enum FrameworkFile {
  /// The newest format this program reads.
  public static let newestFormat = 1

  /// Reads a framework and refuses it unless every word and every reference in it is sound.
  ///
  /// `name` is the name of the file in the error. Examples and bases are left alone; see `examples`. Who knows
  /// the SHA-256 of the bytes already gives it as `digest`: computing it is a quarter of the work.
  public static func read(
    _ bytes: [UInt8], name: String, digest: String? = nil
  ) throws(FrameworkFileError) -> Framework {
    let framework: Framework
    do throws(FileProblems) {
      framework = try FrameworkDecoder.framework(
        try document(bytes, discarding: ["examples", "bases"]), digest: digest ?? Digest.sha256(bytes))
    } catch {
      throw FrameworkFileError(file: name, problems: error.list)
    }
    let problems = framework.problems()
    if !problems.isEmpty {
      throw FrameworkFileError(
        file: name, problems: problems.map { FileProblem(path: $0.path, .framework($0.kind)) })
    }
    return framework
  }

  /// Reads only what a framework is called; nothing else in the file is looked at.
  public static func head(_ bytes: [UInt8], name: String) throws(FrameworkFileError) -> FrameworkHead {
    do throws(FileProblems) {
      let bulk: Set = [
        "roles", "settings", "steps", "sections", "lists", "questions", "sources", "definitions",
        "considerations", "bases", "terms", "deadlines", "checklist", "hearingAid",
        "review",
      ]
      var reader = try MemberReader(try document(bytes, discarding: bulk))
      return FrameworkHead(
        id: try reader.required("id", PlainValues.string),
        version: try reader.required("version", PlainValues.string),
        title: try reader.required("title", PlainValues.text))
    } catch {
      throw FrameworkFileError(file: name, problems: error.list)
    }
  }

  /// The JSON of a framework file.
  static func document(
    _ bytes: [UInt8], discarding: Set<String> = []
  ) throws(FileProblems) -> JSONValue {
    do throws(JSONError) {
      let limits = JSONLimits(maximumBytes: 8 << 20, maximumValues: 1_000_000)
      return try JSONReader.read(bytes, limits: limits, discarding: discarding)
    } catch {
      let kind = FileProblem.Kind.json(error.kind, line: error.line, column: error.column)
      throw FileProblems([FileProblem(path: error.path, kind)])
    }
  }
}

/// What a framework is called.
public struct FrameworkHead: Equatable, Sendable {
  public var id: String
  public var version: String
  public var title: LocalText
}

/// Why a framework file was refused: every problem with its place.
public struct FrameworkFileError: Error, Equatable, Sendable {
  /// The name of the file.
  public var file: String
  public var problems: [FileProblem]

  /// Makes the error for one file.
  public init(file: String, problems: [FileProblem]) {
    self.file = file
    self.problems = problems
  }

  /// One line for each problem: file, place, what is wrong and how to mend it.
  public func text(_ language: Language) -> String {
    problems.map { "\(file): \($0.text(language))" }.joined(separator: "\n")
  }
}
