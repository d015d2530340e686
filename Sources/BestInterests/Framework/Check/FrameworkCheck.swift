extension Framework {
  /// Everything that is wrong with the framework, in the order of the file; empty when it is sound.
  ///
  /// A sound framework cannot send the evaluator into a circle, or to a question, item or tag that is not there.
  public func problems() -> [FrameworkProblem] {
    var check = FrameworkCheck(self)
    check.checkDependencies()
    // A chain that is too long would exhaust the stack below; it is all there is to say.
    if check.problems.contains(where: { $0.kind == .tooLarge }) { return check.problems }
    check.checkFrame()
    check.checkLists()
    check.checkQuestions()
    check.checkSources()
    check.checkTerms()
    check.checkDeadlines()
    for name in definitions.keys.sorted() { _ = check.needs(ofDefinition: name) }
    check.checkConsiderations()
    check.checkChecklist()
    check.checkHearingAid()
    check.checkReview()
    check.checkReport()
    check.checkLetter()
    check.checkRegister()
    check.checkBoilerplate()
    return check.problems
  }
}

/// Walks a framework and writes down what is wrong, with the path to it.
struct FrameworkCheck {
  /// More than this helps nobody to mend a file.
  static let mostProblems = 100

  let framework: Framework
  private(set) var problems: [FrameworkProblem] = []
  private var path: [PathPart] = []
  /// What each definition looked at so far leaves to be bound by its users, with a question that asks for it.
  private var definitionNeeds: [String: [OpenNeed]] = [:]
  /// For definitions and questions with conditions of their own, the most quantifiers within one another.
  var loops: [DependencyNode: Int] = [:]
  /// How many quantifiers the place at hand stands in.
  var loopsHere = 0
  /// Collects needs while a definition is looked at; nil while they are problems.
  var openNeeds: [OpenNeed]?
  /// What each definition looked at so far can come to.
  var knownValues: [String: PossibleValues] = [:]

  /// A need that no quantifier inside a definition meets.
  struct OpenNeed: Hashable {
    var question: String
    var need: FrameworkProblem.Need
  }

  /// A step of a path.
  enum PathPart {
    case key(String)
    case index(Int)
  }

  init(_ framework: Framework) {
    self.framework = framework
  }

  /// Writes down a problem at the place at hand.
  mutating func report(_ kind: FrameworkProblem.Kind) {
    guard problems.count < Self.mostProblems else { return }
    var text = ""
    for part in path {
      switch part {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    problems.append(FrameworkProblem(path: text, kind: kind))
  }

  /// Does something one or two steps deeper in the file.
  mutating func at(_ key: String, _ index: Int? = nil, _ body: (inout FrameworkCheck) -> Void) {
    path.append(.key(key))
    if let index { path.append(.index(index)) }
    body(&self)
    path.removeLast(index == nil ? 1 : 2)
  }

  /// Whether the thing at hand is an element of a list under a key.
  func isDirectlyInside(_ key: String) -> Bool {
    guard path.count >= 2, case .index = path[path.count - 1], case .key(key) = path[path.count - 2] else {
      return false
    }
    return true
  }

  /// Does something at another place of the file, such as inside a definition.
  mutating func elsewhere(_ keys: [String], _ body: (inout FrameworkCheck) -> Void) {
    let here = path
    path = keys.map { .key($0) }
    body(&self)
    path = here
  }

  /// What a definition leaves to be bound by those who use it; looks at the definition the first time.
  mutating func needs(ofDefinition name: String) -> [OpenNeed] {
    if let known = definitionNeeds[name] { return known }
    // Ends a circle, which `checkDependencies` has reported.
    definitionNeeds[name] = []
    guard let condition = framework.definitions[name] else { return [] }
    let outer = (openNeeds, loopsHere)
    (openNeeds, loopsHere) = ([], 0)
    elsewhere(["definitions", name]) { check in
      check.checkID(name)
      check.check(condition, StaticScope())
    }
    var seen: Set<FrameworkProblem.Need> = []
    let found = (openNeeds ?? []).filter { seen.insert($0.need).inserted }
    (openNeeds, loopsHere) = outer
    definitionNeeds[name] = found
    return found
  }

  mutating func checkText(_ key: String, _ text: LocalText?) {
    guard let text else { return }
    for language in Language.allCases where Value.text(text[language]).isEmpty {
      at(key) { check in
        check.at(language.rawValue) { $0.report(.emptyText(language)) }
      }
    }
  }

  /// Ids become file names, paths and codes, so only plain characters are fit for them.
  mutating func checkID(_ id: String) {
    // Neither first nor after another: an id must not read as a hidden file or as a way up.
    var pointAllowed = false
    var hyphenAllowed = false
    var fits = (1...64).contains(id.utf8.count)
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        pointAllowed = true
        hyphenAllowed = true
      case 0x2D where hyphenAllowed: pointAllowed = true
      case 0x2E where pointAllowed: pointAllowed = false
      default: fits = false
      }
    }
    if !fits { report(.badID(id)) }
  }

  /// Reports ids that occur twice, at the second one, and ids with unfit characters.
  mutating func checkIDs(_ key: String, _ name: String, _ ids: [String]) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() {
      at(key, index) { check in
        check.at(name) { check in
          check.checkID(id)
          if !seen.insert(id).inserted { check.report(.duplicate(id)) }
        }
      }
    }
  }
}
