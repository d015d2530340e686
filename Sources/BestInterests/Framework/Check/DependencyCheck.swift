extension FrameworkCheck {
  /// How many definitions and visibilities may hang on one another in a row.
  static let mostDepth = 40
  /// How many tests one definition or visibility may come to when everything it refers to is written out.
  static let mostTests = 100_000

  /// Finds definitions and visibilities that need their own value, and those too long or too large to follow.
  ///
  /// Both are one graph: a definition reads questions, and whether an answer counts depends on the visibility
  /// of its question, which may use definitions.
  mutating func checkDependencies() {
    var search = DependencySearch(framework)
    for name in framework.definitions.keys.sorted() { search.visit(.definition(name)) }
    for question in framework.questions { search.visit(.question(question.id)) }
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

/// A search in depth through what depends on what.
private struct DependencySearch {
  enum Node: Hashable {
    case definition(String)
    case question(String)

    var name: String {
      switch self {
      case .definition(let name), .question(let name): name
      }
    }
  }

  /// How far and how much lies below a node.
  struct Reach {
    var depth = 0
    var tests = 1
  }

  let framework: Framework
  private(set) var found: [(Node, FrameworkProblem.Kind)] = []
  private var trail: [Node] = []
  private var known: [Node: Reach] = [:]
  private var hasReportedSize = false

  init(_ framework: Framework) {
    self.framework = framework
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
    for next in dependencies(of: node) {
      let below = visit(next)
      reach.depth = max(reach.depth, below.depth + 1)
      reach.tests = min(reach.tests + below.tests, FrameworkCheck.mostTests + 1)
    }
    trail.removeLast()
    known[node] = reach
    let isTooLarge = reach.depth > FrameworkCheck.mostDepth || reach.tests > FrameworkCheck.mostTests
    if isTooLarge, !hasReportedSize {
      // What uses it is too large as well, which is not worth saying again.
      hasReportedSize = true
      found.append((node, .tooLarge))
    }
    return reach
  }

  private func dependencies(of node: Node) -> [Node] {
    var nodes: [Node] = []
    switch node {
    case .definition(let name):
      if let condition = framework.definitions[name] { collect(condition, &nodes) }
    case .question(let id):
      guard let question = framework.question(id) else { return [] }
      if let visible = question.visible { collect(visible, &nodes) }
      if let parent = question.parent { nodes.append(.question(parent)) }
    }
    return nodes
  }

  private func collect(_ condition: Condition, _ nodes: inout [Node]) {
    nodes += condition.questionsNamed.map { .question($0) }
    switch condition {
    case .defined(let name): nodes.append(.definition(name))
    case .option(let role, _):
      if role != .proposed { nodes.append(.question(framework.roles.chosenOption)) }
      if role != .chosen { nodes.append(.question(framework.roles.proposedOption)) }
    case .constant, .all, .any, .not, .test, .quantified, .status: break
    }
    for part in condition.parts { collect(part, &nodes) }
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
    case .answered, .isOneOf, .includesChild, .tagged, .onlyTagged, .minimumText, .sameAsSibling, .amount,
      .age:
      return []
    }
  }
}
