/// What is bound at a place in the framework, before there is any case: the shadow of `Scope`.
struct StaticScope: Hashable {
  var child = false
  var person = false
  var option = false
  var record: String?

  /// Nothing bound, or what a subject binds by itself.
  init(_ subject: SubjectKind? = nil) {
    switch subject {
    case nil, .wholeCase?: break
    case .person?: person = true
    case .child?:
      child = true
      person = true
    case .option?: option = true
    case .childOption?:
      child = true
      option = true
    }
  }

  /// What a question needs that is not bound here.
  func unmet(_ question: Question) -> [FrameworkProblem.Need] {
    var needs: [FrameworkProblem.Need] =
      switch question.subject {
      case .wholeCase: []
      case .person: [.person]
      case .child: [.child]
      case .option: [.option]
      case .childOption: [.child, .option]
      }
    if let parent = question.parent { needs.append(.record(parent)) }
    return needs.filter { !meets($0) }
  }

  /// Whether a need is met here.
  func meets(_ need: FrameworkProblem.Need) -> Bool {
    switch need {
    case .child: child
    case .person: person || child
    case .option: option
    case .record(let question): record == question
    }
  }

  /// The scope inside a quantifier; chosen records are bound like those of the question they belong to.
  func binding(_ domain: Domain, in framework: Framework) -> StaticScope {
    var inner = self
    switch domain {
    case .persons: inner.person = true
    case .children, .siblings:
      inner.child = true
      inner.person = true
    case .options: inner.option = true
    case .records(let question): inner.record = framework.question(question)?.recordsOf ?? question
    }
    return inner
  }
}
