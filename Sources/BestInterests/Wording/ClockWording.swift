extension LocalClock {
  /// Seconds that the clocks of two computers may differ without anybody being told.
  public static let tolerance: Int64 = 120

  /// Says that the clock is behind what was saved before, because the times in the history then contradict its order;
  /// nil when it is not. The order itself never depends on a clock.
  public func warning(saved: Timestamp, now: Timestamp) -> LocalText? {
    guard saved.seconds - now.seconds > Self.tolerance else { return nil }
    let day = date(saved)
    let clock = time(saved)
    return LocalText(
      nl:
        "De klok van deze computer loopt achter: er is al vastgelegd op \(day.spoken(.nl)) om \(clock). Laat de klok nakijken.",
      en:
        "The clock of this computer is behind: something was saved on \(day.spoken(.en)) at \(clock). Have the clock checked."
    )
  }
}
