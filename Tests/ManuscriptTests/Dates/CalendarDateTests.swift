import Manuscript
import Testing

@Suite struct `A day` {
  @Test func `of any of the years 1999 to 2032 comes back from its number and from its text`()
    throws
  {
    var number = try #require(CalendarDate(year: 1999, month: 1, day: 1)).dayNumber
    var previous: CalendarDate?
    for year in 1999...2032 {
      for month in 1...12 {
        for day in 1...lengths(of: year)[month - 1] {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          try #require(date.dayNumber == number)
          try #require(CalendarDate(dayNumber: number) == date)
          try #require(CalendarDate(date.text) == date)
          try #require(previous.map { $0 < date } ?? true)
          previous = date
          number += 1
        }
        #expect(
          CalendarDate(year: year, month: month, day: lengths(of: year)[month - 1] + 1) == nil
        )
      }
    }
  }

  @Test func `is on the weekday of the almanac`() throws {
    // 2000-01-01 and 2022-01-01 were Saturdays, 2024-02-29 a Thursday.
    let saturday = try #require(CalendarDate("2000-01-01")).dayNumber
    #expect(try (#require(CalendarDate("2022-01-01")).dayNumber - saturday) % 7 == 0)
    #expect(try (#require(CalendarDate("2024-02-29")).dayNumber - saturday) % 7 == 5)
    #expect(try #require(CalendarDate("2001-01-01")).dayNumber - saturday == 366)
  }

  @Test(arguments: [
    "", "2024", "2024-02", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00",
    "2024-04-31", "24-01-01", "2024-1-01", "2024-01-1", "2024-01-01-", "2024/01/01", "+024-01-01",
    "2024-+1-01", "2024-01-+1", "2024-01-01T00", "٢٠٢٤-01-01", "0000-01-01", " 2024-01-01",
  ])
  func `is not read from anything but an ISO date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `of a leap year is there every fourth year but not every hundredth`() {
    #expect(CalendarDate("2000-02-29") != nil)
    #expect(CalendarDate("2100-02-29") == nil)
  }

  private func lengths(of year: Int) -> [Int] {
    [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }
}
