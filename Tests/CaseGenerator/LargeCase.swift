internal import BestInterests
internal import CaseStore

extension EmbeddedFramework {
  /// A complete example of the framework grown to a large family: every child and option answered like the first.
  ///
  /// The children's texts are alike but not the same. Of each list about a child there are `records` in total.
  public func large(base: String, children: Int, options: Int, records: Int) -> Start? {
    guard let fragment = bases[base], let read = try? CaseFragment.read(fragment, framework: framework) else {
      return nil
    }
    var file = read.case
    file.framework = framework.reference
    let family = Evaluator(framework: framework, case: file, today: read.today).children
    guard let first = family.first, let option = file.options.first else { return nil }
    for number in family.count..<max(children, family.count) {
      file.add("kind\(number)", like: first) { $0.persons.append($1) }
    }
    for number in file.options.count..<max(options, file.options.count) {
      file.add("optie\(number)", like: option) { $0.options.append($1) }
    }
    for question in framework.questions where question.kind == .repeating && question.subject == .child {
      let each = (records + children - 1) / max(1, children)
      for child in Evaluator(framework: framework, case: file, today: read.today).children {
        file.fill(Slot(question.id, .person(child)), upTo: each)
      }
    }
    return Start(file: file, today: read.today)
  }
}

extension Case {
  /// Adds a person or an option with all answers of another; texts get a word of their own.
  fileprivate mutating func add(_ id: String, like model: String, _ append: (inout Case, String) -> Void) {
    append(&self, id)
    for (slot, answer) in answers where slot.subject.names(model) {
      let subject: Subject =
        switch slot.subject {
        case .wholeCase: .wholeCase
        case .person: .person(id)
        case .option: .option(id)
        case .childOption(let child, let option):
          child == model ? .childOption(child: id, option: option) : .childOption(child: child, option: id)
        }
      let record = slot.record.map { "\(id)-\($0)" }
      var copy = answer
      switch answer.value {
      case .text(let text): copy.value = .text("\(id): \(text)")
      case .records(let ids): copy.value = .records(ids.map { "\(id)-\($0)" })
      default: break
      }
      answers[Slot(slot.question, subject, record: record)] = copy
    }
    for (slot, answer) in answers where slot.subject.names(id) { relink(slot, answer, from: model, to: id) }
  }

  /// What was chosen of the model's own records is chosen of the copies.
  private mutating func relink(_ slot: Slot, _ answer: Answer, from model: String, to id: String) {
    func copy(_ record: String) -> String {
      let name = "\(id)-\(record)"
      let isCopied = answers.contains { place, other in
        place.subject.names(id) && (other.value.map { Self.records(of: $0).contains(name) } ?? false)
      }
      return isCopied ? name : record
    }
    let relinked: Value?
    switch answer.value {
    case .choices(let ids): relinked = .choices(ids.map(copy))
    case .choice(let record): relinked = .choice(copy(record))
    default: relinked = answer.value
    }
    answers[slot]?.value = relinked
  }

  private static func records(of value: Value) -> [String] {
    if case .records(let ids) = value { ids } else { [] }
  }

  /// Adds copies of the first record of a list until there are so many.
  fileprivate mutating func fill(_ slot: Slot, upTo count: Int) {
    guard var ids = records(slot.question, slot.subject), let first = ids.first, ids.count < count else {
      return
    }
    let fields = answers.filter { $0.key.record == first }
    while ids.count < count {
      let id = "\(first)-\(ids.count)"
      ids.append(id)
      for (place, answer) in fields { answers[Slot(place.question, place.subject, record: id)] = answer }
    }
    answers[slot]?.value = .records(ids)
  }
}
