import Manuscript
import Statistics

/// An interval as people write it: `12,7–26,3 %`, `−17,1 till 9,9 procentenheter`.
struct SpokenInterval: Sendable, Hashable {
  let lower: SpokenNumber
  let upper: SpokenNumber
  let scale: ClaimValue.Scale

  /// The interval that a text consists of; nil when it holds anything else.
  init?(_ text: String) {
    var rest = text.lowercased().trimmed
    var scale = ClaimValue.Scale.number
    for (unit, meaning) in Self.units where rest.hasSuffix(unit) {
      rest = rest.dropLast(unit.count).trimmed
      scale = meaning
      break
    }
    for separator in [" till ", " to ", "–", "-"] {
      guard let range = rest.ranges(of: separator).last else { continue }
      guard let lower = SpokenNumber(rest[..<range.lowerBound]),
        let upper = SpokenNumber(rest[range.upperBound...])
      else { continue }
      self.lower = lower
      self.upper = upper
      self.scale = scale
      return
    }
    return nil
  }
}

extension SpokenInterval {
  /// Whether the data say the same, each end rounded to the decimals it was written with.
  func says(_ interval: Interval, _ scale: ClaimValue.Scale) -> Bool {
    guard scale == self.scale else { return false }
    let factor: Double = scale == .number ? 1 : 100
    return [(interval.lower, lower), (interval.upper, upper)].allSatisfy { value, said in
      scaled(value * factor, decimals: said.decimals)
        == scaled(said.value, decimals: said.decimals)
    }
  }

  private static let units: [(String, ClaimValue.Scale)] = [
    ("procentenheter", .points), ("%-enheter", .points), ("percentage points", .points),
    ("procent", .share), ("%", .share),
  ]
}
