package import Manuscript

extension ProjectAnalysis {
  /// What may be published of this analysis: computed anew from the numbers that may be shown, so
  /// that what is protected is in no verdict, difference, order or line.
  ///
  /// A claim in the text that tells a protected number, or what follows from one, is an error. The
  /// same analysis when nothing needs protection.
  package func disclosed(
    in site: Site,
    on date: CalendarDate? = nil,
    noting notes: inout Notes
  ) -> ProjectAnalysis {
    let safe = project.protectingSmallNumbers()
    guard safe != project else { return self }
    var silent = Notes()
    var introduced: [String: CalendarDate] = [:]
    for cycle in project.cycles { introduced[cycle.document.path] = cycle.introduced }
    var published = ProjectAnalysis(
      of: safe,
      in: site,
      on: date,
      introduced: introduced,
      noting: &silent
    )
    // That something is measured and handed in is no secret, only the number.
    published.stage = stage
    published.milestones = milestones
    let changed = zip(project.measures, safe.measures).filter { $0 != $1 }.map(\.0.id)
    for index in published.findings.indices {
      published.findings[index].mismatches.removeAll { mismatch in
        mismatch.measures.contains { changed.contains($0) }
      }
      // A protected follow-up is not a missing one.
      if case .notMeasured? = published.findings[index].verdict,
        published.findings[index].verdict != findings[index].verdict
      {
        published.findings[index].verdict = nil
      }
    }
    noteProtectedClaims(comparedWith: published, noting: &notes)
    noteToldNumbers(comparedWith: published, in: site.settings.language, noting: &notes)
    return published
  }

  private func noteProtectedClaims(
    comparedWith published: ProjectAnalysis,
    noting notes: inout Notes
  ) {
    for document in [project.report] + project.cycles.map(\.document) {
      for link in document.links where !link.isImage {
        guard let (path, stray) = ClaimPath.parse(link.destination, periods: project.periods),
          stray == nil, case .success(let exact) = value(of: path)
        else { continue }
        if case .success(let shown) = published.value(of: path), shown == exact { continue }
        notes.add(.protectedClaim, at: link.place, ["id": "\(path.measure)"])
      }
    }
  }
}
