import Disclosure

/// The numbers of a work by where they stand, those that are shown and those that are protected.
///
/// What is in the record is a place of it; what only `findings.json` tells is a number.
struct WrittenNumbers {
  let findings: WrittenFindings
  private let places: [Key: Int]
  private let told: [Spot: WrittenFindings.Spot]
  /// The category of each mix that is its people, by the measure.
  private let people: [String: String]
  /// The cells of each measure and time, without the people of a mix, in the order of the record.
  private let cells: [Spot: [Cell]]
  /// The measures that the record has numbers of, each with its times.
  let times: [(measure: String, times: [String])]

  /// The ids of a cell by dimension.
  typealias Cell = [String: String]

  /// A row of a table; its cell is empty for the measure as a whole.
  private struct Spot: Hashable {
    let measure: String
    let time: String
    var cell: Cell = [:]
  }

  private struct Key: Hashable {
    let spot: Spot
    let part: String
  }

  init(of counts: [WrittenRecord.Count], in findings: WrittenFindings) {
    self.findings = findings
    var people: [String: String] = [:]
    for (id, measure) in findings.document["measures"]?.members ?? []
    where measure["kind"]?.text == "mix" {
      // The people of a mix have a row in its table, and no cell in the findings.
      let categories = Set(measure["cells"]?.items.compactMap { $0["category"]?.text } ?? [])
      people[id] = counts.lazy.filter { $0.measure == id }
        .compactMap { $0.dimensions["category"] }.first { !categories.contains($0) }
    }
    var places: [Key: Int] = [:]
    var cells: [Spot: [Cell]] = [:]
    var times: [(measure: String, times: [String])] = []
    func add(_ cell: Cell, at spot: Spot) {
      let isKnown = cells[spot]?.contains(cell) ?? false
      if !cell.isEmpty, !isKnown { cells[spot, default: []].append(cell) }
    }
    for (place, count) in counts.enumerated() where count.number == nil {
      guard let time = count.time else { continue }
      var spot = Spot(measure: count.measure, time: time, cell: count.dimensions)
      if let own = people[count.measure], spot.cell["category"] == own {
        spot.cell["category"] = nil
        places[Key(spot: spot, part: "people")] = place
      } else {
        places[Key(spot: spot, part: count.part)] = place
        add(spot.cell, at: Spot(measure: count.measure, time: time))
      }
      if times.last?.measure != count.measure { times.append((count.measure, [])) }
      if let last = times.indices.last, !times[last].times.contains(time) {
        times[last].times.append(time)
      }
    }
    var told: [Spot: WrittenFindings.Spot] = [:]
    for spot in findings.spots {
      told[Spot(measure: spot.measure, time: spot.time, cell: spot.dimensions)] = spot
      add(spot.dimensions, at: Spot(measure: spot.measure, time: spot.time))
    }
    self.people = people
    self.places = places
    self.told = told
    self.cells = cells
    self.times = times
  }
}

/// Numbers of people added up: those of the record by their places, and what is told beside.
struct ToldSum {
  var terms: [LinkedCounts.Term] = []
  var constant = 0

  static func + (first: ToldSum, second: ToldSum) -> ToldSum {
    ToldSum(terms: first.terms + second.terms, constant: first.constant + second.constant)
  }
}

extension WrittenNumbers {
  func kind(of measure: String) -> String {
    findings.document["measures"]?[measure]?["kind"]?.text ?? ""
  }

  /// What one value of a measure is: for units, what a row holds.
  func valueKind(of measure: String) -> String {
    let kind = kind(of: measure)
    guard kind == "units" else { return kind }
    return findings.document["measures"]?[measure]?["ofKind"]?.text ?? "count"
  }

  /// How the author has tied a measure to others.
  func links(of measure: String) -> PlacedJSON? {
    findings.document["measures"]?[measure]?["links"]
  }

  /// Whether those that are tied by a link agree at a time, as far as the author has said.
  func agrees(_ link: String, of measure: String, at time: String) -> Bool {
    let except = links(of: measure)?["except"]?.items ?? []
    return !except.contains { $0["link"]?.text == link && $0["period"]?.text == time }
  }

  func hasPeople(_ measure: String) -> Bool { people[measure] != nil }

  /// The cells that a measure's table or its findings have at a time.
  func cells(of measure: String, at time: String) -> [Cell] {
    cells[Spot(measure: measure, time: time)] ?? []
  }

  /// Whether a measure says anything at all of a time.
  func speaks(_ measure: String, of time: String) -> Bool {
    told[Spot(measure: measure, time: time)] != nil || !cells(of: measure, at: time).isEmpty
  }

  /// Whether a measure has the row, with a number or without.
  func has(_ cell: Cell, of measure: String, at time: String) -> Bool {
    cell.isEmpty
      ? told[Spot(measure: measure, time: time)] != nil
      : cells(of: measure, at: time).contains(cell)
  }

  /// A number that the findings tell at a place, whatever the record says.
  func told(_ name: String, of measure: String, at time: String, _ cell: Cell = [:]) -> Int? {
    told[Spot(measure: measure, time: time, cell: cell)]?.json[name]?.count
  }

  /// A part of a row, `numerator`, `rest` or `count`; nil where there is no such number.
  func part(_ name: String, of measure: String, at time: String, _ cell: Cell = [:]) -> ToldSum? {
    let spot = Spot(measure: measure, time: time, cell: cell)
    let names = name == "count" && cell["category"] == nil ? ["people", name] : [name]
    for name in names {
      if let place = places[Key(spot: spot, part: name)] {
        return ToldSum(terms: [LinkedCounts.Term(place)])
      }
    }
    guard let told = told[spot] else { return nil }
    // A category of a mix is a share of the people, and its numerator is its count.
    let isShare = told.json["denominator"] != nil && kind(of: measure) != "mix"
    guard name != "count" || !isShare else { return nil }
    return told.number(of: name).map { ToldSum(constant: $0) }
  }

  /// Of how many a row is: what its share and its rest make, where they are in the record.
  func whole(of measure: String, at time: String, _ cell: Cell = [:]) -> ToldSum? {
    for name in ["denominator", "n"] {
      if let told = told(name, of: measure, at: time, cell) { return ToldSum(constant: told) }
    }
    let parts = ["numerator", "rest"].compactMap { part($0, of: measure, at: time, cell) }
    return parts.count == 2 ? parts[0] + parts[1] : nil
  }
}
