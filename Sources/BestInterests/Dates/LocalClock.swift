/// How far the clocks of a place are ahead of UTC, and since when: summer and winter time.
///
/// A moment is shown with the offset that held then, so that what was saved in July at 14:03 is not said to be of
/// 13:03 in winter, and a session that goes on through the night of the change has the right day.
public struct LocalClock: Equatable, Sendable {
  /// An offset in seconds east of UTC, and the moment from which it holds.
  private struct Change: Equatable, Sendable {
    var from: Timestamp
    var seconds: Int
  }

  /// In order of time; never empty.
  private let changes: [Change]

  /// A clock with one offset for all time.
  public init(offsetSeconds: Int = 0) {
    changes = [Change(from: Timestamp(seconds: 0), seconds: offsetSeconds)]
  }

  /// The clock that shows these offsets, in seconds east of UTC, in a stretch of time; before and after it the first
  /// and the last of them hold.
  ///
  /// Looks every fortnight, because a summer time can be as short as the month around Ramadan.
  public init(from start: Timestamp, until end: Timestamp, offset: (Timestamp) -> Int) {
    var changes = [Change(from: start, seconds: offset(start))]
    var moment = start.seconds
    while moment < end.seconds {
      let next = moment + 14 * 86_400
      let seconds = offset(Timestamp(seconds: next))
      if let last = changes.last, seconds != last.seconds {
        var (before, after) = (moment, next)
        while after - before > 1 {
          let middle = (before + after) / 2
          if offset(Timestamp(seconds: middle)) == last.seconds { before = middle } else { after = middle }
        }
        changes.append(Change(from: Timestamp(seconds: after), seconds: seconds))
      }
      moment = next
    }
    self.changes = changes
  }

  /// The seconds the clocks are ahead of UTC at a moment.
  public func offset(at moment: Timestamp) -> Int {
    (changes.last { $0.from <= moment } ?? changes[0]).seconds
  }

  /// The day it is then.
  public func date(_ moment: Timestamp) -> CalendarDate {
    moment.date(offsetSeconds: offset(at: moment))
  }

  /// The time it is then as "14:03".
  public func time(_ moment: Timestamp) -> String {
    moment.clock(offsetSeconds: offset(at: moment))
  }
}
