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
        "Ingen enhet ligger utanför \(expected.swedish) (99,8\u{A0}%).",
        "No unit lies outside \(expected.english) (99.8%)."
      )
    }
    let and = phrases.text("och", "and")
    let parts = [
      above.isEmpty ? nil : phrases.text("över \(above.listed(and))", "above \(above.listed(and))"),
      below.isEmpty
        ? nil : phrases.text("under \(below.listed(and))", "below \(below.listed(and))"),
    ].compactMap(\.self).joined(separator: "; ")
    return phrases.text(
      "Utanför \(expected.swedish) (99,8\u{A0}%): \(parts).",
      "Outside \(expected.english) (99.8%): \(parts)."
    )
  }

  /// What the limits hold: chance, and how units usually differ where they do.
  private var expected: Wording {
    funnel.spread > 0
      ? Wording(
        "det som slumpen och enheternas vanliga skillnader kan ge",
        "what chance and the usual differences between units can give"
      ) : Wording("det som slumpen kan ge", "what chance can give")
  }

  /// How the limits were computed.
  var method: String {
    [limits, overdispersion].compactMap(\.self).joined(separator: " ")
  }

  /// How much more than chance the units differ, and what was done about it.
  private var overdispersion: String? {
    guard funnel.spread > 0, let dispersion = funnel.dispersion else { return nil }
    let size = phrases.number.decimal(dispersion, decimals: 1)
    return phrases.text(
      "Enheterna skiljer sig mer åt än slumpen ger (φ\u{A0}=\u{A0}\(size)), så gränserna är vidgade "
        + "med variationen mellan dem (Spiegelhalter).",
      "The units differ more than chance gives (φ\u{A0}=\u{A0}\(size)), so the limits are widened by "
        + "the variation between them (Spiegelhalter)."
    )
  }

  private var limits: String {
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
