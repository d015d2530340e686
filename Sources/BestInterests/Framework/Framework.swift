/// A rights framework: the steps, questions, lists, considerations and legal sources of one kind of decision.
///
/// It is data read from a file; nothing about any kind of decision is built into the program.
public struct Framework: Sendable {
  public var id: String
  public var version: String
  /// SHA-256 of the file it came from, in hexadecimal.
  public var digest: String
  public var title: LocalText
  public var roles: Roles
  public var steps: [Step]
  public var sections: [Section]
  public let lists: [String: OptionList]
  /// All questions, fields of repeating ones included, in the order of the screen.
  public let questions: [Question]
  public let sources: [LegalSource]
  public let definitions: [String: Condition]
  public let considerations: [Consideration]
  public let terms: [Term]
  public let deadlines: [DeadlineRule]
  public let checklist: [ChecklistItem]
  public let hearingAid: HearingAid?
  public let review: ReviewPlan
  public let report: ReportPlan
  /// Nil when letters to children are not made under this framework.
  public let letter: LetterPlan?
  public let register: RegisterPlan
  public let boilerplate: BoilerplateRule?
  private let questionTable: NameTable
  private let sourceIndex: [String: Int]
  /// For each question, which considerations read it.
  private let readers: [String: [Int]]
  private let directTests: DirectTests
  /// For each question, the questions and sections whose visibility or requirement reads it.
  private let dependents: [String: Dependents]

  /// Makes a framework and its indexes; `problems` tells whether it is sound.
  public init(
    id: String, version: String, digest: String = "", title: LocalText, roles: Roles, steps: [Step],
    sections: [Section], lists: [String: OptionList], questions: [Question], sources: [LegalSource],
    definitions: [String: Condition], considerations: [Consideration], terms: [Term] = [],
    deadlines: [DeadlineRule] = [], checklist: [ChecklistItem] = [], hearingAid: HearingAid? = nil,
    review: ReviewPlan = ReviewPlan(), report: ReportPlan = ReportPlan(), letter: LetterPlan? = nil,
    register: RegisterPlan = RegisterPlan(), boilerplate: BoilerplateRule? = nil
  ) {
    self.id = id
    self.version = version
    self.digest = digest
    self.title = title
    self.roles = roles
    self.steps = steps
    self.sections = sections
    self.lists = lists
    self.sources = sources
    self.definitions = definitions
    self.considerations = considerations
    self.terms = terms
    self.deadlines = deadlines
    self.checklist = checklist
    self.hearingAid = hearingAid
    self.review = review
    self.report = report
    self.letter = letter
    self.register = register
    self.boilerplate = boilerplate
    let questionIndex = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    questionTable = NameTable(questions.map(\.id))
    self.questions = questions.enumerated().map { position, question in
      let parent = question.parent.flatMap { questionIndex[$0] }
      let field = parent.flatMap { questions[$0].fields.firstIndex(of: question.id) } ?? 0
      let list = question.kind == .yesNo ? .yesNo : question.list.flatMap { lists[$0] }
      return Question(
        question, at: Question.Place(position: position, parent: parent, field: field, list: list))
    }
    sourceIndex = Dictionary(
      sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var readers: [String: [Int]] = [:]
    for (index, consideration) in considerations.enumerated() {
      var reach = ConditionReach(
        questions: questions, index: questionIndex, definitions: definitions, roles: roles)
      consideration.conditions.forEach { reach.add($0) }
      // Where a finding leads depends on more than its status: on the option that decides, on who is asked.
      for jump in [consideration.jump] + consideration.violatedWhen.compactMap(\.jump) {
        reach.add(jump: jump)
      }
      for question in reach.questionsRead { readers[question, default: []].append(index) }
    }
    self.readers = readers
    directTests = DirectTests(
      considerations.flatMap(\.conditions) + Array(definitions.values) + questions.compactMap(\.visible),
      roles: roles)
    var dependents: [String: Dependents] = [:]
    func readings(_ conditions: [Condition]) -> Set<String> {
      var reach = ConditionReach(
        questions: questions, index: questionIndex, definitions: definitions, roles: roles)
      conditions.forEach { reach.add($0) }
      return reach.questionsRead
    }
    for (position, section) in sections.enumerated() {
      for question in readings([section.visible].compactMap { $0 }) {
        dependents[question, default: Dependents()].sections.append(position)
      }
    }
    for (position, question) in questions.enumerated() {
      for read in readings([question.required] + [question.visible].compactMap { $0 }) {
        dependents[read, default: Dependents()].questions.append(position)
      }
    }
    self.dependents = dependents
  }

  /// What of the form depends on the answer to a question, by position.
  struct Dependents: Sendable {
    var questions: [Int] = []
    var sections: [Int] = []
  }

  /// The questions that carry a meaning the program itself needs.
  public struct Roles: Equatable, Sendable {
    public var caseTitle: String
    public var caseKind: String
    public var personName: String
    public var personRole: String
    public var birthDate: String
    public var optionType: String
    public var optionText: String
    public var chosenOption: String
    public var proposedOption: String
    /// Filled with the login when a case is made, if the framework asks for it.
    public var author: String?
    /// Filled with the day when a case is made, if the framework asks for it.
    public var openedOn: String?

    /// Names the questions by id.
    public init(
      caseTitle: String, caseKind: String, personName: String, personRole: String, birthDate: String,
      optionType: String, optionText: String, chosenOption: String, proposedOption: String,
      author: String? = nil, openedOn: String? = nil
    ) {
      self.caseTitle = caseTitle
      self.caseKind = caseKind
      self.personName = personName
      self.personRole = personRole
      self.birthDate = birthDate
      self.optionType = optionType
      self.optionText = optionText
      self.chosenOption = chosenOption
      self.proposedOption = proposedOption
      self.author = author
      self.openedOn = openedOn
    }
  }

  /// A step of the plan, or the entry of the case before it.
  public struct Step: Equatable, Sendable {
    public var id: String
    public var title: LocalText
    /// A word or two for where the titles of all steps do not fit.
    public var short: LocalText?
    /// What is to be done, in one line.
    public var task: LocalText

    /// Makes a step.
    public init(id: String, title: LocalText, short: LocalText? = nil, task: LocalText) {
      self.id = id
      self.title = title
      self.short = short
      self.task = task
    }
  }

  /// A group of questions about the same subject within a step.
  public struct Section: Equatable, Sendable {
    public var id: String
    public var step: String
    public var subject: SubjectKind
    public var title: LocalText
    public var help: LocalText?
    public var visible: Condition?
    public var isLater: Bool
    /// How its questions can also be answered, side by side.
    public var table: SectionTable?

    /// Makes a section.
    public init(
      id: String, step: String, subject: SubjectKind, title: LocalText, help: LocalText? = nil,
      visible: Condition? = nil, isLater: Bool = false, table: SectionTable? = nil
    ) {
      self.id = id
      self.step = step
      self.subject = subject
      self.title = title
      self.help = help
      self.visible = visible
      self.isLater = isLater
      self.table = table
    }
  }

  /// The question with an id, or nil.
  public func question(_ id: String) -> Question? {
    questionTable.position(of: id).map { questions[$0] }
  }

  /// The legal source with an id, or nil.
  public func source(_ id: String) -> LegalSource? {
    sourceIndex[id].map { sources[$0] }
  }

  /// The section with an id, or nil.
  public func section(_ id: String) -> Section? {
    sections.first { $0.id == id }
  }

  /// The consideration with an id, or nil.
  public func consideration(_ id: String) -> Consideration? {
    considerations.first { $0.id == id }
  }

  /// The list behind a question of kind one, many or yesNo, or nil.
  public func list(of question: Question) -> OptionList? {
    question.place?.list
  }

  /// The indexes of the considerations whose conditions read a question, directly or through a definition.
  public func considerations(reading question: String) -> [Int] {
    readers[question] ?? []
  }

  /// The tests made on a question, or nil when it is also read in other ways.
  func tests(on question: String) -> [Test]? {
    directTests.tests(on: question)
  }

  /// Every test that considerations, definitions and visibilities make on a question.
  func directTests(on question: String) -> [Test] {
    directTests.all(on: question)
  }

  /// What of the form depends on the answer to a question; nil when nothing does.
  func dependents(of question: String) -> Dependents? {
    dependents[question]
  }

  /// How a case names this framework.
  public var reference: FrameworkReference {
    FrameworkReference(id: id, version: version, digest: digest)
  }
}

/// Collects the questions that a condition reads, definitions and visibility included.
struct ConditionReach {
  let questions: [Question]
  let index: [String: Int]
  let definitions: [String: Condition]
  let roles: Framework.Roles
  private(set) var questionsRead: Set<String> = []
  private var definitionsSeen: Set<String> = []
  /// What is still to be read; a list, because a chain in a hostile file must not exhaust the stack.
  private var waiting: [Condition] = []

  init(
    questions: [Question], index: [String: Int], definitions: [String: Condition], roles: Framework.Roles
  ) {
    self.questions = questions
    self.index = index
    self.definitions = definitions
    self.roles = roles
  }

  mutating func add(_ condition: Condition) {
    waiting.append(condition)
    while let next = waiting.popLast() { visit(next) }
  }

  /// Adds what decides where a jump to a question leads.
  mutating func add(jump question: String) {
    guard let position = index[question] else { return }
    if let parent = questions[position].parent { return add(jump: parent) }
    switch questions[position].subject {
    case .person:
      if let visible = questions[position].visible { add(visible) }
    case .option, .childOption: add(.option(.decisive, .constant(true)))
    case .child: read(roles.personRole)
    case .wholeCase: break
    }
  }

  private mutating func visit(_ condition: Condition) {
    for question in condition.questionsNamed { read(question) }
    switch condition {
    case .quantified(_, .children, _, _), .quantified(_, .siblings, _, _), .test(_, .sameAsSibling):
      read(roles.personRole)
    case .test(_, .similarToSibling):
      read(roles.personRole)
      read(roles.personName)
    case .option(let role, _):
      if role != .proposed { read(roles.chosenOption) }
      if role != .chosen { read(roles.proposedOption) }
    case .defined(let name):
      if definitionsSeen.insert(name).inserted, let definition = definitions[name] {
        waiting.append(definition)
      }
    case .constant, .all, .any, .not, .status, .test, .quantified: break
    }
    waiting += condition.parts
  }

  private mutating func read(_ question: String) {
    var next: String? = question
    while let question = next {
      guard questionsRead.insert(question).inserted, let position = index[question] else { return }
      if let visible = questions[position].visible { waiting.append(visible) }
      next = questions[position].parent
    }
  }
}
