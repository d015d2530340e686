public import BestInterests
internal import Glibc

extension StoreError {
  /// What is wrong, where, and how to mend it.
  public func text(_ language: Language) -> String {
    wording[language]
  }

  private var wording: LocalText {
    switch self {
    case .noStore(let path):
      LocalText(
        nl: "\(path): hier is geen opslag. Geef met --store de goede map.",
        en: "\(path): there is no store here. Give the right folder with --store.")
    case .notAStore(let path):
      LocalText(
        nl: "\(path): deze map is geen opslag van Vierstap en is niet leeg. Kies een andere of een lege map.",
        en: "\(path): this folder is no Vierstap store and is not empty. Choose another or an empty folder.")
    case .notADemo(let path):
      LocalText(
        nl: "\(path): dit is een opslag met echte zaken. Kies voor de demonstratie een andere map.",
        en: "\(path): this is a store of real cases. Choose another folder for the demonstration.")
    case .newerFormat(let path, let format):
      LocalText(
        nl:
          "\(path): formaat \(format) is nieuwer dan deze Vierstap. Gebruik een nieuwere Vierstap; er is "
          + "niets veranderd.",
        en:
          "\(path): format \(format) is newer than this Vierstap. Use a newer Vierstap; nothing was changed."
      )
    case .unreadable(let path, let problem):
      LocalText(nl: "\(path): \(problem.text(.nl))", en: "\(path): \(problem.text(.en))")
    case .notAFile, .tooLarge, .strangeName, .misplaced: fileWording
    case .cannotRead, .cannotWrite, .noSpace, .noHardLinks: systemWording
    case .unsettled(_, _, let reason): reason.wording
    case .badNumber, .noSuchCase, .noSuchRevision, .newerDraft, .full, .badLogin, .wouldNotReadBack, .noHome:
      caseWording
    case .noFramework, .noCopyOfFramework, .badFrameworkName, .frameworkDiffers, .badFramework,
      .frameworkChanged:
      frameworkWording
    case .otherFramework, .savedMeanwhile, .keepsFramework: migrationWording
    case .purged, .frozen, .impossibleHistory, .altered, .tooAlike, .noSuchPerson, .noAdministrator,
      .noSuchGroup:
      workflowWording
    }
  }

  private var fileWording: LocalText {
    switch self {
    case .notAFile(let path):
      LocalText(
        nl:
          "\(path): dit is een koppeling, map of apparaat en wordt niet gelezen. Zet hier het gewone bestand.",
        en: "\(path): this is a link, folder or device and is not read. Put the ordinary file here.")
    case .tooLarge(let path, let limit):
      LocalText(
        nl: "\(path): het bestand is groter dan \(limit >> 20) MB en wordt niet gelezen.",
        en: "\(path): the file is larger than \(limit >> 20) MB and is not read.")
    case .strangeName(let path):
      LocalText(
        nl:
          "\(path): deze naam gaf Vierstap niet. Misschien maakte een synchronisatieprogramma een kopie; "
          + "bekijk haar en verplaats haar.",
        en:
          "\(path): Vierstap did not give this name. A synchronising program may have made a copy; look at "
          + "it and move it away.")
    case .misplaced(let path):
      LocalText(
        nl:
          "\(path): in het bestand staat een ander zaaknummer of een andere versie. Zet het op zijn plaats.",
        en: "\(path): the file says another case number or revision. Put it in its place.")
    default: LocalText(nl: "", en: "")
    }
  }

  private var systemWording: LocalText {
    switch self {
    case .cannotRead(let path, let errno):
      LocalText(
        nl: "\(path): lezen mislukt (\(Self.reason(errno))). Kijk of het bestand bereikbaar en van u is.",
        en: "\(path): cannot be read (\(Self.reason(errno))). See whether it can be reached and is yours.")
    case .cannotWrite(let path, let errno):
      LocalText(
        nl:
          "\(path): bewaren mislukt (\(Self.reason(errno))). Uw tekst staat nog op het scherm; probeer opnieuw.",
        en: "\(path): cannot be saved (\(Self.reason(errno))). Your text is still on the screen; try again.")
    case .noSpace(let path, let errno):
      LocalText(
        nl: "\(path): de schijf is vol (\(Self.reason(errno))). Maak ruimte en bewaar opnieuw.",
        en: "\(path): the disk is full (\(Self.reason(errno))). Make room and save again.")
    case .noHardLinks(let path):
      LocalText(
        nl:
          "\(path): dit bestandssysteem kan niet bewaren zonder te overschrijven. Zet de opslag op een "
          + "ander bestandssysteem.",
        en:
          "\(path): this file system cannot save without overwriting. Put the store on another file system."
      )
    default: LocalText(nl: "", en: "")
    }
  }

  private var caseWording: LocalText {
    switch self {
    case .badNumber(let text):
      LocalText(
        nl: "“\(text.prefix(40))” is geen zaaknummer. Schrijf het als 2026-0042.",
        en: "“\(text.prefix(40))” is no case number. Write it like 2026-0042.")
    case .noSuchCase(let number):
      LocalText(
        nl: "Zaak \(number) is er niet. Kijk in de lijst.", en: "There is no case \(number). See the list.")
    case .noSuchRevision(let number, let revision):
      LocalText(
        nl: "Zaak \(number) heeft geen versie \(revision).", en: "Case \(number) has no revision \(revision)."
      )
    case .newerDraft(let number):
      LocalText(
        nl: "In \(number) staat nieuwer niet-vastgelegd werk. Leg dat eerst vast, of gooi het weg.",
        en: "There is newer unsaved work in \(number). Save that first, or discard it.")
    case .full(let what):
      LocalText(
        nl: "De nummers van \(what) zijn op. Begin een nieuwe opslag.",
        en: "The numbers of \(what) are used up. Start a new store.")
    case .badLogin(let login):
      LocalText(
        nl: "“\(login.prefix(40))” kan geen inlognaam zijn: leeg, te lang of met vreemde tekens.",
        en: "“\(login.prefix(40))” can be no login: empty, too long or with strange characters.")
    case .wouldNotReadBack(let number, let problem):
      LocalText(
        nl:
          "Zaak \(number) is niet bewaard: het bestand zou niet hetzelfde teruglezen. "
          + "\(problem?.text(.nl) ?? "") Meld dit als fout van Vierstap.",
        en:
          "Case \(number) was not saved: the file would not read back the same. "
          + "\(problem?.text(.en) ?? "") Report this as a fault of Vierstap.")
    case .noHome:
      LocalText(
        nl: "Er is geen eigen map bekend. Geef met --store aan waar de opslag is.",
        en: "No home folder is known. Say with --store where the store is.")
    default: LocalText(nl: "", en: "")
    }
  }

  private var frameworkWording: LocalText {
    switch self {
    case .noFramework(let path, let reference):
      LocalText(
        nl:
          "\(path): toetsingskader \(reference.id) \(reference.version) is hier niet. Zet het in de map "
          + "frameworks van de opslag.",
        en:
          "\(path): framework \(reference.id) \(reference.version) is not here. Put it into the folder "
          + "frameworks of the store.")
    case .noCopyOfFramework(let id, let version):
      LocalText(
        nl: "De opslag heeft geen toetsingskader \(id) \(version).",
        en: "The store has no framework \(id) \(version).")
    case .badFrameworkName(let id, let version):
      LocalText(
        nl: "“\(id.prefix(40))” versie “\(version.prefix(40))” kan geen naam van een toetsingskader zijn.",
        en: "“\(id.prefix(40))” version “\(version.prefix(40))” can be no name of a framework.")
    case .frameworkDiffers(let id, let version):
      LocalText(
        nl:
          "De opslag bewaart een ander toetsingskader als \(id) \(version). Geef het gewijzigde kader een "
          + "nieuw versienummer.",
        en: "The store keeps another framework as \(id) \(version). Give the changed one a new version.")
    case .badFramework(let path, let error):
      LocalText(
        nl:
          "\(path): dit toetsingskader is niet te lezen. Zet het goede bestand terug; aan de zaken is niets "
          + "veranderd. \(error.text(.nl))",
        en:
          "\(path): this framework cannot be read. Put the right file back; nothing in the cases was changed. "
          + error.text(.en))
    case .frameworkChanged(let path, let reference):
      LocalText(
        nl:
          "\(path): dit is niet het toetsingskader \(reference.id) \(reference.version) waaronder de zaak is "
          + "geschreven: het bestand is veranderd. Zet het goede bestand terug; aan de zaak is niets veranderd.",
        en:
          "\(path): this is not the framework \(reference.id) \(reference.version) that the case was written "
          + "under: the file was changed. Put the right file back; nothing in the case was changed.")
    default: LocalText(nl: "", en: "")
    }
  }

  private var migrationWording: LocalText {
    switch self {
    case .otherFramework(let number, let reference):
      LocalText(
        nl:
          "Zaak \(number) is intussen overgezet op toetsingskader \(reference.id) \(reference.version). Er is "
          + "niets vastgelegd en niets verloren: uw werk staat in uw concept. Sluit de zaak en open haar opnieuw; "
          + "uw werk gaat dan mee.",
        en:
          "Case \(number) was meanwhile moved to framework \(reference.id) \(reference.version). Nothing was "
          + "saved and nothing is lost: your work is in your draft. Close the case and open it again; your work "
          + "then goes along.")
    case .savedMeanwhile(let number):
      LocalText(
        nl:
          "Zaak \(number) is intussen door een ander vastgelegd; er is niets gedaan. Open de zaak opnieuw "
          + "(Ctrl-S) en kijk wat er veranderd is.",
        en:
          "Case \(number) was saved by somebody else meanwhile; nothing was done. Open the case again "
          + "(Ctrl-S) and look at what has changed.")
    case .keepsFramework(let number, let status):
      LocalText(
        nl:
          "Zaak \(number) is \(status.name.nl) en houdt haar toetsingskader. Alleen een concept, een "
          + "teruggestuurde of een heropende zaak kan worden overgezet.",
        en:
          "Case \(number) is \(status.name.en) and keeps its framework. Only a draft, a returned or a reopened "
          + "case can be moved.")
    default: LocalText(nl: "", en: "")
    }
  }

  /// The system's own words for an error number.
  private static func reason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "errno \(number)"
  }
}

extension StoreError {
  /// What is said when a step that was taken, or the people of a store, stand in the way.
  fileprivate var workflowWording: LocalText {
    switch self {
    case .frozen(let number, let status):
      LocalText(
        nl:
          "Zaak \(number) is \(status.name.nl): wat is ingediend, kan niet meer veranderen. Uw tekst is als concept bewaard. Laat de zaak terugsturen, of heropen haar.",
        en:
          "Case \(number) is \(status.name.en): what was submitted can no longer change. Your text is kept as a draft. Have the case returned, or reopen it."
      )
    case .impossibleHistory(let number):
      LocalText(
        nl:
          "De stappen in zaak \(number) kunnen niet zo gezet zijn: iemand heeft het bestand buiten het programma veranderd. Er is niets hersteld; alleen lezen kan.",
        en:
          "The steps in case \(number) cannot have been taken like that: somebody changed the file outside the program. Nothing has been mended; it can only be read."
      )
    case .purged(let tombstone):
      LocalText(
        nl:
          "Zaak \(tombstone.number) is op \(tombstone.at.date(offsetSeconds: 0).spoken(.nl)) voorgoed gewist door \(tombstone.by): \(tombstone.reason)",
        en:
          "Case \(tombstone.number) was removed for good on \(tombstone.at.date(offsetSeconds: 0).spoken(.en)) by \(tombstone.by): \(tombstone.reason)"
      )
    case .altered(let number):
      LocalText(
        nl:
          "Het bestand van zaak \(number) is niet meer zoals het programma het schreef. Er is niets hersteld; alleen lezen kan. 'vierstap verify \(number)' zegt wat er is veranderd.",
        en:
          "The file of case \(number) is no longer as the program wrote it. Nothing has been mended; it can only be read. 'vierstap verify \(number)' says what has changed."
      )
    case .noSuchGroup(let group):
      LocalText(
        nl: "Er is hier geen groep '\(group)'; 'getent group' toont welke er zijn.",
        en: "There is no group '\(group)' here; 'getent group' shows which there are.")
    case .noAdministrator:
      LocalText(
        nl: "Er moet een beheerder blijven; maak eerst iemand anders beheerder.",
        en: "There must be an administrator; first make somebody else one.")
    case .noSuchPerson(let login):
      LocalText(
        nl: "Niemand in de lijst heeft '\(login)' als aanmeldnaam; 'vierstap people' toont wie er staan.",
        en: "Nobody in the list has '\(login)' as login; 'vierstap people' shows who there are.")
    case .tooAlike(let login, let name, let other):
      LocalText(
        nl:
          "'\(login)' (\(name)) is niet te onderscheiden van '\(other)', die al in de lijst staat. Twee mensen moeten verschillende namen hebben; zet er bijvoorbeeld een voorletter bij.",
        en:
          "'\(login)' (\(name)) cannot be told apart from '\(other)', who stands in the list already. Two people need different names; add an initial, for instance."
      )
    default: LocalText(nl: "", en: "")
    }
  }
}
