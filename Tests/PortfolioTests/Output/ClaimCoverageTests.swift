import Foundation
import Improvement
import Manuscript
import TestSupport
import Testing

@testable import Portfolio

@Suite struct `Every number of findings.json` {
  @Test func `can be claimed in the text, and is the same there`() async throws {
    let site = try await BuiltSite.allKinds.value
    var claimed = 0
    var statistics: Set<String> = []
    for analysis in site.analysis.projects {
      let text = try site.text("projects/\(analysis.project.slug)/findings.json")
      let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
      let measures = try #require((document as? [String: Any])?["measures"] as? [String: Any])
      for finding in analysis.findings {
        let object = try #require(measures[finding.measure.id] as? [String: Any])
        var walk = FindingWalk(finding: finding, project: analysis.project)
        walk.take(object)
        for (path, number) in walk.numbers {
          let value = try? analysis.value(of: path).get()
          #expect(value.map { isSame($0.machineText, number) } == true, "\(path): \(number)")
        }
        claimed += walk.numbers.count
        statistics.formUnion(walk.numbers.compactMap(\.path.statistic?.rawValue))
        #expect(walk.unknown == [], "\(finding.measure.id) of \(analysis.project.slug)")
      }
    }
    // The site has every kind, so that few words have nothing to be asked of.
    #expect(claimed > 1000)
    let unasked = ClaimPath.Statistic.allCases.map(\.rawValue).filter { !statistics.contains($0) }
    #expect(unasked == notThere)
  }

  /// Statistics that are another name for the estimate, that are not published, or that no measure
  /// of the site has.
  private let notThere = [
    "rate", "p10", "p25", "p75", "p95", "low", "high", "dates", "needed-size", "needed-weeks",
  ]

  private func isSame(_ text: String, _ number: Any) -> Bool {
    if let words = number as? String { return text == words }
    let parsed = try? JSONSerialization.jsonObject(with: Data("[\(text)]".utf8)) as? [Any]
    guard let value = parsed?.first else { return false }
    switch (value, number) {
    case (let one as NSNumber, let other as NSNumber):
      return agree(one.doubleValue, other.doubleValue)
    case (let one as [Any], let other as [Any]):
      return zip(one, other).allSatisfy { first, second in
        guard let first = first as? NSNumber, let second = second as? NSNumber else {
          return first is NSNull && second is NSNull
        }
        return agree(first.doubleValue, second.doubleValue)
      }
    default: return false
    }
  }
}

/// The numbers of one measure of `findings.json`, each with the address a claim would give it.
private struct FindingWalk {
  typealias Statistic = ClaimPath.Statistic

  let finding: Finding
  let project: Project
  var numbers: [(path: ClaimPath, number: Any)] = []
  /// Names in the document that nobody has said how to claim.
  var unknown: [String] = []

  mutating func take(_ measure: [String: Any]) {
    for (name, value) in measure.sorted(by: { $0.key < $1.key }) {
      switch (name, value) {
      case ("periods", let list as [[String: Any]]): list.forEach { period($0, of: path()) }
      case ("changes", let list as [[String: Any]]): list.forEach { change($0, of: path()) }
      case ("target", let target as [String: Any]):
        add(path(), .target, target["value"])
        add(path(), .by, target["by"])
      case ("target", _): break
      case ("verdict", _): add(path(), .verdict, value)
      case ("series", let series as [String: Any]): take(series: series)
      case ("moreThanOne", let list as [[String: Any]]): list.forEach { moreThanOne($0) }
      case ("meanNumber", let list as [[String: Any]]):
        for mean in list { add(path(mean["id"]), .meanNumber, mean["value"]) }
      case ("association", let object as [String: Any]):
        let names: [String: Statistic] = [
          "chiSquare": .chiSquare, "df": .degreesOfFreedom, "p": .p, "cramersV": .cramersV,
        ]
        add(object, path(), names, except: ["from", "to", "method"])
      case ("funnel", let object as [String: Any]): take(funnel: object)
      case ("steps", let list as [[String: Any]]): list.forEach { step($0) }
      case ("effects", let list as [[String: Any]]): list.forEach { effect($0) }
      case ("arms", let object as [String: Any]):
        for contrast in object["contrasts"] as? [[String: Any]] ?? [] { take(contrast: contrast) }
      case ("cells", let list as [[String: Any]]):
        for (cell, object) in zip(finding.cells, list) { take(object, of: cell) }
      default:
        // What the measure is, where it comes from and what was accepted of it.
        let facts = [
          "title", "kind", "ofKind", "role", "definition", "unit", "per", "better", "primary",
          "rules", "links", "instrument", "parameters", "verdictReason", "source", "mismatches",
        ]
        if !facts.contains(name) { unknown.append(name) }
      }
    }
  }

  private func path(_ period: Any? = nil, cell: [String] = []) -> ClaimPath {
    ClaimPath(of: finding.measure.id, period: period as? String, cell: cell)
  }

  private mutating func add(_ path: ClaimPath, _ statistic: Statistic?, _ number: Any?) {
    guard let number, !(number is NSNull) else { return }
    var path = path
    path.statistic = statistic
    numbers.append((path, number))
  }

  private mutating func add(
    _ object: [String: Any],
    _ path: ClaimPath,
    _ names: [String: Statistic],
    except others: Set<String>
  ) {
    for (name, value) in object.sorted(by: { $0.key < $1.key }) where !others.contains(name) {
      guard let statistic = names[name] else {
        unknown.append(name)
        continue
      }
      add(path, statistic, value)
    }
  }

  // MARK: - Periods and changes

  private static let amounts: [String: Statistic] = [
    "numerator": .numerator, "denominator": .denominator, "events": .events, "exposure": .exposure,
    "count": .count, "n": .n, "mean": .mean, "sd": .sd, "median": .median, "interval": .interval,
    "from": .from, "to": .to,
  ]

  private mutating func period(_ object: [String: Any], of path: ClaimPath) {
    var path = path
    if path.date == nil { path.period = object["id"] as? String }
    add(path, nil, object["estimate"] ?? object["value"])
    add(path, .p90, (object["quantiles"] as? [String: Any])?["p90"])
    if let reported = object["reported"] as? [String: Any] {
      let names: [String: Statistic] = ["value": .reported, "low": .low, "high": .high, "n": .n]
      let facts: Set<String> = ["decimals", "percent", "approximate", "text"]
      add(reported, path, names, except: facts)
    }
    let facts: Set<String> = [
      "id", "label", "status", "protected", "date", "excluded", "rules", "estimate", "value",
      "quantiles", "reported", "answers",
    ]
    add(object, path, Self.amounts, except: facts)
    for answer in object["answers"] as? [[String: Any]] ?? [] {
      var own = path
      own.cell.append(answer["answer"] as? String ?? "")
      add(own, .count, answer["count"])
    }
  }

  private mutating func change(_ object: [String: Any], of path: ClaimPath) {
    var path = path
    path.isChange = true
    path.from = object["from"] as? String
    path.to = object["to"] as? String
    let names: [String: Statistic] = [
      "estimate": .difference, "interval": .differenceInterval, "relative": .relative,
      "ratio": .ratio, "ratioInterval": .ratioInterval, "p": .differenceP,
      "detectable": .detectable,
    ]
    let facts: Set<String> = [
      "from", "to", "method", "pMethod", "rank", "comparability", "comparabilityReason",
    ]
    add(object, path, names, except: facts)
    if let rank = object["rank"] as? [String: Any] {
      let names: [String: Statistic] = ["shift": .shift, "interval": .shiftInterval, "p": .p]
      add(rank, path, names, except: ["method", "pMethod", "exact"])
    }
  }

  // MARK: - Parts

  private mutating func take(_ object: [String: Any], of cell: CellFinding) {
    let path = path(cell: cell.key.ids)
    let dimensions = CellKey.Dimension.allCases.map(\.rawValue)
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      switch (name, value) {
      case ("periods", let list as [[String: Any]]): list.forEach { period($0, of: path) }
      case ("changes", let list as [[String: Any]]): list.forEach { change($0, of: path) }
      case ("rank", _): add(path, .rank, value)
      case ("topShare", _): add(path, .share, value)
      case ("answers", let list as [[String: Any]]):
        for answer in list {
          let id = slug(of: answer["label"] as? String ?? "")
          add(self.path(cell: cell.key.ids + [id]), .count, answer["count"])
        }
      default:
        if name != "label", name != "members", !dimensions.contains(name) { unknown.append(name) }
      }
    }
  }

  private mutating func moreThanOne(_ object: [String: Any]) {
    let path = path(object["id"])
    add(path, .moreThanOne, object["numerator"] ?? object["count"])
    add(path, .moreThanOneShare, object["numerator"] == nil ? nil : object["estimate"])
    add(path, .moreThanOneInterval, object["interval"])
  }

  private mutating func step(_ object: [String: Any]) {
    add(path(cell: [slug(of: object["step"] as? String ?? "")]), nil, object["count"])
    for excluded in object["excluded"] as? [[String: Any]] ?? [] {
      add(path(cell: [slug(of: excluded["reason"] as? String ?? "")]), .count, excluded["count"])
    }
  }

  private mutating func effect(_ object: [String: Any]) {
    let path = path(object["period"], cell: [object["from"] as? String ?? ""])
    let names: [String: Statistic] = [
      "estimate": .difference, "interval": .interval, "p": .p, "standardised": .effectSize,
    ]
    add(object, path, names, except: ["period", "from", "to", "method", "pMethod", "standardiser"])
  }

  private mutating func take(contrast object: [String: Any]) {
    var path = path(cell: [object["against"] as? String ?? ""])
    path.isChange = true
    path.from = object["from"] as? String
    path.to = object["to"] as? String
    let names: [String: Statistic] = [
      "estimate": .contrast, "interval": .contrastInterval, "p": .contrastP,
    ]
    let facts: Set<String> = ["arm", "against", "from", "to", "method", "pMethod", "units"]
    add(object, path, names, except: facts)
  }

  private mutating func take(funnel object: [String: Any]) {
    add(path(), .centre, object["centre"])
    for unit in object["units"] as? [[String: Any]] ?? [] {
      let path = path(cell: [unit["unit"] as? String ?? ""])
      let ends: [(String, Statistic, Statistic)] = [
        ("limits95", .lowerLimit95, .upperLimit95), ("limits998", .lowerLimit, .upperLimit),
      ]
      for (name, lower, upper) in ends {
        let limits = unit[name] as? [Any]
        add(path, lower, limits?.first)
        add(path, upper, limits?.last)
      }
    }
  }

  // MARK: - Series

  private mutating func take(series object: [String: Any]) {
    guard let series = finding.series else { return unknown.append("series") }
    for (point, object) in zip(series.points, object["points"] as? [[String: Any]] ?? []) {
      var path = path()
      path.date = point.date
      // Which target held at a point is a fact of the target, and not a number of the point.
      period(object.filter { $0.key != "target" }, of: path)
    }
    for (index, object) in (object["phases"] as? [[String: Any]] ?? []).enumerated() {
      var path = path()
      path.phase = index + 1
      let names: [String: Statistic] = [
        "centre": .centre, "useful": .useful, "longestRun": .longestRun,
        "longestRunMax": .longestRunMaximum, "crossings": .crossings,
        "crossingsMin": .crossingsMinimum,
      ]
      let facts: Set<String> = [
        "from", "to", "reason", "lower", "upper", "basis", "frozen", "signal",
      ]
      add(object, path, names, except: facts)
      limits(object, of: series.phases[index], in: series)
    }
  }

  private mutating func limits(
    _ object: [String: Any],
    of phase: SeriesFinding.Phase,
    in series: SeriesFinding
  ) {
    let own = series.points.filter { point in
      phase.from.first <= point.date.first && point.date.last <= phase.to.last
    }
    for (name, statistic) in [("lower", Statistic.lowerLimit), ("upper", .upperLimit)] {
      for (point, limit) in zip(own, object[name] as? [Any] ?? []) {
        var path = path()
        path.date = point.date
        add(path, statistic, limit)
      }
    }
  }
}
