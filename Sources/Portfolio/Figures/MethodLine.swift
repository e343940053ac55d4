import Improvement
import Manuscript
import Statistics

/// One line on how a figure's numbers were computed.
struct MethodLine {
  let finding: Finding
  let phrases: Phrases

  var measure: Measure { finding.measure }
}

extension MethodLine {
  /// The line; empty for a measure without numbers.
  var text: String {
    if let arms = ArmsFigure(of: finding, phrases: phrases) { return arms.method }
    if measure.kind == .change {
      return ChangeWords(finding: finding, phrases: phrases).method
    }
    let mix = MixWords(finding: finding, phrases: phrases)
    let parts = [
      kind, difference, probability, mix.association, mix.severalIntervals, chart, dispersion,
      verdictRules, finding.funnel.map { FunnelWords(funnel: $0, phrases: phrases).method }, totals,
    ].compactMap(\.self)
    return parts.joined(separator: " ")
  }

  private var isReported: Bool {
    let amounts = (finding.periods + finding.cells.flatMap(\.periods)).map(\.amount)
    return amounts.contains(where: \.isReported)
  }

  private var kind: String? {
    if measure.observations.isEmpty, measure.flow.isEmpty { return nil }
    if isReported {
      return phrases.text(
        "Värdena visas som källan anger dem. Källan ger inte antalen bakom, så det går inte att "
          + "räkna ut någon osäkerhet.",
        "The values are shown as the source gives them. It does not give the counts behind them, "
          + "so no uncertainty can be computed."
      )
    }
    switch measure.valueKind {
    case .proportion: return intervalSentence("Wilson")
    case .mix: return mix
    case .rate: return rate
    case .count: return counts
    case .value: return means
    case .combinations:
      return phrases.text(
        "Antal per kombination enligt tabellen.",
        "Counts of combinations as in the table."
      )
    case .flow:
      return phrases.text(
        "Antal per steg; varje steg är kontrollerat mot det föregående.",
        "Counts by step; each step is checked against the one before."
      )
    case .survey: return intervalSentence("Wilson")
    case .change, .units: return nil
    }
  }

  private var counts: String {
    let plain = phrases.text("Antal enligt tabellen.", "Counts as in the table.")
    guard measure.independence == .repeated, finding.mainChange != nil else { return plain }
    return plain
      + phrases.text(
        " Samma person kan räknas flera gånger, så skillnadens osäkerhet går inte att räkna ut.",
        " The same person may be counted more than once, so the uncertainty of the difference "
          + "cannot be computed."
      )
  }

  private var means: String {
    let changes = finding.changes + finding.cells.flatMap(\.changes)
    if changes.contains(where: { $0.rank != nil }) {
      return phrases.text(
        "Median och P90 (kvantiler av typ 7); förskjutning med 95\u{A0}% konfidensintervall enligt "
          + "Hodges–Lehmann. Medelvärdenas skillnad i tabellen är enligt Welch.",
        "Median and P90 (quantiles of type 7); shift with a 95% confidence interval by Hodges and "
          + "Lehmann. The difference of means in the table is by Welch's method."
      )
    }
    if finding.periods.contains(where: { $0.amount.showsMedian }) {
      // Of few people no P90 is told.
      guard finding.periods.contains(where: { $0.amount.hasP90 }) else {
        return phrases.text("Median.", "Median.")
      }
      return phrases.text(
        "Median och P90 (kvantiler av typ 7).",
        "Median and P90 (quantiles of type 7)."
      )
    }
    if changes.contains(where: { $0.method == .welch && $0.interval != nil }) {
      return phrases.text(
        "Medelvärde; skillnad med 95\u{A0}% konfidensintervall enligt Welch.",
        "Mean; difference with a 95% confidence interval by Welch's method."
      )
    }
    guard !changes.isEmpty else { return phrases.text("Medelvärde.", "Mean.") }
    return phrases.text(
      "Medelvärde. Spridningen är inte känd, så skillnadens osäkerhet går inte att räkna ut.",
      "Mean. The spread is not known, so the uncertainty of the difference cannot be computed."
    )
  }

  private func intervalSentence(_ name: String) -> String {
    guard measure.independence == .independent else {
      return phrases.text(
        "Andel av antalen i tabellen. Samma person kan räknas flera gånger, så inget "
          + "konfidensintervall anges.",
        "Share of the counts in the table. The same person may be counted more than once, so no "
          + "confidence interval is given."
      )
    }
    return phrases.text(
      "Andel med 95\u{A0}% konfidensintervall enligt \(name).",
      "Share with a 95% confidence interval by \(name)'s method."
    )
  }

  private var mix: String {
    let shares =
      finding.showsCellIntervals || measure.independence == .repeated
      ? intervalSentence("Wilson")
      : phrases.text("Andel av antalen i tabellen.", "Share of the counts in the table.")
    guard measure.of != nil else { return shares }
    return shares
      + phrases.text(
        " Samma person kan finnas i flera kategorier, så andelarna kan tillsammans bli mer än "
          + "100\u{A0}%.",
        " The same person may be in several categories, so the shares may add up to more than "
          + "100%."
      )
  }

  private var rate: String {
    guard measure.independence == .independent else {
      return phrases.text(
        "Händelser delat med exponering. Samma person kan ha flera händelser, så inget "
          + "konfidensintervall anges.",
        "Events divided by exposure. The same person may have several events, so no confidence "
          + "interval is given."
      )
    }
    return phrases.text(
      "Händelser delat med exponering, med exakt 95\u{A0}% konfidensintervall (Poisson).",
      "Events divided by exposure, with an exact 95% confidence interval (Poisson)."
    )
  }

  private var difference: String? {
    // How many people a mix is of is not what it is about.
    let whole = measure.kind == .mix || measure.kind == .combinations ? [] : finding.changes
    let changes = whole + finding.cells.flatMap(\.changes)
    guard let change = changes.first(where: { $0.method != nil }) else { return nil }
    switch change.method {
    case .newcombe:
      return phrases.text(
        "Skillnad i procentenheter enligt Newcombe (metod 10).",
        "Difference in percentage points by Newcombe's method 10."
      )
    case .poissonExact:
      return phrases.text("Exakt kvot mellan perioderna.", "Exact ratio between the periods.")
    case .welch, nil: return nil
    }
  }

  private var probability: String? {
    guard let change = finding.judgedChange,
      let p = change.rank?.probability ?? change.probability, change.comparability == .comparable
    else { return nil }
    let value = phrases.probability(p)
    if let rank = change.rank {
      let exact = rank.isExact ? phrases.text(" (exakt)", " (exact)") : ""
      return "Mann–Whitney\(exact): \(value)."
    }
    switch change.probabilityMethod {
    case .fisher:
      return phrases.text("Fishers exakta test: \(value).", "Fisher's exact test: \(value).")
    case .binomialExact: return phrases.text("Exakt test: \(value).", "Exact test: \(value).")
    case .welch, nil: return "\(value)."
    }
  }

  private var chart: String? {
    finding.series.map { SeriesWords(series: $0, measure: measure, phrases: phrases).method }
  }

  /// Why the periods of a series have no intervals, and how far a chosen chart's limits hold.
  private var dispersion: String? {
    guard let series = finding.series, series.isOverdispersed, let dispersion = series.dispersion
    else { return nil }
    let size = phrases.number.decimal(dispersion, decimals: 1)
    let isNarrow = [.p, .u, .c].contains(series.chart)
    return phrases.text(
      "Punkterna varierar mer än slumpen ger (σz\u{A0}=\u{A0}\(size)), så inga konfidensintervall "
        + "anges för dem eller för perioderna\(isNarrow ? " och gränserna är för snäva" : "").",
      "The points vary more than chance gives (σz\u{A0}=\u{A0}\(size)), so no confidence intervals "
        + "are given for them or the periods\(isNarrow ? " and the limits are too narrow" : "")."
    )
  }

  /// Which rules the verdict follows, where a chart decides it.
  private var verdictRules: String? {
    guard let series = finding.series, finding.verdict?.reason == Verdict.Ground.chart.rawValue
    else { return nil }
    switch series.rules {
    case .anhoej:
      return phrases.text(
        "Omdömet följer Anhøjs regler för hela serien.",
        "The verdict follows Anhøj's rules for the whole series."
      )
    case .mdc:
      return phrases.text(
        "Omdömet följer Making Data Count: vad den sista punkten betyder mot den första fasens "
          + "gränser.",
        "The verdict follows Making Data Count: what the last point means by the first phase's "
          + "limits."
      )
    case .ihi:
      return phrases.text(
        "Omdömet följer IHI:s regler för hela serien: skifte, trend eller för få serier av punkter.",
        "The verdict follows IHI's rules for the whole series: a shift, a trend or too few runs."
      )
    }
  }

  private var totals: String? {
    guard measure.kind == .units || finding.cells.contains(where: { $0.key.part(.unit) != nil })
    else { return nil }
    if measure.isComparable {
      return measure.comparableReason.map { reason in
        phrases.text("Rangordnat: \(reason)", "Ranked: \(reason)")
      }
    }
    return phrases.text(
      "Enheterna står i bokstavsordning; de rangordnas inte.",
      "The units stand in alphabetical order; they are not ranked."
    )
  }
}
