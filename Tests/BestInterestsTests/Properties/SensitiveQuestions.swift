/// The questions about who somebody is or how a parent behaves, and the considerations that are about just that.
///
/// Whatever is answered to such a question may change what these considerations say and no other. Somebody who adds a
/// question or a reader has to decide here whether that is fair.
enum SensitiveQuestions {
  /// For each framework: the question, and the ids of the considerations that may follow it.
  static let allowed: [String: [String: Set<String>]] = ["removal-nl": removal, "general-nl": general]

  private static let removal: [String: Set<String>] = [
    // Who somebody is decides nothing. Names do not count where texts are compared, so that another name may make the
    // texts about two children more or less alike.
    "p.name": ["individual-assessment", "legal-reasoning"], "p.nationality": [], "p.nationality-text": [],
    "p.language": [], "p.status": [], "p.birthdate-certainty": [], "k.birthplace": [],
    "k.nationality-text": [],
    // That somebody looked at culture and faith after a move, whatever they are.
    "k.culture-after": ["culture-play-farewell"],
    // Who the child is must be described, in words that are this child's own.
    "k.identity": ["el-identity", "individual-assessment"],
    "k.languages": ["el-identity"],
    // Being stateless asks for steps against it. It weighs nothing else.
    "k.nationality": ["nationality-documents"],
    "k.statelessness-action": ["nationality-documents"],
    // That somebody looked at the language of the school, whichever it is.
    "k.school-language": ["el-education"],
    // The child was heard in a language of its own, and the decision explained in one.
    "k.interpreter-language": ["hearing-conditions"],
    "e.language": ["explained-to-child"],
    // That the child has a representative, not who it is.
    "k.guardian": ["guardian-representative"],
    // Whether a parent works on return decides nothing, not even in the parent's favour.
    "p.cooperation": [],
    // What speaks against a parent is put to that parent.
    "p.adverse-facts": ["parents-heard"],
    "p.facts-put": ["parents-heard"],
    // The prohibition to hold a parent's conduct against the child.
    "w.parent-conduct-role": ["no-punishment-for-parents"],
    "w.parent-conduct-why": ["no-punishment-for-parents"],
    // The control question: a separation that would not happen if the parents cooperated is forbidden, and a consent
    // beside it is not free; whether the consent is free decides whether the first rule applies.
    "s.would-separate-if-cooperated": [
      "no-separation-for-obstruction", "no-separation-unless-necessary", "voluntary-separation-consent",
    ],
    "s.would-separate-why": ["no-separation-for-obstruction"],
  ]

  private static let general: [String: Set<String>] = [
    // Who somebody is decides nothing. Names do not count where texts are compared, so that another name may make the
    // texts about two children more or less alike.
    "p.name": ["individual-assessment", "legal-reasoning"], "p.language": [],
    // Who the child is must be described, in words that are this child's own.
    "k.identity": ["el-identity", "individual-assessment"],
    "k.languages": ["el-identity"],
    // That somebody looked at culture and faith after a move, whatever they are.
    "k.culture-after": ["culture-play-rest"],
    "e.language": ["explained-to-child"],
    // That the child has a representative, not who it is.
    "k.guardian": ["guardian-representative"],
    // What speaks against a parent is put to that parent.
    "p.adverse-facts": ["parents-heard"],
    "p.facts-put": ["parents-heard"],
    // The prohibition to hold a parent's conduct against the child.
    "w.parent-conduct-role": ["non-discrimination"],
    "w.parent-conduct-why": ["non-discrimination"],
    // The control question: a separation that would not happen with cooperation and help is forbidden, and a consent
    // beside it is not free; whether the consent is free decides whether the first rules and the review by a court apply.
    "s.would-separate-if-cooperated": [
      "no-separation-on-excluded-ground", "no-separation-unless-necessary", "separation-judicial-review",
      "voluntary-separation-consent",
    ],
    "s.would-separate-why": ["no-separation-on-excluded-ground"],
  ]

  /// Parts of Dutch labels by which a question about a person is known as one of these.
  static let words = [
    "nationaliteit", "staatloos", "geloof", "religie", "godsdienst", "geslacht", "gender", "cultuur",
    "afkomst",
    "taal", "talen", "geboorteplaats", "naam", "houding", "gedrag", "belastend", "meewerk", "medewerking",
    "wie is dit kind",
    "verblijfsrechtelijk",
  ]
}
