/// The answers of a case that count, each looked up once; for as long as one case is evaluated.
///
/// Whether an answer counts depends on the answers that decide whether its question is asked, and those on others.
/// The considerations ask for the same few thousand answers many times over, so most of the work is saved by
/// remembering them.
final class CountedAnswers {
  /// A comparison of the text of one child with those of its siblings.
  struct Likeness: Hashable {
    var question: String
    var test: Test
    var child: String
  }

  /// A definition of the framework, asked of a child or of the whole case.
  struct Term: Hashable {
    var name: String
    var child: String?
  }

  private let framework: Framework
  private let persons: [String]
  private let options: [String]
  /// Where the entries of each question begin, by its position in the framework.
  private let starts: [Int]
  /// For every place the answer as a position in `values`, `unread` or `none`: small numbers, because there are
  /// thousands of places and a single key must not pay for all of them.
  private var entries: [Int32]
  private var values: [Value] = []
  /// Whether the question at a place is asked: 1 yes, 0 no.
  private var asked: [Int32]
  /// Where the entries for the records of a repeating question begin, by the place of that question.
  private var blocks: [Int32]
  private static let unread: Int32 = -1
  private static let none: Int32 = -2
  private var alike: [Likeness: String?] = [:]
  private var terms: [Term: Truth] = [:]
  /// The names of the persons of the case, once they were read.
  var names: PersonNames?
  private var lastRow = 0

  init(_ framework: Framework, _ file: Case) {
    self.framework = framework
    persons = file.persons
    options = file.options
    func places(of question: Question) -> Int {
      guard question.parent == nil else { return 0 }
      switch question.subject {
      case .wholeCase: return 1
      case .person, .child: return file.persons.count
      case .option: return file.options.count
      case .childOption: return file.persons.count * file.options.count
      }
    }
    var starts: [Int] = []
    starts.reserveCapacity(framework.questions.count)
    var count = 0
    for question in framework.questions {
      starts.append(count)
      count += places(of: question)
    }
    self.starts = starts
    entries = [Int32](repeating: Self.unread, count: count)
    asked = entries
    blocks = entries
  }

  /// Where the answer to a question is remembered; nil where the scope does not say of whom or of which record.
  func place(of question: Question, in scope: Scope) -> Int? {
    guard let place = question.place else { return nil }
    guard let parent = place.parent else { return self.place(place.position, question.subject, in: scope) }
    let repeating = framework.questions[parent]
    guard let position = scope.recordPosition, scope.recordQuestion == repeating.id,
      let row = self.place(parent, repeating.subject, in: scope), entries[row] >= 0,
      case .records(let ids) = values[Int(entries[row])], ids.indices.contains(position)
    else { return nil }
    let width = repeating.fields.count
    if blocks[row] == Self.unread {
      blocks[row] = Int32(entries.count)
      entries.append(contentsOf: repeatElement(Self.unread, count: ids.count * width))
    }
    return Int(blocks[row]) + position * width + place.field
  }

  private func place(_ position: Int, _ subject: SubjectKind, in scope: Scope) -> Int? {
    let start = starts[position]
    func row(_ person: String?) -> Int? { person.flatMap { self.row(of: $0) } }
    func column() -> Int? { scope.option.flatMap { options.firstIndex(of: $0) } }
    switch subject {
    case .wholeCase: return start
    case .person: return row(scope.person ?? scope.child).map { start + $0 }
    case .child: return row(scope.child).map { start + $0 }
    case .option: return column().map { start + $0 }
    case .childOption:
      guard let row = row(scope.child), let column = column() else { return nil }
      return start + row * options.count + column
    }
  }

  /// The position of a person; mostly the one that was asked for before.
  private func row(of person: String) -> Int? {
    if lastRow < persons.count, persons[lastRow] == person { return lastRow }
    guard let row = persons.firstIndex(of: person) else { return nil }
    lastRow = row
    return row
  }

  /// What is known of the answer at a place: nil when it was not looked up yet.
  func value(at place: Int) -> Value?? {
    let entry = entries[place]
    if entry >= 0 { return .some(values[Int(entry)]) }
    return entry == Self.unread ? nil : .some(nil)
  }

  /// Remembers the answer at a place.
  func remember(_ value: Value?, at place: Int) {
    entries[place] = value == nil ? Self.none : Int32(values.count)
    if let value { values.append(value) }
  }

  /// Whether the question at a place is asked: nil when that was not looked up yet.
  func isAsked(at place: Int) -> Bool? {
    asked[place] == Self.unread ? nil : asked[place] == 1
  }

  /// Remembers whether the question at a place is asked.
  func remember(isAsked: Bool, at place: Int) {
    asked[place] = isAsked ? 1 : 0
  }

  /// Whether a definition holds: nil when that was not looked up yet.
  func truth(of term: Term) -> Truth? { terms[term] }

  /// Remembers whether a definition holds.
  func remember(_ truth: Truth, of term: Term) {
    terms[term] = truth
  }

  /// The sibling whose text a child's is like: nil when the two were not compared yet.
  func sibling(_ likeness: Likeness) -> String?? {
    alike[likeness]
  }

  /// Remembers the sibling whose text a child's is like.
  func remember(_ sibling: String?, for likeness: Likeness) {
    alike[likeness] = .some(sibling)
  }
}
