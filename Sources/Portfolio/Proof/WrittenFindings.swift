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
    /// The ids of the cell's parts, and what each is called, in the order of the dimensions.
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
      func add(_ list: PlacedJSON?, cell: [String], labels: [String], isPoint: Bool = false) {
        for item in list?.items ?? [] {
          guard let time = item[isPoint ? "date" : "id"]?.text else { continue }
          spots.append(
            Spot(
              measure: id,
              title: title,
              cell: cell,
              labels: labels,
              time: time,
              timeLabel: item["label"]?.text,
              isPoint: isPoint,
              json: item
            )
          )
        }
      }
      add(measure["periods"], cell: [], labels: [])
      for cell in measure["cells"]?.items ?? [] {
        let ids = PublishedNumbers.dimensions.compactMap { cell[$0]?.text }
        let label = cell["label"]?.text ?? ""
        let parts = label.split(separator: " · ").map(String.init)
        // A name may have the sign between the names of parts in it.
        let labels = parts.count == ids.count ? parts : ids.map { _ in label }
        add(cell["periods"], cell: ids, labels: labels)
        for period in cell["periods"]?.items ?? [] {
          for answer in period["answers"]?.items ?? [] {
            guard let time = period["id"]?.text, let chosen = answer["answer"]?.text else {
              continue
            }
            spots.append(
              Spot(
                measure: id,
                title: title,
                cell: ids + [chosen],
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
      add(measure["series"]?["points"], cell: [], labels: [], isPoint: true)
    }
    self.spots = spots
  }
}

extension WrittenFindings {
  /// The place of a number of the record; the people of a mix stand as the measure's own.
  func spot(of count: WrittenRecord.Count) -> Spot? {
    let own = spots.filter { $0.measure == count.measure && $0.time == count.time }
    if let exact = own.first(where: { $0.cell.sorted() == count.cell }) { return exact }
    let hasCell = spots.contains { $0.measure == count.measure && $0.cell.sorted() == count.cell }
    return hasCell ? nil : own.first { $0.cell.isEmpty }
  }
}

extension WrittenFindings {
  /// What the shares are of that stand in the same group as a count of the record.
  func sizes(beside count: WrittenRecord.Count) -> Set<Int> {
    let beside = spots.filter { spot in
      guard spot.measure == count.measure, spot.time == count.time else { return false }
      let others = Set(spot.cell).symmetricDifference(count.cell).count
      return spot.cell.count == count.cell.count
        ? others == 2 && spot.cell.count > 1
        : others == 1 && spot.cell.count < count.cell.count
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

  /// The first number that stands at a place that should have none.
  var anyNumber: PlacedJSON? {
    json.members.filter { !["from", "to", "target"].contains($0.name) }
      .flatMap(\.value.numbers).first
  }

  var isProtected: Bool { if case .flag(true)? = json["protected"]?.value { true } else { false } }
}
