/// The length of a statutory term, as a table of dated rules: the law changes, and old cases keep the old length.
public struct Term: Equatable, Sendable {
  /// How long the term is for starting days within a period of validity.
  public struct Rule: Equatable, Sendable {
    public var length: Period
    public var validFrom: CalendarDate?
    public var validTo: CalendarDate?
    /// Whether an end on a Saturday, Sunday or public holiday moves on (Algemene termijnenwet).
    public var isExtended: Bool
    public var note: LocalText?

    /// Makes a rule; without days it is valid for every starting day.
    public init(
      _ length: Period, validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil,
      isExtended: Bool = true, note: LocalText? = nil
    ) {
      self.length = length
      self.validFrom = validFrom
      self.validTo = validTo
      self.isExtended = isExtended
      self.note = note
    }

    /// Whether it is the rule for a term that starts on a day.
    public func isValid(on day: CalendarDate) -> Bool {
      (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
  }

  public var id: String
  public var title: LocalText
  public var sources: [String]
  public var rules: [Rule]

  /// Makes a term.
  public init(id: String, title: LocalText, sources: [String] = [], rules: [Rule]) {
    self.id = id
    self.title = title
    self.sources = sources
    self.rules = rules
  }
}

/// Which term is meant: one of the framework's by its id, or a rule of its own.
public enum TermReference: Equatable, Sendable {
  case named(String)
  case inline(Term.Rule)
}

extension Framework {
  /// The term with an id, or nil.
  public func term(_ id: String) -> Term? {
    terms.first { $0.id == id }
  }

  /// The first rule of a term that is valid on its starting day, or nil when none is known for that day.
  public func rule(of reference: TermReference, on day: CalendarDate) -> Term.Rule? {
    switch reference {
    case .named(let id): term(id)?.rules.first { $0.isValid(on: day) }
    case .inline(let rule): rule.isValid(on: day) ? rule : nil
    }
  }
}
