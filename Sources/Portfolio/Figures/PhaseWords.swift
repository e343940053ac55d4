import Drawing
import Improvement
import Manuscript
import Statistics

/// The phases of a series in words: when each was, and from what to what its centre went.
struct PhaseWords {
  let series: SeriesFinding
  let measure: Measure
  let phrases: Phrases
}

extension PhaseWords {
  /// The centre with what it is: `medelvärde 12,4 %`.
  func centre(_ value: Double) -> String {
    let name =
      series.isAboutMedian
      ? phrases.text("median", "median") : phrases.text("medelvärde", "mean")
    return "\(name) \(level(value))"
  }

  /// The phases as their chart marks and explains them; none where there is one only.
  var marks: [TimePhase] {
    guard series.phases.count > 1, let start = series.phases.first?.from.middle else { return [] }
    return series.phases.enumerated().map { index, phase in
      TimePhase(
        position: index == 0 ? start : Double(phase.from.first.dayNumber),
        number: String(index + 1),
        heading: heading(index),
        label: explanation(index)
      )
    }
  }

  /// From what to what the centre went from the first phase to the last that has one; nil with
  /// one phase.
  ///
  /// It stands in the message of the figure, so that no new phase can hide a deterioration.
  var wholeChange: String? {
    let known = series.phases.indices.filter { series.phases[$0].centre != nil }
    guard let first = known.first, let last = known.last, first < last,
      let before = series.phases[first].centre, let after = series.phases[last].centre
    else { return nil }
    let (from, to) = (bare(before), level(after))
    let change = difference(before, after)
    return phrases.text(
      "Från fas \(first + 1) till fas \(last + 1): \(from) till \(to) (\(change)).",
      "From phase \(first + 1) to phase \(last + 1): \(from) to \(to) (\(change))."
    )
  }

  /// The nearest earlier phase that has a centre.
  private func before(_ index: Int) -> Double? {
    series.phases[..<index].last { $0.centre != nil }?.centre
  }

  /// What stands at the marker of a phase: `från 8,2 till 5,1 dagar`.
  private func heading(_ index: Int) -> String {
    guard let value = series.phases[index].centre else {
      return phrases.text("för få punkter", "too few points")
    }
    guard let before = before(index) else { return centre(value) }
    return phrases.text(
      "från \(bare(before)) till \(level(value))",
      "from \(bare(before)) to \(level(value))"
    )
  }

  /// What stands below the chart: dates, centre with its change, and why the phase begins.
  private func explanation(_ index: Int) -> String {
    let phase = series.phases[index]
    var words = "\(phrases.shortDate(phase.from))–\(phrases.shortDate(phase.to)): \(heading(index))"
    if let before = before(index), let value = phase.centre {
      words += " (\(difference(before, value)))"
    }
    let reason = phase.reason.map { typeset($0) } ?? ""
    return words + "." + (reason.isEmpty || reason.hasSuffix(".") ? "" : " ")
      + (reason.isEmpty ? "" : reason.hasSuffix(".") ? " \(reason)" : "\(reason).")
  }

  private func level(_ value: Double) -> String {
    phrases.short(.centre(value, of: measure), of: measure)
  }

  /// A level without its unit, where another with its unit follows.
  private func bare(_ value: Double) -> String {
    var unitless = measure
    unitless.unit = nil
    if measure.valueKind == .rate {
      let scale = series.isPrinted ? 1 : measure.per
      return phrases.number.decimal(value * scale, decimals: 1)
    }
    return phrases.short(.centre(value, of: measure), of: unitless)
  }

  /// A signed difference in the measure's unit: percentage points for shares.
  private func difference(_ before: Double, _ after: Double) -> String {
    if series.points.contains(where: \.amount.isShare) {
      return phrases.number.points(after - before, decimals: 1)
    }
    let scale = measure.valueKind == .rate && !series.isPrinted ? measure.per : 1
    let size = phrases.number.decimal((after - before) * scale, decimals: 1, isSigned: true)
    return measure.valueKind == .rate ? size : phrases.withUnit(size, measure)
  }
}

extension SeriesFinding {
  /// Whether the centre line is a median.
  var isAboutMedian: Bool { chart == .run || chart == .g }

  /// Whether the values are printed ones, which are already per so many.
  var isPrinted: Bool { points.contains { $0.amount.isReported } }
}
