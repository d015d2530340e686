extension FrameworkCheck {
  /// How many definitions and visibilities may hang on one another in a row.
  static let mostDepth = 40
  /// How many tests one definition or visibility may come to when everything it refers to is written out.
  static let mostTests = 100_000
  /// How many quantifiers may stand in one another, those of definitions and visibilities counted with them: the
  /// work grows with the number of persons, options or records to this power.
  static let mostLoops = 4

  /// Finds definitions and visibilities that need their own value, and those too long or too large to follow.
  ///
  /// Both are one graph: a definition reads questions, and whether an answer counts depends on the visibility
  /// of its question, which may use definitions.
  mutating func checkDependencies() {
    var search = DependencySearch(framework)
    for name in framework.definitions.keys.sorted() { search.visit(.definition(name)) }
    for question in framework.questions { search.visit(.question(question.id)) }
    loops = search.loops
    for (place, kind) in search.found {
      switch place {
      case .definition(let name): elsewhere(["definitions", name]) { $0.report(kind) }
      case .question(let id): elsewhere(keys(toQuestion: id) + ["visible"]) { $0.report(kind) }
      }
    }
  }

  /// Where a question stands in the file.
  private func keys(toQuestion id: String) -> [String] {
    var position = -1
    var field = -1
    for question in framework.questions {
      if question.parent == nil {
        position += 1
        field = -1
      } else {
        field += 1
      }
      guard question.id == id else { continue }
      return question.parent == nil
        ? ["questions[\(position)]"] : ["questions[\(position)]", "fields[\(field)]"]
    }
    return ["questions"]
  }
}

/// Something that conditions refer to and that has conditions of its own.
enum DependencyNode: Hashable {
  case definition(String)
  case question(String)

  fileprivate var name: String {
    switch self {
    case .definition(let name), .question(let name): name
    }
  }
}

/// A search in depth through what depends on what.
private struct DependencySearch {
  typealias Node = DependencyNode

  /// How far and how much lies below a node.
  struct Reach {
    var depth = 0
    var tests = 1
    /// The most quantifiers within one another.
    var loops = 0
  }

  let framework: Framework
  private(set) var found: [(Node, FrameworkProblem.Kind)] = []
  private var trail: [Node] = []
  private var known: [Node: Reach] = [:]
  private var hasReportedSize = false

  init(_ framework: Framework) {
    self.framework = framework
  }

  /// For what has any, the most quantifiers within one another.
  var loops: [Node: Int] {
    known.mapValues(\.loops).filter { $0.value > 0 }
  }

  /// Visits everything that hangs on a node.
  @discardableResult
  mutating func visit(_ node: Node) -> Reach {
    if let reach = known[node] { return reach }
    if let start = trail.firstIndex(of: node) {
      found.append((node, .cycle((trail[start...] + [node]).map(\.name))))
      return Reach()
    }
    // Not followed further: a hostile file must not exhaust the stack.
    guard trail.count <= FrameworkCheck.mostDepth else { return Reach(depth: FrameworkCheck.mostDepth) }
    trail.append(node)
    var reach = Reach()
    let dependencies = dependencies(of: node)
    reach.loops = dependencies.loops
    for (next, loops) in dependencies.nodes {
      let below = visit(next)
      reach.loops = max(reach.loops, loops + below.loops)
      reach.depth = max(reach.depth, below.depth + 1)
      reach.tests = min(reach.tests + below.tests, FrameworkCheck.mostTests + 1)
    }
    trail.removeLast()
    known[node] = reach
    let isTooLarge =
      reach.depth > FrameworkCheck.mostDepth || reach.tests > FrameworkCheck.mostTests
      || reach.loops > FrameworkCheck.mostLoops
    if isTooLarge, !hasReportedSize {
      // What uses it is too large as well, which is not worth saying again.
      hasReportedSize = true
      found.append((node, .tooLarge))
    }
    return reach
  }

  /// What a node refers to.
  private struct Dependencies {
    /// What is referred to, and within how many quantifiers.
    var nodes: [(Node, loops: Int)] = []
    /// The most quantifiers within one another.
    var loops = 0

    mutating func add(_ condition: Condition, within outer: Int, _ roles: Framework.Roles) {
      nodes += condition.questionsNamed.map { (.question($0), outer) }
      var inner = outer
      switch condition {
      case .defined(let name): nodes.append((.definition(name), outer))
      case .option(let role, _):
        if role != .proposed { nodes.append((.question(roles.chosenOption), outer)) }
        if role != .chosen { nodes.append((.question(roles.proposedOption), outer)) }
      case .quantified: inner += 1
      case .constant, .all, .any, .not, .test, .status: break
      }
      loops = max(loops, inner)
      for part in condition.parts { add(part, within: inner, roles) }
    }
  }

  private func dependencies(of node: Node) -> Dependencies {
    var dependencies = Dependencies()
    switch node {
    case .definition(let name):
      if let condition = framework.definitions[name] {
        dependencies.add(condition, within: 0, framework.roles)
      }
    case .question(let id):
      guard let question = framework.question(id) else { return dependencies }
      if let visible = question.visible { dependencies.add(visible, within: 0, framework.roles) }
      if let parent = question.parent { dependencies.nodes.append((.question(parent), 0)) }
    }
    return dependencies
  }
}

extension Condition {
  /// The questions this condition itself names, without those of its parts.
  var questionsNamed: [String] {
    switch self {
    case .test(let question, let test): [question] + test.questionsNamed
    case .quantified(_, .records(let question), _, _): [question]
    case .constant, .all, .any, .not, .quantified, .option, .defined, .status: []
    }
  }
}

extension Test {
  /// The questions a test compares with.
  var questionsNamed: [String] {
    func named(_ reference: DateReference) -> String? {
      if case .question(let question) = reference { question } else { nil }
    }
    switch self {
    case .notOlderThan(_, let references): return references.compactMap(named)
    case .before(let reference), .after(let reference): return [reference].compactMap(named)
    case .sameAs(let other): return [other]
    case .deadline(let term, let from): return [term, from]
    case .similarToSibling(_, _, let except): return [except].compactMap { $0 }
    case .answered, .isOneOf, .includesChild, .tagged, .onlyTagged, .minimumText, .sameAsSibling, .amount,
      .age:
      return []
    }
  }
}
