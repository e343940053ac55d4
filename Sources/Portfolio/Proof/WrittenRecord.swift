import Disclosure

/// `privacy.json` as it is read back: what a site says is protected of each work.
struct WrittenRecord {
  let policy: DisclosurePolicy
  let works: [Work]

  /// The record of one work.
  struct Work {
    /// Where it begins in the file, in bytes.
    let offset: Int
    let slug: String
    let policy: DisclosurePolicy
    let counts: [Count]
    let equations: [LinkedCounts.Equation]
  }

  /// One number of people, by where it stands.
  struct Count {
    let offset: Int
    let measure: String
    /// The period's id, or the dates of a point; nil for a flow.
    let time: String?
    /// Whether it is of a point of a series.
    let isPoint: Bool
    /// The ids of its cell, sorted, and by dimension.
    let cell: [String]
    let dimensions: [String: String]
    let part: String
    let number: Int?
    /// Nil where it is protected.
    let shown: Int?
    let least: Int
    /// What the record says of a protected number.
    let stated: Bounds
  }
}

extension WrittenRecord.Count {
  /// Whether it is what another number leaves, and says nothing of its own.
  var isRest: Bool { part == "rest" || part == "left" }
}

extension WrittenRecord {
  /// Reads a record; nil when it is none, or a part of it can't be read.
  init?(_ json: PlacedJSON) {
    guard let policy = DisclosurePolicy(written: json["policy"]), let works = json["works"],
      case .list(let items) = works.value
    else { return nil }
    self.policy = policy
    let read = items.compactMap { Work($0) }
    guard read.count == items.count else { return nil }
    self.works = read
  }
}

extension WrittenRecord.Work {
  fileprivate init?(_ json: PlacedJSON) {
    guard let slug = json["work"]?.text,
      let policy = DisclosurePolicy(written: json["policy"]),
      let counts = json["counts"], case .list(let items) = counts.value,
      let equations = json["equations"], case .list(let sums) = equations.value
    else { return nil }
    offset = json.offset
    self.slug = slug
    self.policy = policy
    let read = items.compactMap { WrittenRecord.Count($0) }
    let found = sums.compactMap { LinkedCounts.Equation(written: $0, of: items.count) }
    guard read.count == items.count, found.count == sums.count else { return nil }
    self.counts = read
    self.equations = found
  }
}

extension WrittenRecord.Count {
  fileprivate init?(_ json: PlacedJSON) {
    guard let measure = json["measure"]?.text, let part = json["part"]?.text else { return nil }
    offset = json.offset
    self.measure = measure
    self.part = part
    isPoint = json["date"] != nil
    time = json["period"]?.text ?? json["date"]?.text
    cell = json["cell"]?.members.compactMap { $0.value.text }.sorted() ?? []
    dimensions = Dictionary(
      json["cell"]?.members.compactMap { name, id in id.text.map { (name, $0) } } ?? [],
      uniquingKeysWith: { first, _ in first }
    )
    number = json["number"]?.count
    shown = json["shown"]?.count
    least = max(0, json["least"]?.count ?? 0)
    let lower = json["lower"]?.count
    guard shown.map({ $0.isCount }) ?? (lower?.isCount == true) else { return nil }
    stated = Bounds(lower: lower ?? 0, upper: json["upper"]?.count)
  }
}

extension LinkedCounts.Equation {
  /// An equation between so many counts; nil when it is none.
  fileprivate init?(written json: PlacedJSON, of counts: Int) {
    guard let name = json["name"]?.text, let constant = json["constant"]?.count,
      constant.magnitude <= Int.largest.magnitude, let terms = json["terms"]?.items
    else { return nil }
    let read = terms.compactMap { term -> LinkedCounts.Term? in
      guard term.items.count == 2, let place = term.items[0].count,
        let factor = term.items[1].count, 0..<counts ~= place, factor.magnitude <= 1000
      else { return nil }
      return LinkedCounts.Term(place, times: factor)
    }
    guard read.count == terms.count, !read.isEmpty else { return nil }
    self.init(name, read, equals: constant)
  }
}

extension DisclosurePolicy {
  fileprivate init?(written json: PlacedJSON?) {
    guard let cell = json?["smallestCell"]?.count, let whole = json?["smallestDenominator"]?.count
    else { return nil }
    self.init(smallestCell: cell, smallestDenominator: whole)
  }
}

extension Int {
  /// More people than there are: with larger numbers sums would overflow.
  fileprivate static let largest = 1 << 40

  fileprivate var isCount: Bool { 0...Self.largest ~= self }
}
