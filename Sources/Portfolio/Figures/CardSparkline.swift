import Drawing
import Improvement

extension Sparkline {
  /// The line of a card; nil for a measure without a series.
  init?(of finding: Finding) {
    guard let series = finding.series, series.measured.count > 2 else { return nil }
    self.init(
      title: finding.measure.title,
      summary: finding.measure.title,
      points: series.points.map { point in
        TimePoint(
          position: point.date.middle,
          value: point.value,
          text: "",
          state: point.value == nil ? .missing : .normal
        )
      },
      centre: series.phases.last?.centre
    )
  }
}
