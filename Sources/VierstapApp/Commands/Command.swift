public import BestInterests
public import TextScreen

/// Where a key is pressed; the same key may mean different things in different contexts.
public enum Context: String, CaseIterable, Sendable {
  case list
  case filter
  case queue
  case review
  case dueList
  case form
  case typing
  case panel
  case columns
  case picker
  case dialog
  case paper

  /// The context in words, as a heading in the help.
  public var title: LocalText {
    switch self {
    case .list: LocalText(nl: "Zakenlijst", en: "Case list")
    case .filter: LocalText(nl: "Zoeken in de lijst", en: "Filtering the list")
    case .queue: LocalText(nl: "Wachtrij voor toetsing", en: "Queue for review")
    case .review: LocalText(nl: "Toetsen", en: "Reviewing")
    case .dueList: LocalText(nl: "Termijnen van alle zaken", en: "Deadlines of all cases")
    case .form: LocalText(nl: "Vragen", en: "Questions")
    case .typing: LocalText(nl: "Tijdens het typen", en: "While typing")
    case .panel: LocalText(nl: "Overwegingen", en: "Considerations")
    case .columns: LocalText(nl: "Opties naast elkaar", en: "Options side by side")
    case .picker: LocalText(nl: "Keuzelijst", en: "Choice list")
    case .dialog: LocalText(nl: "Vensters", en: "Windows")
    case .paper: LocalText(nl: "Een stuk lezen", en: "Reading a paper")
    }
  }
}

/// Everything a person can do by key, by name.
public enum CommandID: String, CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last
  case open, newCase, filter, sort, reverseSort, reload, recover
  case edit, nextField, previousField, previousStep, nextStep
  case step0, step1, step2, step3, step4
  case nextChild, previousChild, nextOption, previousOption
  case add, delete, note, confidential, acceptProposal, takeOther, dropOther, clear
  case panel, panelFilter, details, trace, jump, columns, left, right
  case steps, actAs, conflicts
  case queue, queuePart, nextCase, review, wholeCaseSheet
  case mustFix, advice, reply, nextRemark, remarks, differences
  case history, answerHistory, readers, ledger, dueFilter
  case deadlines, hearing, checklist, overlaps, compareVersions, formerAnswers
  case papers, letter, register, searchPaper, nextMatch, previousMatch, printPaper, keepPaper, editLetter
  case readiness, findQuestion, questionInfo, leaveField, externalEditor
  case choose, mark, close
  case undo, redo, save, help, palette, language, redraw, suspend, back, quit
}

/// One row of the command table: what it is called, and its keys in each context.
public struct Command: Sendable {
  public var id: CommandID
  /// A sentence for the help and the palette.
  public var title: LocalText
  /// A word or two for the footer; empty when it never stands there.
  public var short: LocalText
  public var bindings: [Binding]

  /// The keys of a command in one context.
  public struct Binding: Sendable {
    public var context: Context
    public var keys: [Key]
    /// Place in the footer, 1 first; nil when it does not stand there.
    public var footer: Int?
  }

  /// The keys in one context.
  public func keys(in context: Context) -> [Key] {
    bindings.first { $0.context == context }?.keys ?? []
  }
}
