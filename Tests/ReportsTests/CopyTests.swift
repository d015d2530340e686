import BestInterests
import CaseStore
import Reports
import Testing

@Suite("Copies for those outside")
struct CopyTests {
  private func marked() throws -> (Case, Framework, child: String) {
    var file = try PaperCase.demo("4-meidoorn-opnieuw")
    let framework = try PaperCase.framework("removal-nl")
    let child = try #require(file.persons.first { framework.isChild($0, in: file) })
    let plan = try #require(framework.letter)
    let views = try #require(plan.parts.first { $0.name == "views" }?.questions.first)
    file.answers[Slot(views, .person(child))] = Answer(
      .text("Saran wil examen doen. {{Zij is bang voor haar vader.}}"), author: "chantal")
    return (file, framework, child)
  }

  @Test(
    "The parents' copy shows nothing confidential, nor that there is anything", arguments: Language.allCases)
  func parents(_ language: Language) throws {
    let (file, framework, _) = try marked()
    var source = try PaperCase.source(file, language, showing: file.withoutTraceOfConfidential(framework))
    source.reader = .parents
    let text = try DecisionReport(source).document(try PaperCase.template("decision", language)).plain
    #expect(text.contains("Saran wil examen doen."))
    expectPaper(text, "copy-parents-\(language.rawValue).txt")
    for word in ["bang voor haar vader", "vertrouwelijk", "confidential", "volhoudt", "{{", "}}"] {
      #expect(!text.lowercased().contains(word), "\(word)")
    }
  }

  @Test("The report for the organisation says that something is confidential, and not what")
  func report() throws {
    let (file, _, _) = try marked()
    let source = try PaperCase.source(file, .nl)
    let text = try DecisionReport(source).document(try PaperCase.template("decision", .nl)).plain
    #expect(text.contains("[vertrouwelijk]") && !text.contains("bang voor haar vader"))
  }

  @Test(
    "A child's own copy holds its confidential words and nobody else's name", arguments: Language.allCases)
  func person(_ language: Language) throws {
    let (file, framework, child) = try marked()
    let shown = file.withoutConfidential(framework, keepingThoseOf: child, language)
    let copy = AccessCopy(try PaperCase.source(file, language, showing: shown), person: child)
    let text = copy.entries.map { "\($0.label) \($0.text)" }.joined(separator: "\n")
    #expect(text.contains("Zij is bang voor haar vader.") && !text.contains("{{"))
    #expect(text.contains("Saran Meidoorn"))
    for name in ["Tulga", "Oyuna", "Ganbold", "Oosterhof"] { #expect(!text.contains(name), "\(name)") }
    expectPaper(
      try copy.document(try PaperCase.template("access", language)).plain, "access-\(language.rawValue).txt")
  }

  @Test("A parent's copy of what is kept about the parent holds nothing about a child")
  func parent() throws {
    let (file, framework, _) = try marked()
    let parent = try #require(file.persons.first { !framework.isChild($0, in: file) })
    let copy = AccessCopy(
      try PaperCase.source(file, .nl, showing: file.withoutConfidential(framework, .nl)), person: parent)
    #expect(!copy.entries.isEmpty)
    #expect(copy.entries.allSatisfy { !$0.question.hasPrefix("k.") && !$0.text.contains("Saran") })
  }

  @Test("The pseudonymised copy as a paper", arguments: Language.allCases)
  func researchPaper(_ language: Language) throws {
    let (file, framework, _) = try marked()
    let copy = file.pseudonymised(framework, language)
    let source = try PaperCase.source(copy, language)
    let text = try DecisionReport(source).document(try PaperCase.template("decision", language)).plain
    for name in ["Saran", "Tulga", "Oyuna", "Meidoorn"] { #expect(!text.contains(name), "\(name)") }
    expectPaper(text, "copy-research-\(language.rawValue).txt")
  }

  @Test("The pseudonymised copy names nobody, keeps the year of birth, and reads as a case again")
  func research() throws {
    let (file, framework, child) = try marked()
    let copy = file.pseudonymised(framework, .nl)
    #expect(framework.name(of: child, in: copy) == "Kind 1")
    #expect(
      copy.value(Slot(framework.roles.birthDate, .person(child)))
        == .date(try #require(PartialDate(year: 2011))))
    let texts = copy.answers.values.flatMap { answer -> [String] in
      if case .text(let text)? = answer.value {
        [text, answer.note, answer.author]
      } else {
        [answer.note, answer.author]
      }
    }.joined(separator: "\n")
    for name in [
      "Saran", "Tulga", "Oyuna", "Ganbold", "Meidoorn", "Oosterhof", "Postma", "Aalders", "chantal",
      "bang voor haar vader",
    ] {
      #expect(!texts.contains(name), "\(name)")
    }
    #expect(texts.contains("Kind 1 wil examen doen."))
    let evaluation = Evaluation(framework: framework, case: copy, today: PaperCase.today)
    let before = Evaluation(framework: framework, case: file, today: PaperCase.today)
    #expect(evaluation.count(.violated) == before.count(.violated))
  }

  @Test("A name inside another word stays, and a possessive goes")
  func names() throws {
    let (file, framework, _) = try marked()
    let names = Pseudonyms(framework, case: file, .nl)
    #expect(
      names.replaced(in: "Sarans moeder en Saran; Saranda blijft, oyuna ook.")
        == "Kind 1 moeder en Kind 1; Saranda blijft, oyuna ook.")
    #expect(names.replaced(in: "Het gezin van Saran. Van wie?") == "Het gezin van Kind 1. Van wie?")
    #expect(names.replaced(in: "Saran Meidoorn en de familie Meidoorn") == "Kind 1 en de familie [naam]")
  }
}
