import BestInterests
import Glibc

/// The one place that reads the clock.
enum Clock {
  static var now: Timestamp {
    Timestamp(seconds: Int64(time(nil)))
  }

  /// Milliseconds of a clock that nobody can set, for waiting.
  static var steadyMilliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// The clock at the place of the computer, with its changes from twelve years ago until next year.
  static let local: LocalClock = {
    let now = Clock.now.seconds
    let year: Int64 = 366 * 86_400
    return LocalClock(
      from: Timestamp(seconds: now - 12 * year), until: Timestamp(seconds: now + year), offset: offsetSeconds)
  }()

  /// Seconds east of UTC at a moment.
  private static func offsetSeconds(_ moment: Timestamp) -> Int {
    var seconds = Int(moment.seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts.tm_gmtoff
  }
}
