import Improvement
package import Manuscript

/// Notes every line of a chart that lies elsewhere than in the site that is there already.
///
/// A series without a declared baseline takes its lines from all of its points, so each new point
/// moves them; a frozen phase is never noted.
///
/// - Parameters:
///   - analysis: The site as it is now.
///   - published: The files of the site that is there, by their paths from its root; without a
///     project's `findings.json` nothing is said of it.
/// - Returns: One note for each phase with a moved line, at its measure.
package func movedLimits(of analysis: SiteAnalysis, since published: Folder) -> Notes {
  var notes = Notes()
  for project in analysis.projects {
    let path = "projects/\(project.project.slug)/findings.json"
    guard let bytes = published[path] else { continue }
    let old = PublishedSeries.all(in: bytes)
    let new = PublishedSeries.all(in: Array(findingsDocument(of: project).text.utf8))
    for measure in project.project.measures {
      guard let before = old[measure.id], let now = new[measure.id] else { continue }
      for phase in now.phases where !phase.frozen {
        let same = before.phases.first { $0.from == phase.from && !$0.frozen }
        let moves = same.map { phase.moves(since: $0) } ?? []
        guard !moves.isEmpty else { continue }
        notes.add(
          .limitsMoved,
          at: measure.place,
          ["id": "\(measure.id)", "from": "\(phase.from)", "moves": wording(of: moves)]
        )
      }
    }
  }
  return notes
}

/// `mittlinjen från 0,25 till 0,28, övre gränsen från 0,4 till 0,45`.
private func wording(
  of moves: [(line: PublishedSeries.Phase.Line, old: Double, new: Double)]
) -> Wording {
  func text(_ language: Language) -> String {
    let number = NumberText(language)
    let parts = moves.map { move in
      let name = move.line.wording.text(in: language)
      let (old, new) = (
        number.shortest(move.old, atMost: 4), number.shortest(move.new, atMost: 4)
      )
      return Wording("\(name) från \(old) till \(new)", "\(name) from \(old) to \(new)")
        .text(in: language)
    }
    return parts.joined(separator: ", ")
  }
  return Wording(text(.swedish), text(.english))
}

extension PublishedSeries.Phase.Line {
  fileprivate var wording: Wording {
    switch self {
    case .centre: Wording("mittlinjen", "the centre line")
    case .lower: Wording("undre gränsen", "the lower limit")
    case .upper: Wording("övre gränsen", "the upper limit")
    }
  }
}
