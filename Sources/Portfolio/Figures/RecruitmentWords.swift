import Improvement
import Manuscript

/// How far the recruitment of a study has come, in words.
struct RecruitmentWords {
  let recruitment: Recruitment
  let phrases: Phrases
}

extension RecruitmentWords {
  /// `Rekryterade: 37 av planerade 240.`; nil while nobody has been counted.
  var sentence: String? {
    text.map { phrases.text("Rekryterade: \($0).", "Recruited: \($0).") }
  }

  /// What the number is of.
  var label: String { phrases.text("Rekryterade", "Recruited") }

  /// `37 av planerade 240`, or without a planned total what the plan says of each unit.
  var text: String? {
    guard let recruited = recruitment.recruited else { return nil }
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
}
