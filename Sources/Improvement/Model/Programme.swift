/// Milestones that clinics hand in to a region year after year (riktmärkesprogram).
///
/// What is said once: a report template says which of its sections belong to which milestone, the
/// programme says when each milestone is due and what it asks for beside the sections. A template
/// takes part as soon as one of its sections belongs to one of the programme's milestones; its
/// reports then have all of them.
package struct Programme: Sendable, Hashable {
  package var title: String
  /// In the order in which they are due.
  package var milestones: [Milestone]
  /// The units that are to hand in each year; a region or a network stands for its clinics.
  package var units: [CareUnit.ID]

  package init(title: String, milestones: [Milestone], units: [CareUnit.ID] = []) {
    self.title = title
    self.milestones = milestones
    self.units = units
  }

  /// Whether a due date is known for any year.
  package var isDated: Bool { milestones.contains { !$0.due.isEmpty } }

  /// Whether reports by a template have the programme's milestones.
  package func takesIn(_ template: ReportTemplate) -> Bool {
    template.sections.contains { section in milestones.contains { $0.id == section.milestone } }
  }
}

extension Site {
  /// The milestones that reports by a template have: the programme's, then the template's own.
  ///
  /// Empty for a template that does not exist.
  package func milestones(of id: ReportTemplate.ID) -> [Milestone] {
    guard let template = template(id) else { return [] }
    return (isInProgramme(id) ? settings.programme?.milestones ?? [] : []) + template.milestones
  }

  /// Whether reports by a template belong to the programme.
  package func isInProgramme(_ id: ReportTemplate.ID) -> Bool {
    guard let programme = settings.programme, let template = template(id) else { return false }
    return programme.takesIn(template)
  }

  /// The clinics that are to hand in to the programme each year, in the order of `units.yml`.
  package var expectedClinics: [CareUnit] {
    let named = settings.programme?.units ?? []
    return units.filter { unit in
      unit.kind == .clinic && !named.allSatisfy { !isUnit(unit, within: $0) }
    }
  }

  /// Whether a unit is another, or part of it at any depth.
  private func isUnit(_ unit: CareUnit, within other: CareUnit.ID) -> Bool {
    var seen: Set<CareUnit.ID> = []
    var next: CareUnit? = unit
    // Units that are part of each other in a circle end the walk.
    while let unit = next, seen.insert(unit.id).inserted {
      if unit.id == other { return true }
      next = unit.partOf.flatMap { self.unit($0) }
    }
    return false
  }
}
