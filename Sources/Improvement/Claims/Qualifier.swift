package import Manuscript

/// A word that says how a number is meant: `knappt 30 %`, `drygt 50 000`, `cirka hälften`.
///
/// Each has a tolerance that is the same everywhere, so that an author can know it. With w for the
/// number written and x for what the data say, both without their signs:
///
/// - just under: w − d ≤ x < w, just over: w < x ≤ w + d, where d is 5 % of w
/// - almost: w − d ≤ x < w, about: |x − w| ≤ d, where d is 10 % of w
/// - over: w < x ≤ 2w, at least: w ≤ x ≤ 2w
/// - under: w/2 ≤ x < w, at most: w/2 ≤ x ≤ w
///
/// d is never less than half of the last digit written. The far limits of the last four do not hold
/// for numbers up to ten (`färre än fem`), and not for p values.
package enum Qualifier: Sendable, Hashable, CaseIterable {
  case justUnder, justOver, almost, about, over, under, atLeast, atMost
}

extension Qualifier {
  /// What a value may be for the words to hold.
  struct Scale: Sendable, Hashable {
    /// The number written, without its sign.
    let written: Double
    /// The least distance that counts as near: half of the last digit written.
    let least: Double
    /// Whether a value may be more than twice or less than half of what is written.
    let isOpen: Bool
  }

  /// Whether a value, without its sign, is what the words say.
  func holds(for value: Double, at scale: Scale) -> Bool {
    let written = scale.written
    let near = { (share: Double) in
      abs(value - written) <= max(share * written, scale.least) * (1 + 1e-9)
    }
    let isSame = abs(value - written) <= 1e-9 * written
    let isFar = !scale.isOpen && (value > 2 * written || value < written / 2)
    switch self {
    case .justUnder: return !isSame && value < written && near(0.05)
    case .justOver: return !isSame && value > written && near(0.05)
    case .almost: return !isSame && value < written && near(0.1)
    case .about: return near(0.1)
    case .over: return !isSame && value > written && !isFar
    case .under: return !isSame && value < written && !isFar
    case .atLeast: return (isSame || value > written) && !isFar
    case .atMost: return (isSame || value < written) && !isFar
    }
  }

  /// The word that fits a value, the closest first; nil where none does, or none is needed.
  static func fitting(_ value: Double, at scale: Scale) -> Qualifier? {
    [.justUnder, .justOver, .almost, .about].first { $0.holds(for: value, at: scale) }
  }

  /// The word itself, as Skifte writes it.
  package var label: Wording {
    switch self {
    case .justUnder: Wording("knappt", "just under")
    case .justOver: Wording("drygt", "just over")
    case .almost: Wording("nästan", "almost")
    case .about: Wording("cirka", "about")
    case .over: Wording("över", "over")
    case .under: Wording("under", "under")
    case .atLeast: Wording("minst", "at least")
    case .atMost: Wording("högst", "at most")
    }
  }

  /// The words in both languages that mean this.
  package var spellings: [String] {
    switch self {
    case .justUnder:
      ["knappt", "knappa", "strax under", "något under", "just under", "slightly under"]
    case .justOver:
      ["drygt", "dryga", "strax över", "något över", "just over", "slightly over"]
    case .almost: ["nära", "nästan", "närmare", "almost", "nearly", "close to"]
    case .about:
      [
        "cirka", "ca", "ca.", "ungefär", "omkring", "runt", "kring", "≈", "~", "about", "around",
        "roughly", "approximately", "circa",
      ]
    case .over: ["över", "mer än", "fler än", ">", "over", "more than", "above"]
    case .under:
      ["under", "mindre än", "färre än", "<", "below", "less than", "fewer than"]
    case .atLeast: ["minst", "åtminstone", "≥", "at least"]
    case .atMost: ["högst", "som mest", "upp till", "≤", "at most", "up to"]
    }
  }
}
