import BestInterests
import Glibc
import Testing

/// A demo store with a family that is ready to be submitted today, whatever day the tests run.
enum TodaysFamily {
  /// The day for which the dates of the demo families were written.
  private static let written = CalendarDate(iso: "2026-11-23")

  /// Makes the demo store, and takes the lawful separation in it over once more as if it had been written this week;
  /// returns the number of that case.
  static func make(in store: String, _ folder: String) throws -> String {
    let made = Program.run(["demo", "--keep", store, "--print-path"], store: store)
    #expect(made.status == 0, "\(made.errors)")
    let exported = Program.run(["export", "--confidential", "2026-0008"], store: store)
    #expect(exported.status == 0, "\(exported.errors)")
    let path = folder + "/family.json"
    Command.write(try moved(exported.output), to: path)
    let imported = Program.run(["import", path, "--as", "anne"], store: store)
    #expect(imported.status == 0, "\(imported.errors)")
    let number = try #require(imported.output.split(separator: "\t").last).trimmed
    let check = Program.run(["check", number], store: store)
    #expect(check.status == 0, "\(check.output)")
    return number
  }

  /// The document with every date moved by the same whole weeks, so that weekdays stay.
  private static func moved(_ document: String) throws -> String {
    let now = Timestamp(seconds: Int64(time(nil))).date(offsetSeconds: 0)
    let days = (now.dayNumber - (try #require(written)).dayNumber) / 7 * 7
    var bytes = Array(document.utf8)
    let length = 10
    var position = 0
    while position + length <= bytes.count {
      let part = String(decoding: bytes[position..<position + length], as: UTF8.self)
      guard let date = CalendarDate(iso: part) else {
        position += 1
        continue
      }
      let there = CalendarDate(dayNumber: date.dayNumber + days)
      bytes.replaceSubrange(position..<position + length, with: Array(there.iso.utf8))
      position += length
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
