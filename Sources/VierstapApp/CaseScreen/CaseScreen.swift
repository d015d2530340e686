import BestInterests
import TextScreen

/// The screen of one open case: the form of a step, the panel of considerations, and what is being typed.
struct CaseScreen: Sendable {
  enum Pane: Equatable, Sendable {
    case form
    case panel
    case columns
    case review
  }

  /// A remark or a reply that was being written when its window was closed.
  struct Unfinished: Equatable, Sendable {
    var purpose: NoteEditor.Purpose
    var text: String
  }

  /// A question being typed in.
  struct Typing: Equatable, Sendable {
    var slot: Slot
    var editor: TextEditor
    /// The label of the question, above the field.
    var label: [FormRow.Line] = []
    /// What the typed text reads as, or what it still needs.
    var echo: String
    /// What is asked of all that depends on this answer; the form is built anew when it changes.
    var asked: [Bool]
    /// What the considerations can see of this answer, as of the last key; nil when not yet looked at.
    var facts: [Int]?
    /// The case before the first key, for undo.
    var before: Case
  }

  /// What somebody else saved.
  struct Newer: Equatable, Sendable {
    var by: String
    var revision: Int
  }

  /// A state to go back to, with where the focus stood.
  struct Snapshot: Equatable, Sendable {
    var file: Case
    var step: Int
    var focus: FormRow.Content?
  }

  /// The framework of the case.
  let framework: Framework
  var file: Case
  /// The case as last saved.
  var saved: Case
  var revision: Int
  var savedAt: Timestamp
  var draftedAt: Timestamp?
  /// Whether anything was written since the last save; `isChanged` looks at the answers themselves.
  var isTouched: Bool
  /// The typing that a save interrupts.
  var interrupted: Typing?
  /// Whether something changed since the last draft was written.
  var needsDraft = false
  var evaluation: Evaluation
  var pane = Pane.form
  var step = 0
  /// The persons who are children, in the order of entry.
  private(set) var children: [String] = []
  var child: String?
  var option: String?
  var person: String?
  var focus: FormRow.Content?
  /// Where the focus stands among the rows of the layout.
  var focusPosition: Int?
  var layout = FormLayout()
  /// The first line of the form on the screen, counted in lines of the layout.
  var topLine = 0
  var typing: Typing?
  /// What stands under the focused question, and for which focus it was made.
  var hint: [FormRow.Line] = []
  var hintFocus: FormRow.Content?
  var unread: [Slot: String] = [:]
  var panel = PanelModel()
  var grid = ColumnsModel()
  var review = ReviewScreen()
  /// Whether the case is read as a reviewer does, so that going back from elsewhere leads to that.
  var isReviewing = false
  /// The submission that the case is compared with, what differs, and whether the page about that is waited for.
  var earlier: EarlierSubmission?
  var difference: CaseDifference?
  var wantsDifferences = false
  /// The remark last gone to.
  var remark: String?
  var unfinished: Unfinished?
  /// Everybody who changed the content since the last decision, and the digest of the content, as of opening.
  var editors: [String]
  var content: String
  /// Whether the file is not as the program wrote it.
  var isAltered: Bool
  /// A revision that somebody else saved meanwhile; what is saved next is merged with it.
  var newer: Newer?
  /// What stood where two people wrote at the same time, before either did.
  var answersBefore: [Slot: Answer] = [:]
  var undoSteps: [Snapshot] = []
  var redoSteps: [Snapshot] = []

  init(_ opened: OpenedCase, today: CalendarDate) {
    let framework = opened.framework
    self.framework = framework
    file = opened.file
    saved = opened.saved
    revision = opened.revision
    savedAt = opened.savedAt
    editors = opened.editors
    content = opened.content
    isAltered = opened.isAltered
    draftedAt = opened.draftTime
    isTouched = opened.file != opened.saved
    evaluation = Evaluation(framework: framework, case: opened.file, today: today)
    children = opened.file.persons.filter { framework.isChild($0, in: opened.file) }
    child = children.first
    option = opened.file.options.first
    person = opened.file.persons.first
  }

  /// Whether anything differs from the last saved revision.
  var isChanged: Bool { file != saved }

  /// Remembers the case as it is, before a change.
  mutating func remember(_ before: Case) {
    undoSteps.append(Snapshot(file: before, step: step, focus: focus))
    if undoSteps.count > 200 { undoSteps.removeFirst() }
    redoSteps = []
  }

  /// Keeps child, option and person pointing at something that exists.
  mutating func repairSelection() {
    children = file.persons.filter { framework.isChild($0, in: file) }
    if child.map({ !children.contains($0) }) ?? true { child = children.first }
    if option.map({ !file.options.contains($0) }) ?? true { option = file.options.first }
    if person.map({ !file.persons.contains($0) }) ?? false { person = nil }
  }
}
