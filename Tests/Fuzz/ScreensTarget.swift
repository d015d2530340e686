internal import BestInterests
internal import CaseGenerator
internal import CaseStore
internal import TextScreen
internal import VierstapApp

/// Whatever is pressed, pasted, resized or waited for, every frame is whole, and no typed text is lost on the way out.
enum ScreensTarget {
  private static let framework = try? FrameworkFile.read(SmallFramework.bytes(), name: "small")

  private static let keys: [Key] =
    [
      "Enter", "Escape", "Tab", "Shift-Tab", "Backspace", "Delete", "Up", "Down", "Left", "Right", "Home",
      "End",
      "PageUp", "PageDown", "Ctrl-S", "Ctrl-Z", "Ctrl-Y", "Ctrl-P", "Ctrl-C", "Ctrl-R", "Ctrl-L", "Alt-0",
      "Alt-1",
      "Space",
    ] + (1...10).map { Key(.function($0)) }
    + "jkhlgGnsSdq?:/0123cCovVaDtm=wWprTHKVuOif".map { Key(.character($0)) }

  static func complaint(about bytes: [UInt8]) -> String? {
    guard let framework else { return "the small framework is refused" }
    var choices = Choices(bytes)
    var bench = FuzzBench(framework)
    while !choices.isEmpty {
      let event: InputEvent
      switch choices.number(below: 12) {
      case 0: event = .paste(choices.text(choices.number(below: 40)))
      case 1: event = .resize(Size(rows: choices.number(below: 64), columns: choices.number(below: 200)))
      case 2, 3:
        let scalar = choices.text(4).unicodeScalars.first ?? "x"
        event = .key(Key(.character(Character(scalar))))
      case 4:
        bench.turnClock(Int64(Int8(bitPattern: choices.byte())))
        continue
      default: event = .key(choices.one(of: keys))
      }
      bench.send(.input(event))
      if let complaint = FrameCheck.complaint(about: bench.app) { return complaint }
      if bench.hasQuit { return nil }
    }
    bench.send(.input(.signal(15)))
    return bench.hasQuit ? nil : "a signal did not end it"
  }
}

/// A stand-in for the runtime: a store of cases in memory, without files.
private struct FuzzBench {
  var app: App
  private(set) var hasQuit = false
  private let framework: Framework
  private var saved: [Case] = []
  private var draft: Case?
  private var time = Timestamp(seconds: 1_795_467_934)

  init(_ framework: Framework) {
    self.framework = framework
    let settings = AppSettings(language: .nl, login: "anne", storePath: "/store", tag: "t", hasEditor: true)
    app = App(settings: settings, size: Size(rows: 24, columns: 80), now: time)
    perform(app.start())
  }

  mutating func send(_ event: Event) {
    perform(app.handle(event))
  }

  mutating func turnClock(_ seconds: Int64) {
    time = Timestamp(seconds: time.seconds + seconds)
    send(.tick(time))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .list: send(.listed(cases: summaries, unreadable: [], drafts: []))
      case .listFrameworks:
        send(
          .frameworksListed([
            FrameworkNotice(id: framework.id, version: framework.version, title: framework.title)
          ]))
      case .create:
        var file = Case(framework: framework.reference)
        file.number = "2026-000\(saved.count + 1)"
        saved.append(file)
        open(file)
      case .open(let number):
        if let file = saved.first(where: { $0.number == number }) { open(file) }
      case .save(let file, _):
        if let place = saved.firstIndex(where: { $0.number == file.number }) { saved[place] = file }
        send(.saved(SavedCase(file: file, revision: 2, time: time)))
      case .saveDraft(let file):
        draft = file
        send(.draftSaved(time))
      case .discardDraft: draft = nil
      case .edit(let text): send(.edited(text + "\u{202E}x"))
      case .loadNewerFramework: send(.newerFrameworkLoaded(nil))
      case .migrate: send(.saveFailed("geweigerd"))
      case .quit: hasQuit = true
      case .wake, .redraw, .suspend: break
      }
    }
  }

  private mutating func open(_ file: Case) {
    let opened = OpenedCase(
      file: draft ?? file, framework: framework, saved: file, revision: 1, savedBy: "anne", savedAt: time,
      draftTime: draft == nil ? nil : time)
    send(.opened(opened))
  }

  private var summaries: [CaseSummary] {
    saved.map { file in
      CaseSummary(
        number: file.number, title: file.text("c.title", .wholeCase), kind: "", status: file.status,
        children: "",
        step: 0, stopped: 0, violated: 0, open: 0, author: "anne", changed: time, revision: 1)
    }
  }
}
