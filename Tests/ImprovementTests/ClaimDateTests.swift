import Improvement
import Manuscript
import Testing

@Suite struct `The date of a claim` {
  @Test(arguments: [
    ("31 oktober 2024", "2024-10-31"), ("den 31 oktober 2024", "2024-10-31"),
    ("31 oktober", "2024-10-31"), ("oktober 2024", "2024-10-31"), ("2024", "2024-10-31"),
    ("2024-10-31", "2024-10-31"), ("2024-10", "2024-10-31"), ("31 October 2024", "2024-10-31"),
    ("October 31, 2024", "2024-10-31"), ("October 31st, 2024", "2024-10-31"),
    ("okt 2024", "2024-10-31"), ("i oktober 2024", "2024-10-31"), ("oktober", "2024-10"),
    ("oktober 2024", "2024-10"), ("2024", "2024"), ("2020–2023", "2020-01-01/2023-12-31"),
    ("2020 till 2023", "2020-01-01/2023-12-31"), ("2020-2023", "2020-01-01/2023-12-31"),
    ("från 2020 till 2023", "2020-01-01/2023-12-31"),
    ("januari–oktober 2024", "2024-01-01/2024-10-31"),
    ("januari till och med oktober 2024", "2024-01-01/2024-10-31"),
    ("1 januari–31 oktober 2024", "2024-01-01/2024-10-31"), ("2024", "2024-01-01/2024-10-31"),
    ("1–31 oktober 2024", "2024-10-01/2024-10-31"),
    ("January 2020 to December 2023", "2020-01-01/2023-12-31"),
    ("2024-01-01/2024-10-31", "2024-01-01/2024-10-31"), ("2024-Q4", "2024-Q4"),
  ])
  func `is compared as finely as it is written`(text: String, date: String) throws {
    #expect(ClaimValue.date(try dates(date)).agrees(with: ClaimText(text, in: .swedish)))
  }

  @Test(arguments: [
    ("30 oktober 2024", "2024-10-31"), ("31 oktober 2023", "2024-10-31"),
    ("september 2024", "2024-10-31"), ("2023", "2024-10-31"), ("31 oktober 2024", "2024-10"),
    ("2020–2022", "2020-01-01/2023-12-31"), ("2020", "2020-01-01/2023-12-31"),
    ("januari–september 2024", "2024-01-01/2024-10-31"), ("2024-Q3", "2024-Q4"),
  ])
  func `is not another`(text: String, date: String) throws {
    let fault = ClaimValue.date(try dates(date)).disagreement(with: ClaimText(text, in: .swedish))
    #expect(fault == .differs)
  }

  @Test(arguments: ["hösten 2024", "31", "32 oktober 2024", "oktober november", "snart", ""])
  func `is not read where it says none`(text: String) throws {
    #expect(SpokenDate(text) == nil)
    let value = ClaimValue.date(try dates("2024-10"))
    #expect(value.disagreement(with: ClaimText(text, in: .swedish)) == .notRead)
  }

  private func dates(_ text: String) throws -> DateInterval { try #require(DateInterval(text)) }
}
