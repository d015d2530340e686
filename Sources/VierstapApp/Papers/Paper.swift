public import BestInterests
public import TextScreen

/// A paper that somebody wants to read, print or keep.
public struct PaperWanted: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case report
    case childReport
    case letter
    case talk
    case questions
    case evidence
    case log
    /// The numbers over all cases.
    case register
    /// The cases behind one number.
    case figure
  }

  public var kind: Kind
  /// The child it is about, or nil.
  public var child: String?
  /// The id of the number, for the cases behind it.
  public var figure: String?

  /// Names a paper.
  public init(_ kind: Kind, child: String? = nil, figure: String? = nil) {
    self.kind = kind
    self.child = child
    self.figure = figure
  }
}

/// A line of a paper as a screen shows it.
public struct PaperLine: Equatable, Sendable {
  /// Where Enter goes.
  public enum Target: Hashable, Sendable {
    case figure(String)
    case openCase(number: String)
  }

  public var text: String
  public var style: Style
  public var target: Target?

  /// Makes a line.
  public init(_ text: String, _ style: Style, target: Target? = nil) {
    self.text = text
    self.style = style
    self.target = target
  }
}

/// A paper, made and ready to be read.
public struct Paper: Equatable, Sendable {
  public var wanted: PaperWanted
  public var title: String
  public var lines: [PaperLine]
  /// Where a letter is kept, and its text as it can be edited; nil for other papers.
  public var letter: Letter?

  /// A letter that can be edited before it is final.
  public struct Letter: Equatable, Sendable {
    public var slot: Slot
    public var text: String

    /// Names the answer that holds a letter, with what to put into it.
    public init(slot: Slot, text: String) {
      self.slot = slot
      self.text = text
    }
  }

  /// Makes a paper.
  public init(_ wanted: PaperWanted, title: String, lines: [PaperLine], letter: Letter? = nil) {
    self.wanted = wanted
    self.title = title
    self.lines = lines
    self.letter = letter
  }
}
