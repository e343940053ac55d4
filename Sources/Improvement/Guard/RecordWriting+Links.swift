import Disclosure
import Manuscript

// What the author has declared of several measures.

extension RecordWriting {
  /// What the author has declared of two measures: the same number, or one that is the sum of
  /// others, of which some are protected.
  mutating func addLinks() {
    for first in entries.indices {
      let entry = entries[first]
      let links = project.measures[entry.measure].links
      guard entry.ordinal == nil, !entry.part.isRest, entry.time != nil else { continue }
      let name = project.measures[entry.measure].id + " = "
      for path in [links.equals, links.countOf].compactMap(\.self) {
        let others = places(at: path, beside: entry)
        guard others.count == 1 else { continue }
        addLink(others, [first], name + path.measure)
      }
      if let path = links.populationOf, entry.part == .numerator,
        entries.indices.contains(first + 1)
      {
        let others = places(at: path, beside: entry)
        guard others.count == 1, entries[first + 1].part == .rest else { continue }
        addLink([first, first + 1], others, name + path.measure)
      }
      guard !links.parts.isEmpty else { continue }
      let parts = links.parts.flatMap { places(at: $0, beside: entry) }
      addLink(parts, [first], name + links.parts.map(\.measure).joined(separator: " + "))
    }
    addOpenTwins()
    addSamePeople()
  }

  /// Numbers that are not protected, for they are exempt or of something else than people, and that
  /// the author has declared to be the same as one that is.
  mutating func addOpenTwins() {
    for (index, measure) in project.measures.enumerated() {
      for path in [measure.links.equals, measure.links.countOf].compactMap(\.self) {
        guard let other = project.measures.firstIndex(where: { $0.id == path.measure }),
          project.protects(measure) != project.protects(project.measures[other])
        else { continue }
        for row in measure.observations where row.dates == nil {
          let time = path.period.map { Observation.Time.period($0) } ?? row.time
          let ids = path.cell.isEmpty ? row.cell.ids : path.cell
          let twin = project.measures[other].observations.first {
            $0.time == time && $0.cell.ids == ids
          }
          guard let twin else { continue }
          let (own, open) = project.protects(measure) ? (row, twin) : (twin, row)
          let owner = project.protects(measure) ? index : other
          guard let place = place(of: owner, own.time, own.cell), isHidden(place),
            let told = open.people.first?.count, told == entries[place].truth
          else { continue }
          addEquation("\(measure.id) = \(path.measure)", [place], equals: told)
        }
      }
    }
  }

  /// Tables that are declared to be of the same people have as many of each unit, and in all.
  mutating func addSamePeople() {
    for same in project.samePeople {
      addLink(people(of: same.first), people(of: same.second), same.name)
    }
  }

  /// The numbers that make the people of some rows: of a share both its parts.
  func people(of table: SamePeople.Table) -> [Int] {
    let own = table.rows.map { project.measures[table.measure].observations[$0] }
    return own.flatMap { row in
      entries.indices.filter { place in
        let entry = entries[place]
        return entry.measure == table.measure && entry.time == row.time && entry.cell == row.cell
          && entry.part != .left && entry.ordinal == nil
      }
    }
  }

  /// That some counts make others, where they do and a protected one is among them.
  mutating func addLink(_ parts: [Int], _ wholes: [Int], _ name: String) {
    guard let sum = truth(parts), sum == truth(wholes), (parts + wholes).contains(where: isHidden)
    else { return }
    equations.append(
      .init(
        name,
        parts.map { LinkedCounts.Term($0) } + wholes.map { LinkedCounts.Term($0, times: -1) }
      )
    )
  }

  /// What counts make together; nil when one is not known.
  func truth(_ places: [Int]) -> Int? {
    let known = places.compactMap { entries[$0].truth }
    return known.count == places.count && !known.isEmpty ? known.reduce(0, +) : nil
  }

  /// The counts that a path leads to: of the same time and cell where it does not say.
  func places(at path: QuantityPath, beside entry: Entry) -> [Int] {
    guard let index = project.measures.firstIndex(where: { $0.id == path.measure }),
      path.column != .denominator
    else { return [] }
    let time = path.period.map { Observation.Time.period($0) } ?? entry.time
    let ids = path.cell.isEmpty ? entry.cell.ids : path.cell
    return entries.indices.filter { place in
      let other = entries[place]
      return other.measure == index && other.time == time && other.cell.ids == ids
        && !other.part.isRest && other.ordinal == nil
    }
  }

  /// What is protected of two complements is the same number twice, and none at all where the other
  /// is shown.
  mutating func addComplements() {
    let shares = entries.indices.filter { entries[$0].part != .count && entries[$0].shown == nil }
    for (number, first) in shares.enumerated() {
      let entry = entries[first]
      for (index, measure) in project.measures.enumerated()
      where areComplements(entry.measure, index) {
        let name = "\(project.measures[entry.measure].id) = \(measure.id)"
        let told = published.project.measures[index].observations.first {
          $0.time == entry.time && $0.cell == entry.cell
        }
        if case .share(let part, let whole)? = told?.figure {
          let value = entry.part == .rest ? part : whole - part
          if value == entry.truth { addEquation(name, [first], equals: value) }
        }
        let twin = shares[(number + 1)...].first { place in
          let other = entries[place]
          return other.measure == index && other.part != entry.part && other.time == entry.time
            && other.cell == entry.cell && other.truth == entry.truth
        }
        guard let twin, entry.truth != nil else { continue }
        equations.append(
          .init(name, [LinkedCounts.Term(first), LinkedCounts.Term(twin, times: -1)])
        )
      }
    }
  }

  func areComplements(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (project.measures[first], project.measures[second])
    return one.links.complementOf == other.id || other.links.complementOf == one.id
  }
}
