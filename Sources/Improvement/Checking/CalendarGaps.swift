import Manuscript

extension ProjectAnalysis {
  /// Notes every stretch of the calendar that a series has no row for, at the row after it.
  func noteCalendarGaps(noting notes: inout Notes) {
    for finding in findings {
      guard let series = finding.series else { continue }
      var gap: [DateInterval] = []
      for point in series.points {
        let row = finding.measure.observations.first { $0.time == .date(point.date) }
        guard let row else {
          gap.append(point.date)
          continue
        }
        if let first = gap.first, let last = gap.last {
          let dates = first == last ? first.text : "\(first.text)–\(last.text)"
          notes.add(
            .calendarGap,
            at: row.place,
            ["id": "\(finding.measure.id)", "dates": "\(dates)"]
          )
        }
        gap = []
      }
    }
  }
}
