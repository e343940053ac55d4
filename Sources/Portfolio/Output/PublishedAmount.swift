import Improvement
import Manuscript
import Statistics

/// An amount as it is published: named numbers, in the measure's own unit.
///
/// A share is 0 to 1. A rate's estimate and interval are per as many units of exposure as the
/// measure says, as a reported rate is. What there is no number for has no name here.
struct PublishedAmount {
  /// The counts and moments behind the estimate, named as in `findings.json`; `null` where a
  /// number is protected.
  var numbers: [JSON.Member]
  var p90: Double?
  /// Nil for reported and absent values.
  var estimate: Double?
  var interval: Interval?
  var reported: ReportedValue?
  var absence: Absence?

  init(_ amount: Amount, of measure: Measure) {
    numbers = []
    interval = amount.interval
    switch amount {
    case .share(let share, _):
      numbers = Self.numbers([
        "numerator": .whole(share.numerator), "denominator": .whole(share.denominator),
      ])
      estimate = share.estimate
    case .rate(let rate, _):
      numbers = Self.numbers(["events": .whole(rate.events), "exposure": .number(rate.exposure)])
      estimate = Double(rate.events) * measure.per / rate.exposure
      interval = amount.interval?.scaled(by: measure.per)
    case .count(let count):
      numbers = Self.numbers(["count": .whole(count)])
      estimate = Double(count)
    case .value(let summary):
      numbers = Self.numbers([
        "n": summary.count.map(JSON.whole), "mean": .number(summary.mean),
        "sd": summary.deviation.map(JSON.number), "median": summary.median.map(JSON.number),
      ])
      p90 = summary.p90
      estimate = summary.mean
    case .reported(let reported): self.reported = reported
    case .absent(let absence):
      self.absence = absence
      if absence == .protected {
        numbers = measure.valueKind.numberNames.map { JSON.Member($0, .null) }
      }
    }
  }
}

extension PublishedAmount {
  private static func numbers(_ numbers: KeyValuePairs<String, JSON?>) -> [JSON.Member] {
    numbers.compactMap { name, value in value.map { JSON.Member(name, $0) } }
  }
}

extension Measure.Kind {
  /// The numbers that every value of the kind has beside its estimate.
  var numberNames: [String] {
    switch self {
    case .proportion, .survey, .change: ["numerator", "denominator"]
    case .rate: ["events", "exposure"]
    case .count, .combinations: ["count"]
    case .value: ["n", "mean"]
    // People and their categories differ, and a flow has no such value.
    case .mix, .flow, .units: []
    }
  }
}

extension Interval {
  func scaled(by factor: Double) -> Interval {
    Interval(lower: lower * factor, upper: upper * factor)
  }
}
