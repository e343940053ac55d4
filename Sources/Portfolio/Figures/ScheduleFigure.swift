import Drawing
import Improvement
import Manuscript

extension FigureView {
  /// A study's schedule: what is decided is drawn firm, what is not is drawn as uncertain.
  init(
    plan: StudyPlan,
    recruitment: Recruitment?,
    id: String,
    title: String,
    phrases: Phrases
  ) {
    let schedule = PlanSchedule(plan: plan, recruitment: recruitment, phrases: phrases)
    self.init(
      id: id,
      title: title,
      message: schedule.message,
      note: nil,
      verdict: nil,
      verdictText: nil,
      chart: schedule.chart(titled: title)?.svg(id: Links.drawingID(id)),
      table: schedule.table(captioned: title),
      method: schedule.method,
      detectable: nil,
      definition: nil,
      sourceNote: nil,
      accepted: [],
      dataHref: nil,
      dataLabel: nil,
      words: WordsView(language: phrases.language)
    )
  }
}

/// The plan of a study as a schedule.
struct PlanSchedule {
  let plan: StudyPlan
  let recruitment: Recruitment?
  let phrases: Phrases
}

extension PlanSchedule {
  var message: String {
    let designs = plan.designs.map { designName($0) }
    let word = plan.isDecided ? phrases.text("och", "and") : phrases.text("eller", "or")
    let list = designs.listed(word)
    let decided =
      plan.isDecided
      ? phrases.text("Upplägg: \(list).", "Design: \(list).")
      : phrases.text("Upplägget är inte bestämt: \(list).", "The design is not decided: \(list).")
    let sentences = [designs.isEmpty ? nil : decided, startSentence, recruitedSentence]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  private var startSentence: String {
    let when = plan.startText ?? phrases.dates(plan.start)
    guard let when else {
      return phrases.text("Starten är inte bestämd.", "The start is not decided.")
    }
    return phrases.text(
      "Planerad start: \(when.lowercasedFirst).",
      "Planned start: \(when.lowercasedFirst)."
    )
  }

  var method: String {
    isUncertain
      ? phrases.text(
        "Streckade fält är osäkra: de visar den tidigaste och den senaste tidpunkt som planen "
          + "medger.",
        "Dashed bars are uncertain: they show the earliest and the latest time the plan allows."
      )
      : phrases.text(
        "Fälten visar planen från den första klientens start till den sista klientens slut.",
        "The bars show the plan from the first client's start to the last one's end."
      )
  }

  private func designName(_ design: StudyPlan.Design) -> String {
    switch design {
    case .individual:
      phrases.text("lottning av varje klient", "randomisation of each client")
    case .cluster: phrases.text("lottning av hela enheter", "randomisation of whole units")
    case .steppedWedge:
      phrases.text("stegvis införande enhet för enhet", "stepped wedge, unit by unit")
    case .beforeAfter: phrases.text("jämförelse före och efter", "before and after")
    }
  }

  /// Days from the earliest start to the end of each step; a month is 30.4375 days.
  private func days(_ months: Double) -> Double { months * 30.4375 }

  func chart(titled title: String) -> ScheduleChart? {
    guard let start = plan.start else { return nil }
    let first = Double(start.first.dayNumber)
    let last = Double(start.last.dayNumber)
    var bars = [
      ScheduleBar(
        label: phrases.text("Start", "Start"),
        from: first,
        to: last,
        isUncertain: isUncertain,
        note: plan.startText ?? phrases.dates(start)
      )
    ]
    var end = last
    let recruitment = Double(plan.recruitmentMonths ?? 0)
    if recruitment > 0 {
      end = last + days(recruitment)
      bars.append(
        ScheduleBar(
          label: phrases.text("Rekrytering", "Recruitment"),
          from: first,
          to: end,
          isUncertain: isUncertain,
          note: recruitmentNote
        )
      )
    }
    if let longest = plan.followUps.map(\.months).max() {
      let labels = plan.followUps.map(\.label).joined(separator: ", ")
      bars.append(
        ScheduleBar(
          label: phrases.text("Uppföljning av varje klient", "Follow-up of each client"),
          from: first + days(plan.followUps.map(\.months).min() ?? 0),
          to: end + days(longest),
          isUncertain: isUncertain,
          note: phrases.text("\(labels) efter klientens start", "\(labels) after each start")
        )
      )
      end += days(longest)
    }
    end = max(end, steps.last.map { Double($0.from.last.dayNumber) } ?? end)
    bars += stepBars(to: end, isUncertain: isUncertain)
    return ScheduleChart(
      title: title,
      summary: message,
      start: first,
      end: end,
      dateTicks: ticks(from: start.first, to: end),
      bars: bars
    )
  }

  /// Whether the bars may move: the design is not decided, or the start may be in more months than
  /// one.
  private var isUncertain: Bool { !plan.isDecided || (plan.start?.wholeMonths ?? 1) > 1 }

  private var recruitmentNote: String? {
    var parts: [String] = []
    if let months = plan.recruitmentMonths {
      parts.append(
        phrases.text("\(months) månader på varje enhet", "\(months) months at each unit")
      )
    }
    if let perUnit = plan.perUnit {
      parts.append(phrases.text("\(perUnit) klienter per enhet", "\(perUnit) clients per unit"))
    }
    if let units = plan.unitsText {
      parts.append(phrases.text("\(units) enheter", "\(units) units"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func ticks(from first: CalendarDate, to end: Double) -> [Tick] {
    let last = CalendarDate(dayNumber: Int(end)).year
    return (first.year + 1...max(first.year + 1, last)).compactMap { year in
      CalendarDate(year: year, month: 1, day: 1).map {
        Tick(value: Double($0.dayNumber), label: String(year))
      }
    }
  }

  func table(captioned caption: String) -> TableView {
    var rows: [(String, String?)] = [
      (phrases.text("Start", "Start"), plan.startText ?? phrases.dates(plan.start)),
      (phrases.text("Rekrytering", "Recruitment"), recruitmentNote),
      (
        phrases.text("Uppföljningar", "Follow-ups"),
        plan.followUps.isEmpty ? nil : plan.followUps.map(\.label).joined(separator: ", ")
      ),
      (phrases.text("Finansiering", "Funding"), plan.funding),
    ]
    rows += recruitedRows + stepRows
    return TableView(
      caption: caption,
      columns: [
        .init(text: phrases.text("Del", "Part"), isNumber: false),
        .init(text: phrases.text("Plan", "Plan"), isNumber: false),
      ],
      rows: rows.map { header, text in
        .init(
          header: header,
          cells: [
            .init(text: text ?? phrases.text("ej angivet", "not stated"), isNumber: false)
          ]
        )
      }
    )
  }
}
