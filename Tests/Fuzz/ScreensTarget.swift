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
