package import Disclosure
import Manuscript

/// The numbers of people of a site as they are to be published now.
package struct Release: Sendable {
  /// The site's policy.
  package let policy: DisclosurePolicy
  /// In the order of their keys.
  package let counts: [Count]
  let works: [Work]

  /// One number.
  package struct Count: Sendable, Hashable {
    package let key: CountKey
    /// The first and last day of its period, with `/` between, where it has dates.
    package let dates: String?
    /// Nil where it is protected.
    package let value: Int?
    /// What it is, shown or not.
    let truth: Int
    /// Whether small differences of it must not be told: it is of people, and no source that is
    /// public already has told it.
    let isJudged: Bool
    let place: Place
  }

  /// A work as it is and as it may be shown.
  package struct Work: Sendable {
    package let exact: Project
    package let published: Project

    package init(exact: Project, published: Project) {
      self.exact = exact
      self.published = published
    }
  }

  /// The numbers of all works of a site.
  package init(of works: [Work], by policy: DisclosurePolicy) {
    self.policy = policy
    self.works = works
    counts = works.flatMap(\.counts).sorted { $0.key < $1.key }
  }
}

extension Release.Work {
  /// Each number of people once.
  fileprivate var counts: [Release.Count] {
    var counts: [Release.Count] = []
    let groups = CountSheet(of: exact).linkedGroups
    let refused = Set(groups.filter(\.isRefused).flatMap { $0.counts.map(\.key) })
    for measure in exact.measures where measure.counts.isOfPeople {
      guard let shown = published.measure(measure.id) else { continue }
      counts += periodCounts(of: measure, shown: shown, refused: refused)
      counts += pointCounts(of: measure, shown: shown)
      counts += flowCounts(of: measure, shown: shown)
    }
    for group in groups {
      for sum in group.sums {
        guard let key = sum.constant, key.part == .sum else { continue }
        let place = exact.measure(key.measure)?.place ?? Place(file: exact.file)
        let value = sum.equation.constant
        counts.append(
          count(key, value, isShown: !group.isRefused, isJudged: true, at: place)
        )
      }
    }
    // Rows that are the same by name are one number.
    var seen: Set<CountKey> = []
    return counts.filter { seen.insert($0.key).inserted }
  }

  private func periodCounts(
    of measure: Measure,
    shown: Measure,
    refused: Set<CountKey>
  ) -> [Release.Count] {
    let isProtected = exact.protects(measure)
    let names = measure.observations.filter { $0.dates == nil }.map { $0.name }
    var seen: Set<Observation.Name> = []
    return names.filter { seen.insert($0).inserted }.flatMap { name -> [Release.Count] in
      let rows = measure.observations.filter { $0.name == name }
      let shownRows = shown.observations.filter { $0.name == name }
      let isShown = shownRows.count == rows.count && !shownRows.contains(where: \.isProtected)
      var totals: [(part: CountKey.Part, total: Int)] = []
      for number in rows.flatMap(\.people) {
        if let index = totals.firstIndex(where: { $0.part == number.part }) {
          totals[index].total += number.count
        } else {
          totals.append((number.part, number.count))
        }
      }
      return totals.map { part, total in
        // How large a group is follows from other measures; what is said of it does not.
        let key = rows[0].key(part, of: measure, in: exact)
        let isSize =
          part == .denominator && exact.privacy.policy.showsSize(total)
          && !refused.contains(key.with(.numerator))
        return count(
          key,
          total,
          isShown: isShown || isSize,
          isJudged: isProtected,
          at: rows[0].place
        )
      }
    }
  }

  /// The points of a series, in the bins that are shown.
  private func pointCounts(of measure: Measure, shown: Measure) -> [Release.Count] {
    let isProtected = exact.protects(measure)
    return shown.observations.filter { $0.dates != nil }.flatMap { row in
      let numbers =
        row.isProtected
        ? (measure.valueKind == .proportion ? [.numerator, .rest, .denominator] : [.count])
          .map { (part: $0, count: 0) } : row.people
      return numbers.map { part, total in
        count(
          row.key(part, of: measure, in: exact),
          total,
          isShown: !row.isProtected,
          isJudged: isProtected,
          at: row.place
        )
      }
    }
  }

  private func flowCounts(of measure: Measure, shown: Measure) -> [Release.Count] {
    let isProtected = exact.protects(measure)
    return measure.flow.map { row in
      let names = [
        "step:" + slug(of: row.step), row.reason.map { "reason:" + slug(of: $0) },
        row.from.map { "from:" + slug(of: $0) },
      ]
      let key = CountKey(
        work: exact.slug,
        measure: measure.id,
        time: "",
        cell: names.compactMap(\.self),
        part: .count
      )
      return count(
        key,
        row.count,
        isShown: !shown.flow.isEmpty,
        isJudged: isProtected,
        at: row.place
      )
    }
  }

  private func count(
    _ key: CountKey,
    _ truth: Int,
    isShown: Bool,
    isJudged: Bool,
    at place: Place
  ) -> Release.Count {
    Release.Count(
      key: key,
      dates: exact.period(key.time)?.dates?.ends,
      value: isShown ? truth : nil,
      truth: truth,
      isJudged: isJudged,
      place: place
    )
  }
}

extension Observation {
  /// What tells one row from another.
  struct Name: Hashable {
    let time: Time
    let cell: CellKey
  }

  var name: Name { Name(time: time, cell: cell) }
  fileprivate var isProtected: Bool { figure == .absent(.protected) }

  /// The key of one of the row's numbers.
  func key(_ part: CountKey.Part, of measure: Measure, in project: Project) -> CountKey {
    let own: String =
      switch time {
      case .period(let id): id
      case .date(let dates): dates.ends
      }
    return CountKey(
      work: project.slug,
      measure: measure.id,
      time: own,
      cell: cell.parts.map { "\($0.dimension.rawValue):\($0.id)" },
      part: part
    )
  }

  /// The numbers of people that the row tells.
  var people: [(part: CountKey.Part, count: Int)] {
    switch figure {
    case .share(let part, let whole):
      [(.numerator, part), (.rest, whole - part), (.denominator, whole)]
    case .rate(let events, _): [(.events, events)]
    case .count(let count): [(.count, count)]
    case .summary(let count, _, _), .histogram(_, let count): [(.people, count)]
    case .reported(let reported): reported.size.map { [(.people, $0)] } ?? []
    case .value, .absent: []
    }
  }
}

extension DateInterval {
  /// The first and the last day, however finely they are given.
  var ends: String { "\(first.text)/\(last.text)" }
}
