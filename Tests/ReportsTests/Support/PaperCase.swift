import Assets
import BestInterests
import CaseStore
import RecordedFile
import Reports
import StrictJSON
import Testing

/// Cases and templates of the program itself, for the tests of papers.
enum PaperCase {
  static let today = CalendarDate(iso: "2026-11-23") ?? CalendarDate.first

  struct Missing: Error { var name: String }

  static func asset(_ name: String) throws -> [UInt8] {
    for position in 0..<vs_asset_count() {
      let asset = vs_asset_at(position)
      guard String(cString: asset.name) == name else { continue }
      return Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
    throw Missing(name: name)
  }

  static func template(_ name: String, _ language: Language) throws -> Template {
    let path = "Templates/\(language.rawValue)/\(name).md"
    return Template(name: path, text: String(decoding: try asset(path), as: UTF8.self))
  }

  private static let frameworks = Result { () throws -> [String: Framework] in
    var found: [String: Framework] = [:]
    for id in ["removal-nl", "general-nl"] {
      found[id] = try FrameworkFile.read(try asset("Frameworks/\(id).json"), name: id)
    }
    return found
  }

  static func framework(_ id: String) throws -> Framework {
    guard let framework = try frameworks.get()[id] else { throw Missing(name: id) }
    return framework
  }

  /// A complete example case of a framework file, under the number 2026-0001.
  static func base(_ name: String, _ id: String = "removal-nl") throws -> Case {
    let framework = try framework(id)
    guard let fragment = try FrameworkFile.bases(try asset("Frameworks/\(id).json"))[name] else {
      throw Missing(name: name)
    }
    return numbered(try CaseFragment.read(fragment, framework: framework).case, framework)
  }

  /// A family of the demo that stands by itself, under the number 2026-0001.
  static func demo(_ name: String) throws -> Case {
    guard case .object(let document) = try JSONReader.read(try asset("Demo/\(name).json")),
      case .string(let id)? = document["framework"], let fragment = document["case"]
    else { throw Missing(name: name) }
    let framework = try framework(id)
    return numbered(try CaseFragment.read(fragment, framework: framework).case, framework)
  }

  private static func numbered(_ file: Case, _ framework: Framework) -> Case {
    var file = file
    file.number = "2026-0001"
    // The digest changes with every word of the framework, and is no matter of papers.
    file.framework = FrameworkReference(id: framework.id, version: framework.version, digest: "")
    return file
  }

  static func source(
    _ file: Case, _ language: Language, organisation: Organisation = organisation, showing shown: Case? = nil
  ) throws -> PaperSource {
    var framework = try framework(file.framework.id)
    framework.digest = String(repeating: "0", count: 64)
    return PaperSource(
      framework: framework, case: file, showing: shown,
      origin: PaperSource.Origin(
        revision: 3, digest: String(repeating: "a", count: 64), content: String(repeating: "b", count: 64)),
      organisation: organisation, today: today, language: language, clock: LocalClock(offsetSeconds: 3_600))
  }

  static let organisation = Organisation(
    name: "", contact: [],
    helpers: [
      .init(
        name: LocalText(nl: "Kinderombudsman", en: "Children's Ombudsman"),
        about: LocalText(nl: "Die komt op voor alle kinderen.", en: "Stands up for all children."),
        contact: [LocalText(nl: "telefoon 0800 876 54 32", en: "phone 0800 876 54 32")])
    ])
}

/// Compares a text with the one recorded in `Papers`; `RECORD_SCREENS=1` writes all anew.
func expectPaper(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation, file: String = #filePath
) {
  let path = RecordedFile.path(name, in: "Papers", beside: file)
  if let difference = RecordedFile.difference(text, path) {
    Issue.record("\(difference)", sourceLocation: sourceLocation)
  }
}

extension Document {
  /// The document as it is recorded: plain text.
  var plain: String { text().joined(separator: "\n") + "\n" }
}
