import Manuscript
import Statistics

/// What a claim's or a figure's address names:
/// `measure:<id>[/<period>][/@<cell>…][/<statistic>]`, or
/// `measure:<id>/change[/<from>..<to>][/@<cell>…][/<statistic>]`.
package struct ClaimPath: Sendable, Hashable {
  package var measure: Measure.ID
  /// Nil means the last period that says something.
  package var period: Period.ID?
  package var isChange: Bool
  package var from: Period.ID?
  package var to: Period.ID?
  package var cell: [String]
  package var statistic: Statistic?

  /// What may be asked of a measure.
  package enum Statistic: String, Sendable, Hashable, CaseIterable {
    case share, numerator, denominator, count, rate, mean, median, p90, reported, low, high
    case interval, difference, relative, ratio, rank, verdict
    case moreThanOne = "more-than-one"
    case meanNumber = "mean-number"
  }

  /// Reads an address; nil when it is none of a measure.
  ///
  /// A part that is neither a period of the project, a cell nor a statistic, or that says one of
  /// them again, is returned as `stray`.
  package static func parse(
    _ destination: String,
    periods: [Period]
  ) -> (path: ClaimPath, stray: String?)? {
    guard destination.hasPrefix("measure:") else { return nil }
    let parts = destination.dropFirst("measure:".count).split(separator: "/").map(String.init)
    var path = ClaimPath(measure: parts.first ?? "", isChange: false, cell: [])
    for part in parts.dropFirst() {
      guard path.take(part, periods: periods) else { return (path, part) }
    }
    return (path, nil)
  }

  /// Takes one part of the address; false when it means nothing here.
  ///
  /// A part that could only be left out, such as a second period, means nothing.
  private mutating func take(_ part: String, periods: [Period]) -> Bool {
    if part.hasPrefix("@") {
      cell.append(String(part.dropFirst()))
    } else if part == "change", !isChange, period == nil, statistic == nil {
      isChange = true
    } else if isChange, from == nil, let range = part.firstRange(of: "..") {
      from = String(part[..<range.lowerBound])
      to = String(part[range.upperBound...])
    } else if !isChange, period == nil, periods.contains(where: { $0.id == part }) {
      period = part
    } else if statistic == nil, let asked = Statistic(rawValue: part) {
      statistic = asked
    } else {
      return false
    }
    return true
  }
}
