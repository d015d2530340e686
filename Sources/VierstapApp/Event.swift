public import BestInterests
public import TextScreen

/// Everything that can happen to the program: input, the passing of time, and the outcome of effects.
public enum Event: Sendable {
  case input(InputEvent)
  /// The time now, at start and when a wanted moment has come.
  case tick(Timestamp)
  /// The frameworks a new case can be made under.
  case frameworksListed([FrameworkNotice])
  case listed(cases: [CaseSummary], unreadable: [String], drafts: [DraftNotice], people: Roster)
  case listFailed(String)
  case opened(OpenedCase)
  case openFailed(String)
  case saved(SavedCase)
  case saveFailed(String)
  case draftSaved(Timestamp)
  case draftFailed(String)
  /// Unsaved work beside the revision it was begun over, to be looked at.
  case draftRead(OpenedCase, isDiscarded: Bool)
  case draftDiscarded(number: String)
  /// What stood where two people wrote at the same time, before either did.
  case beforeRead(number: String, [Slot: Answer])
  case draftRestored(number: String)
  /// The text as it came back from the external editor.
  case edited(String)
  case editorFailed(String)
  /// Somebody else saved a case that is open here.
  case savedByOther(number: String, by: String, revision: Int)
  /// The open case as it was submitted before; nil when this store has no such submission.
  case submissionLoaded(EarlierSubmission?)
  /// A part of the history of the open case.
  case historyRead(CaseHistory)
  /// The open case as it stood at an earlier revision.
  case pastOpened(OpenedCase)
  /// What was passed although a consideration was violated; and the files that could not be read, in words.
  case ledgerRead(OverrideLedger, unreadable: [String])
  /// Who looked at a case, the latest first; and the files that could not be read, in words.
  case accessesRead(number: String, [Access], unreadable: [String])
  /// A newer version of the framework of the open case; nil when the program has none.
  case newerFrameworkLoaded(Framework?)
  /// The open case was moved to another framework.
  case migrated(OpenedCase)
  /// A step was taken with the open case, which stands as given.
  case stepTaken(OpenedCase)
  /// A step was refused when it was to be taken, although it looked possible.
  case stepRefused([Refusal])
  /// The step needs the passphrase of the person's key; the text says why, as after a wrong one.
  case passphraseNeeded(String)
  /// The person at the keyboard stands in the list of people now.
  case registered(Roster)
  /// Somebody else is at the keyboard, in a demo.
  case actingAs(String)
  /// A paper is ready to be read.
  case paperMade(Paper)
  /// A paper was printed, or kept in the file of this path.
  case paperSent(path: String?)
  /// What the texts of the open case share with its author's other cases.
  case othersCompared(OtherCases)
  case compareFailed(String)
}

/// Something the program wants done outside itself; the runtime does it and answers with an event.
public enum Effect: Equatable, Sendable {
  case list
  case listFrameworks
  /// Makes a case under the framework with this id.
  case create(framework: String)
  case open(number: String)
  case save(Case, reason: String)
  case saveDraft(Case)
  /// Removes unsaved work because nothing of it is unsaved any more.
  case removeDraft(number: String)
  /// Throws unsaved work away, until the next save of the case.
  case discardDraft(number: String)
  /// Brings back what was thrown away.
  case restoreDraft(number: String)
  /// Wants to know what stood where two people wrote at the same time, before either did.
  case readBefore(number: String)
  /// Wants the unsaved work in a case beside the revision it was begun over.
  case readDraft(number: String, isDiscarded: Bool)
  /// Wants a tick after this many seconds.
  case wake(afterSeconds: Int)
  case edit(String)
  /// Wants a case as it was submitted, leaving out so many submissions from the last back.
  case loadSubmission(number: String, skipping: Int)
  /// Wants what was done to a case, from a revision back; nil is the latest.
  case readHistory(number: String, from: Int?, filter: HistoryFilter?)
  /// Wants a case as it stood at a revision, to be read.
  case openPast(number: String, revision: Int)
  /// Wants every accepted deviation and every submission for rejection, of all cases.
  case readLedger
  /// Wants who looked at a case.
  case readAccesses(number: String)
  /// Wants the newest version of the framework of a case, if it is newer.
  case loadNewerFramework(than: FrameworkReference)
  /// Moves a saved case to another framework.
  case migrate(Case, to: FrameworkReference, reason: String)
  /// Takes a step with a case, saving first what is not saved yet.
  case take(Case, Transition.Request, passphrase: String?)
  /// Puts the first person of a store into its list.
  case register(Colleague)
  /// Goes on as another person; only in a demo.
  case actAs(String)
  /// Makes a paper of a case as it stands on the screen, or of all cases, for a screen of so many columns.
  case makePaper(PaperWanted, Case?, columns: Int)
  case printPaper(PaperWanted, Case?)
  case keepPaper(PaperWanted, Case?, path: String)
  /// Wants to know what the texts of a case share with its author's other cases, all of which are read for it.
  case compareWithOthers(Case)
  case redraw
  case suspend
  case quit(status: Int32)
}

/// A framework in the program, as it is offered for a new case.
public struct FrameworkNotice: Equatable, Sendable {
  public var id: String
  public var version: String
  public var title: LocalText

  /// Describes a framework.
  public init(id: String, version: String, title: LocalText) {
    self.id = id
    self.version = version
    self.title = title
  }
}

/// A case as it was read, with unsaved work when there was some.
public struct OpenedCase: Sendable {
  public var file: Case
  /// The framework the case was written under.
  public var framework: Framework
  /// The case as last saved.
  public var saved: Case
  public var revision: Int
  public var savedBy: String
  public var savedAt: Timestamp
  /// When the unsaved work was written, if there was some.
  public var draftTime: Timestamp?
  /// The newest version of its framework in the program, when that is newer.
  public var newerVersion: String?
  /// Whether the unsaved work was taken along to the framework that somebody moved the case to meanwhile.
  public var isCarried: Bool
  /// Everybody who changed the content since the last decision.
  public var editors: [String]
  /// SHA-256 of the frozen content as saved, in hexadecimal.
  public var content: String
  /// Whether the file is not as the program wrote it, so that it can only be read.
  public var isAltered: Bool

  /// Describes a case that was read.
  public init(
    file: Case, framework: Framework, saved: Case, revision: Int, savedBy: String, savedAt: Timestamp,
    draftTime: Timestamp? = nil, newerVersion: String? = nil, isCarried: Bool = false,
    editors: [String] = [], content: String = "", isAltered: Bool = false
  ) {
    self.file = file
    self.framework = framework
    self.saved = saved
    self.revision = revision
    self.savedBy = savedBy
    self.savedAt = savedAt
    self.draftTime = draftTime
    self.newerVersion = newerVersion
    self.isCarried = isCarried
    self.editors = editors
    self.content = content
    self.isAltered = isAltered
  }
}

/// A case as it was submitted before.
public struct EarlierSubmission: Sendable {
  public var file: Case
  /// The framework it was submitted under.
  public var framework: Framework
  public var revision: Int

  /// Describes an earlier submission.
  public init(file: Case, framework: Framework, revision: Int) {
    self.file = file
    self.framework = framework
    self.revision = revision
  }
}

/// The outcome of a save.
public struct SavedCase: Sendable {
  public var file: Case
  public var revision: Int
  public var time: Timestamp
  /// Who had saved in the meantime, when somebody had.
  public var mergedWith: String?
  public var conflicts: [Slot]

  /// Describes a save.
  public init(file: Case, revision: Int, time: Timestamp, mergedWith: String? = nil, conflicts: [Slot] = []) {
    self.file = file
    self.revision = revision
    self.time = time
    self.mergedWith = mergedWith
    self.conflicts = conflicts
  }
}

/// Unsaved work found in the store.
public struct DraftNotice: Equatable, Sendable {
  public var number: String
  public var title: String
  public var time: Timestamp
  /// The framework it was written under, with its version; nil when the draft cannot be read.
  public var framework: FrameworkReference?
  /// The revision it was begun over.
  public var revision: Int
  /// The latest revision of the case.
  public var latest: Int
  /// How many answers and remarks differ from the saved case.
  public var differences: Int
  /// Whether its writer threw it away; it can be brought back until the next save of the case.
  public var isDiscarded: Bool

  /// Describes unsaved work.
  public init(
    number: String, title: String, time: Timestamp, framework: FrameworkReference? = nil, revision: Int = 1,
    latest: Int = 1, differences: Int, isDiscarded: Bool = false
  ) {
    self.number = number
    self.title = title
    self.time = time
    self.framework = framework
    self.revision = revision
    self.latest = latest
    self.differences = differences
    self.isDiscarded = isDiscarded
  }
}
