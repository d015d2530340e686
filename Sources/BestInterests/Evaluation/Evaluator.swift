/// Reads conditions against one case on one day.
///
/// It holds no results; `Evaluation` keeps those. Answers to questions that are not visible count as absent.
public struct Evaluator: Sendable {
  public let framework: Framework
  public let file: Case
  public let today: CalendarDate
  /// The persons whose role makes them a child, in the order of entry.
  public let children: [String]

  /// Prepares to read conditions; `today` is the day deadlines and ages are measured against.
  public init(framework: Framework, case file: Case, today: CalendarDate) {
    self.framework = framework
    self.file = file
    self.today = today
    children = file.persons.filter { framework.isChild($0, in: file) }
  }

  /// The value of a condition in a scope.
  public func truth(of condition: Condition, in scope: Scope) -> Truth {
    switch condition {
    case .constant(let value): return Truth(value)
    case .all(let parts):
      var result = Truth.yes
      for part in parts {
        result = result.and(truth(of: part, in: scope))
        if result == .no { break }
      }
      return result
    case .any(let parts):
      var result = Truth.no
      for part in parts {
        result = result.or(truth(of: part, in: scope))
        if result == .yes { break }
      }
      return result
    case .not(let part): return truth(of: part, in: scope).negated
    case .test(let question, let test): return truth(of: test, on: question, in: scope)
    case .quantified(let quantifier, let domain, let filter, let that):
      return truth(of: quantifier, over: domain, filter: filter, that: that, in: scope)
    case .option(let role, let inner):
      guard let option = option(role) else { return .unknown }
      var scope = scope
      scope.option = option
      return truth(of: inner, in: scope)
    case .defined(let name):
      return framework.definitions[name].map { truth(of: $0, in: scope) } ?? .unknown
    case .status(let statuses): return Truth(statuses.contains(file.status))
    }
  }

  /// The id of the option in a role, if the case has one there.
  public func option(_ role: OptionRole) -> String? {
    func answered(_ question: String) -> String? {
      guard case .choice(let id)? = value(of: question, at: Slot(question, .wholeCase)) else { return nil }
      return file.options.contains(id) ? id : nil
    }
    switch role {
    case .chosen: return answered(framework.roles.chosenOption)
    case .proposed: return answered(framework.roles.proposedOption)
    case .decisive: return option(.chosen) ?? option(.proposed)
    }
  }

  /// The scopes of the members of a domain.
  func members(of domain: Domain, in scope: Scope) -> [Scope] {
    func binding(_ ids: [String], _ bind: (inout Scope, String) -> Void) -> [Scope] {
      ids.map { id in
        var inner = scope
        bind(&inner, id)
        return inner
      }
    }
    func bindChild(_ scope: inout Scope, _ id: String) {
      scope.child = id
      scope.person = id
    }
    switch domain {
    case .persons: return binding(file.persons) { $0.person = $1 }
    case .children: return binding(children, bindChild)
    case .siblings: return binding(children.filter { $0 != scope.child }, bindChild)
    case .options: return binding(file.options) { $0.option = $1 }
    case .records(let question):
      guard let slot = slot(of: question, in: scope), let value = value(of: question, at: slot) else {
        return []
      }
      let repeating = framework.question(question)?.recordsOf ?? question
      return binding(value.ids) {
        $0.record = $1
        $0.recordQuestion = repeating
      }
    }
  }

  private func truth(
    of quantifier: Quantifier, over domain: Domain, filter: Condition?, that: Condition?, in scope: Scope
  ) -> Truth {
    var sure = 0
    var possible = 0
    var everyone = Truth.yes
    for member in members(of: domain, in: scope) {
      let belongs = filter.map { truth(of: $0, in: member) } ?? .yes
      if belongs == .no { continue }
      let holds = that.map { truth(of: $0, in: member) } ?? .yes
      everyone = everyone.and(belongs.negated.or(holds))
      switch belongs.and(holds) {
      case .yes: sure += 1
      case .unknown: possible += 1
      case .no: break
      }
    }
    switch quantifier {
    case .every: return everyone
    case .some: return sure > 0 ? .yes : possible > 0 ? .unknown : .no
    case .count(let least, let most):
      return within(sure, sure + possible, atLeast: least, atMost: most)
    }
  }

  /// Whether a number known to lie between two bounds lies in a range.
  func within(_ low: Int, _ high: Int, atLeast least: Int?, atMost most: Int?) -> Truth {
    let enough: Truth = least.map { low >= $0 ? .yes : high < $0 ? .no : .unknown } ?? .yes
    let few: Truth = most.map { high <= $0 ? .yes : low > $0 ? .no : .unknown } ?? .yes
    return enough.and(few)
  }

  /// Where the answer to a question stands in a scope; nil when the scope does not bind what it needs.
  public func slot(of question: String, in scope: Scope) -> Slot? {
    guard let found = framework.question(question) else { return nil }
    let subject: Subject
    switch found.subject {
    case .wholeCase: subject = .wholeCase
    case .person:
      guard let person = scope.person ?? scope.child else { return nil }
      subject = .person(person)
    case .child:
      guard let child = scope.child else { return nil }
      subject = .person(child)
    case .option:
      guard let option = scope.option else { return nil }
      subject = .option(option)
    case .childOption:
      guard let child = scope.child, let option = scope.option else { return nil }
      subject = .childOption(child: child, option: option)
    }
    guard let parent = found.parent else { return Slot(question, subject) }
    guard scope.recordQuestion == parent, let record = scope.record else { return nil }
    return Slot(question, subject, record: record)
  }

  /// The value of an answer, or nil when there is none or the question is not visible.
  func value(of question: String, at slot: Slot) -> Value? {
    guard let value = file.answers[slot]?.value, !value.isEmpty, let found = framework.question(question)
    else { return nil }
    // Visible to whom the answer is about, whatever else is bound where it is read.
    return isVisible(question, in: Scope(of: slot, question: found)) ? value : nil
  }

  /// Whether a question is asked in a scope; a field is asked when its repeating question is.
  public func isVisible(_ question: String, in scope: Scope) -> Bool {
    guard let found = framework.question(question) else { return false }
    if let visible = found.visible, truth(of: visible, in: scope) != .yes { return false }
    if let parent = found.parent { return isVisible(parent, in: scope) }
    return true
  }
}

extension Framework {
  /// Whether a person's role is one that the framework calls a child.
  public func isChild(_ person: String, in file: Case) -> Bool {
    guard let role = file.choice(roles.personRole, .person(person)),
      let question = question(roles.personRole),
      let item = list(of: question)?.item(role)
    else { return false }
    return item.tags.contains("child")
  }
}
