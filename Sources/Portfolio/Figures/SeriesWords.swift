import Improvement
import Manuscript
import Statistics

/// A series in words: what its chart shows, and how it was made.
struct SeriesWords {
  let series: SeriesFinding
  let measure: Measure
  let phrases: Phrases
}

extension SeriesWords {
  /// The headline of a series without two periods to compare.
  var message: String {
    guard let phase = series.phases.first, let centre = phase.centre else {
      return phrases.text(
        "För få mätpunkter för att säga något: minst åtta behövs.",
        "Too few points to say anything: at least eight are needed."
      )
    }
    let middle = phrases.short(.centre(centre, of: measure), of: measure)
    guard series.signal != nil else {
      let preliminary = phrases.text(
        "Preliminärt: \(theMiddle) är \(middle). Med färre än tolv mätpunkter går det inte att "
          + "bedöma om något har ändrats.",
        "Preliminary: \(theMiddle) is \(middle). With fewer than twelve points it cannot be "
          + "told whether anything has changed."
      )
      return [preliminary, phaseChange].compactMap(\.self).joined(separator: " ")
    }
    let shown =
      switch SeriesEvidence(of: series) {
      case .change:
        phrases.text(
          "Diagrammet visar en förändring: värdena varierar inte bara slumpmässigt kring "
            + "\(theMiddle) \(middle).",
          "The chart shows a change: the values do not just vary at random around "
            + "\(theMiddle) \(middle)."
        )
      case .signal where series.hasShift:
        phrases.text(
          "Reglerna tyder på en förändring, även om värdena som helhet varierar slumpmässigt kring "
            + "\(theMiddle) \(middle).",
          "The rules point to a change, though the values as a whole vary at random around "
            + "\(theMiddle) \(middle)."
        )
      case .signal:
        phrases.text(
          "Diagrammet visar ingen varaktig förändring kring \(theMiddle) \(middle), men minst en "
            + "punkt avviker mer än slumpen brukar ge.",
          "The chart shows no lasting change around \(theMiddle) \(middle), but at least one "
            + "point is further off than chance gives."
        )
      case .chance, nil:
        phrases.text(
          "Diagrammet visar bara slumpmässig variation kring \(theMiddle) \(middle).",
          "The chart shows random variation only, around \(theMiddle) \(middle)."
        )
      }
    return [shown, phaseChange].compactMap(\.self).joined(separator: " ")
  }

  private var theMiddle: String {
    series.isAboutMedian
      ? phrases.text("medianen", "the median") : phrases.text("medelvärdet", "the mean")
  }

  /// From what to what the phases went, so that a new phase cannot hide a change.
  var phaseChange: String? {
    PhaseWords(series: series, measure: measure, phrases: phrases).wholeChange
  }

  /// One line on the chart, its phases, its limits and its rules.
  var method: String {
    ([chartName + " " + reason] + series.phases.enumerated().map { phase($0.element, $0.offset) }
      + [limits, rules, firedRules, targets]).compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private var chartName: String {
    switch series.chart {
    case .run: phrases.text("Seriediagram med median.", "Run chart with median.")
    case .i: phrases.text("Styrdiagram för enskilda värden (I).", "Individuals chart (I).")
    case .mr: phrases.text("Styrdiagram för skillnader (MR).", "Moving range chart (MR).")
    case .p: phrases.text("Styrdiagram för andelar (P).", "P chart.")
    case .pPrime:
      phrases.text("Styrdiagram för andelar med Laneys justering (P′).", "Laney's P′ chart.")
    case .u: phrases.text("Styrdiagram för takter (U).", "U chart.")
    case .uPrime:
      phrases.text("Styrdiagram för takter med Laneys justering (U′).", "Laney's U′ chart.")
    case .c: phrases.text("Styrdiagram för antal (C).", "C chart.")
    case .g: phrases.text("Styrdiagram för antal mellan händelser (G).", "G chart.")
    case .t: phrases.text("Styrdiagram för tid mellan händelser (T).", "T chart.")
    case .xbar: phrases.text("Styrdiagram för medelvärden (X̄).", "X̄ chart.")
    case .s: phrases.text("Styrdiagram för spridning (S).", "S chart.")
    }
  }

  private var reason: String {
    switch series.chartReason {
    case .chosen: ""
    case .fewPoints:
      phrases.text(
        "Valt för att det finns färre än tolv punkter.",
        "Chosen since there are under 12 points."
      )
    case .noCounts:
      phrases.text(
        "Valt för att värdena inte är antal av oberoende händelser.",
        "Chosen since the values are not counts of independent events."
      )
    case .rare:
      phrases.text(
        "Valt för att händelserna är färre än en per punkt.",
        "Chosen since there is less than one event a point."
      )
    case .counts:
      phrases.text(
        "Valt för att värdena är antal som inte varierar mer än slumpen.",
        "Chosen since the values are counts that vary no more than chance."
      )
    case .overdispersed:
      phrases.text(
        "Valt för att värdena varierar mer än slumpen (σz över 1,3).",
        "Chosen since the values vary more than chance (σz above 1.3)."
      )
    case .values:
      phrases.text("Valt för enskilda värden.", "Chosen for single values.")
    case .means: phrases.text("Valt för medelvärden av grupper.", "Chosen for means of groups.")
    }
  }

  private func phase(_ phase: SeriesFinding.Phase, _ number: Int) -> String {
    let basis = phrases.number.whole(phase.basis)
    let name =
      series.phases.count > 1
      ? phrases.text("Fas \(number + 1)", "Phase \(number + 1)")
      : phrases.text("Mittlinjen", "The centre line")
    let from = phrases.shortDate(phase.from)
    let to = phrases.shortDate(phase.to)
    let span =
      series.phases.count > 1 ? phrases.text(" (\(from) till \(to))", " (\(from) to \(to))") : ""
    guard phase.centre != nil else {
      return phrases.text(
        "\(name)\(span) har för få punkter för en linje.",
        "\(name)\(span) has too few points for a line."
      )
    }
    let source =
      phase.isFrozen
      ? phrases.text(
        "kommer från baslinjens \(basis) punkter",
        "comes from the baseline's \(basis) points"
      )
      : phrases.text("kommer från alla \(basis) punkter", "comes from all \(basis) points")
    let why = phase.reason.map { phrases.text(" Ny fas: \($0)", " New phase: \($0)") } ?? ""
    let stop = why.isEmpty || why.hasSuffix(".") ? "" : "."
    return "\(name)\(span) \(source).\(why)\(stop)"
  }

  private var limits: String? {
    guard series.chart != .run else { return nil }
    if series.points.contains(where: { $0.limits != nil }) {
      let screening =
        measure.series.screening == .once
        ? phrases.text(", med gallring av stora skillnader", ", large ranges screened") : ""
      return phrases.text("Gränser vid 3σ\(screening).", "Limits at 3σ\(screening).")
    }
    return phrases.text(
      "Gränser visas inte, eftersom serien inte är stabil eller har för få punkter.",
      "Limits are not shown, since the series is not stable or has too few points."
    )
  }

  private var rules: String? {
    switch series.rules {
    case .anhoej:
      guard let runs = series.phases.last?.runs else { return nil }
      return phrases.text(
        "Anhøjs regler: längsta serie \(runs.longestRun) (högst \(runs.longestRunMaximum)), "
          + "korsningar \(runs.crossings) (minst \(runs.crossingsMinimum)).",
        "Anhøj's rules: longest run \(runs.longestRun) (at most \(runs.longestRunMaximum)), "
          + "crossings \(runs.crossings) (at least \(runs.crossingsMinimum))."
      )
    case .mdc:
      return phrases.text(
        "Regler enligt Making Data Count: utanför gränserna, skifte om sju, trend om sju, två av "
          + "tre.",
        "Making Data Count's rules: outside, shift of seven, trend of seven, two of three."
      )
    case .ihi:
      return phrases.text(
        "IHI:s regler: skifte om sex, trend om fem.",
        "IHI's rules: shift of six, trend of five."
      )
    }
  }

  /// Which rule fired where, in words.
  private var firedRules: String? {
    let fired = PointRule.allCases.compactMap { rule -> String? in
      let dates = series.points.filter { $0.rules.contains(rule) }.map {
        phrases.shortDate($0.date)
      }
      guard let first = dates.first, let last = dates.last else { return nil }
      let when = first == last ? first : "\(first)–\(last)"
      return "\(name(of: rule)) \(when)"
    }
    guard !fired.isEmpty else { return nil }
    return phrases.text(
      "Utslag: \(fired.joined(separator: ", ")).",
      "Signals: \(fired.joined(separator: ", "))."
    )
  }

  /// The targets with their dates and where they come from.
  private var targets: String? {
    let steps = series.targets(of: measure)
    guard !steps.isEmpty else { return nil }
    let list = steps.map { step in
      let level = typeset(step.target.text)
      let since = step.from.map {
        phrases.text(" från \(phrases.shortDate($0))", " from \(phrases.shortDate($0))")
      }
      let source = step.source.map { " (\(typeset($0)))" }
      return level + (since ?? "") + (source ?? "")
    }.joined(separator: ", ")
    return phrases.text("Målnivå: \(list).", "Target: \(list).")
  }

  private func name(of rule: PointRule) -> String {
    switch rule {
    case .outside: phrases.text("utanför gränserna", "outside the limits")
    case .shift: phrases.text("skifte", "shift")
    case .trend: phrases.text("trend", "trend")
    case .twoOfThree: phrases.text("två av tre nära en gräns", "two of three near a limit")
    }
  }
}

extension SeriesFinding {
  /// Whether a rule fired that is about several points in a row.
  fileprivate var hasShift: Bool {
    points.contains { $0.rules.contains(.shift) || $0.rules.contains(.trend) }
  }
}
