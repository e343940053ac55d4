import Improvement
import Manuscript

/// What the `links` of the findings say of measures: how an author has tied them together.
extension DerivedSums {
  mutating func addLinks() {
    for (measure, json) in numbers.findings.document["measures"]?.members ?? [] {
      guard let links = json["links"] else { continue }
      var times: [String] = []
      for spot in numbers.findings.spots
      where spot.measure == measure && !spot.isPoint && !times.contains(spot.time) {
        times.append(spot.time)
      }
      for time in times {
        let agree = links.members.filter { numbers.agrees($0.name, of: measure, at: time) }
        for (name, link) in agree {
          switch name {
          case "complementOf": addComplement(of: measure, link.text, at: time)
          case "parts": addParts(of: measure, link.items.compactMap(\.text), at: time)
          case "equals": addSame(of: measure, link.text, at: time)
          case "sameTotal": addTotal(of: measure, link.text, at: time)
          case "countOf": addElsewhere(of: measure, link.text, .numerator, at: time)
          case "populationOf": addElsewhere(of: measure, link.text, .denominator, at: time)
          // What ties combinations to others is added with them.
          default: break
          }
        }
      }
    }
  }

  private mutating func addComplement(of measure: String, _ other: String?, at time: String) {
    guard let other else { return }
    let name = "\(measure) = \(other)"
    for (part, rest) in [("numerator", "rest"), ("rest", "numerator")] {
      learn(
        name,
        numbers.part(part, of: measure, at: time),
        numbers.part(rest, of: other, at: time),
        from: name,
        isListed: true
      )
    }
    guard numbers.agrees("people", of: measure, at: time) else { return }
    let whole = numbers.whole(of: measure, at: time)
    learn(name, whole, numbers.whole(of: other, at: time), from: name)
  }

  /// The rows of a measure at a time: its cells, or the measure as a whole where it has none.
  private func rows(of measure: String, at time: String) -> [WrittenNumbers.Cell] {
    let cells = numbers.cells(of: measure, at: time)
    return cells.isEmpty ? [[:]] : cells
  }

  private mutating func addParts(of measure: String, _ paths: [String], at time: String) {
    let name = "\(measure) = \(paths.joined(separator: " + "))"
    for cell in rows(of: measure, at: time) where !paths.isEmpty {
      var sum = ToldSum()
      var isKnown = true
      for path in paths {
        guard let part = number(at: QuantityPath(path), cell, time) else {
          isKnown = false
          continue
        }
        sum = sum + part
      }
      guard isKnown else { continue }
      learn(name, number(of: measure, cell, time, nil), sum, from: name)
    }
  }

  private mutating func addSame(of measure: String, _ path: String?, at time: String) {
    guard let path else { return }
    let name = "\(measure) = \(path)"
    let target = QuantityPath(path)
    let hasCells = [measure, target.measure].map { !numbers.cells(of: $0, at: time).isEmpty }
    let isWhole =
      !target.cell.isEmpty || numbers.kind(of: target.measure) == "flow"
      || hasCells[0] != hasCells[1]
    for cell in isWhole ? [[:]] : rows(of: measure, at: time) {
      guard let other = number(at: target, cell, time, isStrict: true) else { continue }
      learn(name, number(of: measure, cell, time, nil), other, from: name)
    }
  }

  /// The same people in another breakdown, by the units and the arms that both tables have.
  private mutating func addTotal(of measure: String, _ path: String?, at time: String) {
    guard let path else { return }
    let target = QuantityPath(path)
    let measures = [measure, target.measure]
    let dimensions = ["unit", "arm"].filter { dimension in
      measures.allSatisfy { numbers.cells(of: $0, at: time).contains { $0[dimension] != nil } }
    }
    var keys: [WrittenNumbers.Cell] = []
    for cell in measures.flatMap({ numbers.cells(of: $0, at: time) }) {
      let key = cell.filter { dimensions.contains($0.key) }
      if !keys.contains(key) { keys.append(key) }
    }
    let name = "\(measure) = \(path)"
    for key in keys.isEmpty ? [[:]] : keys {
      let totals = measures.map { total(of: $0, key, time, target.column) }
      learn(name, totals[0], totals[1], from: name)
    }
  }

  private func total(
    of measure: String,
    _ key: WrittenNumbers.Cell,
    _ time: String,
    _ column: QuantityPath.Column?
  ) -> ToldSum? {
    if numbers.hasPeople(measure) || numbers.cells(of: measure, at: time).isEmpty {
      return key.isEmpty ? number(of: measure, [:], time, column) : nil
    }
    let cells = numbers.cells(of: measure, at: time).filter { cell in
      key.allSatisfy { cell[$0.key] == $0.value }
    }
    return sum(cells) { number(of: measure, $0, time, column) }
  }

  /// Numerators, or denominators, that are counted by themselves in another table.
  private mutating func addElsewhere(
    of measure: String,
    _ path: String?,
    _ column: QuantityPath.Column,
    at time: String
  ) {
    guard let path else { return }
    let name = "\(measure) = \(path)"
    for cell in numbers.kind(of: measure) == "mix" ? [[:]] : rows(of: measure, at: time) {
      learn(
        name,
        number(of: measure, cell, time, column),
        number(at: QuantityPath(path), cell, time, column, isStrict: true),
        from: name
      )
    }
  }

  /// What stands where a path points, beside a row of another measure; a row that is not there adds
  /// nothing, unless one is wanted.
  private func number(
    at path: QuantityPath,
    _ beside: WrittenNumbers.Cell,
    _ time: String,
    _ column: QuantityPath.Column? = nil,
    isStrict: Bool = false
  ) -> ToldSum? {
    let measure = path.measure
    let time = path.period ?? time
    if numbers.kind(of: measure) == "flow" {
      let steps = numbers.findings.document["measures"]?[measure]?["steps"]?.items ?? []
      let step = steps.first { ($0["step"]?.text).map { slug(of: $0) } == path.cell.first }
      return step?["count"]?.count.map { ToldSum(constant: $0) }
    }
    guard numbers.speaks(measure, of: time) else { return nil }
    let cells = numbers.cells(of: measure, at: time)
    var cell = cells.isEmpty ? [:] : beside
    if !path.cell.isEmpty {
      let named = cells.first { $0.values.sorted() == path.cell.sorted() }
      guard let named else { return isStrict ? nil : ToldSum() }
      cell = named
    }
    guard numbers.has(cell, of: measure, at: time) else { return isStrict ? nil : ToldSum() }
    return number(of: measure, cell, time, path.column ?? column)
  }

  /// One number of a row: by default its count, or what its share is of.
  ///
  /// A measure that has no row of its own as a whole is what its cells make.
  private func number(
    of measure: String,
    _ cell: WrittenNumbers.Cell,
    _ time: String,
    _ column: QuantityPath.Column?
  ) -> ToldSum? {
    if let own = ownNumber(of: measure, cell, time, column) { return own }
    let cells = numbers.cells(of: measure, at: time)
    let dimensions = cells.map { Set($0.keys) }
    guard cell.isEmpty, let first = dimensions.first, dimensions.allSatisfy({ $0 == first }),
      first.isSubset(of: ["unit", "arm", "category"]) && numbers.kind(of: measure) != "mix"
        || first == ["combination"]
    else { return nil }
    return sum(cells) { ownNumber(of: measure, $0, time, column) }
  }

  private func ownNumber(
    of measure: String,
    _ cell: WrittenNumbers.Cell,
    _ time: String,
    _ column: QuantityPath.Column?
  ) -> ToldSum? {
    switch (numbers.valueKind(of: measure), column) {
    case ("mix", .denominator) where !cell.isEmpty: return nil
    case ("mix", _), ("count", _), ("combinations", _):
      return numbers.part("count", of: measure, at: time, cell)
    case ("rate", .denominator), ("value", nil), ("value", .numerator), ("value", .count):
      return nil
    case ("rate", _), ("value", .denominator):
      return numbers.part("count", of: measure, at: time, cell)
    case (_, nil), (_, .denominator): return numbers.whole(of: measure, at: time, cell)
    default: return numbers.part("numerator", of: measure, at: time, cell)
    }
  }
}
