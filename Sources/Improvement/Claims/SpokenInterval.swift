import Manuscript
import Statistics

/// An interval as people write it: `12,7–26,3 %`, `−17,1 till 9,9 procentenheter`.
struct SpokenInterval: Sendable, Hashable {
  let lower: SpokenNumber
  /// Nil when the text says only where it begins: `minst 1,2`.
  let upper: SpokenNumber?
  let scale: ClaimValue.Scale

  /// The interval that a text consists of; nil when it holds anything else.
  init?(_ text: String, in language: Language) {
    var rest = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for name in Self.names where rest.hasPrefix(name) {
      rest = rest.dropFirst(name.count).trimmed
      break
    }
    var scale = ClaimValue.Scale.number
    for (unit, meaning) in Self.units where rest.hasSuffix(unit) {
      rest = rest.dropLast(unit.count).trimmed
      scale = meaning
      break
    }
    self.scale = scale
    for opening in Self.openEnds where rest.hasPrefix(opening) {
      guard let lower = SpokenNumber(rest.dropFirst(opening.count), in: language) else {
        return nil
      }
      self.lower = lower
      upper = nil
      return
    }
    for (opening, separator) in Self.forms where rest.hasPrefix(opening) {
      let ends = rest.dropFirst(opening.count)
      guard let range = ends.ranges(of: separator).last,
        let lower = SpokenNumber(ends[..<range.lowerBound], in: language),
        let upper = SpokenNumber(ends[range.upperBound...], in: language),
        !lower.isPercent || scale == .share
      else { continue }
      self.lower = lower
      self.upper = upper
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
    let says = { (value: Double, said: SpokenNumber) in
      scaled(value * factor, decimals: said.decimals)
        == scaled(said.value, decimals: said.decimals)
    }
    guard let upper else { return !interval.upper.isFinite && says(interval.lower, lower) }
    return interval.upper.isFinite && says(interval.lower, lower) && says(interval.upper, upper)
  }

  private static let names = ["95 % ki", "95 % ci", "95% ki", "95% ci"]

  private static let openEnds = ["minst ", "at least "]

  /// What may stand before and between the ends.
  private static let forms = [
    ("mellan ", " och "), ("between ", " and "), ("från ", " till "), ("from ", " to "),
    ("", " till "), ("", " to "), ("", "–"), ("", "-"),
  ]

  private static let units: [(String, ClaimValue.Scale)] = [
    ("procentenheter", .points), ("%-enheter", .points), ("percentage points", .points),
    ("procent", .share), ("per cent", .share), ("percent", .share), ("%", .share),
  ]
}
