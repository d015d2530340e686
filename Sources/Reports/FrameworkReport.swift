public import BestInterests

/// A framework as text: its considerations, or one of them with all that is asked and its sources of law.
public struct FrameworkReport: Sendable {
  private let framework: Framework
  private let today: CalendarDate
  private let language: Language

  /// Prepares to write out a framework; whether a source is valid is said for a day.
  public init(framework: Framework, today: CalendarDate, language: Language) {
    self.framework = framework
    self.today = today
    self.language = language
  }

  /// One line for each consideration, and at the end how many of their sources nobody has checked yet.
  public var lines: [String] {
    var lines = ["\(framework.id) \(framework.version): \(framework.title[language])"]
    for one in framework.considerations {
      let unchecked = one.sources.compactMap { framework.source($0) }.count { $0.checkedOn == nil }
      let mark =
        unchecked == 0 ? "" : "\t[\(unchecked)/\(one.sources.count) \(LegalSource.notChecked[language])]"
      lines.append("\(one.number)\t\(one.id)\t\(one.severity.rawValue)\t\(one.title[language])\(mark)")
    }
    let unchecked = framework.sources.count { $0.checkedOn == nil }
    let all = framework.sources.count
    lines.append(
      LocalText(
        nl: "\(all) rechtsbronnen, waarvan \(unchecked) \(LegalSource.notChecked.nl)",
        en: "\(all) legal sources, of which \(unchecked) \(LegalSource.notChecked.en)")[language])
    return lines
  }

  /// One consideration in full, by its id or number.
  public func lines(of wanted: String) throws(TraceReport.Failure) -> [String] {
    let one = framework.considerations[try TraceReport.position(of: wanted, in: framework)]
    var lines = ["\(one.title[language]) (\(one.severity.name[language]))", "", one.explanation[language]]
    for source in one.sources.compactMap({ framework.source($0) }) {
      lines.append("")
      lines += source.lines(on: today, language)
    }
    return lines
  }
}
