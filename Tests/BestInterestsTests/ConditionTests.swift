import BestInterests
import Testing

@Suite("Conditions have three values")
struct ConditionTests {
  private static let yes = Condition.constant(true)
  private static let no = Condition.constant(false)
  /// Nothing is answered in the empty case, so this is unknown.
  private static let unknown = Condition.test(question: "c.sure", .isOneOf(["yes"]))
  private static let samples: [(Condition, Truth)] = [(yes, .yes), (no, .no), (unknown, .unknown)]

  @Test("all: no wins, then unknown")
  func all() {
    let expected: [[Truth]] = [[.yes, .no, .unknown], [.no, .no, .no], [.unknown, .no, .unknown]]
    for (row, left) in Self.samples.enumerated() {
      for (column, right) in Self.samples.enumerated() {
        #expect(truth(.all([left.0, right.0]), .tiny()) == expected[row][column])
      }
    }
    #expect(truth(.all([]), .tiny()) == .yes)
  }

  @Test("any: yes wins, then unknown")
  func any() {
    let expected: [[Truth]] = [[.yes, .yes, .yes], [.yes, .no, .unknown], [.yes, .unknown, .unknown]]
    for (row, left) in Self.samples.enumerated() {
      for (column, right) in Self.samples.enumerated() {
        #expect(truth(.any([left.0, right.0]), .tiny()) == expected[row][column])
      }
    }
    #expect(truth(.any([]), .tiny()) == .no)
  }

  @Test("not turns yes and no round and leaves unknown")
  func not() {
    #expect(Self.samples.map { truth(.not($0.0), .tiny()) } == [.no, .yes, .unknown])
  }

  @Test("A definition is what it stands for, and unknown when nobody defined it")
  func definition() {
    for (condition, expected) in Self.samples {
      #expect(truth(.defined("it"), .tiny(), definitions: ["it": condition]) == expected)
    }
    #expect(truth(.defined("nothing"), .tiny()) == .unknown)
  }

  @Test("The status of the case is known")
  func status() {
    #expect(truth(.status([.draft, .closed]), .tiny()) == .yes)
    #expect(truth(.status([.closed]), .tiny()) == .no)
  }

  @Test("answered: an unknown item and blanks are no answer, an explicit none is")
  func answered() {
    #expect(truth(.answered, on: "c.title", nil) == .no)
    #expect(truth(.answered, on: "c.title", .text(" \n\t")) == .no)
    #expect(truth(.answered, on: "c.title", .text("\u{A0}\r\u{2003}")) == .no)
    #expect(truth(.answered, on: "c.title", .text("x")) == .yes)
    #expect(truth(.answered, on: "c.sure", .choice("no")) == .yes)
    #expect(truth(.answered, on: "c.sure", .choice("unknown")) == .no)
    #expect(truth(.answered, on: "c.colours", .choices([])) == .no)
    #expect(truth(.answered, on: "c.colours", .choices(["unclear"])) == .no)
    #expect(truth(.answered, on: "c.colours", .choices(["unclear", "red"])) == .yes)
    let slot = Slot("ev", .person("c1"))
    #expect(truth(.test(question: "ev", .answered), .tiny([(slot, .records([]))])) == .yes)
    #expect(truth(.test(question: "ev", .answered), .tiny()) == .no)
  }

  @Test("is: an unknown item is unknown unless it is what is asked for")
  func isOneOf() {
    #expect(truth(.isOneOf(["yes"]), on: "c.sure", nil) == .unknown)
    #expect(truth(.isOneOf(["yes"]), on: "c.sure", .choice("yes")) == .yes)
    #expect(truth(.isOneOf(["yes"]), on: "c.sure", .choice("no")) == .no)
    #expect(truth(.isOneOf(["yes"]), on: "c.sure", .choice("unknown")) == .unknown)
    #expect(truth(.isOneOf(["yes", "unknown"]), on: "c.sure", .choice("unknown")) == .yes)
    #expect(truth(.isOneOf(["red"]), on: "c.colours", .choices(["blue", "red"])) == .yes)
    #expect(truth(.isOneOf(["red"]), on: "c.colours", .choices(["blue"])) == .no)
    #expect(truth(.isOneOf(["red"]), on: "c.colours", .choices(["unclear"])) == .unknown)
    let lawyer = Slot("p.lawyer", .person("c1"))
    #expect(truth(.test(question: "p.lawyer", .isOneOf(["m"])), .tiny([(lawyer, .choice("m"))])) == .yes)
  }

  @Test("tagged looks at some chosen item, onlyTagged at all of them")
  func tagged() {
    #expect(truth(.tagged("warm"), on: "c.colours", nil) == .unknown)
    #expect(truth(.tagged("warm"), on: "c.colours", .choices(["blue", "red"])) == .yes)
    #expect(truth(.tagged("warm"), on: "c.colours", .choices(["blue"])) == .no)
    #expect(truth(.tagged("warm"), on: "c.colours", .choices(["unclear"])) == .unknown)
    #expect(truth(.onlyTagged(["warm"]), on: "c.colours", nil) == .unknown)
    #expect(truth(.onlyTagged(["warm"]), on: "c.colours", .choices(["yellow", "red"])) == .yes)
    #expect(truth(.onlyTagged(["warm"]), on: "c.colours", .choices(["yellow", "blue"])) == .no)
    #expect(truth(.onlyTagged(["warm", "cold"]), on: "c.colours", .choices(["yellow", "blue"])) == .yes)
    #expect(truth(.onlyTagged(["warm"]), on: "c.colours", .choices(["red", "unclear"])) == .no)
    #expect(truth(.onlyTagged(["warm"]), on: "c.colours", .choices(["unclear"])) == .unknown)
  }

  @Test("minimumText counts characters after trimming")
  func minimumText() {
    #expect(truth(.minimumText(3), on: "c.title", nil) == .no)
    #expect(truth(.minimumText(3), on: "c.title", .text("  ab  ")) == .no)
    #expect(truth(.minimumText(3), on: "c.title", .text("  a b ")) == .yes)
    #expect(truth(.minimumText(3), on: "c.title", .text("zoë")) == .yes)
    #expect(truth(.minimumText(3), on: "c.title", .text("\u{A0}\r\u{2003}ab\u{3000}")) == .no)
  }

  @Test("sameAsSibling folds white space and case and never compares a child with itself")
  func sameAsSibling() {
    let mine = Slot("k.text", .person("c1"))
    let theirs = Slot("k.text", .person("c2"))
    let condition = Condition.test(question: "k.text", .sameAsSibling)
    #expect(truth(condition, .tiny()) == .no)
    #expect(truth(condition, .tiny([(mine, .text("Een tekst"))])) == .no)
    #expect(truth(condition, .tiny([(mine, .text("Een tekst")), (theirs, .text(" een\nTEKST "))])) == .yes)
    #expect(truth(condition, .tiny([(mine, .text("Een tekst")), (theirs, .text("Eentekst"))])) == .no)
  }

  @Test("notOlderThan counts back from the first answered date, and a later date counts too")
  func notOlderThan() {
    let test = Test.notOlderThan(Period(6, .months), at: [.question("c.other-date"), .today])
    let other = Slot("c.other-date", .wholeCase)
    #expect(truth(test, on: "c.date", nil) == .unknown)
    #expect(truth(test, on: "c.date", .on("2026-05-23")) == .yes)
    #expect(truth(test, on: "c.date", .on("2026-05-22")) == .no)
    #expect(truth(test, on: "c.date", .on("2027-05-22")) == .yes)
    #expect(truth(test, on: "c.date", .on("2026-05-23"), [(other, .on("2026-12-01"))]) == .no)
    #expect(truth(test, on: "c.date", .on("2026-06-01"), [(other, .on("2026-12-01"))]) == .yes)
    let unanswered = Test.notOlderThan(Period(1, .years), at: [.question("c.other-date")])
    #expect(truth(unanswered, on: "c.date", .on("2026-11-23")) == .unknown)
  }

  @Test("before and after are strict and unknown when a side is missing")
  func beforeAndAfter() {
    let other = Slot("c.other-date", .wholeCase)
    let reference = DateReference.question("c.other-date")
    for (date, before, after) in [
      ("2026-11-22", Truth.yes, Truth.no), ("2026-11-23", .no, .no), ("2026-11-24", .no, .yes),
    ] {
      #expect(truth(.before(.today), on: "c.date", .on(date)) == before)
      #expect(truth(.after(.today), on: "c.date", .on(date)) == after)
      #expect(truth(.before(reference), on: "c.date", .on(date), [(other, .on("2026-11-23"))]) == before)
      #expect(truth(.after(reference), on: "c.date", .on(date), [(other, .on("2026-11-23"))]) == after)
    }
    #expect(truth(.before(.today), on: "c.date", nil) == .unknown)
    #expect(truth(.after(reference), on: "c.date", .on("2026-11-23")) == .unknown)
  }

  @Test("amounts count numbers, chosen items and records")
  func amount() {
    let atLeastTwo = Test.amount(atLeast: 2, atMost: nil)
    #expect(truth(atLeastTwo, on: "c.number", nil) == .unknown)
    #expect(truth(atLeastTwo, on: "c.number", .number(2)) == .yes)
    #expect(truth(atLeastTwo, on: "c.number", .number(1)) == .no)
    #expect(truth(.amount(atLeast: nil, atMost: 1), on: "c.number", .number(2)) == .no)
    #expect(truth(atLeastTwo, on: "c.colours", .choices(["red", "blue"])) == .yes)
    #expect(truth(atLeastTwo, on: "c.colours", nil) == .unknown)
    #expect(truth(atLeastTwo, on: "c.colours", .choices(["unclear"])) == .unknown)
    let slot = Slot("ev", .person("c1"))
    let records = Condition.test(question: "ev", atLeastTwo)
    #expect(truth(records, .tiny()) == .no)
    #expect(truth(records, .tiny([(slot, .records(["r1", "r2"]))])) == .yes)
  }

  @Test("age is in whole years today, and in doubt the younger age counts")
  func age() {
    let slot = Slot("p.birthdate", .person("c1"))
    let teenager = Condition.test(question: "p.birthdate", .age(atLeast: 12, below: 18))
    for (born, expected) in [
      ("2014-11-23", Truth.yes), ("2014-11-24", .no), ("2008-11-24", .yes), ("2008-11-23", .no),
      ("2014", .no),
    ] {
      #expect(truth(teenager, .tiny([(slot, .on(born))])) == expected)
    }
    #expect(truth(teenager, .tiny()) == .unknown)
  }

  @Test("sameAs folds texts and is unknown when a side is missing")
  func sameAs() {
    let author = Slot("c.author", .wholeCase)
    #expect(truth(.sameAs("c.author"), on: "c.title", .text(" Anna "), [(author, .text("anna"))]) == .yes)
    #expect(truth(.sameAs("c.author"), on: "c.title", .text("Anna"), [(author, .text("Bert"))]) == .no)
    #expect(truth(.sameAs("c.author"), on: "c.title", .text("Anna")) == .unknown)
    #expect(truth(.sameAs("c.author"), on: "c.title", nil, [(author, .text("anna"))]) == .unknown)
    let sure = Slot("c.sure", .wholeCase)
    #expect(truth(.sameAs("c.sure"), on: "c.sure", .choice("yes")) == .yes)
    #expect(
      truth(.sameAs("c.sure"), on: "c.sure", .choice("unknown"), [(sure, .choice("unknown"))]) == .unknown)
  }

  @Test("isDeadline knows the last day of a term and is unknown without term, start or date")
  func deadline() {
    let test = Test.deadline(term: "c.term", from: "c.other-date")
    let served = (Slot("c.other-date", .wholeCase), Value.on("2026-11-02"))
    let four = (Slot("c.term", .wholeCase), Value.choice("four"))
    #expect(truth(test, on: "c.date", .on("2026-11-30"), [served, four]) == .yes)
    #expect(truth(test, on: "c.date", .on("2026-12-01"), [served, four]) == .no)
    #expect(truth(test, on: "c.date", nil, [served, four]) == .unknown)
    #expect(truth(test, on: "c.date", .on("2026-11-30"), [four]) == .unknown)
    #expect(truth(test, on: "c.date", .on("2026-11-30"), [served]) == .unknown)
    let none = (Slot("c.term", .wholeCase), Value.choice("none"))
    #expect(truth(test, on: "c.date", .on("2026-11-30"), [served, none]) == .unknown)
  }

  @Test("An answer to a question that is not visible counts as unanswered")
  func hidden() {
    let hidden = (Slot("c.hidden", .wholeCase), Value.text("gezegd"))
    let sure = Slot("c.sure", .wholeCase)
    let condition = Condition.test(question: "c.hidden", .answered)
    #expect(truth(condition, .tiny([hidden])) == .no)
    #expect(truth(condition, .tiny([hidden, (sure, .choice("no"))])) == .no)
    #expect(truth(condition, .tiny([hidden, (sure, .choice("yes"))])) == .yes)
  }
}
