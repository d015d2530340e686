internal import CNcurses
internal import Glibc
public import TextScreen

/// A terminal with ncurses behind it: shows frames, reports events, and leaves the screen as it found it.
///
/// There is one at a time, used from one thread.
public final class CursesTerminal {
  /// The extent of the screen as last reported.
  public private(set) var size: Size

  private let input: Int32
  private let output: Int32
  private let modes: TerminalModes
  private let signals: TerminalGuard
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]
  private let brackets: Bool
  private var batch: OutputBatch
  private var keyboard: Keyboard
  private var painter: Painter
  private var isOpen = true
  private var inputEnded = false

  /// Takes over the terminal.
  ///
  /// Throws `notATerminal` when input or output is a file or a pipe, `unknownTerminal` when terminfo does not
  /// know it, and `system` when the system refuses a descriptor.
  public static func open(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError)
    -> CursesTerminal
  {
    guard isatty(options.input) == 1, isatty(options.output) == 1 else { throw .notATerminal }
    return try CursesTerminal(options, size: nil)
  }

  /// Takes over any two descriptors; `size` holds where no terminal reports one.
  init(_ options: TerminalOptions, size fixedSize: Size?) throws(TerminalError) {
    input = options.input
    output = options.output
    let name = options.terminalName ?? Environment["TERM"] ?? ""
    let isUTF8 = Environment.takesUTF8()
    // Handlers first: ncurses installs its own where none are.
    signals = try TerminalGuard()
    modes = TerminalModes(of: options.input)
    batch = try OutputBatch(terminal: options.output)
    // The size comes from the terminal, which ncurses does not see, and not from LINES and COLUMNS.
    use_env(false)
    let copy = fcntl(options.input, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0, let reader = fdopen(copy, "r"), let writer = fdopen(batch.memory, "w") else {
      let reason = errno
      signals.end()
      throw .system(reason)
    }
    files = [reader, writer]
    guard !name.isEmpty, let screen = newterm(name, writer, reader), let window = vs_stdscr() else {
      for file in files { fclose(file) }
      signals.end()
      throw .unknownTerminal(name)
    }
    self.screen = screen
    signals.watch()
    signals.guardCrashes(of: options.output)
    set_escdelay(Environment.escapeDelay(options.escapeDelayMilliseconds))
    raw()
    nonl()
    noecho()
    typeahead(-1)
    scrollok(window, false)
    curs_set(1)
    let palette = Palette(options.color, terminalName: name)
    painter = Painter(window: window, palette: palette, isASCII: !isUTF8 || options.characters == .ascii)
    guard let keyboard = Keyboard() else {
      signals.end()
      throw .system(ENOMEM)
    }
    self.keyboard = keyboard
    brackets = name != "dumb"
    size = fixedSize ?? Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
    // ncurses keeps its output until it is made to send it.
    delay_output(0)
    // Meta mode makes xterm send Alt as an eighth bit; only ncurses was to know.
    if let sequence = vs_terminal_string("smm") { batch.drop(String(cString: sequence)) }
    enter()
  }

  deinit {
    close()
  }

  /// Shows a frame; only what differs from the last one is sent, in one write.
  public func draw(_ frame: Frame) {
    guard isOpen else { return }
    painter.draw(frame)
    if !batch.send() { painter.forget() }
  }

  /// Waits for input or a signal, at most so many milliseconds or for ever when nil, and returns all there
  /// is.
  ///
  /// Nothing means that the time is over, or that another descriptor can be read. While it waits the process sleeps in
  /// poll(2).
  public func nextEvents(timeoutMilliseconds: Int?, watching other: Int32 = -1) -> [InputEvent] {
    guard isOpen else { return [] }
    let end = timeoutMilliseconds.map { Self.milliseconds() + max(0, $0) }
    while true {
      var watched = [
        pollfd(fd: signals.pipe, events: Int16(POLLIN), revents: 0),
        pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      ]
      let wait = end.map { Int32(clamping: max(0, $0 - Self.milliseconds())) } ?? -1
      let count = poll(&watched, inputEnded ? 2 : 3, wait)
      var events: [InputEvent] = []
      if count > 0, watched[0].revents != 0 { events = takeSignals() }
      if count > 0, watched[2].revents != 0 {
        if let typed = keyboard.drain() {
          events += typed
        } else {
          inputEnded = true
          events.append(.endOfInput)
        }
      }
      if !events.isEmpty || count > 0 && watched[1].revents != 0 { return events }
      if let end, Self.milliseconds() >= end { return [] }
      if count < 0, errno != EINTR, errno != EAGAIN { return [.endOfInput] }
    }
  }

  /// Stops the program as Ctrl-Z does elsewhere, with the screen restored; returns when it goes on.
  public func suspend() {
    runOutside { signals.stop() }
  }

  /// Gives the ordinary screen back while `body` runs, for example an editor; the next frame is drawn whole.
  public func runOutside(_ body: () -> Void) {
    guard isOpen else { return }
    leave()
    body()
    // Interrupts were meant for whatever ran; requests to end are for us too.
    for signal in signals.pending() where signal == SIGTERM || signal == SIGHUP { raise(signal) }
    enter()
  }

  /// Draws the next frame whole, because something else wrote on the screen.
  public func redrawAll() {
    guard isOpen else { return }
    painter.forget()
  }

  /// Gives the terminal back as it was found; later calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    keyboard.end()
    delscreen(screen)
    for file in files { fclose(file) }
    signals.end()
  }

  /// Takes the screen and the keyboard, at first and after they were given back.
  private func enter() {
    modes.setRaw()
    keyboard.start()
    if brackets { batch.add("\u{1B}[?2004h") }
    fit()
  }

  /// Gives the screen and the keyboard back.
  private func leave() {
    endwin()
    if brackets { batch.add("\u{1B}[?2004l") }
    _ = batch.send()
    modes.restore()
  }

  /// Takes over the size the terminal reports now; what it shows is unknown then.
  private func fit() {
    if let found = TerminalModes.size(of: output) { size = Size(rows: found.rows, columns: found.columns) }
    resize_term(Int32(max(1, size.rows)), Int32(max(1, size.columns)))
    painter.forget()
  }

  private func takeSignals() -> [InputEvent] {
    var events: [InputEvent] = []
    var isLost = false
    for signal in signals.pending() {
      switch signal {
      case SIGWINCH:
        fit()
        isLost = true
      case SIGCONT:
        // Stopped from outside: the shell has set modes of its own.
        enter()
        isLost = true
      default: events.append(.signal(signal))
      }
    }
    // Many changes of size are one event, with the size that holds now.
    return isLost ? [.resize(size)] + events : events
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
