import BestInterests
import TextScreen

/// A window over the screen; the last one has the keyboard.
enum Overlay: Equatable, Sendable {
  case picker(Picker)
  case commands(CommandFinder)
  case confirm(Confirmation)
  case note(NoteEditor)
  case page(Page)
  case recovery(Recovery)
  case paper(PaperPager)

  var context: Context {
    switch self {
    case .picker: .picker
    case .commands, .confirm, .page, .recovery: .dialog
    case .paper(let pager): pager.search == nil ? .paper : .typing
    case .note(let note): note.purpose.isReason ? .dialog : .typing
    }
  }
}

/// A question with no as the default answer.
struct Confirmation: Equatable, Sendable {
  enum Action: Equatable, Sendable {
    case deletePerson(String)
    case deleteOption(String)
    case deleteRecord(Slot, id: String)
    case discardDraft(String)
    /// Closes the case although it could not be saved.
    case leave
    /// Asks for the reason to move the case to another framework.
    case migrate(FrameworkReference)
    /// Takes the step that was prepared.
    case takeStep
  }

  var title: String
  var text: String
  var action: Action
  var isYes = false
}

/// A few words being written: a note beside an answer, or the reason for a step.
struct NoteEditor: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    case note(Slot)
    /// Why the case is moved to another framework.
    case migration(FrameworkReference)
    /// Something for a step that is being prepared.
    case step(StepInProgress.Ask)
    /// A reviewer's remark.
    case remark(ReviewRemark.Target, isMustFix: Bool)
    /// What somebody says about a remark.
    case reply(String, ReviewRemark.Reply.Kind)
    /// The name of the file a paper is kept in.
    case paperFile(PaperWanted)
    /// The name of the first person of a store.
    case ownName

    /// Whether Enter ends it and Esc goes back.
    var isReason: Bool {
      if case .note = self { false } else { true }
    }
  }

  var purpose: Purpose
  var title: String
  /// What to know before writing; empty when nothing needs to be said.
  var intro = ""
  var editor: TextEditor
  /// The first line of the introduction that is shown, where there is no room for all.
  var introTop = 0

  /// Whether what is typed is not shown.
  var isSecret: Bool { purpose == .step(.passphrase) }
}

/// A finding to be traced; folded, only what decides is shown in full.
struct TraceWanted: Equatable, Sendable {
  var finding: Finding
  var isFolded = true
}

/// Text to read, with places to go to.
struct Page: Equatable, Sendable {
  /// A piece of a line in a style of its own.
  struct Part: Equatable, Sendable {
    var text: String
    var style: Style
  }

  struct Line: Equatable, Sendable {
    var text: String
    var style: Style
    /// Where Enter goes.
    var target: Slot?
    /// What Enter does instead.
    var action: Action?
    /// The text in pieces, where these differ in style.
    var parts: [Part] = []
    /// The columns of the text that stand out.
    var marks: [Range<Int>] = []

    /// Whether the bar stops here.
    var isStop: Bool { target != nil || action != nil }
  }

  /// What can be done from a page, beside going to an answer.
  enum Action: Equatable, Sendable {
    case migrate(FrameworkReference, summary: String)
    case formerAnswers
    /// Confirms the statement of a submission.
    case confirmStatement
    /// Takes the step whose consequences the page lists.
    case confirmStep
    /// Lets the person change what was typed for the step.
    case changeWords(StepInProgress.Ask)
    /// Opens the sheet of a child in the review screen.
    case readChild(String)
    case remark(String)
    case remarks
    case differences
    /// Shows the case as it stood at a revision.
    case past(revision: Int)
    /// Shows all that a revision changed.
    case wholeEntry(revision: Int)
    /// Reads what was done before what is shown.
    case earlierHistory
    /// Shows rows of the ledger.
    case ledgerRows(LedgerPart)
    /// Opens a case.
    case openCase(String)
    /// Asks whether to throw the unsaved work in a case away.
    case discardDraft(String)
    case restoreDraft(String)
    /// Lists the texts that are alike, those about this child first.
    case overlaps(child: String?)
    /// Puts two texts side by side.
    case overlap(SiblingOverlap)
    /// Records that the same holds for a child as for a sibling.
    case recordSame(SiblingOverlap)
    case compareWithOthers
    case match(BoilerplateMatch)
  }

  var title: String
  var lines: [Line]
  /// What the key for the trace shows next.
  var trace: TraceWanted?
  /// Whether the bar stops at every line, and not only at places to go to.
  var stopsEverywhere = false
  /// Whether it lists texts that are alike, and waits for those of other cases.
  var listsOverlaps = false
  /// Whether it lists answers that two people wrote at the same time, between which keys choose.
  var listsConflicts = false
  var selected: Int

  init(title: String, lines: [Line], trace: TraceWanted? = nil, stopsEverywhere: Bool = false) {
    self.title = title
    self.lines = lines
    self.trace = trace
    self.stopsEverywhere = stopsEverywhere
    // A page opens at its beginning: text to read comes before the first place to go to.
    let first = lines.firstIndex { $0.isStop } ?? 0
    selected = stopsEverywhere || first > Self.mostLinesAbove ? 0 : first
  }

  /// How many lines before the first stop are still on the smallest screen when the bar starts there.
  private static let mostLinesAbove = 6

  mutating func move(by distance: Int) {
    let hasTargets = lines.contains { $0.isStop }
    guard hasTargets, !stopsEverywhere else {
      selected = min(max(0, selected + distance), max(0, lines.count - 1))
      return
    }
    var position = selected
    let direction = distance < 0 ? -1 : 1
    var left = abs(distance)
    while left > 0 {
      var next = position + direction
      while lines.indices.contains(next), !lines[next].isStop { next += direction }
      guard lines.indices.contains(next) else {
        // Past the last place to go to, so that what stands after it can be read.
        position = direction < 0 ? 0 : lines.count - 1
        break
      }
      position = next
      left -= 1
    }
    selected = position
  }
}
