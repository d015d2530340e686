import BestInterests

/// The sentences about papers, both languages side by side.
struct PaperWords: Bilingual {
  var language: Language

  var papersTitle: String { say("Stukken bij deze zaak", "Papers of this case") }

  var pick: String { say("Kies een stuk", "Choose a paper") }

  func title(_ kind: PaperWanted.Kind, child: String) -> String {
    switch kind {
    case .report: say("Besluitrapport", "Decision report")
    case .childReport: say("Besluitrapport over \(child)", "Decision report on \(child)")
    case .letter: say("Brief aan \(child)", "Letter to \(child)")
    case .talk: say("Gesprekslijst voor \(child)", "Talk list for \(child)")
    case .questions: say("Open vragen, per wie het kan zeggen", "Open questions, by who can tell")
    case .evidence: say("Bronnen", "Sources of the facts")
    case .log: say("Logboek", "Log")
    case .register: say("Register en cijfers", "Register and statistics")
    case .figure: say("De zaken achter dit getal", "The cases behind this number")
    }
  }

  func help(_ kind: PaperWanted.Kind) -> String {
    switch kind {
    case .report:
      say("Alle kinderen, zonder vertrouwelijke passages.", "All children, without confidential passages.")
    case .childReport: say("Alleen dit kind.", "Only this child.")
    case .letter:
      say(
        "Het concept of de geschreven brief; b om te bewerken.", "The draft or the written letter; b to edit."
      )
    case .talk: say("Om mee te nemen naar het gesprek.", "To take along to the talk.")
    case .questions: say("Wat nog open staat, om na te vragen.", "What is still open, to ask about.")
    case .evidence: say("Genummerd, met waar ze gebruikt zijn.", "Numbered, with where they were used.")
    case .log:
      say("Wat er met de zaak is gedaan, zonder antwoorden.", "What was done with the case, without answers.")
    case .register, .figure: ""
    }
  }

  var working: String { say("Bezig…", "Working…") }
  var searchPrompt: String { say("Zoeken: ", "Search: ") }
  func notFound(_ text: String) -> String { say("'\(text)' staat er niet in.", "'\(text)' is not in it.") }
  var nothingToSearch: String { say("Zoek eerst met /.", "Search with / first.") }
  var noLetter: String {
    say(
      "Dit is geen brief; alleen een brief is te bewerken.", "This is no letter; only a letter can be edited."
    )
  }
  var letterBegun: String {
    say(
      "Het concept staat nu in de zaak. Vul aan wat tussen < en > staat; u maakt het ongedaan.",
      "The draft is in the case now. Fill in what stands between < and >; u undoes it.")
  }
  var fileTitle: String { say("Bewaren als bestand", "Keep as a file") }
  var fileIntro: String {
    say(
      "Het einde van de naam bepaalt de vorm: .pdf, .docx, .odt, .html, .md of .txt. Alleen u kunt het bestand lezen.",
      "The end of the name says the form: .pdf, .docx, .odt, .html, .md or .txt. Only you can read the file.")
  }
  func saved(_ path: String) -> String { say("Bewaard: \(path)", "Kept: \(path)") }
  var printed: String { say("Naar de printer gestuurd.", "Sent to the printer.") }
  var mayNotExport: String {
    say(
      "Met uw rol kunt u geen stukken uit de zaak halen.",
      "Your role does not allow taking papers out of the case.")
  }
}
