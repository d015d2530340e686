import Testing

/// Somebody at a terminal.
struct Person {
  let screen: Tmux

  /// Seats somebody at a terminal, working in a demo store.
  init(_ login: String, in store: String, columns: Int = 120, rows: Int = 40) {
    screen = Tmux(
      columns, rows, environment: ["VIERSTAP_STORE": store, "LC_ALL": "C.UTF-8"],
      Program.path + " --as \(login)")
  }

  /// Waits for a text; in vain, that ends the test, because every key after it would be lost as well.
  func sees(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try #require(screen.wait(for: text, sourceLocation: sourceLocation), sourceLocation: sourceLocation)
  }

  func press(_ keys: String...) { for key in keys { screen.press(key) } }

  func type(_ text: String) { screen.type(text) }

  /// Closes a window; until it is gone the next key would arrive with the escape and be Alt and that key.
  func escape(from text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    screen.press("Escape")
    let isGone = screen.wait(sourceLocation: sourceLocation) { !$0.contains(text) }
    try #require(isGone, sourceLocation: sourceLocation)
  }

  /// Opens a case of the list.
  func open(_ number: String) throws {
    try sees("zaken (")
    press("/")
    type(number)
    press("Enter", "Enter")
    try sees("\(number) Gezin")
  }

  /// Opens the first case of the queue.
  func review(_ number: String) throws {
    try sees("zaken (")
    press("w")
    try sees("wachtrij voor toetsing (1)")
    press("Enter")
    try sees("\(number) Gezin")
  }

  /// Chooses a step by a part of its name.
  func step(_ name: String) throws {
    press("s")
    try sees("Wat nu?")
    type(name)
    press("Enter")
  }

  /// Goes to a question by its name and answers it.
  func answer(_ question: String, with keys: [String] = [], _ text: String = "") throws {
    press("/")
    try sees("Vraag zoeken")
    type(question)
    press("Enter")
    if text.isEmpty {
      for key in keys { press(key) }
      try sees("Enter invullen")
    } else {
      press("Enter")
      try sees("Esc klaar")
      type(text)
      try escape(from: "Esc klaar")
    }
  }

  /// Takes a step that asks for a reason and lists what it records.
  func decide(_ name: String, because reason: String) throws {
    try step(name)
    try sees("waarom?")
    type(reason)
    press("Enter")
    try sees("dit legt u vast")
    press("End", "Enter")
  }

  /// Submits a case that is ready: checks the answers and confirms the statement under them.
  func submitChecked() throws {
    try step("toetsing")
    try sees("Controleer wat u indient")
    press("End")
    try sees("Ik heb van elk kind de eigen woorden gelezen")
    press("Enter")
    try sees("De zaak is ingediend")
  }

  func readEveryChild() throws {
    press("c")
    try sees("Kinderen gelezen: 1 van 2")
    press("c")
    try sees("Kinderen gelezen: 2 van 2")
  }
}
