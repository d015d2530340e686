import BestInterests
import CaseStore
import Glibc
import StrictJSON
import VierstapApp

/// One run of the program on one store: who works, in which language, with which frameworks.
struct Session {
  let store: Store
  let language: Language
  let login: String
  private let frameworks = FrameworkShelf()
  /// What this person's program has seen of the store before.
  let memory: StoreMemory

  /// Opens a store for the person at the keyboard, creating it on first use.
  init(store: Store, language: Language, login: String = Login.current) {
    self.store = store
    self.language = language
    self.login = login
    memory = StoreMemory(store)
  }

  /// Opens the store that an option, the environment or the custom names, creating it on first use.
  static func open(store: String?, language: Language, actAs: String? = nil) throws -> Session {
    let path = try Locations.store(option: store, environment: Environment.value)
    let store = try Store.open(path, create: true, demo: false, now: Clock.now)
    guard store.isDemo else {
      if actAs != nil { throw OnlyInDemo() }
      return Session(store: store, language: language)
    }
    return Session(store: store, language: language, login: try actAs ?? someone(in: store))
  }

  /// Who is at the keyboard of a demo that does not say so: the person logged in, else the first of its people.
  private static func someone(in store: Store) throws -> String {
    let roster = try store.roster()
    return roster.person(Login.current)?.login ?? roster.people.first?.login ?? Login.current
  }

  var today: CalendarDate { Clock.local.date(Clock.now) }

  /// The frameworks in the program, in the order in which a new case offers them.
  func embeddedFrameworks() throws -> [FrameworkHead] {
    try EmbeddedFile.frameworks.map { name in
      try FrameworkFile.head(try EmbeddedFile.required(name), name: name)
    }
  }

  /// The framework of this id as it is in the program; the store keeps a copy of every version used.
  func newestFramework(_ id: String) throws -> Framework {
    try frameworks.embedded(id)
  }

  /// The framework a case was written under: the program's own, or the copy the store kept.
  func framework(for reference: FrameworkReference) -> Framework? {
    if let own = try? frameworks.embedded(reference.id), own.isMeant(by: reference) { return own }
    return frameworks.kept(reference) { try? store.framework(for: reference) }
  }

  /// Makes an empty case under the framework of this id.
  func createCase(under id: String) throws -> StoredCase {
    let framework = try newestFramework(id)
    return try create(Case(under: framework, by: login, at: Clock.now, today: today))
  }

  func load(_ number: String, revision: Int? = nil) throws -> StoredCase {
    try naming { try store.load(number, revision: revision, framework: framework(for:)) }
  }

  /// Makes a case with the next free number, and keeps the framework it was made under.
  func create(
    _ file: Case, extras: CaseExtras = CaseExtras(), action: String = ActionName.created, reason: String = "",
    by: String? = nil, at: Timestamp? = nil
  ) throws -> StoredCase {
    let framework = try framework(of: file)
    if let own = try? frameworks.embedded(framework.id), own.reference == framework.reference,
      let bytes = EmbeddedFile.bytes(EmbeddedFile.framework(framework.id))
    {
      try store.keepFramework(id: framework.id, version: framework.version, bytes: bytes)
    }
    let moment = at ?? Clock.now
    let author = by ?? login
    return try store.create(
      file, extras: extras, framework: framework, by: author, at: moment, action: action, reason: reason
    ) { numbered, revision in
      summary(of: numbered, framework, author: author, at: moment, revision: revision)
    }
  }

  func commit(_ file: Case, over base: StoredCase, reason: String, by: String? = nil, at: Timestamp? = nil)
    throws
    -> Committed
  {
    let framework = try framework(of: file)
    let moment = at ?? Clock.now
    return try store.commit(
      file, over: base, framework: framework, by: by ?? login, at: moment, reason: reason
    ) { merged, revision in
      summary(of: merged, framework, author: by ?? login, at: moment, revision: revision)
    }
  }

  func framework(of file: Case) throws -> Framework {
    try framework(at: file.framework)
  }

  func summary(
    of file: Case, _ framework: Framework, author: String, at moment: Timestamp, revision: Int
  ) -> CaseSummary {
    let today = Clock.local.date(moment)
    let evaluation = Evaluation(framework: framework, case: file, today: today)
    return CaseSummary(
      of: file, framework: framework, evaluation: evaluation, today: today, author: author, changed: moment,
      revision: revision)
  }

  /// The unsaved work of this person in a case, or nil.
  func draft(of number: String, isDiscarded: Bool = false) throws -> Draft? {
    try naming {
      try store.draft(of: login, case: number, isDiscarded: isDiscarded, framework: framework(for:))
    }
  }

  /// Keeps a case as it is being written, apart from its revisions.
  func saveDraft(of file: Case, over base: StoredCase, at moment: Timestamp) throws {
    let draft = Draft(login: login, file: file, extras: base.extras, revision: base.revision, time: moment)
    try store.saveDraft(draft, framework: try framework(of: file))
  }

  /// What the list says of unsaved work.
  func notice(of draft: DraftHead, among cases: [CaseSummary]) -> DraftNotice {
    let summary = cases.first { $0.number == draft.number }
    let full = try? self.draft(of: draft.number, isDiscarded: draft.isDiscarded)
    return DraftNotice(
      number: draft.number, title: summary?.title ?? "", time: draft.time,
      framework: full?.file.framework, revision: draft.revision,
      latest: summary?.revision ?? draft.revision, differences: full.map(differences) ?? 0,
      isDiscarded: draft.isDiscarded)
  }

  private func differences(of full: Draft) -> Int {
    guard let base = try? load(full.file.number, revision: full.revision) else { return 0 }
    let slots = Set(full.file.answers.keys).union(base.file.answers.keys)
    return slots.count { full.file.answers[$0]?.value != base.file.answers[$0]?.value }
      + full.file.workflow.remarks.count { !base.file.workflow.remarks.contains($0) }
  }

  /// An error in words for the person at the keyboard.
  func words(for error: any Error) -> String {
    ErrorWords.text(error, language)
  }
}

/// What goes wrong between the store and the frameworks.
enum SessionError: Error {
  case noEmbeddedFile(String)
  /// A word on the command line that means no person of the case, or more than one.
  case notOnePerson(String, of: [String])

  func text(_ language: Language) -> String {
    switch self {
    case .notOnePerson(let wanted, let persons):
      LocalText(
        nl:
          persons.isEmpty
          ? "Er staat nog niemand in deze zaak."
          : "'\(wanted)' is niet precies één persoon van deze zaak. De personen zijn: \(persons.joined(separator: ", ")).",
        en:
          persons.isEmpty
          ? "Nobody is in this case yet."
          : "'\(wanted)' is not exactly one person of this case. The persons are: \(persons.joined(separator: ", "))."
      )[language]
    case .noEmbeddedFile(let name):
      LocalText(
        nl: "Het bestand \(name) zit niet in het programma.",
        en: "The file \(name) is not in the program.")[language]
    }
  }
}

/// Frameworks read once per run.
private final class FrameworkShelf {
  private var embedded: [String: Framework] = [:]
  private var kept: [FrameworkReference: Framework] = [:]

  func embedded(_ id: String) throws -> Framework {
    if let read = embedded[id] { return read }
    let name = EmbeddedFile.framework(id)
    let framework = try FrameworkFile.read(try EmbeddedFile.required(name), name: name)
    embedded[id] = framework
    return framework
  }

  func kept(_ reference: FrameworkReference, read: () -> Framework?) -> Framework? {
    if let found = kept[reference] { return found }
    let framework = read()
    kept[reference] = framework
    return framework
  }
}

/// Who is at the keyboard, by the operating system; no variable of the environment can say otherwise.
enum Login {
  static var current: String {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return "uid\(getuid())"
  }
}
