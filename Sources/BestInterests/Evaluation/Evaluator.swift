/// Reads conditions against one case on one day.
///
/// It holds no results; `Evaluation` keeps those. Answers to questions that are not visible count as absent.
public struct Evaluator {
  public let framework: Framework
  public let file: Case
  public let today: CalendarDate
  /// The persons whose role makes them a child, in the order of entry.
  public let children: [String]
  /// What was looked up already, where many conditions are read; nil where making room for it takes longer.
  let counted: CountedAnswers?

  /// Prepares to read conditions; `today` is the day deadlines and ages are measured against.
  ///
  /// With `many` conditions to read it remembers the answers it looked up.
  public init(framework: Framework, case file: Case, today: CalendarDate, many: Bool = false) {
    self.framework = framework
    self.file = file
    self.today = today
    children = file.persons.filter { framework.isChild($0, in: file) }
    counted = many ? CountedAnswers(framework, file) : nil
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
    case .defined(let name): return truth(ofDefinition: name, in: scope)
    case .status(let statuses): return Truth(statuses.contains(file.status))
    }
  }

  private func truth(ofDefinition name: String, in scope: Scope) -> Truth {
    guard let definition = framework.definitions[name] else { return .unknown }
    // Of the whole case or of a child the same is asked by many considerations; of options and records it is not.
    guard let counted, scope.option == nil, scope.record == nil, scope.person == scope.child else {
      return truth(of: definition, in: scope)
    }
    let term = CountedAnswers.Term(name: name, child: scope.child)
    if let known = counted.truth(of: term) { return known }
    let truth = truth(of: definition, in: scope)
    counted.remember(truth, of: term)
    return truth
  }

  /// The id of the option in a role, if the case has one there.
  public func option(_ role: OptionRole) -> String? {
    func answered(_ question: String) -> String? {
      guard let found = framework.question(question), case .choice(let id)? = value(of: found, in: Scope())
      else { return nil }
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
      guard let found = framework.question(question), let ids = value(of: found, in: scope)?.ids else {
        return []
      }
      let repeating = found.recordsOf.flatMap { framework.question($0) }
      let all = repeating.map { value(of: $0, in: scope)?.ids ?? [] } ?? ids
      return binding(ids) {
        $0.record = $1
        $0.recordQuestion = found.recordsOf ?? question
        $0.recordPosition = all.firstIndex(of: $1)
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
      // What is settled by the members so far, no other can change.
      switch quantifier {
      case .some where sure > 0: return .yes
      case .every where everyone == .no: return .no
      case .count(let least?, nil) where sure >= least: return .yes
      case .some, .every, .count: break
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
    framework.question(question).flatMap { slot(of: $0, in: scope) }
  }

  /// The same for a question that was looked up.
  func slot(of question: Question, in scope: Scope) -> Slot? {
    let subject: Subject
    switch question.subject {
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
    guard let parent = question.parent else { return Slot(question.id, subject) }
    guard scope.recordQuestion == parent, let record = scope.record else { return nil }
    return Slot(question.id, subject, record: record)
  }

  /// The value of an answer, or nil when there is none or the question is not visible.
  func value(of question: String, at slot: Slot) -> Value? {
    framework.question(question).flatMap { value(of: $0, in: Scope(of: slot, question: $0)) }
  }

  /// The value of the answer to a question in a scope.
  func value(of question: Question, in scope: Scope) -> Value? {
    guard let counted, let place = counted.place(of: question, in: scope) else {
      return read(question, scope)
    }
    if let known = counted.value(at: place) { return known }
    let value = read(question, scope)
    counted.remember(value, at: place)
    return value
  }

  private func read(_ question: Question, _ scope: Scope) -> Value? {
    guard let slot = slot(of: question, in: scope), let value = file.answers[slot]?.value, !value.isEmpty
    else { return nil }
    guard question.visible != nil || question.parent != nil else { return value }
    // Visible to whom the answer is about, whatever else is bound where it is read.
    return isVisible(question, in: Scope(of: slot, question: question)) ? value : nil
  }

  /// Whether a question is asked in a scope; a field is asked when its repeating question is.
  public func isVisible(_ question: String, in scope: Scope) -> Bool {
    framework.question(question).map { isVisible($0, in: scope) } ?? false
  }

  private func isVisible(_ question: Question, in scope: Scope) -> Bool {
    if let visible = question.visible, truth(of: visible, in: scope) != .yes { return false }
    guard let parent = question.place?.parent.map({ framework.questions[$0] }) else { return true }
    guard let counted, let place = counted.place(of: parent, in: scope) else {
      return isVisible(parent, in: scope)
    }
    if let known = counted.isAsked(at: place) { return known }
    let isAsked = isVisible(parent, in: scope)
    counted.remember(isAsked: isAsked, at: place)
    return isAsked
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
