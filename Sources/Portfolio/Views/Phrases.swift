import Improvement
import Manuscript
import Statistics

/// Finished words for numbers, periods and verdicts, in the site's language.
struct Phrases {
  let language: Language
  let number: NumberText

  init(_ language: Language) {
    self.language = language
    number = NumberText(language)
  }
}

extension Phrases {
  func text(_ swedish: String, _ english: String) -> String {
    Wording(swedish, english).text(in: language)
  }

  func text(_ word: Word) -> String { word.wording.text(in: language) }

  /// What a period says, with the counts behind it: `18,5 % (23 av 124)`.
  func full(_ amount: Amount, of measure: Measure) -> String {
    switch amount {
    case .share(let share, _):
      let fraction = number.fraction(share.numerator, of: share.denominator)
      return "\(short(amount, of: measure)) (\(fraction))"
    case .rate(let rate, _):
      let events = number.whole(rate.events)
      let exposure = number.shortest(rate.exposure, atMost: 1)
      return "\(short(amount, of: measure)) (\(events)\u{A0}/\u{A0}\(exposure))"
    case .value(let summary):
      if let quantiles = quantiles(of: summary, measure) { return quantiles }
      // A single value stands for itself.
      guard let count = summary.count, count > 1 else { return short(amount, of: measure) }
      return "\(short(amount, of: measure)) (n\u{A0}=\u{A0}\(number.whole(count)))"
    case .count, .reported, .absent: return short(amount, of: measure)
    }
  }

  /// What a period says, as short as it can be said: `18,5 %`.
  func short(_ amount: Amount, of measure: Measure) -> String {
    switch amount {
    case .share(let share, _):
      return number.percent(share.numerator, of: share.denominator, decimals: 1)
    case .rate(let rate, _):
      return number.decimal(rate.estimate * measure.per, decimals: 1) + per(measure)
    case .count(let count): return number.whole(count)
    case .value(let summary):
      return median(of: summary, measure)
        ?? withUnit(number.decimal(summary.mean, decimals: 1), measure)
    case .reported(let reported): return self.reported(reported, of: measure)
    case .absent(let absence): return self.absence(absence)
    }
  }

  /// A value as its source prints it.
  func reported(_ reported: ReportedValue, of measure: Measure) -> String {
    if let text = reported.text { return text }
    let about = reported.isApproximate ? text("cirka ", "about ") : ""
    let written = { (value: Double) in
      reported.isPercent
        ? number.percent(value, decimals: reported.decimals)
        : number.decimal(value, decimals: reported.decimals)
    }
    if let value = reported.value {
      let shown = about + written(value)
      if reported.isPercent { return shown }
      return measure.valueKind == .rate ? shown + per(measure) : withUnit(shown, measure)
    }
    guard let low = reported.low, let high = reported.high else { return absence(.missing) }
    return withUnit("\(about)\(written(low))–\(written(high))", measure)
  }

  func absence(_ absence: Absence) -> String {
    switch absence {
    case .missing: text("uppgift saknas", "missing")
    case .notReported: text("ej rapporterat", "not reported")
    case .protected: text("skyddat värde", "protected value")
    }
  }

  func withUnit(_ text: String, _ measure: Measure) -> String {
    measure.unit.map { "\(text)\u{A0}\($0)" } ?? text
  }

  /// ` per 1 000`; nothing for one.
  func per(_ measure: Measure) -> String {
    guard measure.valueKind == .rate, measure.per != 1 else { return "" }
    return "\u{A0}per\u{A0}\(number.shortest(measure.per, atMost: 0))"
  }

  /// The 95 % interval of what a period says; nil when there is none.
  func interval(_ amount: Amount, of measure: Measure) -> String? {
    guard let interval = amount.interval else { return nil }
    if case .rate = amount {
      return number.interval(
        interval.lower * measure.per,
        interval.upper * measure.per,
        decimals: 1
      )
    }
    return number.interval(interval.lower * 100, interval.upper * 100, decimals: 1) + "\u{A0}%"
  }

  /// What a change is called: a ratio where that is what has an interval, else a difference.
  func changeName(_ change: Change, from before: Amount) -> String {
    if change.rank != nil { return text("Förskjutning", "Shift") }
    return change.isRatio(from: before) ? text("Kvot", "Ratio") : text("Skillnad", "Difference")
  }

  /// A change in words: `−6,4 procentenheter (95 % KI −17,1 till 9,9)`.
  func change(_ change: Change, of measure: Measure, from before: Amount) -> String? {
    var decimals = measure.valueKind == .count ? 0 : 1
    if case .reported(let printed) = before {
      // What a source says in words, or about, is no number to subtract from.
      if printed.text != nil || printed.isApproximate { return nil }
      decimals = printed.decimals
    }
    if before.isShare {
      guard let estimate = change.estimate else { return nil }
      var said = number.points(estimate, decimals: before.isReported ? decimals : 1)
      if let interval = change.interval {
        said +=
          " (\(confidence) "
          + number.interval(interval.lower * 100, interval.upper * 100, decimals: 1) + ")"
      }
      return said
    }
    if change.isRatio(from: before), let ratio = change.ratio, let interval = change.ratioInterval {
      return number.decimal(ratio, decimals: 2)
        + " (\(confidence) \(number.interval(interval.lower, interval.upper, decimals: 2)))"
    }
    if let rank = change.rank { return self.change(rank, of: measure) }
    guard let estimate = change.estimate else { return nil }
    // A printed rate is already per so many.
    let factor = measure.valueKind == .rate && !before.isReported ? measure.per : 1
    var said = withUnit(
      number.decimal(estimate * factor, decimals: decimals, isSigned: true),
      measure.valueKind == .value ? measure : Measure.unitless
    )
    if let interval = change.interval {
      said +=
        " (\(confidence) "
        + number.interval(interval.lower, interval.upper, decimals: 1) + ")"
    } else if let relative = change.relative, measure.valueKind == .count {
      said += " (\(number.percent(relative, decimals: 0, isSigned: true)))"
    }
    return said
  }

  /// `95 % KI`.
  var confidence: String { text("95\u{A0}% KI", "95% CI") }

  /// `1 januari 2020–31 december 2023`, or as short as the precision allows; nil without dates.
  func dates(_ dates: DateInterval?) -> String? { dates.map { DateText(language).interval($0) } }

  func day(_ date: CalendarDate) -> String { DateText(language).day(date) }

  func monthName(_ month: Int) -> String { DateText(language).monthName(month) }

  /// A point of a series on the axis or in the table: `mars 2024`, `2024`, `v. 5 2024`, `2024-02-12`, `jan
  /// 2024–mars 2024`.
  func shortDate(_ dates: DateInterval) -> String {
    switch dates.precision {
    case .year: String(dates.first.year)
    case .month: "\(shortMonth(dates.first.month)) \(dates.first.year)"
    case .quarter: "\(text("kv", "Q"))\u{A0}\((dates.first.month + 2) / 3) \(dates.first.year)"
    case .week: "\(text("v.", "w"))\u{A0}\(dates.week.number) \(dates.week.year)"
    case .day where dates.days == 1: dates.first.text
    // Months that protection has put together are not their first day.
    case .day: "\(shortEnd(dates.first, isFirst: true))–\(shortEnd(dates.last, isFirst: false))"
    }
  }

  /// One end of some days: `jan 2024` where a month begins or ends there, else the day.
  private func shortEnd(_ date: CalendarDate, isFirst: Bool) -> String {
    let isWhole = isFirst ? date.day == 1 : CalendarDate(dayNumber: date.dayNumber + 1).day == 1
    return isWhole ? "\(shortMonth(date.month)) \(date.year)" : date.text
  }

  /// `jan`; in Swedish a month of four letters is not cut.
  private func shortMonth(_ month: Int) -> String {
    let name = monthName(month)
    return language == .swedish && name.count <= 4 ? name : String(name.prefix(3))
  }

  /// `48 månader`, or days where the period does not begin and end with months.
  func length(_ dates: DateInterval) -> String {
    if let months = dates.wholeMonths {
      return "\(months)\u{A0}" + text(months == 1 ? "månad" : "månader", "months")
    }
    return "\(number.whole(dates.days))\u{A0}" + text("dagar", "days")
  }

  func stage(_ stage: Stage) -> String {
    switch stage {
    case .planning: text("Planeras", "Planning")
    case .testing: text("Testar", "Testing")
    case .followingUp: text("Följer upp", "Following up")
    case .closed: text("Avslutat", "Closed")
    }
  }

  func decision(_ decision: Cycle.Decision) -> String {
    switch decision {
    case .adopt: text("Inför", "Adopt")
    case .adapt: text("Anpassa", "Adapt")
    case .abandon: text("Avbryt", "Abandon")
    }
  }

  func kind(_ kind: CareUnit.Kind) -> String {
    switch kind {
    case .clinic: text("Vårdenhet", "Clinic")
    case .region: text("Region", "Region")
    case .national: text("Nationell aktör", "National body")
    case .network: text("Nätverk", "Network")
    }
  }

  func requirement(_ requirement: Milestone.Requirement) -> String {
    switch requirement {
    case .measurableAim:
      text(
        "ett mätbart mål med mått, målnivå och tidpunkt",
        "a measurable aim with a measure, a target and a date"
      )
    case .baseline: text("en uppmätt baslinje", "a measured baseline")
    case .testedChange:
      text("en testad förändring med beslut", "a tested change with a decision")
    case .followUp: text("en uppmätt uppföljning", "a measured follow-up")
    }
  }

  /// What is counted, as the subject of a sentence: `patienter`.
  func counted(_ measure: Measure) -> String {
    language == .swedish ? measure.counts.swedish : measure.counts.rawValue
  }
}

extension Change {
  /// Whether the change is told as a ratio: of rates and of independent counts.
  fileprivate func isRatio(from before: Amount) -> Bool {
    !before.isShare && ratio != nil && ratioInterval != nil
  }
}

extension DateInterval {
  /// The ISO week that the first day is in, with the year its Thursday is in.
  fileprivate var week: (year: Int, number: Int) {
    // Days are counted from 0000-03-01, a Wednesday; day number 5 is a Monday.
    let monday = first.dayNumber - (first.dayNumber + 2) % 7
    let thursday = CalendarDate(dayNumber: monday + 3)
    let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)
    return (thursday.year, (thursday.dayNumber - (newYear?.dayNumber ?? 0)) / 7 + 1)
  }
}

extension Measure {
  fileprivate static let unitless = Measure(
    id: "",
    title: "",
    kind: .value,
    place: Place(file: "")
  )
}

extension Amount {
  /// Whether the amount is a share, counted or printed.
  var isShare: Bool {
    switch self {
    case .share: true
    case .reported(let reported): reported.isPercent
    default: false
    }
  }
}
