import Foundation

/// The series of a `findings.json`, as far as their limits go.
struct PublishedSeries: Decodable {
  let phases: [Phase]

  /// A stretch of a series with one centre line and limits by point, in the measure's unit.
  struct Phase: Decodable {
    let from: String
    let centre: Double?
    let lower: [Double?]
    let upper: [Double?]
    let frozen: Bool
  }
}

extension PublishedSeries {
  /// The series of a project's document by measure; none in bytes that are no such document.
  static func all(in bytes: [UInt8]) -> [String: PublishedSeries] {
    struct Findings: Decodable {
      let measures: [String: Measure]
    }
    struct Measure: Decodable {
      let series: PublishedSeries?
    }
    let findings = try? JSONDecoder().decode(Findings.self, from: Data(bytes))
    return findings?.measures.compactMapValues(\.series) ?? [:]
  }
}

extension PublishedSeries.Phase {
  /// The lines that lie elsewhere than before, each with where it lay and lies.
  ///
  /// A limit that follows the size of its point is told by the first point that has one in both.
  func moves(since old: Self) -> [(line: Line, old: Double, new: Double)] {
    let pairs: [(Line, Double?, Double?)] = [
      (.centre, old.centre, centre),
      (.lower, Self.first(old.lower, lower)?.0, Self.first(old.lower, lower)?.1),
      (.upper, Self.first(old.upper, upper)?.0, Self.first(old.upper, upper)?.1),
    ]
    return pairs.compactMap { line, old, new in
      guard let old, let new, abs(new - old) > 1e-9 * max(1, abs(old), abs(new)) else { return nil }
      return (line, old, new)
    }
  }

  /// A line of a phase.
  enum Line {
    case centre, lower, upper
  }

  private static func first(_ old: [Double?], _ new: [Double?]) -> (Double, Double)? {
    zip(old, new).lazy.compactMap { old, new in
      if let old, let new { (old, new) } else { nil }
    }.first
  }
}
