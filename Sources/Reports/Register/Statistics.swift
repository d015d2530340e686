public import BestInterests

/// What an organisation did over all its cases, counted from the files each time anew.
///
/// Every number carries the cases behind it; nothing is counted that cannot be pointed at.
public struct Statistics: Equatable, Sendable {
  /// A case that is counted, with the child it is about and a word on why.
  public struct Reference: Equatable, Sendable {
    public var number: String
    /// The child by name; empty when the case itself is counted.
    public var child: String
    /// What there is to say of this one, such as the days or the reason.
    public var note: String

    /// Points at a case; what is confidential in the words is left out.
    public init(_ number: String, child: String = "", note: String = "") {
      self.number = number
      self.child = Confidential.cut(child)
      self.note = Confidential.cut(note)
    }
  }

  /// One number.
  public struct Figure: Equatable, Sendable {
    public var id: String
    public var label: LocalText
    /// How many, or for times the median in days; nil when nothing was counted for a median.
    public var value: Int?
    public var cases: [Reference]
    /// Figures with the same part add up to a number that is told elsewhere, such as the children of an age.
    public var part: String

    /// Makes a figure.
    public init(
      id: String, label: LocalText, value: Int?, cases: [Reference], part: String = ""
    ) {
      self.part = part
      self.id = id
      self.label = label
      self.value = value
      self.cases = cases
    }
  }

  /// What the figures of a group are.
  public enum Unit: String, Equatable, Sendable {
    case count
    /// A median in days.
    case days
  }

  /// Numbers that belong together, with what they count.
  public struct Group: Equatable, Sendable {
    public var id: String
    public var title: LocalText
    public var definition: LocalText
    public var unit: Unit
    public var figures: [Figure]

    /// Makes a group.
    public init(
      id: String, title: LocalText, definition: LocalText, unit: Unit, figures: [Figure]
    ) {
      self.id = id
      self.title = title
      self.definition = definition
      self.unit = unit
      self.figures = figures
    }
  }

  public var groups: [Group]
  /// How many cases were looked at.
  public var countOfCases: Int

  /// Counts cases as they stand on a day.
  public init(_ cases: [RegisteredCase], today: CalendarDate, clock: LocalClock) {
    countOfCases = cases.count
    let counter = Counter(cases: cases, today: today, clock: clock)
    groups = counter.groups
  }

  /// The figure with an id such as `heard.directly.6-11`.
  public func figure(_ id: String) -> Figure? {
    groups.flatMap(\.figures).first { $0.id == id }
  }
}

extension Statistics.Figure {
  /// The median of the days, and the cases they come from.
  init(id: String, label: LocalText, days: [(Statistics.Reference, Int)]) {
    let sorted = days.map(\.1).sorted()
    self.init(
      id: id, label: label, value: sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2],
      cases: days.map { reference, count in
        var reference = reference
        reference.note = LocalText(nl: "\(count) d", en: "\(count) d").nl
        return reference
      })
  }

  /// A count of the cases that are pointed at.
  init(id: String, label: LocalText, counting cases: [Statistics.Reference], part: String = "") {
    self.init(id: id, label: label, value: cases.count, cases: cases, part: part)
  }
}
