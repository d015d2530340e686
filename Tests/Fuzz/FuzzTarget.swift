/// What is fed with bytes by the fuzzer, and by the tests with the seeds.
enum FuzzTarget: String, CaseIterable {
  /// The reader and the writer of JSON.
  case json
  /// The loader of framework files.
  case framework
  /// The reader of case documents, and what looks at cases.
  case document
  /// The text editor.
  case editor
  /// The decoder of keys, with ncurses below it.
  case keys
  /// The screens, driven by keys, pastes, sizes and times.
  case screens

  /// Feeds some bytes and says what is wrong, or nil when everything holds that must hold.
  func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .json: JSONTarget.complaint(about: bytes)
    case .framework: FrameworkTarget.complaint(about: bytes)
    case .document: DocumentTarget.complaint(about: bytes)
    case .editor: EditorTarget.complaint(about: bytes)
    case .keys: KeysTarget.complaint(about: bytes)
    case .screens: ScreensTarget.complaint(about: bytes)
    }
  }
}

/// Bytes taken as choices, so that a fuzzer that changes a byte changes one decision.
struct Choices {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isEmpty: Bool { rest.isEmpty }

  /// The next byte, or 0 when there are no more.
  mutating func byte() -> UInt8 {
    rest.popFirst() ?? 0
  }

  /// A number below a count, from one byte or, for large counts, two.
  mutating func number(below count: Int) -> Int {
    guard count > 1 else { return 0 }
    return (count <= 256 ? Int(byte()) : Int(byte()) << 8 | Int(byte())) % count
  }

  /// One of some things, which are not none.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// Text of some bytes; what is no UTF-8 is repaired.
  mutating func text(_ length: Int) -> String {
    let part = rest.prefix(length)
    rest = rest.dropFirst(length)
    return String(decoding: part, as: UTF8.self)
  }
}
