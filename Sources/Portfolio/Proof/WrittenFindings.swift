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
    /// The ids of the cell, sorted, and what it is called.
    let cell: [String]
    let label: String?
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
      func add(_ list: PlacedJSON?, cell: [String], label: String?, isPoint: Bool = false) {
        for item in list?.items ?? [] {
          guard let time = item[isPoint ? "date" : "id"]?.text else { continue }
          spots.append(
            Spot(
              measure: id,
              title: title,
              cell: cell,
              label: label,
              time: time,
              timeLabel: item["label"]?.text,
              isPoint: isPoint,
              json: item
            )
          )
        }
      }
      add(measure["periods"], cell: [], label: nil)
      for cell in measure["cells"]?.items ?? [] {
        let ids = PublishedNumbers.dimensions.compactMap { cell[$0]?.text }.sorted()
        add(cell["periods"], cell: ids, label: cell["label"]?.text)
      }
      add(measure["series"]?["points"], cell: [], label: nil, isPoint: true)
    }
    self.spots = spots
  }
}

extension WrittenFindings {
  /// The place of a number of the record; the people of a mix stand as the measure's own.
  func spot(of count: WrittenRecord.Count) -> Spot? {
    let own = spots.filter { $0.measure == count.measure && $0.time == count.time }
    if let exact = own.first(where: { $0.cell == count.cell }) { return exact }
    let hasCell = spots.contains { $0.measure == count.measure && $0.cell == count.cell }
    return hasCell ? nil : own.first { $0.cell.isEmpty }
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

  /// The first number that stands at a place that should have none.
  var anyNumber: PlacedJSON? {
    json.members.filter { !["from", "to", "target"].contains($0.name) }
      .flatMap(\.value.numbers).first
  }

  var isProtected: Bool { if case .flag(true)? = json["protected"]?.value { true } else { false } }
}
