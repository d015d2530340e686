public import BestInterests
public import StrictJSON

/// A case in short, as examples, demonstrations and tests write it.
public enum CaseFragment {
  /// The day on which a fragment that names none is looked at.
  public static let defaultToday = "2026-11-23"

  /// Reads a fragment, merged over a base when there is one, and the day it is looked at.
  ///
  /// Unknown questions, codes and ids and values of the wrong shape are problems, so that an example cannot
  /// pass because it says nothing.
  public static func read(
    _ value: JSONValue, over base: JSONValue? = nil, framework: Framework
  ) throws(CaseFragmentError) -> (case: Case, today: CalendarDate) {
    do throws(FileProblems) {
      var reader = FragmentReader(framework)
      return try reader.read(base.map { merge(value, over: $0) } ?? value)
    } catch {
      throw CaseFragmentError(problems: error.list)
    }
  }

  /// A fragment laid over another: objects are merged key by key, null takes away, all else replaces.
  public static func merge(_ value: JSONValue, over base: JSONValue) -> JSONValue {
    guard case .object(let upper) = value else { return value }
    var merged: JSONObject = [:]
    if case .object(let lower) = base { merged = lower }
    for member in upper.members {
      if member.value == .null {
        merged.remove(member.key)
      } else {
        merged.set(member.key, merge(member.value, over: merged[member.key] ?? .null))
      }
    }
    return .object(merged)
  }
}

/// Why a fragment was refused: every problem with its place.
public struct CaseFragmentError: Error, Equatable, Sendable {
  public var problems: [FileProblem]

  /// Makes the error from what was found.
  public init(problems: [FileProblem]) {
    self.problems = problems
  }

  /// One line for each problem.
  public func text(_ language: Language) -> String {
    problems.map { $0.text(language) }.joined(separator: "\n")
  }
}
