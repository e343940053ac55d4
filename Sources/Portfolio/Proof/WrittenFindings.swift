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
    /// The ids of the cell's parts by dimension, and in their order, each with what it is called.
    let dimensions: [String: String]
    let cell: [String]
    let labels: [String]
    /// The id of the period, or the dates of the point, and what it is called.
    let time: String
    let timeLabel: String?
    let isPoint: Bool
    let json: PlacedJSON
  }

  init(_ document: PlacedJSON) {
    self.document = document
    var spots: [Spot] = []
    for (id, measure) in document["measures"]?.members ?? [] {
      let title = measure["title"]?.text ?? id
      func add(
        _ list: PlacedJSON?,
        in dimensions: [String: String] = [:],
        labels: [String] = [],
        isPoint: Bool = false
      ) {
        for item in list?.items ?? [] {
          guard let time = item[isPoint ? "date" : "id"]?.text else { continue }
          spots.append(
            Spot(
              measure: id,
              title: title,
              dimensions: dimensions,
              cell: PublishedNumbers.dimensions.compactMap { dimensions[$0] },
              labels: labels,
              time: time,
              timeLabel: item["label"]?.text,
              isPoint: isPoint,
              json: item
            )
          )
        }
      }
      add(measure["periods"])
      for cell in measure["cells"]?.items ?? [] {
        var dimensions: [String: String] = [:]
        for name in PublishedNumbers.dimensions { dimensions[name] = cell[name]?.text }
        let label = cell["label"]?.text ?? ""
        let parts = label.split(separator: " · ").map(String.init)
        // A name may have the sign between the names of parts in it.
        let labels = parts.count == dimensions.count ? parts : dimensions.map { _ in label }
        add(cell["periods"], in: dimensions, labels: labels)
        for period in cell["periods"]?.items ?? [] {
          for answer in period["answers"]?.items ?? [] {
            guard let time = period["id"]?.text, let chosen = answer["answer"]?.text else {
              continue
            }
            let inner = dimensions.merging(["answer": chosen]) { $1 }
            spots.append(
              Spot(
                measure: id,
                title: title,
                dimensions: inner,
                cell: PublishedNumbers.dimensions.compactMap { inner[$0] },
                labels: labels + [answer["label"]?.text ?? chosen],
                time: time,
                timeLabel: period["label"]?.text,
                isPoint: false,
                json: answer
              )
            )
          }
        }
      }
      add(measure["series"]?["points"], isPoint: true)
    }
    self.spots = spots
  }
}

extension WrittenFindings {
  /// The place of a number of the record; the people of a mix and all who began stand as the
  /// measure's own.
  func spot(of count: WrittenRecord.Count) -> Spot? {
    let own = spots.filter { $0.measure == count.measure && $0.time == count.time }
    if let exact = own.first(where: { $0.dimensions == count.dimensions }) { return exact }
    let hasCell = spots.contains { spot in
      spot.measure == count.measure && spot.dimensions == count.dimensions
    }
    guard !hasCell else { return nil }
    let outer = count.dimensions.filter { $0.key != "category" }
    return own.first { $0.dimensions == outer }
  }

  /// The number that a place tells for one of the record; nil where it tells none.
  func number(of count: WrittenRecord.Count, at spot: Spot) -> Int? {
    let isOfAll = count.dimensions["category"] == ChangeClass.started.rawValue
    return isOfAll ? spot.json["denominator"]?.count : spot.number(of: count.part)
  }
}

extension WrittenFindings {
  /// What the shares are of that stand in the same group as a count of the record.
  func sizes(beside count: WrittenRecord.Count) -> Set<Int> {
    let beside = spots.filter { spot in
      spot.measure == count.measure && spot.time == count.time
        && spot.dimensions.filter { $0.key != "category" }
          == count.dimensions.filter { $0.key != "category" }
    }
    return Set(beside.compactMap { $0.json["denominator"]?.count })
  }
}

extension WrittenFindings.Spot {
  /// The number of people of a part of the row; nil where it is not told.
  func number(of part: String) -> Int? {
    switch part {
    case "numerator": return json["numerator"]?.count
    case "rest", "left":
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

  /// What the parts of a number's cell are called, those that the place does not have too.
  func names(of count: WrittenRecord.Count) -> [[String]] {
    let further = PublishedNumbers.dimensions
      .filter { dimensions[$0] == nil }.compactMap { count.dimensions[$0] }
    return zip(cell + further, labels + further).map { id, label in
      [id, label] + PublishedNumbers.classNames(of: id)
    }
  }

  /// The first number that stands at a place that should have none.
  var anyNumber: PlacedJSON? {
    json.members.filter { !["from", "to", "target"].contains($0.name) }
      .flatMap(\.value.numbers).first
  }

  var isProtected: Bool { if case .flag(true)? = json["protected"]?.value { true } else { false } }
}
