import Improvement
import Manuscript
import Statistics

/// What a mix says as a whole, and how its many intervals should be read.
struct MixWords {
  let finding: Finding
  let phrases: Phrases
}

extension MixWords {
  /// `Pearsons χ² = 5,21 med 3 frihetsgrader, p = 0,16, Cramérs V = 0,13.`; nil where the categories
  /// are not of single things, or the periods cannot be compared.
  var association: String? {
    let changes = finding.cells.compactMap(\.changes.first)
    guard let association = finding.association?.association,
      changes.allSatisfy({ $0.comparability == .comparable })
    else { return nil }
    let number = phrases.number
    let chiSquare = number.decimal(association.chiSquare, decimals: 2)
    let freedom = association.degreesOfFreedom
    let degrees = phrases.text(
      freedom == 1 ? "frihetsgrad" : "frihetsgrader",
      freedom == 1 ? "degree of freedom" : "degrees of freedom"
    )
    let p = phrases.probability(association.probability)
    let v = number.decimal(association.cramersV, decimals: 2)
    return phrases.text(
      "Fördelningen som helhet: Pearsons χ²\u{A0}=\u{A0}\(chiSquare) med \(freedom) \(degrees), "
        + "\(p), Cramérs V\u{A0}=\u{A0}\(v).",
      "The mix as a whole: Pearson's χ²\u{A0}=\u{A0}\(chiSquare) with \(freedom) \(degrees), "
        + "\(p), Cramér's V\u{A0}=\u{A0}\(v)."
    )
  }

  /// That one of so many intervals may miss; nil for fewer than two.
  var severalIntervals: String? {
    let count = finding.cells.count { $0.changes.first?.interval != nil }
    guard finding.measure.kind == .mix, count > 1 else { return nil }
    return phrases.text(
      "\(count) intervall visas, ett för varje kategori; med så många kan något av dem slå fel av en slump.",
      "\(count) intervals are shown, one for each category; with so many, one may miss by chance."
    )
  }
}
