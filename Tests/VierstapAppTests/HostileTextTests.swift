import BestInterests
import CaseGenerator
import Testing
import TextScreen

@testable import VierstapApp

@Suite("Any text can be shown and written on")
struct HostileTextTests {
  /// Whether every row is exactly as wide as the screen, with no half glyph, and the cursor is inside.
  private func isWhole(_ frame: Frame) -> Bool {
    let isInside =
      frame.cursor.map {
        (0..<frame.size.rows).contains($0.row) && (0..<frame.size.columns).contains($0.column)
      } ?? false
    return isInside
      && (0..<frame.size.rows).allSatisfy { row in
        (0..<frame.size.columns).allSatisfy { column in
          let cell = frame[row, column]
          if cell.isContinuation { return column > 0 && frame[row, column - 1].width == 2 }
          return cell.width == 1 || frame[row, column + 1].isContinuation && column + 1 < frame.size.columns
        }
      }
  }

  @Test(
    "A case with a text in every text field is drawn whole in every step, and sends nothing raw",
    arguments: HostileTexts.all)
  func everyField(_ text: String) throws {
    var file = try TestFramework.base("joint-complete")
    for (slot, answer) in file.answers {
      if case .text? = answer.value { file.answers[slot]?.value = .text(text) }
    }
    let sizes = [(60, 20), (120, 40)]
    let (columns, rows) = sizes[text.utf8.count % sizes.count]
    var bench = try Bench(columns, rows, cases: [file])
    for keys in ["", "<Enter>", "1", "<PageDown>", "2", "3", "4", "p", "i", "<Escape> p", "r", "<Escape> 0"] {
      try bench.press(keys)
      let frame = bench.frame
      #expect(isWhole(frame), "after \(keys)")
      #expect(TerminalText.lines(frame.text) == frame.text, "after \(keys)")
    }
  }

  @Test("What is typed after a text leaves the text as it was", arguments: HostileTexts.all)
  func typing(_ text: String) throws {
    let slot = Slot("c.family-summary", .wholeCase)
    var file = Case(framework: try TestFramework.removal.reference)
    file.answers[slot] = Answer(.text(text))
    var bench = try Bench(60, 20, cases: [file])
    try bench.press("<Enter>")
    bench.app.jump(to: slot)
    try bench.press("<Enter> x")
    let found = bench.app.open?.file.text("c.family-summary", .wholeCase) ?? ""
    // Line ends of other systems become those of this one when somebody writes on.
    #expect(found.utf8.elementsEqual((withLineFeeds(text) + "x").utf8))
    #expect(isWhole(bench.frame))
  }

  private func withLineFeeds(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && !wasReturn {
        result.append("\n")
      } else if scalar != "\n" {
        result.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }
}
