import BestInterests

extension PartialDate {
  /// The date as a person would type it, such as "12-3-2019", "3-2019" or "2019".
  var typed: String {
    [dayOfMonth, month, year].compactMap { $0.map(String.init) }.joined(separator: "-")
  }
}
