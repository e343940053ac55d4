import Improvement
import Manuscript

/// The numbers of a work that its `findings.json` tells: what explains a number elsewhere.
struct PublishedNumbers: Sendable {
  /// The shares, each as its two numbers.
  private(set) var pairs: Set<Pair> = []
  /// Every number of each measure.
  private(set) var values: [String: [Double]] = [:]
  /// The names of the work's periods: ids and labels.
  private(set) var periods: [[String]] = []

  /// The cells of each measure: for each of a cell's parts what it is called.
  private(set) var cells: [String: [[[String]]]] = [:]

  struct Pair: Sendable, Hashable {
    let part: Int
    let whole: Int
  }

  /// Reads a document; `isLeft` says of a measure, a cell's ids and a period whether its numbers are
  /// left out, since nothing may be explained by them.
  init(_ document: PlacedJSON?, leavingOut isLeft: (Spot) -> Bool = { _ in false }) {
    for (id, measure) in document?["measures"]?.members ?? [] {
      values[id] = []
      if measure["kind"]?.text == "change" {
        // Those who began have no row of their own in the findings.
        cells[id] = [[Self.classNames(of: ChangeClass.started.rawValue)]]
      }
      gather(measure, Spot(measure: id), isLeft)
    }
  }

  /// A place of the document that has a number of its own.
  struct Spot: Sendable, Hashable {
    let measure: String
    var cell: Set<String> = []
    /// What each part of the cell is called.
    var parts: [[String]] = []
    /// The period, or the dates of a point; two for a change.
    var times: Set<String> = []
  }
}

extension PublishedNumbers {
  static let dimensions = ["unit", "arm", "category", "item", "combination", "answer"]

  private mutating func gather(_ json: PlacedJSON, _ outer: Spot, _ isLeft: (Spot) -> Bool) {
    var spot = outer
    for name in Self.dimensions { if let id = json[name]?.text { spot.cell.insert(id) } }
    if spot.cell != outer.cell {
      let ids = Self.dimensions.compactMap { json[$0]?.text }
      let labels = json["label"]?.text.map { $0.split(separator: " · ").map(String.init) } ?? []
      spot.parts += ids.enumerated().map { index, id in
        let label = labels.count == ids.count ? labels[index] : json["label"]?.text ?? id
        return [id, label] + Self.classNames(of: id)
      }
      cells[spot.measure, default: []].append(spot.parts)
    }
    if let id = json["id"]?.text, json["label"] != nil {
      spot.times.insert(id)
      let names = [id, json["label"]?.text].compactMap(\.self)
      if !periods.contains(names) { periods.append(names) }
    } else {
      for name in ["id", "date", "period"] {
        if let id = json[name]?.text { spot.times.insert(id) }
      }
    }
    if json["comparability"] != nil {
      for name in ["from", "to"] { if let id = json[name]?.text { spot.times.insert(id) } }
    }
    guard spot.times.isEmpty || !isLeft(spot) else { return }
    // `12 / 1 010` is how a page tells a rate.
    if let part = json["events"]?.count, let whole = json["exposure"]?.count {
      pairs.insert(Pair(part: part, whole: whole))
    }
    if let part = json["numerator"]?.count, let whole = json["denominator"]?.count {
      pairs.insert(Pair(part: part, whole: whole))
      pairs.insert(Pair(part: whole - part, whole: whole))
      // Those that a share leaves are told with it.
      values[spot.measure]?.append(Double(whole - part))
    }
    for (_, value) in json.members {
      switch value.value {
      case .number: values[spot.measure]?.append(value.number ?? 0)
      case .object: gather(value, spot, isLeft)
      case .list(let items):
        for item in items {
          if let number = item.number { values[spot.measure]?.append(number) }
          if case .object = item.value { gather(item, spot, isLeft) }
        }
      case .null, .flag, .text: break
      }
    }
  }

  /// What tables and pages call a class of change; nothing of any other id.
  static func classNames(of id: String) -> [String] {
    guard let change = ChangeClass(rawValue: id) else { return [] }
    return change.names + Language.allCases.map { Phrases($0).name(of: change) }
  }

  /// Whether a number may be one that the measure shows, at the decimals it has.
  func explains(_ number: ToldNumber, of measure: String) -> Bool {
    (values[measure] ?? []).contains { value in
      if let count = number.count { return abs(value) == Double(count) }
      return number.rounds(value) || number.rounds(100 * value)
    }
  }

  /// Whether a number may be one that any measure shows: both numbers of a share, where it has two.
  func explains(_ number: ToldNumber) -> Bool {
    guard let size = number.size else { return values.keys.contains { explains(number, of: $0) } }
    guard let part = number.count else { return explains(number, times: 100, of: size) }
    return pairs.contains(Pair(part: part, whole: size))
  }

  /// Whether a share may be one that the work shows of a group of that size.
  func explains(_ number: ToldNumber, times hundred: Double, of whole: Int) -> Bool {
    pairs.contains { $0.whole == whole && number.rounds(Double($0.part) / Double(whole) * hundred) }
  }

  /// Whether the work shows the number with all its decimals anywhere.
  func explainsExactly(_ number: ToldNumber) -> Bool {
    values.values.contains { $0.contains { number.rounds($0) } }
  }
}
