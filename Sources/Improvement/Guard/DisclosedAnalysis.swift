import Disclosure
package import Manuscript

/// What may be published of a project: the only analysis that pages, figures and files are made of.
///
/// It can be had in one way, by disclosing an exact analysis, and then it has forgotten every
/// number that is protected. Whoever renders takes this type, so that to render what nobody has
/// judged does not compile.
package struct DisclosedAnalysis: Sendable, Hashable {
  /// What is protected, and what an outsider can still work out of it.
  package let protection: ProtectionRecord
  /// Computed from the numbers that may be shown.
  fileprivate let analysis: ProjectAnalysis
  /// What rows make together that would give a protected one away, to look for before anything is
  /// written.
  fileprivate let secretTotals: [CountSheet.Total]

  /// Discloses an exact analysis: computed anew from the numbers that may be shown, so that what is
  /// protected is in no verdict, difference, order or line.
  ///
  /// A claim in the text that tells a protected number, or what follows from one, is an error, and
  /// so is a number that nothing can protect. `date` is the day the site is of.
  package init(
    of exact: ProjectAnalysis,
    in site: Site,
    on date: CalendarDate? = nil,
    noting notes: inout Notes
  ) {
    let safe = ProtectedProject(exact.project)
    analysis =
      safe.project == exact.project
      ? exact : exact.recomputed(from: safe.project, in: site, on: date)
    protection = ProtectionRecord(of: exact.project, publishedAs: analysis)
    secretTotals = safe.secretTotals
    guard safe.project != exact.project else { return }
    // Whether a decision fits what was seen says how many were, and pages tell it.
    let cycles = Set(exact.project.cycles.map(\.place.file))
    notes.remove { $0.code == .weakTest && cycles.contains($0.place.file) }
    analysis.checkCycles(noting: &notes)
    // A build log is read by others than the author. What is wrong with a claim that may not be made
    // at all is told by no number, nor by a word such as that of a verdict.
    let claims = exact.protectedClaims(comparedWith: analysis)
    let secret = exact.mismatches(besides: analysis)
    notes.remove { found in
      found.code.id.hasPrefix("C") && claims.contains { $0.place == found.place }
    }
    notes.withhold(where: secret.contains)
    // The line is quoted, whatever else in it is wrong.
    notes.withholdLines { found in
      claims.contains { claim in
        claim.place.file == found.place.file
          && claim.place.position.line == found.place.position.line
      }
    }
    for claim in claims { notes.add(.protectedClaim, at: claim.place, ["id": "\(claim.measure)"]) }
    exact.noteToldNumbers(comparedWith: analysis, in: site.settings.language, noting: &notes)
    safe.noteRefusals(noting: &notes)
    protection.noteLeaks(of: exact.project, noting: &notes)
  }
}

extension DisclosedAnalysis {
  /// The project with what is protected marked so, and without the numbers.
  package var project: Project { analysis.project }

  /// One for each measure, in the order they are declared.
  package var findings: [Finding] { analysis.findings }

  /// How far the project has come, by its exact numbers.
  package var stage: Stage { analysis.stage }

  /// Which milestones are reached, by its exact numbers.
  package var milestones: [MilestoneStatus] { analysis.milestones }

  /// How far the work has come; nil for one that tests no changes.
  package var score: ProgressScore? { analysis.score }

  /// The study of each cycle, in their order.
  package var studies: [CycleStudy] { analysis.studies }

  /// The recruitment by the measure that the plan names; nil when it names none.
  package var recruitment: Recruitment? { analysis.recruitment }

  /// The evidence for each aim, in the order of the aims; nil where no measure speaks of it.
  package var evidence: [Evidence?] { analysis.evidence }

  /// The finding of a measure; nil when the project has no such measure.
  package func finding(_ id: Measure.ID) -> Finding? { analysis.finding(id) }

  /// What a claim's path leads to, of what is published.
  package func value(of path: ClaimPath) -> Result<ClaimValue, ClaimFailure> {
    analysis.value(of: path)
  }

  /// The counts behind a claim's value in words; empty where it does not come from shares.
  package func counts(behind value: ClaimValue, at path: ClaimPath) -> Wording {
    analysis.counts(behind: value, at: path)
  }

  /// How many of the published numbers are checked.
  package func dataQuality(in site: Site) -> DataQuality { analysis.dataQuality(in: site) }

  /// Notes each number in the text that is bound to no measure.
  package func listUnboundNumbers(
    by template: ReportTemplate?,
    in language: Language,
    noting notes: inout Notes
  ) {
    analysis.listUnboundNumbers(by: template, in: language, noting: &notes)
  }
}

extension ProjectAnalysis {
  /// The numbers of this analysis that are not in what is published of it, in the order of the
  /// measures.
  package func secrets(besides published: DisclosedAnalysis) -> [Secret] {
    secrets(besides: published.analysis)
      + published.secretTotals.compactMap { Secret($0, of: project) }
  }
}

extension [DisclosedAnalysis] {
  /// Notes each shared measure that two works publish for the same unit and time with different
  /// numbers, or that one shows and the other protects.
  package func compareAcrossWorks(in site: Site, noting notes: inout Notes) {
    map(\.analysis).compareAcrossWorks(in: site, noting: &notes)
    map(\.analysis).noteShownElsewhere(in: site, noting: &notes)
  }
}

extension ProjectAnalysis {
  /// What the numbers say once some of them are protected.
  ///
  /// The text is the same, and has been checked against the exact numbers.
  fileprivate func recomputed(
    from safe: Project,
    in site: Site,
    on date: CalendarDate?
  ) -> ProjectAnalysis {
    var silent = Notes()
    var published = ProjectAnalysis(
      numbersOf: safe,
      by: site.template(safe.template),
      in: site,
      on: date,
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
    return published
  }

  /// The claims in the text that tell a protected number, with the measure of each.
  fileprivate func protectedClaims(
    comparedWith published: ProjectAnalysis
  ) -> [(place: Place, measure: Measure.ID)] {
    ([project.report] + project.cycles.map(\.document)).flatMap(\.links).compactMap { link in
      guard !link.isImage,
        let (path, stray) = ClaimPath.parse(link.destination, periods: project.periods),
        stray == nil, case .success(let exact) = value(of: path)
      else { return nil }
      if case .success(let shown) = published.value(of: path), shown == exact { return nil }
      return (link.place, path.measure)
    }
  }

  /// What has been noted of numbers that do not agree, where one of them may be protected.
  fileprivate func mismatches(besides published: ProjectAnalysis) -> Set<Diagnostic> {
    let found = findings.flatMap(\.mismatches).filter { mismatch in
      mismatch.measures.contains { id in
        guard let exact = project.measure(id), let shown = published.project.measure(id) else {
          return true
        }
        return exact.rows(of: mismatch.period) != shown.rows(of: mismatch.period)
          || exact.flow != shown.flow
      }
    }
    return Set(found.map { $0.diagnostic(of: project) })
  }
}

extension Measure {
  /// The figures of a period, or all of them.
  fileprivate func rows(of period: Period?) -> [Observation.Figure] {
    observations.filter { row in period.map { row.falls(in: $0) } ?? true }.map(\.figure)
  }
}

extension ProtectedProject {
  /// Says where more had to be hidden than the small numbers and some others.
  fileprivate func noteRefusals(noting notes: inout Notes) {
    for refusal in refusals {
      let measure = project.measures[refusal.measure]
      notes.add(
        .allHidden,
        at: measure.place,
        ["id": "\(measure.id)", "sums": "\(refusal.equations.joined(separator: ", "))"]
      )
    }
  }
}

extension ProtectionRecord {
  /// Says which numbers can be worked out of what is published, exempt numbers too.
  fileprivate func noteLeaks(of project: Project, noting notes: inout Notes) {
    for measure in project.measures {
      let leaks = counts.indices.filter { index in
        counts[index].measure == measure.id
          && !(counts[index].bounds.map(policy.pointsAtNobody) ?? true)
      }
      guard !leaks.isEmpty else { continue }
      var names: [String] = []
      for equation in equations
      where equation.terms.contains(where: { leaks.contains($0.count) })
        && !names.contains(equation.name)
      {
        names.append(equation.name)
      }
      notes.add(
        .leakingSums,
        at: measure.place,
        ["id": "\(measure.id)", "sums": "\(names.joined(separator: ", "))"]
      )
    }
  }
}
