package import Manuscript

/// What a claim's or a figure's address names:
/// `measure:<id>[/<period>][/@<cell>…][/<statistic>]`, or
/// `measure:<id>/change[/<from>..<to>][/@<cell>…][/<statistic>]`.
///
/// Of a series it may name a date instead of a period (`/2024-03`), or a phase (`/phase-2`).
package struct ClaimPath: Sendable, Hashable {
  package var measure: Measure.ID
  /// Nil means the last period that says something.
  package var period: Period.ID?
  package var isChange: Bool
  package var from: Period.ID?
  package var to: Period.ID?
  /// The date of a point of a series.
  package var date: DateInterval?
  /// The number of a phase of a series, from 1.
  package var phase: Int?
  package var cell: [String]
  package var statistic: Statistic?

  /// The address of what a measure, or one of its cells, says in a period.
  package init(of measure: Measure.ID, period: Period.ID? = nil, cell: [String] = []) {
    self.measure = measure
    self.period = period
    self.cell = cell
    isChange = false
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
    var path = ClaimPath(of: parts.first ?? "")
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
    } else if part == "change", !isChange, !saysWhen, statistic == nil {
      isChange = true
    } else if isChange, from == nil, let range = part.firstRange(of: "..") {
      from = String(part[..<range.lowerBound])
      to = String(part[range.upperBound...])
    } else if !isChange, !saysWhen, periods.contains(where: { $0.id == part }) {
      period = part
    } else if !isChange, !saysWhen, take(when: part) {
      return true
    } else if statistic == nil, let asked = Statistic(rawValue: part) {
      statistic = asked
    } else {
      return false
    }
    return true
  }

  private var saysWhen: Bool { period != nil || date != nil || phase != nil }

  /// Takes a date or a phase of a series; false for anything else.
  private mutating func take(when part: String) -> Bool {
    if part.hasPrefix("phase-"), let number = Int(part.dropFirst("phase-".count)), number > 0 {
      phase = number
    } else if let date = DateInterval(part) {
      self.date = date
    } else {
      return false
    }
    return true
  }
}
