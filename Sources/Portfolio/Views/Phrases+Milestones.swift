import Improvement
import Manuscript

extension Phrases {
  /// A milestone's state in a word or two; the shape beside it says the same.
  func state(_ state: MilestoneStatus.State) -> String {
    switch state {
    case .green: text("Grönt", "Green")
    case .yellow: text("Gult", "Yellow")
    case .red: text("Rött", "Red")
    case .noHandInDate: text("Inlämningsdatum saknas", "No hand-in date")
    case .notYetDue: text("Inte dags än", "Not yet due")
    case .undated: text("Utan slutdatum", "No due date")
    }
  }

  /// What a state means, for the legend; the rules stand at `MilestoneStatus`.
  func meaning(of state: MilestoneStatus.State) -> String {
    switch state {
    case .green:
      text("Allt finns, och det lämnades in i tid.", "All is there, and it came in time.")
    case .yellow:
      text(
        "Antingen lämnades det in för sent, eller så saknas något.",
        "Either it came late, or something is missing."
      )
    case .red:
      text(
        "Något saknas, och slutdatumet har passerat utan inlämning i tid.",
        "Something is missing, and the due date has passed without a hand-in in time."
      )
    case .noHandInDate:
      text(
        "Slutdatumet har passerat, men rapporten säger inte när riktmärket lämnades in.",
        "The due date has passed, but the report does not say when it was handed in."
      )
    case .notYetDue:
      text("Slutdatumet har inte passerat.", "The due date has not passed.")
    case .undated:
      text("Inget slutdatum är känt för året.", "No due date is known for the year.")
    }
  }

  /// What a milestone lacks: sections first, then data.
  func missing(of status: MilestoneStatus) -> [String] {
    status.missingSections.map { text("avsnittet ”\($0)”", "the section “\($0)”") }
      + status.missingRequirements.map { requirement($0) }
  }

  /// When a milestone was due, when it came, and whether everything is there.
  func facts(of status: MilestoneStatus) -> [String] {
    var facts: [String] = []
    if let due = status.due {
      facts.append(text("Senast \(day(due)).", "By \(day(due))."))
    }
    guard status.parts.hasWork else {
      return facts + [text("Inget arbete finns för året.", "There is no work for the year.")]
    }
    facts.append(handIn(of: status) + ".")
    if status.isComplete {
      facts.append(text("Alla delar finns.", "All parts are there."))
    }
    return facts
  }

  /// The one thing to know of a cell of the matrix beside its state.
  func brief(_ status: MilestoneStatus) -> String {
    guard status.parts.hasWork else { return text("Inget arbete", "No work") }
    let count = status.missingSections.count + status.missingRequirements.count
    let lacks =
      count == 0
      ? nil
      : count == 1
        ? text("1 del saknas", "1 part is missing")
        : text("\(count) delar saknas", "\(count) parts are missing")
    let late = status.daysLate.flatMap {
      $0 > 0 ? text("\(days($0)) sent", "\(days($0)) late") : nil
    }
    switch status.state {
    case .green: return status.handedIn.map { day($0) } ?? ""
    case .notYetDue: return status.due.map { text("senast \(day($0))", "by \(day($0))") } ?? ""
    case .yellow, .red, .noHandInDate, .undated:
      let handIn = status.due == nil ? status.handedIn.map { day($0) } : nil
      let said = [handIn, late, lacks].compactMap(\.self)
      return said.isEmpty
        ? text("alla delar finns", "all parts are there") : said.joined(separator: ", ")
    }
  }

  private func handIn(of status: MilestoneStatus) -> String {
    guard let handedIn = status.handedIn else {
      return text("Inlämningsdatum saknas", "There is no hand-in date")
    }
    let said = text("Inlämnat \(day(handedIn))", "Handed in \(day(handedIn))")
    guard let late = status.daysLate else { return said }
    return late > 0
      ? text("\(said), \(days(late)) för sent", "\(said), \(days(late)) late")
      : text("\(said), i tid", "\(said), in time")
  }

  private func days(_ count: Int) -> String {
    "\(number.whole(count))\u{A0}" + text(count == 1 ? "dag" : "dagar", count == 1 ? "day" : "days")
  }

  /// A progress score: `2,5`.
  func score(_ score: Double) -> String { number.decimal(score, decimals: 1) }

  /// What has been reached at a level of the scale of progress.
  func level(_ score: Double) -> String {
    let names: [(String, String)] = [
      ("anmält", "announced"), ("mål satt", "aim set"), ("mått valt", "measure chosen"),
      ("baslinje mätt", "baseline measured"), ("förändring testad", "change tested"),
      ("på väg mot målet", "on the way to the aim"), ("förbättring visad", "improvement shown"),
      ("halva vägen eller mer", "half the way or more"),
      ("resultatet håller i sig", "the result lasts"), ("målen nådda", "aims reached"),
    ]
    let index = min(max(Int((score * 2).rounded()) - 1, 0), names.count - 1)
    return text(names[index].0, names[index].1)
  }
}
