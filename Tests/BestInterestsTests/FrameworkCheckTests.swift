import BestInterests
import Testing

@Suite("A framework is checked before anybody relies on it")
struct FrameworkCheckTests {
  /// The problems of the tiny framework with one consideration that is satisfied under a condition.
  private func problems(
    _ condition: Condition, subject: SubjectKind = .child, definitions: [String: Condition] = [:]
  ) -> [FrameworkProblem] {
    TinyFramework.make(
      definitions: definitions,
      considerations: [TinyFramework.consideration("one", subject: subject, satisfied: condition)]
    ).problems()
  }

  private func expect(
    _ condition: Condition, subject: SubjectKind = .child, _ path: String, _ kind: FrameworkProblem.Kind,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = FrameworkProblem(path: "considerations[0].satisfiedWhen" + path, kind: kind)
    #expect(problems(condition, subject: subject) == [expected], sourceLocation: sourceLocation)
  }

  @Test("The tiny framework is sound")
  func sound() {
    #expect(TinyFramework.make().problems() == [])
  }

  @Test("An unknown question is found wherever a condition names one")
  func unknownQuestion() {
    let unknown = FrameworkProblem.Kind.unknown(.question, "x")
    expect(.all([.constant(true), .test(question: "x", .answered)]), ".all[1].question", unknown)
    expect(.any([.not(.test(question: "x", .answered))]), ".any[0].not.question", unknown)
    expect(.quantified(.some, .records("x"), filter: nil, that: nil), ".some", unknown)
    expect(.test(question: "c.date", .before(.question("x"))), ".before", unknown)
    expect(.test(question: "c.date", .after(.question("x"))), ".after", unknown)
    let recent = Test.notOlderThan(Period(1, .days), at: [.today, .question("x")])
    expect(.test(question: "c.date", recent), ".notOlderThan.at[1]", unknown)
    expect(.test(question: "c.title", .sameAs("x")), ".sameAs", unknown)
    expect(.test(question: "c.date", .deadline(term: "x", from: "c.date")), ".isDeadline.term", unknown)
    expect(.test(question: "c.date", .deadline(term: "c.term", from: "x")), ".isDeadline.from", unknown)
    expect(.option(.chosen, .test(question: "x", .answered)), ".that.question", unknown)
  }

  @Test("An unknown definition is found")
  func unknownDefinition() {
    expect(.defined("x"), ".definition", .unknown(.definition, "x"))
  }

  @Test("A code that the list does not have is found, also of yes and no")
  func unknownCode() {
    expect(
      .test(question: "c.colour", .isOneOf(["red", "green"])), ".in",
      .notInList(.item, "green", list: "colours"))
    expect(.test(question: "c.sure", .isOneOf(["maybe"])), ".is", .notInList(.item, "maybe", list: "yes-no"))
  }

  @Test("A tag that no item of the list has is found")
  func unknownTag() {
    expect(.test(question: "c.colour", .tagged("hot")), ".tagged", .notInList(.tag, "hot", list: "colours"))
    expect(
      .test(question: "c.colours", .onlyTagged(["warm", "hot"])), ".onlyTagged",
      .notInList(.tag, "hot", list: "colours"))
  }

  @Test("A test that the kind of the question does not allow is found")
  func wrongKind() {
    let day = Test.notOlderThan(Period(1, .days), at: [.today])
    for (test, key) in [
      (Test.minimumText(3), "minimumText"), (.tagged("warm"), "tagged"),
      (.onlyTagged(["warm"]), "onlyTagged"),
      (day, "notOlderThan"), (.before(.today), "before"), (.after(.today), "after"),
      (.age(atLeast: 1, below: nil), "age"), (.deadline(term: "c.term", from: "c.date"), "isDeadline"),
      (.isOneOf(["1"]), "is"),
    ] {
      let found = problems(.test(question: "c.number", test))
      #expect(found.map(\.path) == ["considerations[0].satisfiedWhen.\(key)"])
      guard case .wrongKind("c.number", .number, _)? = found.first?.kind else {
        Issue.record("\(key): \(found)")
        continue
      }
    }
    let amounts: [Question.Kind] = [.number, .many, .people, .records, .repeating]
    expect(
      .test(question: "c.title", .amount(atLeast: 1, atMost: nil)), ".atLeast",
      .wrongKind(question: "c.title", kind: .text, allowed: amounts))
    expect(
      .test(question: "c.date", .before(.question("c.title"))), ".before",
      .wrongKind(question: "c.title", kind: .text, allowed: [.date]))
    expect(
      .quantified(.some, .records("c.title"), filter: nil, that: nil), ".some",
      .wrongKind(question: "c.title", kind: .text, allowed: [.repeating, .record, .records]))
  }

  @Test("A test without bounds is found")
  func noBounds() {
    expect(.test(question: "c.number", .amount(atLeast: nil, atMost: nil)), ".atMost", .missing(.bound))
    expect(.test(question: "p.birthdate", .age(atLeast: nil, below: nil)), ".age", .missing(.bound))
    expect(
      .quantified(.count(atLeast: nil, atMost: nil), .children, filter: nil, that: nil), "", .missing(.bound))
    expect(.status([]), ".status", .missing(.status))
  }

  @Test("Only texts of a child can be those of a sibling")
  func siblingText() {
    expect(
      .test(question: "c.title", .sameAsSibling), ".sameAsSibling",
      .wrongSubject(question: "c.title", allowed: [.child]))
    func similar(share: Int = 60, words: Int = 4, except: String? = nil) -> Condition {
      .test(question: "k.text", .similarToSibling(share: share, words: words, except: except))
    }
    expect(similar(share: 0), ".similarToSibling.share", .outOfRange(0, 1...100))
    expect(similar(words: 21), ".similarToSibling.words", .outOfRange(21, 2...20))
    expect(similar(except: "x"), ".similarToSibling.except", .unknown(.question, "x"))
    expect(
      similar(except: "p.lawyer"), ".similarToSibling.except",
      .wrongSubject(question: "p.lawyer", allowed: [.child]))
    expect(
      .test(question: "c.title", .similarToSibling(share: 60, words: 4, except: nil)), ".similarToSibling",
      .wrongSubject(question: "c.title", allowed: [.child]))
    expect(
      .test(question: "k.heard", .similarToSibling(share: 60, words: 4, except: nil)), ".similarToSibling",
      .wrongKind(question: "k.heard", kind: .yesNo, allowed: [.text, .long]))
  }

  @Test("A comparison of answers that are never equal is found")
  func incomparable() {
    expect(.test(question: "c.title", .sameAs("c.date")), ".sameAs", .incomparable("c.title", "c.date"))
    expect(.test(question: "c.colour", .sameAs("c.kind")), ".sameAs", .incomparable("c.colour", "c.kind"))
  }

  @Test("A term is asked of a list that has one")
  func noTerm() {
    expect(
      .test(question: "c.date", .deadline(term: "c.colour", from: "c.date")), ".isDeadline.term",
      .noTerm(list: "colours"))
  }

  @Test("A question read without its child, person, option or record is found")
  func notBound() {
    let heard = Condition.test(question: "k.heard", .answered)
    expect(heard, subject: .wholeCase, ".question", .notBound(question: "k.heard", .child))
    let name = Condition.test(question: "p.name", .answered)
    expect(name, subject: .wholeCase, ".question", .notBound(question: "p.name", .person))
    expect(.test(question: "o.type", .answered), ".question", .notBound(question: "o.type", .option))
    expect(
      .test(question: "m.separates", .answered), ".question", .notBound(question: "m.separates", .option))
    expect(.test(question: "ev.kind", .answered), ".question", .notBound(question: "ev.kind", .record("ev")))
    let siblings = Condition.quantified(.some, .siblings, filter: nil, that: heard)
    expect(siblings, subject: .wholeCase, ".some", .notBound(question: "siblings", .child))
  }

  @Test("A question read inside the quantifier that binds it is sound")
  func bound() {
    let kind = Condition.test(question: "ev.kind", .answered)
    #expect(problems(.quantified(.some, .records("ev"), filter: kind, that: kind)) == [])
    #expect(problems(.quantified(.some, .records("k.proof"), filter: nil, that: kind)) == [])
    let separates = Condition.option(.decisive, .test(question: "m.separates", .answered))
    #expect(problems(separates) == [])
    #expect(problems(.quantified(.every, .children, filter: nil, that: separates), subject: .wholeCase) == [])
    #expect(problems(.test(question: "p.name", .answered)) == [])
  }

  @Test("What a definition needs is asked of each place that uses it")
  func definitionNeeds() {
    let definitions = ["outer": Condition.defined("inner"), "inner": .test(question: "k.heard", .answered)]
    #expect(problems(.defined("outer"), definitions: definitions) == [])
    let expected = FrameworkProblem(
      path: "considerations[0].satisfiedWhen.definition", kind: .notBound(question: "k.heard", .child))
    #expect(problems(.defined("outer"), subject: .wholeCase, definitions: definitions) == [expected])
  }

  @Test("A fault inside a definition is reported once, where the definition stands")
  func faultInDefinition() {
    let found = problems(
      .all([.defined("one"), .defined("one")]), definitions: ["one": .all([.test(question: "x", .answered)])])
    #expect(
      found == [FrameworkProblem(path: "definitions.one.all[0].question", kind: .unknown(.question, "x"))])
  }

  @Test("Definitions that go in a circle are found and do not hang the check")
  func definitionCycle() {
    let definitions = [
      "one": Condition.defined("two"), "two": .not(.defined("one")), "three": .defined("three"),
    ]
    let kinds = problems(.defined("one"), definitions: definitions).map(\.kind)
    #expect(kinds == [.cycle(["one", "two", "one"]), .cycle(["three", "three"])])
  }

  @Test("Questions whose visibility depends on themselves are found, also through definitions and fields")
  func visibilityCycle() {
    var questions = TinyFramework.questions
    for index in questions.indices {
      let question = questions[index]
      if question.id == "c.sure" { questions[index] = question.with(visible: .defined("shown")) }
      if question.id == "ev" {
        let some = Condition.quantified(.some, .records("ev"), filter: nil, that: nil)
        questions[index] = question.with(visible: some)
      }
    }
    let framework = TinyFramework.make(
      questions: questions, definitions: ["shown": .test(question: "c.hidden", .answered)])
    let kinds = framework.problems().map(\.kind)
    #expect(kinds == [.cycle(["shown", "c.hidden", "c.sure", "shown"]), .cycle(["ev", "ev"])])
  }

  @Test("A chain of definitions without end in sight is refused")
  func tooLong() {
    var definitions: [String: Condition] = ["d0": .constant(true)]
    for number in 1...20_000 { definitions["d\(number)"] = .defined("d\(number - 1)") }
    #expect(problems(.defined("d20000"), definitions: definitions).map(\.kind) == [.tooLarge])
  }

  @Test("Definitions that double at every step are refused")
  func tooMany() {
    var definitions: [String: Condition] = ["d0": .constant(true)]
    for number in 1...30 {
      definitions["d\(number)"] = .all([.defined("d\(number - 1)"), .defined("d\(number - 1)")])
    }
    #expect(problems(.defined("d30"), definitions: definitions).map(\.kind) == [.tooLarge])
  }

  @Test(
    "Quantifiers in quantifiers without end are refused, written out or hidden in definitions and visibilities"
  )
  func tooManyLoops() {
    let sure = Condition.test(question: "c.sure", .isOneOf(["yes"]))
    func nested(_ count: Int, _ core: Condition) -> Condition {
      (0..<count).reduce(core) { inner, _ in .quantified(.every, .persons, filter: nil, that: inner) }
    }
    #expect(problems(nested(4, sure)) == [])
    #expect(problems(nested(5, sure)).map(\.kind) == [.tooLarge])
    #expect(problems(nested(60, sure)).map(\.kind) == [.tooLarge])
    let definitions = ["two": nested(2, sure), "four": nested(2, .defined("two"))]
    #expect(problems(nested(2, .defined("two")), definitions: definitions) == [])
    #expect(problems(nested(3, .defined("two")), definitions: definitions).map(\.kind) == [.tooLarge])
    #expect(problems(nested(1, .defined("four")), definitions: definitions).map(\.kind) == [.tooLarge])
    let hidden = TinyFramework.questions.map { question in
      question.id == "c.sure"
        ? question.with(visible: nested(3, .test(question: "p.name", .answered))) : question
    }
    for (loops, expected) in [(1, []), (2, [FrameworkProblem.Kind.tooLarge])] {
      let consideration = TinyFramework.consideration("one", satisfied: nested(loops, sure))
      let framework = TinyFramework.make(questions: hidden, considerations: [consideration])
      #expect(framework.problems().map(\.kind) == expected)
    }
  }

  @Test("Every problem is said in Dutch and in English")
  func wording() {
    let kinds: [FrameworkProblem.Kind] = [
      .duplicate("a"), .badID("a b"), .unknown(.question, "a"), .notInList(.tag, "a", list: "b"),
      .wrongKind(question: "a", kind: .text, allowed: [.date, .one]),
      .wrongSubject(question: "a", allowed: [.child]),
      .incomparable("a", "b"), .notBound(question: "a", .record("b")), .cycle(["a", "b", "a"]), .tooLarge,
      .emptyText(.nl), .missing(.list), .needless(.list), .fieldID("a", parent: "b"), .noChildRole,
      .noTerm(list: "a"), .endsBeforeStart, .badLink("a"),
    ]
    for kind in kinds {
      let problem = FrameworkProblem(path: "x", kind: kind)
      #expect(problem.text(.nl).hasSuffix(".") && problem.text(.en).hasSuffix("."))
      #expect(problem.text(.nl) != problem.text(.en))
    }
  }
}
