import Drawing
import Improvement
import Manuscript
import Statistics

/// The words, the chart and the table of a measure of two or more arms.
struct ArmsFigure {
  let finding: Finding
  let arms: ArmsFinding
  let phrases: Phrases

  private var measure: Measure { finding.measure }

  /// Nil for a measure without arms.
  init?(of finding: Finding, phrases: Phrases) {
    guard let arms = finding.arms else { return nil }
    self.finding = finding
    self.arms = arms
    self.phrases = phrases
  }
}

extension ArmsFigure {
  private var cells: [CellFinding] { arms.arms.compactMap { finding.cell([$0.id]) } }

  /// The periods that some arm has, in the project's order.
  private var periods: [Period] {
    var periods: [Period] = []
    for estimate in cells.flatMap(\.periods)
    where !periods.contains(where: { $0.id == estimate.period.id }) {
      periods.append(estimate.period)
    }
    return periods.count < 2 ? periods : ordered(periods)
  }

  /// An arm may lack a period that another has, so their orders are merged.
  private func ordered(_ periods: [Period]) -> [Period] {
    var ordered: [Period] = []
    for own in cells.map({ $0.periods.map(\.period) }) {
      var place = 0
      for period in own {
        if let known = ordered.firstIndex(of: period) {
          place = known + 1
        } else {
          ordered.insert(period, at: place)
          place += 1
        }
      }
    }
    return ordered
  }

  private func amount(_ cell: CellFinding, _ period: Period) -> Amount? {
    cell.periods.first { $0.period.id == period.id }?.amount
  }
}

// MARK: - Words

extension ArmsFigure {
  /// The arms at the last period, then how much more the first arm changed than each other.
  var message: String? {
    guard let last = periods.last else { return nil }
    let contrasts = contrasts(at: last, told: ": ").map { "\($0.uppercasedFirst)." }
    return (["\(last.label): \(said(at: last))."] + contrasts).joined(separator: " ")
  }

  /// The same within a sentence.
  var clause: String? {
    guard let last = periods.last else { return nil }
    let label = last.label.lowercasedFirst
    let shown = phrases.text("\(said(at: last)) vid \(label)", "\(said(at: last)) at \(label)")
    return ([shown] + contrasts(at: last, told: ", ")).joined(separator: "; ")
  }

  private func said(at period: Period) -> String {
    cells.compactMap { cell in
      amount(cell, period).map { amount in
        "\(cell.key.label.lowercasedFirst) \(phrases.full(amount, of: measure))"
      }
    }.joined(separator: ", ")
  }

  private func contrasts(at period: Period, told mark: String) -> [String] {
    arms.contrasts.filter { $0.to == period.id }.map { contrast in
      let (arm, other) = (
        contrast.arm.label.lowercasedFirst, contrast.against.label.lowercasedFirst
      )
      return phrases.text(
        "skillnad i förändring, \(arm) jämfört med \(other)\(mark)\(words(contrast))",
        "difference in change, \(arm) compared with \(other)\(mark)\(words(contrast))"
      )
    }
  }

  /// `−8,0 procentenheter (95 % KI −15,1 till −0,9)`.
  private func words(_ contrast: ArmContrast) -> String {
    let isShare = measure.kind == .proportion
    let factor = isShare ? 100 : measure.kind == .rate ? measure.per : 1
    let estimate = phrases.number.decimal(contrast.estimate * factor, decimals: 1, isSigned: true)
    var said =
      isShare
      ? phrases.number.points(contrast.estimate)
      : measure.kind == .rate
        ? estimate + phrases.per(measure) : phrases.withUnit(estimate, measure)
    if let interval = contrast.interval {
      let ends = phrases.number.interval(
        interval.lower * factor,
        interval.upper * factor,
        decimals: 1
      )
      said += " (\(phrases.confidence) \(ends))"
    }
    return said
  }

  /// How the arms were compared, or why nothing is known of how sure their difference is.
  var method: String {
    let change = phrases.text(
      "Skillnad i förändring: gruppens förändring sedan den första mätningen minus den andra "
        + "gruppens.",
      "Difference in change: the arm's change since the first measurement minus the other arm's."
    )
    switch arms.doubt {
    case nil:
      guard let units = arms.mainContrast?.units else { return shown }
      return phrases.text(
        "\(shown) Skillnad i förändring: medelvärdet av enheternas förändringar i den ena gruppen "
          + "(\(units.arm) enheter) minus det i den andra (\(units.against) enheter), med 95\u{A0}% "
          + "konfidensintervall enligt Welch.",
        "\(shown) Difference in change: the mean of the units' changes in one arm "
          + "(\(units.arm) units) minus that in the other (\(units.against) units), with a 95% "
          + "confidence interval by Welch's method."
      )
    case .noUnits?:
      return phrases.text(
        "\(shown) \(change) Samma personer mäts flera gånger och tabellen har ingen kolumn för "
          + "enhet, så skillnadens osäkerhet går inte att räkna ut.",
        "\(shown) \(change) The same people are measured again and the table has no unit column, "
          + "so the uncertainty of the difference cannot be computed."
      )
    case .fewUnits?:
      return phrases.text(
        "\(shown) \(change) Det krävs minst två enheter i varje grupp, mätta båda gångerna, för "
          + "att räkna ut skillnadens osäkerhet.",
        "\(shown) \(change) At least two units in each arm, measured both times, are needed for "
          + "the uncertainty of the difference."
      )
    case .unitsChangeArm?:
      return phrases.text(
        "\(shown) Enheter byter grupp under studien, så grupperna består inte av samma enheter "
          + "och deras förändringar jämförs inte.",
        "\(shown) Units change arm during the study, so the arms do not consist of the same units "
          + "and their changes are not compared."
      )
    case .reportedOnly?:
      return phrases.text(
        "Värdena visas som källan anger dem, så grupperna jämförs inte.",
        "The values are shown as the source gives them, so the arms are not compared."
      )
    }
  }

  private var shown: String {
    let hasInterval = cells.flatMap(\.periods).contains { $0.amount.interval != nil }
    switch measure.kind {
    case .proportion:
      return hasInterval
        ? phrases.text(
          "Andel med 95\u{A0}% konfidensintervall enligt Wilson.",
          "Share with a 95% confidence interval by Wilson's method."
        )
        : phrases.text("Andel av antalen i tabellen.", "Share of the counts in the table.")
    case .rate:
      return phrases.text("Händelser delat med exponering.", "Events divided by exposure.")
    default: return phrases.text("Medelvärde.", "Mean.")
    }
  }
}

// MARK: - Chart and table

extension ArmsFigure {
  /// A row for each period with a mark for each arm.
  func svg(id: String, title: String, summary: String) -> String? {
    let rows = periods.map { period in
      DotRow(
        label: period.label,
        marks: cells.enumerated().compactMap { index, cell in
          amount(cell, period).map { mark($0, series: index) }
        }
      )
    }
    let values = rows.flatMap(\.marks).flatMap { [$0.value, $0.low, $0.high].compactMap(\.self) }
    guard !values.isEmpty else { return nil }
    let isShare = cells.flatMap(\.periods).contains { $0.amount.isShare }
    let scale = Scale.covering(values, includingZero: true, upperBound: isShare ? 1 : nil) {
      isShare ? phrases.number.percent($0, decimals: 0) : phrases.number.shortest($0, atMost: 2)
    }
    let chart = DotChart(
      title: title,
      summary: summary,
      scale: scale,
      rows: rows,
      series: cells.map(\.key.label)
    )
    return chart.svg(id: id)
  }

  private func mark(_ amount: Amount, series: Int) -> DotMark {
    // A printed rate is already per so many.
    let factor = measure.kind == .rate && !amount.isReported ? measure.per : 1
    return DotMark(
      series: series,
      value: amount.estimate.map { $0 * factor },
      low: amount.interval.map { $0.lower * factor },
      high: amount.interval.map { $0.upper * factor },
      text: phrases.short(amount, of: measure),
      isHollow: amount.isReported
    )
  }

  /// A row for each period: every arm, and its change since the first measurement, then how much
  /// more the first arm changed.
  var table: TableView? {
    guard !periods.isEmpty else { return nil }
    var columns = [TableView.Cell(text: phrases.text("Mätning", "Measurement"), isNumber: false)]
    columns += cells.flatMap { cell in
      [
        TableView.Cell(text: cell.key.label, isNumber: true),
        TableView.Cell(text: phrases.text("Förändring", "Change"), isNumber: true),
      ]
    }
    let others = arms.contrasts.isEmpty ? [] : Array(arms.arms.dropFirst())
    columns += others.map { other in
      TableView.Cell(
        text: phrases.text(
          "Skillnad mot \(other.label.lowercasedFirst)",
          "Difference from \(other.label.lowercasedFirst)"
        ),
        isNumber: true
      )
    }
    let rows = periods.map { period in
      let values = cells.flatMap { cell in
        [amount(cell, period).map { phrases.full($0, of: measure) }, change(cell, period)]
      }
      let contrasts = others.map { other in
        arms.contrasts.first { $0.to == period.id && $0.against == other }.map(words)
      }
      return TableView.Row(
        header: period.label,
        cells: (values + contrasts).map { .init(text: $0 ?? "–", isNumber: true) }
      )
    }
    return TableView(caption: measure.title, columns: columns, rows: rows)
  }

  private func change(_ cell: CellFinding, _ period: Period) -> String? {
    guard let change = cell.changes.first(where: { $0.to == period.id }),
      let from = cell.periods.first(where: { $0.period.id == change.from })
    else { return nil }
    return phrases.change(change, of: measure, from: from.amount)
  }
}
