import BestInterests
import Reports
import Testing

@Suite("How easy a letter reads")
struct ReadabilityTests {
  @Test("The figure follows the formula of the language")
  func formula() throws {
    // Six words, one sentence; syllables: De-kat-zit-op-de-mat, six.
    let dutch = try #require(Readability("De kat zit op de mat.", .nl))
    // 206.84 − 0.93 × 6 − 77 × 1 = 124.26, and no figure is above 100.
    #expect(dutch.figure == 100 && dutch.words == 6 && dutch.sentences == 1)
    // Ver-ant-woor-de-lijk-heid … : 206.84 − 0.93 × 2 − 77 × (6 + 4) / 2 is below zero.
    #expect(Readability("Verantwoordelijkheid onderzoeken.", .nl)?.figure == 0)
    // Eight words, two sentences, eleven syllables: 206.835 − 1.015 × 4 − 84.6 × 11 / 8 = 86.45.
    let english = try #require(Readability("The children stay with mother. They are happy.", .en))
    #expect(english.words == 8 && english.sentences == 2 && english.figure == 86)
    #expect(dutch.formula == "Flesch-Douma" && english.formula == "Flesch Reading Ease")
    #expect(Readability("  \n — ", .nl) == nil)
  }

  @Test("Dutch vowels that are said as one count as one")
  func syllables() throws {
    // ui, ij, eeu, oei, ie: one each; zee-ën: two.
    let text = try #require(Readability("Huis. Tijd. Leeuw. Groei. Wie.", .nl))
    #expect(text.words == 5 && text.figure == 100)
  }

  @Test("Remarks name jargon, numbers of laws, 'u' and long sentences, but nothing in what the child said")
  func remarks() throws {
    let file = try PaperCase.base("joint-complete")
    let source = try PaperCase.source(file, .nl)
    let child = try #require(source.children.first)
    let letter = try #require(ChildLetter(source, child: child))
    let bad = letter.document(
      """
      U kunt in beroep gaan volgens artikel 8 en dat is een heel lange zin met veel te veel woorden achter elkaar.

      > Ik wil geen procedure, zei het kind over artikel 9 en u.

      <nog iets>
      """)
    let found = letter.remarks(on: bad)
    #expect(found.isFormal && found.statutes == ["artikel 8"] && found.gaps == ["nog iets"])
    #expect(found.jargon.map(\.jargon) == ["in beroep gaan"])
    #expect(found.longSentences.count == 1)
    #expect(found.lines(.nl).first?.contains("Flesch-Douma") ?? false)
    let good = letter.document("Wij denken aan je. Je blijft bij je moeder.")
    #expect(letter.remarks(on: good).lines(.nl).count == 1)
  }

  @Test("The program's own letter has no jargon, no numbers of laws and no 'u', for any age")
  func ownLetter() throws {
    for language in Language.allCases {
      let source = try PaperCase.source(try PaperCase.base("joint-complete"), language)
      for child in source.children {
        let letter = try #require(ChildLetter(source, child: child))
        let text = try letter.draft(try PaperCase.template("letter", language))
        let remarks = letter.remarks(on: letter.document(text))
        #expect(remarks.statutes.isEmpty && !remarks.isFormal, "\(remarks.lines(language))")
        // The one word of jargon comes from the file: who looks again is a 'regievoerder'.
        #expect(remarks.jargon.allSatisfy { $0.jargon == "regievoerder" }, "\(remarks.jargon)")
        #expect((remarks.readability?.figure ?? 0) >= 70)
      }
    }
  }

  @Test("A letter leaves confidential passages out, and quotes what the child said")
  func confidential() throws {
    var file = try PaperCase.base("joint-complete")
    let framework = try PaperCase.framework("removal-nl")
    let plan = try #require(framework.letter)
    let views = try #require(plan.parts.first { $0.name == "views" }?.questions.first)
    let child = try #require(file.persons.first { framework.isChild($0, in: file) })
    file.answers[Slot(views, .person(child))] = Answer(.text("Ik wil blijven. {{Papa mag dit niet weten.}}"))
    let letter = try #require(ChildLetter(try PaperCase.source(file, .nl), child: child))
    let text = try letter.draft(try PaperCase.template("letter", .nl))
    #expect(text.contains("> Ik wil blijven.") && !text.contains("Papa"))
  }
}
