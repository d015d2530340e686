import ArgumentParser
import BestInterests
import CaseStore

/// Frameworks by name and version: in the program, and in the store.
extension Session {
  /// The newest version of a framework in the program, by name only; nil when the program does not have it.
  func newestReference(_ id: String) -> FrameworkReference? {
    embedded.map(\.reference).filter { $0.id == id }.max {
      FrameworkVersion($0.version) < FrameworkVersion($1.version)
    }
  }

  /// The newest version in the program, when it is newer than the one a case is under.
  func newerReference(than reference: FrameworkReference) -> FrameworkReference? {
    guard let newest = newestReference(reference.id),
      FrameworkVersion(reference.version) < FrameworkVersion(newest.version)
    else { return nil }
    return newest
  }

  /// Another version of the framework of a case, from the store or from the program.
  func framework(named name: FrameworkName, for file: Case) throws -> Framework {
    guard name.id == file.framework.id else {
      throw VersionError.otherFramework(case: file.framework.id, name)
    }
    let here = try available()
    guard let reference = here.first(where: { $0.id == name.id && $0.version == name.version }) else {
      throw VersionError.notHere(name, available: here.map { "\($0.id)@\($0.version)" })
    }
    return try framework(at: reference)
  }

  /// The framework that a case names, or why it is not to be had.
  func framework(at reference: FrameworkReference) throws -> Framework {
    if let found = framework(for: reference) { return found }
    if let file = embedded.first(where: { $0.reference == reference }),
      let bytes = EmbeddedFile.bytes(file.name)
    {
      return try FrameworkFile.read(bytes, name: file.name)
    }
    return try store.framework(for: reference)
  }

  /// Runs something that needs the framework of a case; when that is not to be had, says why.
  func naming<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch StoreError.noFramework(let path, let reference) {
      do { _ = try store.framework(for: reference) } catch StoreError.noCopyOfFramework {}
      throw StoreError.noFramework(path: path, reference)
    }
  }

  /// Moves a case to another framework as a revision of its own; the store keeps that framework first.
  func migrate(_ base: StoredCase, to new: Framework, reason: String) throws -> StoredCase {
    let old = try framework(of: base.file)
    if let file = embedded.first(where: { $0.reference == new.reference }),
      let bytes = EmbeddedFile.bytes(file.name)
    {
      try store.keepFramework(id: new.id, version: new.version, bytes: bytes)
    }
    let moment = Clock.now
    return try store.migrate(base, from: old, to: new, by: login, at: moment, reason: reason) {
      file, revision in
      summary(of: file, new, author: login, at: moment, revision: revision)
    }
  }

  /// Unsaved work that was begun before somebody moved the case to another framework, taken along to that one.
  func carried(_ draft: Draft, to stored: StoredCase) throws -> Draft {
    let begun = try load(draft.file.number, revision: draft.revision)
    guard begun.file.framework.isSameVersion(as: draft.file.framework) else {
      throw StoreError.otherFramework(number: begun.file.number, begun.file.framework)
    }
    return draft.carried(
      over: begun, under: try framework(of: draft.file), to: stored, under: try framework(of: stored.file))
  }

  private func available() throws -> [FrameworkReference] {
    let kept = try store.keptFrameworks()
    return kept
      + embedded.map(\.reference).filter { own in
        !kept.contains { $0.id == own.id && $0.version == own.version }
      }
  }

  /// The framework files in the program with what they are called.
  private var embedded: [(name: String, reference: FrameworkReference)] {
    EmbeddedFile.names(in: "Frameworks").compactMap { name in
      guard let bytes = EmbeddedFile.bytes(name), let reference = FrameworkFile.reference(bytes) else {
        return nil
      }
      return (name, reference)
    }
  }
}

extension Framework {
  /// Whether a case with this reference was written under this very framework, as far as it says so.
  func isMeant(by reference: FrameworkReference) -> Bool {
    reference.id == id && reference.version == version
      && (reference.digest.isEmpty || reference.digest == digest)
  }
}

extension FrameworkReference {
  /// Whether both name the same version of the same framework.
  func isSameVersion(as other: FrameworkReference) -> Bool {
    id == other.id && version == other.version
  }
}

/// A framework as it is named on the command line: `general-nl@2026.1`.
struct FrameworkName: ExpressibleByArgument {
  var id: String
  var version: String

  init?(argument: String) {
    let parts = argument.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    id = String(parts[0])
    version = String(parts[1])
  }
}

/// What goes wrong when another version of a framework is asked for.
enum VersionError: Error {
  case notHere(FrameworkName, available: [String])
  /// The case is under another framework, not under another version of it.
  case otherFramework(case: String, FrameworkName)
  case notInProgram(id: String)

  func text(_ language: Language) -> String {
    wording[language]
  }

  private var wording: LocalText {
    switch self {
    case .notHere(let name, let available):
      LocalText(
        nl:
          "Toetsingskader \(name.id) versie \(name.version) is er niet. Wel: \(available.joined(separator: ", ")).",
        en:
          "There is no framework \(name.id) version \(name.version). There is: \(available.joined(separator: ", "))."
      )
    case .otherFramework(let id, let name):
      LocalText(
        nl:
          "De zaak staat onder toetsingskader \(id), niet onder \(name.id). Kies een versie van \(id).",
        en: "The case is under framework \(id), not under \(name.id). Choose a version of \(id).")
    case .notInProgram(let id):
      LocalText(
        nl: "Toetsingskader \(id) zit niet in het programma. Noem met --framework waarmee u vergelijkt.",
        en: "Framework \(id) is not in the program. Say with --framework what to compare with.")
    }
  }
}
