import Manuscript

extension Measure {
  /// Notes names that are nearly the same and never stand in the table at the same time: one of
  /// them is probably a slip, and the two would be taken for different things.
  func checkSpellings(noting notes: inout Notes) {
    for dimension in [CellKey.Dimension.category, .item, .answer, .combination] {
      let names = names(in: dimension)
      for (index, name) in names.enumerated() {
        let twin = names[..<index].first { other in
          other.times.isDisjoint(with: name.times) && areNearlyAlike(other.label, name.label)
        }
        guard let twin else { continue }
        notes.add(
          .nearlyAlike,
          at: name.place,
          ["name": "\(name.label)", "other": "\(twin.label)", "id": "\(id)"],
          hint: Wording("menade du ”\(twin.label)”?", "did you mean “\(twin.label)”?"),
          related: [.init(Wording("det andra namnet", "the other name"), at: twin.place)]
        )
      }
    }
  }

  /// A name of a dimension, the times it stands at and where it stands first.
  private struct Name {
    let label: String
    var times: Set<Observation.Time>
    let place: Place
  }

  /// The names of a dimension in the order of the table; members of combinations one by one.
  private func names(in dimension: CellKey.Dimension) -> [Name] {
    var order: [String] = []
    var names: [String: Name] = [:]
    for row in observations {
      guard let part = row.cell.part(dimension) else { continue }
      let labels =
        dimension == .combination
        ? part.label.split(separator: "+").map(\.trimmed) : [part.label]
      for label in labels {
        let id = slug(of: label)
        if names[id] == nil { order.append(id) }
        names[id, default: Name(label: label, times: [], place: row.place)].times.insert(row.time)
      }
    }
    return order.compactMap { names[$0] }
  }

  /// Notes a rate whose categories all have the same exposure at one time and that nobody has said
  /// what that means of.
  func checkExposure(noting notes: inout Notes) {
    guard valueKind == .rate, sharesExposure == nil else { return }
    for row in observations where row.cell.part(.category) != nil {
      let rows = observations.filter { $0.time == row.time && !$0.cell.isWhole }
      guard rows.count > 1, case .rate(_, let exposure) = row.figure,
        !printedTotals.contains(where: { $0.time == row.time }),
        rows.allSatisfy({ other in
          if case .rate(_, exposure) = other.figure { true } else { false }
        })
      else { continue }
      notes.add(
        .exposureUnclear,
        at: row.place,
        ["id": "\(id)", "exposure": Wording { $0.shortest(exposure, atMost: 3) }]
      )
      return
    }
  }
}
