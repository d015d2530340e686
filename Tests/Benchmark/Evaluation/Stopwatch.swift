import Glibc

/// Measures short stretches of work and prints how long they took.
struct Stopwatch {
  let rounds: Int

  /// Prints the median, the least and the 95th percentile of what a piece of work takes, in microseconds.
  ///
  /// `prepare` runs before each round and is not measured. Times come from a shared machine: trust the least and
  /// the ratios, not the last digit.
  func measure(_ name: String, prepare: () -> Void = {}, _ work: () -> Int) -> Int {
    var times: [Double] = []
    var sum = 0
    for round in 0..<(rounds + rounds / 10 + 1) {
      prepare()
      let begin = Self.nanoseconds()
      sum &+= work()
      let end = Self.nanoseconds()
      // The first rounds warm up.
      if round > rounds / 10 { times.append(Double(end - begin) / 1000) }
    }
    times.sort()
    let figures = [times[times.count / 2], times[0], times[times.count * 95 / 100]]
    print(name + String(repeating: " ", count: max(1, 52 - name.count)) + figures.map(Self.column).joined())
    return sum
  }

  static func heading() {
    print(String(repeating: " ", count: 52) + ["median us", "least", "p95"].map(column).joined())
  }

  private static func column(_ figure: Double) -> String {
    let tenths = Int((figure * 10).rounded())
    return column("\(tenths / 10).\(tenths % 10)")
  }

  private static func column(_ text: String) -> String {
    String(repeating: " ", count: max(1, 12 - text.count)) + text
  }

  private static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
