public import BestInterests

/// Something in a store that is not as the program left it.
public struct VerifyFinding: Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Equatable, Sendable {
    /// The file cannot be read, or is in a wrong place or of a wrong name.
    case unreadable(StoreError)
    /// A revision is missing between others.
    case missingRevision
    /// The bytes are not those that were sealed.
    case brokenSeal
    /// The document has no seal.
    case noSeal
    /// It does not name the revision before it, as when that was exchanged or changed and sealed anew.
    case brokenChain
    /// The latest revision is older than one that was seen before: the end was cut off, or an old copy put back.
    case cutOff(known: Int)
    /// The revision is another than the one that was seen before under this number.
    case exchanged
    /// The case is gone altogether, although it was seen before.
    case gone
    /// The steps cannot have been taken in this order, or lead to another status.
    case impossibleHistory
    /// A step of an earlier revision is gone, changed, or not the one that the revision says was taken.
    case changedSteps
    /// What was submitted changed while it was fixed.
    case changedContent
    /// A submission names another content than the case had.
    case wrongContent
    /// A submission names other results than the considerations give.
    case wrongResults
    /// An answer stands in the name of somebody who did not save it.
    case foreignAnswer(question: String, author: String)
    /// An approval is not signed, or its signature does not hold.
    case approval(by: String, ApprovalCheck)
    /// Somebody approved what the own hand was in, or approved twice.
    case ownWork(by: String)
    /// An approval by somebody who may not review.
    case notAllowed(by: String)
    /// A hard stop stood in the way of an approval, or a deviation was not accepted.
    case approvedAgainstRule(consideration: String)
    /// The kept framework is not the one the case names.
    case framework(StoreError)
  }

  public var kind: Kind
  /// The number of the case, or empty for the store itself.
  public var number: String
  /// The revision it shows in, or nil for the case.
  public var revision: Int?
  /// The file, below the store.
  public var path: String

  /// Describes something that is wrong.
  public init(_ kind: Kind, number: String, revision: Int? = nil, path: String = "") {
    self.kind = kind
    self.number = number
    self.revision = revision
    self.path = path
  }

  /// A stable word for programs.
  public var code: String {
    switch kind {
    case .unreadable: "unreadable"
    case .missingRevision: "missing-revision"
    case .brokenSeal: "broken-seal"
    case .noSeal: "no-seal"
    case .brokenChain: "broken-chain"
    case .cutOff: "cut-off"
    case .exchanged: "exchanged"
    case .gone: "gone"
    case .impossibleHistory: "impossible-history"
    case .changedSteps: "changed-steps"
    case .changedContent: "changed-content"
    case .wrongContent: "wrong-content"
    case .wrongResults: "wrong-results"
    case .foreignAnswer: "foreign-answer"
    case .approval(_, let check):
      switch check {
      case .good: "approval"
      case .notSigned: "approval-not-signed"
      case .badSignature: "approval-bad-signature"
      case .unknownKey: "approval-unknown-key"
      }
    case .ownWork: "own-work"
    case .notAllowed: "not-allowed"
    case .approvedAgainstRule: "approved-against-rule"
    case .framework: "framework"
    }
  }
}

extension VerifyFinding {
  /// What is wrong, in a sentence.
  public func text(_ language: Language) -> String { wording[language] }

  private var wording: LocalText {
    switch kind {
    case .unreadable(let error), .framework(let error):
      LocalText(nl: error.text(.nl), en: error.text(.en))
    case .missingRevision:
      LocalText(
        nl: "Deze versie ontbreekt, terwijl er latere zijn.",
        en: "This revision is missing, while there are later ones.")
    case .brokenSeal:
      LocalText(
        nl: "Het bestand is na het schrijven veranderd of beschadigd.",
        en: "The file was changed or damaged after it was written.")
    case .noSeal:
      LocalText(
        nl: "Het bestand heeft geen zegel; het programma schreef het niet zo.",
        en: "The file has no seal; the program did not write it like that.")
    case .brokenChain:
      LocalText(
        nl: "De versie hiervoor is niet meer die waarover deze werd geschreven.",
        en: "The revision before this one is no longer the one this was written over.")
    case .cutOff(let known):
      LocalText(
        nl: "Er was al een versie \(known): het einde is afgeknipt of een oude kopie teruggezet.",
        en: "There was a revision \(known): the end was cut off, or an old copy put back.")
    case .exchanged:
      LocalText(
        nl: "Onder dit nummer is eerder een andere versie gezien.",
        en: "Another revision was seen under this number before.")
    case .gone:
      LocalText(
        nl: "Deze zaak is eerder gezien en is er niet meer.", en: "This case was seen before and is gone.")
    case .impossibleHistory:
      LocalText(
        nl: "De stappen kunnen niet in deze volgorde zijn gezet, of leiden naar een andere status.",
        en: "The steps cannot have been taken in this order, or lead to another status.")
    case .changedSteps:
      LocalText(
        nl: "Een eerder gezette stap is weg of veranderd, of is niet die van deze versie.",
        en: "A step taken before is gone or changed, or is not the one of this revision.")
    case .changedContent:
      LocalText(
        nl: "Wat was ingediend, is veranderd terwijl het vaststond.",
        en: "What was submitted changed while it was fixed.")
    case .wrongContent:
      LocalText(
        nl: "De indiening noemt een andere inhoud dan de zaak toen had.",
        en: "The submission names another content than the case had.")
    case .wrongResults:
      LocalText(
        nl: "De indiening noemt andere uitkomsten dan de overwegingen geven.",
        en: "The submission names other results than the considerations give.")
    case .foreignAnswer(let question, let author):
      LocalText(
        nl: "Het antwoord op \(question) staat op naam van \(author), die het niet vastlegde.",
        en: "The answer to \(question) stands in the name of \(author), who did not save it.")
    case .approval(let by, let check): approval(by, check)
    case .ownWork(let by):
      LocalText(
        nl: "\(by) gaf akkoord op eigen werk, of twee keer.",
        en: "\(by) approved the own work, or approved twice.")
    case .notAllowed(let by):
      LocalText(
        nl: "\(by) mag volgens de lijst van mensen niet toetsen.",
        en: "\(by) may not review, by the list of people.")
    case .approvedAgainstRule(let consideration):
      LocalText(
        nl: "Er is akkoord gegeven terwijl \(consideration) in de weg stond.",
        en: "It was approved while \(consideration) stood in the way.")
    }
  }

  private func approval(_ by: String, _ check: ApprovalCheck) -> LocalText {
    switch check {
    case .good: LocalText(nl: "Het akkoord van \(by) klopt.", en: "The approval of \(by) holds.")
    case .notSigned:
      LocalText(nl: "Het akkoord van \(by) is niet ondertekend.", en: "The approval of \(by) is not signed.")
    case .badSignature:
      LocalText(
        nl: "De handtekening van \(by) hoort niet bij wat hier staat.",
        en: "The signature of \(by) is not over what stands here.")
    case .unknownKey:
      LocalText(
        nl: "De sleutel onder het akkoord van \(by) was toen niet van \(by), volgens de lijst van mensen.",
        en: "The key under the approval of \(by) was not that of \(by) then, by the list of people.")
    }
  }
}
