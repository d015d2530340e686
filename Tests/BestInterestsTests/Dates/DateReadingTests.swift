import BestInterests
import Testing

@Suite("Dates as caseworkers type them")
struct DateReadingTests {
  private func read(_ text: String, allowPartial: Bool = true) throws -> DateReading {
    try DateReading.read(text, today: date("2026-11-23"), allowPartial: allowPartial)
  }

  @Test(
    "Every usual way of writing 12 March 2019 is read",
    arguments: [
      "12-3-2019", "12-03-2019", "12/3/2019", "12.3.2019", "12 3 2019", " 12  -  3 - 2019 ", "12 mrt 2019",
      "12 mrt. 2019", "12 maart 2019", "12 MAART 2019", "12 March 2019", "12 mar 2019", "12-mrt-2019",
      "12mrt2019",
      "12e maart 2019", "12th March 2019", "March 12, 2019", "2019-03-12", "2019/3/12", "2019 maart 12",
      "12-3-19",
      "12 mrt 19", "di 12 maart 2019", "dinsdag 12-3-2019", "Tue 12 March 2019", "tuesday, 12 March 2019",
    ])
  func reads(_ text: String) throws {
    #expect(try read(text) == .date(PartialDate(date("2019-03-12"))))
    #expect(try read(text, allowPartial: false) == .date(PartialDate(date("2019-03-12"))))
  }

  @Test("The day stands before the month, in English too")
  func dayComesFirst() throws {
    #expect(try read("3/4/2019") == .date(PartialDate(date("2019-04-03"))))
    #expect(try read("3/14/2019") == .invalid(.noSuchMonth))
  }

  @Test(
    "Words are counted from today",
    arguments: [
      ("vandaag", 23), ("Today", 23), ("gisteren", 22), ("yesterday", 22), ("morgen", 24), ("tomorrow", 24),
    ])
  func readsWords(_ word: String, _ day: Int) throws {
    #expect(try read(" \(word) ") == .date(PartialDate(date("2026-11-\(day)"))))
  }

  @Test(
    "Months and years alone are dates where the question allows it",
    arguments: [
      ("3-2019", "2019-03", DateReading.Reason.needsDay), ("03/2019", "2019-03", .needsDay),
      ("maart 2019", "2019-03", .needsDay), ("march 2019", "2019-03", .needsDay),
      ("2019-03", "2019-03", .needsDay),
      ("2019 mrt", "2019-03", .needsDay), ("2019", "2019", .needsMonth), (" 2019 ", "2019", .needsMonth),
    ])
  func readsPartial(_ text: String, _ iso: String, _ reason: DateReading.Reason) throws {
    let partial = try #require(PartialDate(iso: iso))
    #expect(try read(text) == .date(partial))
    #expect(try read(text, allowPartial: false) == .incomplete(reason))
  }

  @Test(
    "Every month is read by its names and abbreviations in both languages",
    arguments: [
      "jan januari january", "feb februari february", "mrt maart mar march", "apr april april", "mei mei may",
      "jun juni june", "jul juli july", "aug augustus august", "sep sept september",
      "okt oktober oct october",
      "nov november", "dec december",
    ].enumerated().map { ($0.offset + 1, $0.element) })
  func readsMonths(_ month: Int, _ names: String) throws {
    for name in names.split(separator: " ") {
      #expect(try read("1 \(name) 2020") == .date(#require(PartialDate(year: 2020, month: month, day: 1))))
    }
  }

  @Test(
    "Two digits of a year mean this century up to ten years ahead, else the one before",
    arguments: [
      ("1-1-00", 2000), ("1-1-26", 2026), ("1-1-36", 2036), ("23-11-36", 2036), ("24-11-36", 1936),
      ("1-1-37", 1937), ("1-1-99", 1999), ("29-2-00", 2000),
    ])
  func readsShortYears(_ text: String, _ year: Int) throws {
    guard case .date(let date) = try read(text) else {
      Issue.record("not a date")
      return
    }
    #expect(date.year == year)
  }

  @Test(
    "What can still become a date is incomplete",
    arguments: [
      ("", DateReading.Reason.empty), ("  ", .empty), ("0", .unfinished), ("1", .needsMonth),
      ("12", .needsMonth),
      ("12-", .needsMonth), ("12-0", .unfinished), ("12-3", .needsYear), ("12-3-", .needsYear),
      ("12-3-2", .unfinished), ("12-3-201", .unfinished), ("29-2", .needsYear), ("3-19", .needsYear),
      ("3-199", .needsYear), ("201", .unfinished), ("2019-0", .unfinished), ("2019-03-0", .unfinished),
      ("12 m", .unfinished), ("12 mr", .unfinished), ("12 maa", .needsYear), ("maart", .needsYear),
      ("maart 19", .needsYear), ("maart 201", .unfinished), ("12 maart", .needsYear),
      ("12 maart 201", .unfinished),
      ("v", .unfinished), ("gister", .unfinished), ("di", .unfinished), ("di 12", .needsMonth),
      ("wo 12-3-19", .wrongWeekday),
    ])
  func isIncomplete(_ text: String, _ reason: DateReading.Reason) throws {
    #expect(try read(text) == .incomplete(reason))
  }

  @Test(
    "What can no longer become a date is invalid, with the reason",
    arguments: [
      ("31-4-2019", DateReading.Reason.noSuchDay), ("29-2-2019", .noSuchDay),
      ("29 februari 2019", .noSuchDay),
      ("30-2", .noSuchDay), ("32", .noSuchDay), ("45 maart", .noSuchDay), ("0-3-2019", .noSuchDay),
      ("12-13-2019", .noSuchMonth), ("2019-13", .noSuchMonth), ("13-2019", .noSuchMonth),
      ("25-13", .noSuchMonth),
      ("1-1-0000", .noSuchYear), ("0000", .noSuchYear), ("12 xyz 2019", .unclear), ("hallo", .unclear),
      ("12-3-2019-4", .unclear), ("12-3-20199", .unclear), ("12345", .unclear), ("12-3-2019?", .unclear),
      ("12 maart mei 2019", .unclear), ("123-3-2019", .unclear), ("١٢-٣-٢٠١٩", .unclear),
      ("12-3-2019\u{1B}", .unclear),
      ("wo 12 maart 2019", .wrongWeekday), ("Mon 12 March 2019", .wrongWeekday),
      ("99999999999999999999999999", .unclear), ("12-3-99999999999999999999999999", .unclear),
    ])
  func isInvalid(_ text: String, _ reason: DateReading.Reason) throws {
    #expect(try read(text) == .invalid(reason))
  }

  @Test("What the program says and stores, it reads again", arguments: Language.allCases)
  func readsItsOwnEcho(_ language: Language) throws {
    for number in try date("2019-01-01").dayNumber...date("2021-01-01").dayNumber {
      let day = PartialDate(CalendarDate(dayNumber: number))
      #expect(try read(day.spoken(language)) == .date(day))
      #expect(try read(day.iso) == .date(day))
    }
    for iso in ["2019", "2019-05", "2020-12"] {
      let partial = try #require(PartialDate(iso: iso))
      #expect(try read(partial.spoken(language)) == .date(partial))
    }
  }

  @Test(
    "While a valid date is typed it is never called invalid",
    arguments: [
      "12-3-2019", "2019-03-12", "12 maart 2019", "31 december 1999", "3-1999", "gisteren",
      "di 12 maart 2019", "Wed 1 May 2019", "30-11-2026", "di 2019-03-12",
    ])
  func neverScoldsEarly(_ text: String) throws {
    for length in 0...text.count {
      let reading = try read(String(text.prefix(length)))
      if case .invalid = reading { Issue.record("\(text.prefix(length)): \(reading)") }
    }
  }
}
