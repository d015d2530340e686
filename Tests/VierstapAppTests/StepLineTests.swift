import BestInterests
import Testing
import TextScreen

@testable import VierstapApp

@Suite("The line of steps")
struct StepLineTests {
  struct Window: CustomTestStringConvertible, Sendable {
    var framework: String
    var columns: Int
    var language: Language
    var testDescription: String { "\(framework) \(columns) \(language)" }
  }

  static let windows: [Window] = ["removal", "general"].flatMap { framework in
    [40, 60, 80, 100, 120].flatMap { columns in
      Language.allCases.map { Window(framework: framework, columns: columns, language: $0) }
    }
  }

  private func lines(_ window: Window) throws -> [String] {
    let framework = try window.framework == "removal" ? TestFramework.removal : TestFramework.general
    var app = App(
      settings: AppSettings(language: window.language, login: "anne", storePath: "/x", tag: "t"),
      size: Size(rows: 20, columns: window.columns), now: Bench.start)
    let file = Case(under: framework, by: "anne", at: Bench.start, today: Bench.start.date(offsetSeconds: 0))
    _ = app.handle(
      .opened(
        OpenedCase(
          file: file, framework: framework, saved: file, revision: 1, savedBy: "anne", savedAt: Bench.start)))
    return framework.steps.indices.map { step in
      app.open?.step = step
      return app.frame(app.size).text.split(separator: "\n", omittingEmptySubsequences: false)[1].description
    }
  }

  @Test("every step has its number, and from 60 columns on its name, in every window", arguments: windows)
  func complete(_ window: Window) throws {
    let framework = try window.framework == "removal" ? TestFramework.removal : TestFramework.general
    for (current, line) in try lines(window).enumerated() {
      #expect(TextWidth.columns(of: line) <= window.columns)
      for (index, step) in framework.steps.enumerated() {
        let names = [step.title, step.short].compactMap { $0?[window.language] }.map { "\(index) \($0)" }
        if window.columns >= 60 || index == current {
          #expect(names.contains { line.contains($0) }, "\(index) in '\(line)'")
        } else {
          #expect("\(line) ".contains(" \(index) "), "\(index) in '\(line)'")
        }
      }
    }
  }

  @Test("the step at hand has its full name from 80 columns on, all have it where there is room")
  func full() throws {
    for window in Self.windows where window.columns >= 80 {
      let framework = try window.framework == "removal" ? TestFramework.removal : TestFramework.general
      for (current, line) in try lines(window).enumerated() {
        #expect(line.contains(framework.steps[current].title[window.language]), "\(window): '\(line)'")
      }
    }
    let wide = try lines(Window(framework: "removal", columns: 120, language: .nl))
    #expect(Set(wide).count == 1 && wide[0].contains("2 Andere belangen"))
  }
}
