import Drawing
import Improvement
import Manuscript

extension PlanSchedule {
  /// `Rekryterade: 37 av planerade 240.`; nil while nobody has been counted.
  var recruitedSentence: String? {
    guard let recruited = recruitedText else { return nil }
    return phrases.text("Rekryterade: \(recruited).", "Recruited: \(recruited).")
  }

  /// `37 av planerade 240`, or without a planned total what the plan says of each unit.
  private var recruitedText: String? {
    guard let recruitment, let recruited = recruitment.recruited else { return nil }
    let count = phrases.number.whole(recruited)
    if let planned = recruitment.planned {
      let all = phrases.number.whole(planned)
      return phrases.text("\(count) av planerade \(all)", "\(count) of \(all) planned")
    }
    guard let perUnit = recruitment.perUnit, !recruitment.units.isEmpty else { return count }
    return phrases.text(
      "\(count) på \(recruitment.units.count) enheter; planen är \(perUnit) per enhet",
      "\(count) at \(recruitment.units.count) units; the plan is \(perUnit) per unit"
    )
  }

  /// The rows of the table about recruitment: all, then each unit against the plan.
  var recruitedRows: [(String, String?)] {
    guard let recruitment else { return [] }
    let none = phrases.text("inga uppgifter ännu", "nothing counted yet")
    let units = recruitment.units.map { unit -> (String, String?) in
      let count = unit.count.map { phrases.number.whole($0) }
      let text = count.flatMap { count in
        recruitment.perUnit.map { phrases.text("\(count) av \($0)", "\(count) of \($0)") } ?? count
      }
      return (phrases.text("Rekryterade, \(unit.label)", "Recruited, \(unit.label)"), text ?? none)
    }
    return [(phrases.text("Rekryterade", "Recruited"), recruitedText ?? none)] + units
  }

  /// The steps of a stepped wedge, from the earliest; none in another design.
  var steps: [StudyPlan.Step] { plan.designs.contains(.steppedWedge) ? plan.steps : [] }

  /// A bar for each unit, from the day it works in the new way to the end of the schedule.
  func stepBars(to end: Double, isUncertain: Bool) -> [ScheduleBar] {
    steps.map { step in
      ScheduleBar(
        label: step.label,
        from: Double(step.from.first.dayNumber),
        to: end,
        isUncertain: isUncertain,
        note: phrases.dates(step.from).map {
          phrases.text("nytt arbetssätt från \($0)", "the new way from \($0)")
        }
      )
    }
  }

  /// The rows of the table about the steps.
  var stepRows: [(String, String?)] {
    steps.map { step in
      (
        step.label,
        phrases.dates(step.from).map { phrases.text("byter \($0)", "changes \($0)") }
      )
    }
  }
}
