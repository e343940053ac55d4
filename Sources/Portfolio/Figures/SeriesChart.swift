import Drawing
import Improvement
import Manuscript
import Statistics

/// Draws a series: its points in true time, its phases with their lines, its cycles as letters.
struct SeriesChart {
  let series: SeriesFinding
  let measure: Measure
  let title: String
  let summary: String
  let phrases: Phrases
  let cycles: [Cycle]
}

extension SeriesChart {
  /// The chart; nil for a series without any value.
  func chart(scaledBy scale: ([Double]) -> Scale) -> TimeChart? {
    guard let first = series.points.first?.date, let last = series.points.last?.date else {
      return nil
    }
    let values = series.points.compactMap(\.value)
    guard !values.isEmpty else { return nil }
    let centres = series.phases.compactMap(\.centre)
    let limits = series.points.compactMap(\.limits).flatMap { [$0.lower, $0.upper] }
    let levels = (centres + limits).filter(\.isFinite).map(plotted)
    let targets = targets(from: first, to: last)
    return TimeChart(
      title: title,
      summary: summary,
      scale: scale(
        values.map(plotted) + levels + targets.map(\.value) + references.map(\.value)
      ),
      start: first.middle,
      end: last.middle,
      points: series.points.map { point($0) },
      centres: series.phases.flatMap { lines(of: $0) },
      phases: PhaseWords(series: series, measure: measure, phrases: phrases).marks,
      events: events(from: first, to: last),
      dateTicks: dateTicks,
      targets: targets,
      reference: references,
      note: note,
      isConnected: series.phases.contains { $0.centre != nil }
    )
  }

  /// A value in the units of the axis.
  private func plotted(_ value: Double) -> Double {
    let isPrinted = series.points.contains { $0.amount.isReported }
    return measure.valueKind == .rate && !isPrinted ? value * measure.per : value
  }

  private func point(_ point: SeriesFinding.Point) -> TimePoint {
    let state: PointState =
      switch point.amount {
      case .absent(.protected): .protected
      case .absent: .missing
      default:
        point.excluded != nil ? .excluded : point.rules.isEmpty ? .normal : .signal
      }
    let text = point.value.map {
      phrases.short(.centre($0, of: measure), of: measure)
    }
    return TimePoint(
      position: point.date.middle,
      value: point.value.map { plotted($0) },
      text: text ?? phrases.short(point.amount, of: measure),
      state: state
    )
  }

  /// The centre line of a phase, and its limits in steps where they differ from point to point.
  private func lines(of phase: SeriesFinding.Phase) -> [CentreLine] {
    guard let centre = phase.centre else { return [] }
    let own = series.points.filter {
      phase.from.first <= $0.date.first && $0.date.last <= phase.to.last
    }
    // Of several phases each has a marker with its words.
    let words = PhaseWords(series: series, measure: measure, phrases: phrases)
    let name = series.phases.count > 1 ? "" : words.centre(centre)
    let whole = centreLines(of: phase, at: centre, named: name, through: own)
    return whole
      + own.indices.compactMap { index in
        guard let limits = own[index].limits else { return nil }
        let here = own[index].date.middle
        let before = index > 0 ? (own[index - 1].date.middle + here) / 2 : here
        let after = index < own.count - 1 ? (own[index + 1].date.middle + here) / 2 : here
        return CentreLine(
          from: before,
          to: after,
          value: nil,
          label: "",
          lower: limits.lower.isFinite ? plotted(limits.lower) : nil,
          upper: limits.upper.isFinite ? plotted(limits.upper) : nil
        )
      }
  }

  /// The centre line through the points it comes from, and dashed where a frozen one is drawn on.
  private func centreLines(
    of phase: SeriesFinding.Phase,
    at centre: Double,
    named name: String,
    through points: [SeriesFinding.Point]
  ) -> [CentreLine] {
    let line = { (name: String, from: Double, to: Double, isExtended: Bool) in
      CentreLine(
        from: from,
        to: to,
        value: plotted(centre),
        label: name,
        isExtended: isExtended
      )
    }
    let (from, to) = (phase.from.middle, phase.to.middle)
    let base = points.filter { $0.excluded == nil && $0.amount.estimate != nil }.prefix(phase.basis)
    guard phase.isFrozen, let last = base.last?.date.middle, last < to else {
      return [line(name, from, to, false)]
    }
    let ofBaseline =
      name.isEmpty ? "" : phrases.text("\(name) i baslinjen", "\(name) of the baseline")
    return [line(ofBaseline, from, last, false), line("", last, to, true)]
  }

  /// The targets in steps, each until the next; one that begins after the series is not drawn.
  private func targets(from first: DateInterval, to last: DateInterval) -> [TargetStep] {
    let targets = series.targets(of: measure)
    let starts = targets.map { target in
      target.from.map { Double($0.first.dayNumber) } ?? first.middle
    }
    return targets.indices.compactMap { index in
      let end = targets.indices.contains(index + 1) ? starts[index + 1] : last.middle
      guard starts[index] <= last.middle, end > first.middle || index == targets.count - 1 else {
        return nil
      }
      let label = "\(phrases.text("mål", "target")) \(typeset(targets[index].target.text))"
      let since = targets[index].from.map { phrases.shortDate($0) }
      return TargetStep(
        from: max(starts[index], first.middle),
        to: min(end, last.middle),
        value: targets[index].target.value,
        label: label,
        explanation: since.map { phrases.text("\(label) från \($0)", "\(label) from \($0)") }
          ?? label
      )
    }
  }

  /// The level to compare with, in the units of the axis already.
  private var references: [ReferenceLine] {
    guard series.plotsValues, let level = measure.series.reference else { return [] }
    // An author who names the level in its label should not see it twice.
    let isNamed = level.label.contains(where: \.isNumber)
    let label = isNamed ? level.label : "\(level.label) \(level.text)"
    return [ReferenceLine(value: level.value, label: typeset(label))]
  }

  /// The dated cycles by letter.
  ///
  /// A cycle has the same letter in every figure of its project, also where another measure's
  /// cycles are left out.
  private func events(from first: DateInterval, to last: DateInterval) -> [TimeEvent] {
    let dated = cycles.filter { $0.dates != nil }
    return zip(dated, "ABCDEFGHIJKLMNOPQRSTUVWXYZ").compactMap { cycle, letter in
      guard let dates = cycle.dates, (cycle.measure ?? measure.id) == measure.id else { return nil }
      let day = Double(dates.first.dayNumber)
      guard first.middle <= day, day <= last.middle else { return nil }
      return TimeEvent(position: day, letter: String(letter), label: cycle.title)
    }
  }

  /// Two to six dates that are even in the calendar, such as every January and July; days and weeks
  /// have no such rhythm and get at most four, the first and the last among them.
  private var dateTicks: [Tick] {
    let dates = series.points.map(\.date)
    let places = dates.map(\.calendarPlace)
    let steps = dates.first?.precision == .quarter ? [1, 2, 4, 8, 20] : [1, 2, 3, 6, 12, 24, 60]
    let even = steps.lazy.map { step in
      dates.indices.filter { places[$0]?.isMultiple(of: step) ?? false }
    }.first { (2...6).contains($0.count) }
    return (even ?? spread(dates.count)).map { index in
      Tick(value: dates[index].middle, label: phrases.shortDate(dates[index]))
    }
  }

  /// At most four indices, the first and the last among them.
  private func spread(_ count: Int) -> [Int] {
    let ticks = min(4, count)
    guard ticks > 1 else { return Array(0..<count) }
    return (0..<ticks).map { $0 * (count - 1) / (ticks - 1) }
  }

  /// What the marks that are not plain dots mean.
  private var note: String? {
    var words: [String] = []
    let excluded = series.points.filter { $0.excluded != nil && $0.value != nil }
    if !excluded.isEmpty {
      let list = excluded.map { point in
        "\(phrases.shortDate(point.date)) (\(point.excluded ?? ""))"
      }.joined(separator: ", ")
      words.append(
        phrases.text("Ofylld punkt räknas inte: \(list).", "Hollow, not counted: \(list).")
      )
    }
    if series.points.contains(where: { !$0.rules.isEmpty }) {
      words.append(
        phrases.text("Romb: punkten avviker enligt reglerna.", "Diamond: the point breaks a rule.")
      )
    }
    if series.points.contains(where: { $0.amount == .absent(.protected) }) {
      words.append(phrases.text("Kryss: skyddat värde.", "Cross: protected value."))
    }
    words += absences
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension SeriesChart {
  /// The fields in the chart: what is missing, and what was not reported.
  private var absences: [String] {
    let dates = { (absence: Absence) in
      self.series.points.filter { $0.amount == .absent(absence) }.map {
        self.phrases.shortDate($0.date)
      }.joined(separator: ", ")
    }
    let (missing, silent) = (dates(.missing), dates(.notReported))
    return [
      missing.isEmpty
        ? nil
        : phrases.text("Grått fält: uppgift saknas, \(missing).", "Grey: missing, \(missing)."),
      silent.isEmpty
        ? nil
        : phrases.text(
          "Grått fält: ej rapporterat, \(silent).",
          "Grey: not reported, \(silent)."
        ),
    ].compactMap(\.self)
  }
}

extension DateInterval {
  /// The number of the month, quarter or year, so that every sixth month is January or July; nil
  /// for days and weeks.
  fileprivate var calendarPlace: Int? {
    switch precision {
    case .month: first.year * 12 + first.month - 1
    case .quarter: first.year * 4 + (first.month - 1) / 3
    case .year: first.year
    case .day, .week: nil
    }
  }
}
