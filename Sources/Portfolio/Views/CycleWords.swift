import Improvement
import Manuscript

/// The words of a cycle: what was foretold, what became of it and how the test was made.
struct CycleWords {
  let study: CycleStudy
  let analysis: DisclosedAnalysis
  let phrases: Phrases

  private var cycle: Cycle { study.cycle }
  private func text(_ swedish: String, _ english: String) -> String {
    phrases.text(swedish, english)
  }
}

// MARK: The prediction

extension CycleWords {
  /// When the test was made; nil where nobody says.
  var when: String? {
    if let when = cycle.when { return typeset(when) }
    guard let dates = cycle.dates, let said = phrases.dates(dates) else { return nil }
    return cycle.isOpen ? text("Från \(said), pågår", "From \(said), going on") : said
  }

  /// What was foretold, in the team's words and then in numbers.
  var prediction: String? {
    guard let prediction = cycle.prediction else { return nil }
    guard let forecast = prediction.forecast, let range = range(of: forecast, nil) else {
      return prediction.text.map(typeset)
    }
    let numbers = [range, time(of: forecast)].compactMap(\.self).joined(separator: ", ")
    guard let said = prediction.text.map(typeset) else { return numbers.uppercasedFirst + "." }
    return "\(said) (\(numbers))"
  }

  /// The outcome in a word or two; nil without a prediction that can be counted.
  var outcomeLabel: String? {
    switch study.outcome {
    case .hit: text("Slog in", "Came true")
    case .missed: text("Slog inte in", "Did not come true")
    case .waiting: text("Kan inte bedömas än", "Cannot be judged yet")
    case .incomparable: text("Kan inte bedömas", "Cannot be judged")
    case .inWords, nil: nil
    }
  }

  /// The outcome as `Förutsägelsen slog in: 93 % (förutsagt 85–95 %)`, with what is behind it.
  var outcomeText: String? {
    guard let forecast = cycle.prediction?.forecast else { return nil }
    switch study.outcome {
    case .hit(let measured):
      return text("Förutsägelsen slog in: ", "The prediction came true: ")
        + compared(measured, forecast)
    case .missed(let measured, _):
      return text("Förutsägelsen slog inte in: ", "The prediction did not come true: ")
        + compared(measured, forecast)
    case .waiting:
      let when = time(of: forecast).map { text(" för \($0)", " for \($0)") } ?? ""
      return text(
        "Förutsägelsen kan inte bedömas än. Siffror saknas\(when).",
        "The prediction cannot be judged yet. There are no numbers\(when)."
      )
    case .incomparable:
      return text(
        "Förutsägelsen kan inte bedömas. Måttet räknas i något annat än det som förutsades.",
        "The prediction cannot be judged. The measure is counted in something else."
      )
    case .inWords, nil: return nil
    }
  }

  private func compared(
    _ measured: PredictionOutcome.Measured,
    _ forecast: Prediction.Forecast
  ) -> String {
    let value = measured.value.text(in: phrases.number, decimals: measured.decimals)
    let shown = withUnit(value, measured.value, forecast)
    let range = range(of: forecast, measured) ?? ""
    var basis = [time(of: forecast)].compactMap(\.self)
    if case .share(let part, let whole) = measured.value {
      basis.append(phrases.number.fraction(part, of: whole))
    }
    let ground = basis.isEmpty ? "" : " " + basis.joined(separator: ": ").uppercasedFirst + "."
    return "\(shown) (\(text("förutsagt", "foretold")) \(range)).\(ground)"
  }

  /// `85–95 %`, `minst 85 %` or `högst 9 dagar`.
  private func range(
    of forecast: Prediction.Forecast,
    _ measured: PredictionOutcome.Measured?
  ) -> String? {
    let decimals = forecast.decimals
    let written = { phrases.number.decimal($0, decimals: decimals) }
    var (low, high) = (forecast.low, forecast.high)
    if let measured { (low, high) = (measured.low, measured.high) }
    var said: String
    switch (low, high) {
    case (let low?, let high?) where low == high: said = written(low)
    case (let low?, let high?):
      let dash = low < 0 ? text(" till ", " to ") : "–"
      said = written(low) + dash + written(high)
    case (let low?, nil): said = text("minst ", "at least ") + written(low)
    case (nil, let high?): said = text("högst ", "at most ") + written(high)
    case (nil, nil):
      guard let value = forecast.value else { return nil }
      said = written(value)
    }
    return said + unit(of: forecast, measured?.value)
  }

  private func unit(of forecast: Prediction.Forecast, _ value: ClaimValue?) -> String {
    switch forecast.scale(of: measure(of: forecast), value) {
    case .share: phrases.language == .swedish ? "\u{A0}%" : "%"
    case .points: text("\u{A0}procentenheter", "\u{A0}percentage points")
    case .number: withUnit("", value, forecast)
    }
  }

  /// A number with the unit of its measure; a share has its own.
  private func withUnit(
    _ said: String,
    _ value: ClaimValue?,
    _ forecast: Prediction.Forecast
  ) -> String {
    guard let measure = measure(of: forecast),
      forecast.scale(of: measure, value) == .number
    else { return said }
    if measure.valueKind == .rate { return said + phrases.per(measure) }
    return phrases.withUnit(said, measure)
  }

  private func measure(of forecast: Prediction.Forecast) -> Measure? {
    analysis.project.measure(forecast.path.measure)
  }

  /// The period or the dates that the prediction is about.
  private func time(of forecast: Prediction.Forecast) -> String? {
    if let dates = forecast.date { return phrases.dates(dates) }
    return forecast.path.period.flatMap { analysis.project.period($0)?.label.lowercasedFirst }
  }
}

extension Prediction.Forecast {
  /// What the numbers foretold are counted in: by what was measured, else by the measure's kind.
  func scale(of measure: Measure?, _ value: ClaimValue?) -> ClaimValue.Scale {
    if let value { return value.scale }
    let kinds: [Measure.Kind] = [.proportion, .survey, .mix, .combinations, .change]
    switch path.statistic {
    case .relative: return .share
    case nil, .share, .difference:
      guard let measure, kinds.contains(measure.valueKind) else { return .number }
      return path.isChange ? .points : .share
    default: return .number
    }
  }
}

// MARK: How the test was made

extension CycleWords {
  /// The parts of a good test as a list to go through.
  var fidelity: [FidelityView] {
    study.fidelity.map { point in
      FidelityView(
        criterion: name(of: point.criterion),
        standing: point.standing.rawValue,
        standingText: name(of: point.standing),
        text: sentence(for: point.reason)
      )
    }
  }

  /// `3 delar finns, 1 brister, 2 framgår inte`.
  var fidelitySummary: String {
    let counts = FidelityPoint.Standing.allCases.map { standing in
      study.fidelity.count { $0.standing == standing }
    }
    guard counts[0] + counts[1] > 0 else {
      return text("Inget av det här framgår.", "None of this is stated.")
    }
    let words = [
      text(
        counts[0] == 1 ? "del finns" : "delar finns",
        counts[0] == 1 ? "part is there" : "parts are there"
      ),
      text("brister", counts[1] == 1 ? "fails" : "fail"),
      text("framgår inte", counts[2] == 1 ? "is not stated" : "are not stated"),
    ]
    let parts = zip(counts, words).filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.joined(separator: ", ") + "."
  }

  private func name(of criterion: FidelityPoint.Criterion) -> String {
    switch criterion {
    case .prediction: text("Förutsägelse", "Prediction")
    case .beforeData: text("Skriven före siffrorna", "Written before the numbers")
    case .linked: text("Bygger på varandra", "Builds on the last")
    case .small: text("Börjar smått", "Starts small")
    case .monthly: text("Siffror varje månad", "Numbers every month")
    case .decision: text("Beslutet följer av testet", "The decision follows")
    }
  }

  private func name(of standing: FidelityPoint.Standing) -> String {
    switch standing {
    case .kept: text("Ja", "Yes")
    case .broken: text("Nej", "No")
    case .unknown: text("Framgår inte", "Not stated")
    }
  }

  private func sentence(for reason: FidelityPoint.Reason) -> String {
    switch reason {
    case .foretoldInNumbers: text("Den är ett tal.", "It is a number.")
    case .foretoldInWords: text("Den är i ord.", "It is in words.")
    case .nothingForetold:
      text("Ingen förutsägelse är återgiven.", "No prediction is given.")
    case .writtenBefore, .writtenAfter, .addedBefore, .addedAfter, .undated: made(reason)
    case .follows, .first, .single, .standsAlone, .followsNothing: linked(reason)
    case .startsSmall, .startsLarge, .sizeUnclear, .sizeUnsaid, .grows: sized(reason)
    case .monthly, .monthMissing, .sparser, .byPeriod, .noDates, .noMeasure, .noData:
      followed(reason)
    case .decided, .adoptedThoughMissed, .adoptedThoughWorse, .abandonedThoughHit,
      .decisionAlone, .undecided:
      decided(reason)
    }
  }

  private func made(_ reason: FidelityPoint.Reason) -> String {
    switch reason {
    case .writtenBefore(let day, let first):
      text(
        "Den skrevs \(phrases.day(day)). De första siffrorna gäller \(phrases.shortDate(first)).",
        "It was written \(phrases.day(day)). The first numbers are of \(phrases.shortDate(first))."
      )
    case .writtenAfter(let day, let first):
      text(
        "Den skrevs \(phrases.day(day)), när siffrorna för \(phrases.shortDate(first)) fanns.",
        "It was written \(phrases.day(day)), when there were numbers for "
          + "\(phrases.shortDate(first))."
      )
    case .addedBefore(let day, let first):
      text(
        "Filen sparades \(phrases.day(day)). De första siffrorna gäller "
          + "\(phrases.shortDate(first)).",
        "The file was saved \(phrases.day(day)). The first numbers are of "
          + "\(phrases.shortDate(first))."
      )
    case .addedAfter(let day):
      text(
        "Filen sparades först \(phrases.day(day)). När förutsägelsen gjordes står inte.",
        "The file was not saved until \(phrases.day(day)). Nothing says when the prediction was "
          + "made."
      )
    default:
      text(
        "När förutsägelsen gjordes står inte.",
        "Nothing says when the prediction was made."
      )
    }
  }

  private func linked(_ reason: FidelityPoint.Reason) -> String {
    switch reason {
    case .follows(let slug):
      named(slug).map { text("Bygger på \($0).", "Builds on \($0).") } ?? ""
    case .first: text("Det här är det första testet.", "This is the first test.")
    case .single: text("Bara ett test är beskrivet.", "Only one test is described.")
    case .standsAlone:
      text("Testet prövar en annan förändring.", "The test is of another change.")
    default:
      text(
        "Inget säger vilket tidigare test det bygger på.",
        "Nothing says which earlier test it builds on."
      )
    }
  }

  private func sized(_ reason: FidelityPoint.Reason) -> String {
    switch reason {
    case .startsSmall(let size), .startsLarge(let size), .sizeUnclear(let size):
      text("Testet gällde \(typeset(size.text)).", "The test was of \(typeset(size.text)).")
    case .grows:
      text("Det bygger på ett tidigare test.", "It builds on an earlier test.")
    default: text("Hur många testet gällde står inte.", "Nothing says how many it was of.")
    }
  }

  private func followed(_ reason: FidelityPoint.Reason) -> String {
    switch reason {
    case .monthly:
      text("Måttet har siffror för varje månad.", "The measure has numbers for every month.")
    case .monthMissing(let month):
      phrases.dates(month).map {
        text("Siffror saknas för \($0).", "There are no numbers for \($0).")
      } ?? ""
    case .sparser:
      text("Måttet följs glesare än så.", "The measure is followed less often.")
    case .byPeriod:
      text("Måttet följs per mätperiod.", "The measure is followed by period.")
    case .noDates: text("Testets datum står inte.", "The dates of the test are not stated.")
    case .noMeasure: text("Testets mått står inte.", "The measure of the test is not stated.")
    default: text("Måttet har inga siffror än.", "The measure has no numbers yet.")
    }
  }

  private func decided(_ reason: FidelityPoint.Reason) -> String {
    switch reason {
    case .decided:
      text("Beslutet går ihop med utfallet.", "The decision agrees with the outcome.")
    case .adoptedThoughMissed:
      text(
        "Teamet inför förändringen fast förutsägelsen inte slog in.",
        "The team adopts the change though the prediction did not come true."
      )
    case .adoptedThoughWorse:
      text(
        "Teamet inför förändringen fast måttet har försämrats.",
        "The team adopts the change though the measure got worse."
      )
    case .abandonedThoughHit:
      text(
        "Förutsägelsen slog in men teamet avbryter. Skälet bör stå under Agera.",
        "The prediction came true but the team stops. The reason should stand under Act."
      )
    case .decisionAlone:
      text(
        "Det finns inget räknat utfall att jämföra beslutet med.",
        "There is no counted outcome to hold the decision against."
      )
    default: text("Inget beslut är återgivet.", "No decision is given.")
    }
  }

  /// `test 1, Första gruppen`, by its slug.
  private func named(_ slug: String) -> String? {
    analysis.project.cycles.first { $0.slug == slug }.map { cycle in
      text(
        "test \(cycle.number), ”\(typeset(cycle.title))”",
        "test \(cycle.number), “\(typeset(cycle.title))”"
      )
    }
  }
}
