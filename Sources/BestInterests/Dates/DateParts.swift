/// Finds out which part of a typed date is the day, the month and the year.
struct DateParts {
  private var numbersBefore: [DateNumber] = []
  private var numbersAfter: [DateNumber] = []
  private var word: String?
  private var hasTwoWords = false
  private let today: CalendarDate

  /// Sorts the words and numbers of a text without a day of the week.
  init(_ tokens: [DateToken], today: CalendarDate) {
    self.today = today
    for token in tokens {
      switch token {
      case .number(let number) where word == nil: numbersBefore.append(number)
      case .number(let number): numbersAfter.append(number)
      case .word(let text):
        hasTwoWords = word != nil
        word = text
      }
    }
  }

  /// The date of the parts, complete or not.
  var reading: DateReading {
    guard let word else { return numeric }
    guard !hasTwoWords else { return .invalid(.unclear) }
    if let month = MonthName.number(word) { return named(DateNumber(value: month, digits: 2)) }
    let isFirst = numbersBefore.isEmpty
    let canBecomeWord =
      MonthName.isBeginning(word)
      || isFirst
        && (WeekdayName.isBeginning(word) || DateReading.relativeDays.keys.contains { $0.hasPrefix(word) })
    return numbersAfter.isEmpty && canBecomeWord ? .incomplete(.unfinished) : .invalid(.unclear)
  }

  private func named(_ month: DateNumber) -> DateReading {
    switch (numbersBefore.count, numbersAfter.count) {
    case (0, 0): return .incomplete(.needsYear)
    case (1, 0):
      let number = numbersBefore[0]
      return number.isYear ? partial(number, month) : withoutYear(number, month)
    case (0, 1):
      let number = numbersAfter[0]
      // "maart 19" is a day or a year, and "maart 201" is being typed.
      if number.digits < 4 { return .incomplete(number.digits == 3 ? .unfinished : .needsYear) }
      return partial(number, month)
    case (1, 1):
      let (first, second) = (numbersBefore[0], numbersAfter[0])
      return first.isYear ? yearFirst(first, month, second) : complete(first, month, second)
    case (0, 2): return complete(numbersAfter[0], month, numbersAfter[1])
    default: return .invalid(.unclear)
    }
  }

  private var numeric: DateReading {
    let numbers = numbersBefore
    switch numbers.count {
    case 0: return .incomplete(.empty)
    case 1: return single(numbers[0])
    case 2: return pair(numbers[0], numbers[1])
    case 3 where numbers[0].isYear: return yearFirst(numbers[0], numbers[1], numbers[2])
    case 3: return complete(numbers[0], numbers[1], numbers[2])
    default: return .invalid(.unclear)
    }
  }

  private func single(_ number: DateNumber) -> DateReading {
    switch number.digits {
    case 4: return DateParts.date(number.value, nil, nil)
    case 3: return .incomplete(.unfinished)
    case 1, 2:
      if number.isBegun { return .incomplete(.unfinished) }
      return 1...31 ~= number.value ? .incomplete(.needsMonth) : .invalid(.noSuchDay)
    default: return .invalid(.unclear)
    }
  }

  private func pair(_ first: DateNumber, _ second: DateNumber) -> DateReading {
    if first.isYear { return partial(first, second) }
    if second.isYear { return partial(second, first) }
    guard first.isShort, second.digits < 4 else { return .invalid(.unclear) }
    // "3-19" can still become "3-1999".
    if 1...12 ~= first.value, second.value > 12 || second.digits == 3 { return .incomplete(.needsYear) }
    guard second.isShort else { return .invalid(.noSuchMonth) }
    return withoutYear(first, second)
  }

  private func partial(_ year: DateNumber, _ month: DateNumber) -> DateReading {
    guard year.isYear, month.isShort else { return .invalid(.unclear) }
    return month.isBegun ? .incomplete(.unfinished) : DateParts.date(year.value, month.value, nil)
  }

  /// A day and a month; the day must exist in some year.
  private func withoutYear(_ day: DateNumber, _ month: DateNumber) -> DateReading {
    guard day.isShort else { return .invalid(.unclear) }
    if month.isBegun { return .incomplete(.unfinished) }
    let reading = DateParts.date(DateParts.anyLeapYear, month.value, day.value)
    if case .date = reading { return .incomplete(.needsYear) }
    return reading
  }

  /// The order of ISO 8601, where the day is typed last.
  private func yearFirst(_ year: DateNumber, _ month: DateNumber, _ day: DateNumber) -> DateReading {
    day.isBegun ? .incomplete(.unfinished) : complete(day, month, year)
  }

  private func complete(_ day: DateNumber, _ month: DateNumber, _ year: DateNumber) -> DateReading {
    guard day.isShort, month.isShort else { return .invalid(.unclear) }
    switch year.digits {
    case 4: return DateParts.date(year.value, month.value, day.value)
    case 2: return twoDigitYear(day, month, year)
    case 1, 3:
      let reading = withoutYear(day, month)
      return reading == .incomplete(.needsYear) ? .incomplete(.unfinished) : reading
    default: return .invalid(.unclear)
    }
  }

  /// This century, unless that is more than ten years ahead: births lie behind us, and so do most deadlines.
  private func twoDigitYear(_ day: DateNumber, _ month: DateNumber, _ year: DateNumber) -> DateReading {
    let reading = DateParts.date(today.year / 100 * 100 + year.value, month.value, day.value)
    guard case .date(let date) = reading, date.earliest > today.adding(years: 10) else { return reading }
    return DateParts.date(date.year - 100, month.value, day.value)
  }

  private static func date(_ year: Int, _ month: Int?, _ day: Int?) -> DateReading {
    if let date = PartialDate(year: year, month: month, day: day) { return .date(date) }
    if year < 1 { return .invalid(.noSuchYear) }
    return .invalid(1...12 ~= month ?? 1 ? .noSuchDay : .noSuchMonth)
  }

  private static let anyLeapYear = 2000
}
