import Drawing
import Improvement
import Manuscript

extension PlanSchedule {
  /// `Rekryterade: 37 av planerade 240.`; nil while nobody has been counted.
  var recruitedSentence: String? { recruitmentWords?.sentence }

  private var recruitmentWords: RecruitmentWords? {
    recruitment.map { RecruitmentWords(recruitment: $0, phrases: phrases) }
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
    let words = RecruitmentWords(recruitment: recruitment, phrases: phrases)
    return [(words.label, words.text ?? none)] + units
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
