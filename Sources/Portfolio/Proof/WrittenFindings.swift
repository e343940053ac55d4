import Improvement
import Manuscript

/// `findings.json` of one work as it is read back: every number of people with where it stands.
struct WrittenFindings {
  let document: PlacedJSON
  /// In the order of the file.
  let spots: [Spot]

  /// A place for numbers: a period of a measure or of a cell, or a point of a series.
  struct Spot {
    let measure: String
    /// The measure's title.
    let title: String
    /// The ids of the cell, sorted, and by dimension, and what it is called.
    let cell: [String]
    let dimensions: [String: String]
    let label: String?
    /// The id of the period, or the dates of the point, and what it is called.
    let time: String
    let timeLabel: String?
    let isPoint: Bool
    let json: PlacedJSON
    /// How many chose each answer, of a survey's item in its last period.
    let answers: PlacedJSON?
  }

  init(_ document: PlacedJSON) {
    self.document = document
    var spots: [Spot] = []
    for (id, measure) in document["measures"]?.members ?? [] {
      let title = measure["title"]?.text ?? id
      func add(
        _ list: PlacedJSON?,
        in dimensions: [String: String] = [:],
        label: String? = nil,
        isPoint: Bool = false,
        answers: PlacedJSON? = nil
      ) {
        let items = list?.items ?? []
        for (index, item) in items.enumerated() {
          guard let time = item[isPoint ? "date" : "id"]?.text else { continue }
          spots.append(
            Spot(
              measure: id,
              title: title,
              cell: dimensions.values.sorted(),
              dimensions: dimensions,
              label: label,
              time: time,
              timeLabel: item["label"]?.text,
              isPoint: isPoint,
              json: item,
              answers: index == items.count - 1 ? answers : nil
            )
          )
        }
      }
      add(measure["periods"])
      for cell in measure["cells"]?.items ?? [] {
        var dimensions: [String: String] = [:]
        for name in PublishedNumbers.dimensions { dimensions[name] = cell[name]?.text }
        add(
          cell["periods"],
          in: dimensions,
          label: cell["label"]?.text,
          answers: cell["answers"]
        )
      }
      add(measure["series"]?["points"], isPoint: true)
    }
    self.spots = spots
  }
}

extension WrittenFindings {
  /// The place of a number of the record; the people of a mix and all who began stand as the
  /// measure's own, and the answers in the row of their item.
  func spot(of count: WrittenRecord.Count) -> Spot? {
    let own = spots.filter { $0.measure == count.measure && $0.time == count.time }
    if let exact = own.first(where: { $0.dimensions == count.dimensions }) { return exact }
    let hasCell = spots.contains { spot in
      spot.measure == count.measure && spot.dimensions == count.dimensions
    }
    guard !hasCell else { return nil }
    let within = count.dimensions["answer"] == nil ? "category" : "answer"
    let outer = count.dimensions.filter { $0.key != within }
    return own.first { $0.dimensions == outer }
  }

  /// The number that a place tells for one of the record; nil where it tells none.
  func number(of count: WrittenRecord.Count, at spot: Spot) -> Int? {
    if let answer = count.dimensions["answer"] { return spot.number(ofAnswer: answer) }
    let isOfAll = count.dimensions["category"] == ChangeClass.started.rawValue
    return isOfAll ? spot.json["denominator"]?.count : spot.number(of: count.part)
  }
}

extension WrittenFindings.Spot {
  /// The number of people of a part of the row; nil where it is not told.
  func number(of part: String) -> Int? {
    switch part {
    case "numerator": return json["numerator"]?.count
    case "rest":
      guard let numerator = json["numerator"]?.count, let whole = json["denominator"]?.count
      else { return nil }
      return whole - numerator
    default:
      for name in ["count", "events", "n", "numerator"] {
        if let number = json[name]?.count { return number }
      }
      return json["reported"]?["n"]?.count
    }
  }

  /// What each part of the cell is called: its id, and of `Halland · Kvinnor` its own words.
  var names: [[String]] {
    let labels = label?.split(separator: " · ").map(String.init) ?? []
    return cell.map { id in
      [id] + (cell.count == 1 ? [label].compactMap(\.self) : labels.filter { slug(of: $0) == id })
    }
  }

  /// How many chose an answer, where the item tells it.
  func number(ofAnswer id: String) -> Int? {
    answers?.items.first { ($0["label"]?.text).map { slug(of: $0) } == id }?["count"]?.count
  }

  /// The first number that stands at a place that should have none.
  var anyNumber: PlacedJSON? {
    json.members.filter { !["from", "to", "target"].contains($0.name) }
      .flatMap(\.value.numbers).first
  }

  var isProtected: Bool { if case .flag(true)? = json["protected"]?.value { true } else { false } }
}
