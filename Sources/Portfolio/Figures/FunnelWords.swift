import Improvement
import Manuscript
import Statistics

/// What a funnel says: which units differ from all together by more than chance.
struct FunnelWords {
  let funnel: FunnelFinding
  let phrases: Phrases
}

extension FunnelWords {
  /// Which units lie outside the wide limits, and on which side.
  var message: String {
    let above = names(.higher)
    let below = names(.lower)
    guard !(above + below).isEmpty else {
      return phrases.text(
        "Ingen enhet ligger utanför det som slumpen kan ge (99,8\u{A0}%).",
        "No unit lies outside what chance can give (99.8%)."
      )
    }
    let and = phrases.text("och", "and")
    let parts = [
      above.isEmpty ? nil : phrases.text("över \(above.listed(and))", "above \(above.listed(and))"),
      below.isEmpty
        ? nil : phrases.text("under \(below.listed(and))", "below \(below.listed(and))"),
    ].compactMap(\.self).joined(separator: "; ")
    return phrases.text(
      "Utanför det som slumpen kan ge (99,8\u{A0}%): \(parts).",
      "Outside what chance can give (99.8%): \(parts)."
    )
  }

  /// How the limits were computed.
  var method: String {
    phrases.text(
      "De bleka fälten är trattdiagrammets gränser för varje enhet, 95\u{A0}% och 99,8\u{A0}%, kring "
        + "alla enheters gemensamma värde.",
      "The pale fields are each unit's funnel limits, 95% and 99.8%, about the value of all units "
        + "together."
    )
  }

  private func names(_ side: Direction) -> [String] {
    funnel.units.filter { $0.outside == side }.map(\.key.label)
  }
}
