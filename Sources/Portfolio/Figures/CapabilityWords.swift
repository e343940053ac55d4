import Improvement
import Manuscript
import Statistics

extension ProcessCapability {
  /// What the last phase shows, and whether it will reach the last target.
  func sentence(in phrases: Phrases) -> String {
    let shown = phrases.text(
      "Senaste fasen visar \(variation.wording.swedish).",
      "The last phase shows \(variation.wording.english)."
    )
    guard let assurance, let target else { return shown }
    let level = typeset(target.text)
    let words = phrases.text(
      "Målnivån \(level) \(assurance.wording.swedish).",
      "The target \(level) \(assurance.wording.english)."
    )
    return "\(shown) \(words)"
  }
}

extension MakingDataCount.Variation {
  /// What a last value means, within a sentence.
  fileprivate var wording: Wording {
    switch self {
    case .common: Wording("vanlig variation", "common cause variation")
    case .improvement: Wording("förbättring", "improvement")
    case .concern: Wording("försämring", "deterioration")
    case .neutralHigh:
      Wording("ovanligt höga värden", "unusually high values")
    case .neutralLow:
      Wording("ovanligt låga värden", "unusually low values")
    }
  }

  /// The name used in `findings.json`.
  var name: String {
    switch self {
    case .common: "common"
    case .improvement: "improvement"
    case .concern: "concern"
    case .neutralHigh: "neutralHigh"
    case .neutralLow: "neutralLow"
    }
  }
}

extension MakingDataCount.Assurance {
  /// Whether a target is reached, after its name in a sentence.
  fileprivate var wording: Wording {
    switch self {
    case .passes: Wording("uppnås alltid", "will always be reached")
    case .inconsistent:
      Wording("varierar: den uppnås ibland", "varies: it will be reached now and then")
    case .fails: Wording("uppnås inte", "will not be reached")
    }
  }

  /// The name used in `findings.json`.
  var name: String {
    switch self {
    case .passes: "passes"
    case .inconsistent: "inconsistent"
    case .fails: "fails"
    }
  }
}
