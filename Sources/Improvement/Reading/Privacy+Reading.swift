import Disclosure
import Manuscript

extension DisclosurePolicy {
  /// Reads a policy from `privacy:`; what is not said is as in `base`, and nothing may be laxer than
  /// `least`.
  init(
    reading fields: inout Fields,
    from base: DisclosurePolicy,
    atLeast least: DisclosurePolicy?,
    noting notes: inout Notes
  ) {
    let cell = fields.integer("smallest-cell|minsta-antal", noting: &notes)
    let whole = fields.integer("smallest-denominator|minsta-nämnare", noting: &notes)
    for (value, limit) in [
      (cell, least?.smallestCell ?? 2), (whole, least?.smallestDenominator ?? 1),
    ] {
      guard let value, value.value < limit else { continue }
      notes.add(
        .laxPrivacy,
        at: value.place,
        ["value": "\(value.value)", "limit": "\(limit)"]
      )
    }
    self.init(
      smallestCell: max(cell?.value ?? base.smallestCell, least?.smallestCell ?? 2),
      smallestDenominator: max(
        whole?.value ?? base.smallestDenominator,
        least?.smallestDenominator ?? 1
      )
    )
  }

  /// The policy of a site.
  init(ofSite value: Value, noting notes: inout Notes) {
    self.init()
    let what = Wording("privacy i Site/site.yml", "privacy in Site/site.yml")
    guard var fields = Fields(value, of: what, noting: &notes) else { return }
    self.init(reading: &fields, from: self, atLeast: nil, noting: &notes)
    fields.finish(noting: &notes)
  }
}

extension Privacy {
  /// The privacy of a project, whose sources and measures are read already.
  init(
    _ value: Value,
    of project: Project,
    by policy: DisclosurePolicy,
    noting notes: inout Notes
  ) {
    self.init(policy: policy)
    let what = Wording("privacy", "privacy")
    guard var fields = Fields(value, of: what, noting: &notes) else { return }
    self.policy = DisclosurePolicy(reading: &fields, from: policy, atLeast: policy, noting: &notes)
    exemptions = fields.list("published|publicerat", noting: &notes).compactMap {
      Exemption($0, of: project, noting: &notes)
    }
    fields.finish(noting: &notes)
  }
}

extension Privacy.Exemption {
  fileprivate init?(_ value: Value, of project: Project, noting notes: inout Notes) {
    let what = Wording("en publicerad källa", "a published source")
    guard var fields = Fields(value, of: what, noting: &notes) else { return nil }
    let source = fields.requiredText("source|källa", noting: &notes)
    let reason = fields.requiredText("reason|orsak|skäl", noting: &notes)?.value
    let measures = fields.texts("measures|mått|measure", noting: &notes)
    fields.finish(noting: &notes)
    for measure in measures where project.measure(measure.value) == nil {
      notes.add(
        .unknownMeasure,
        at: measure.place,
        ["id": "\(measure.value)"],
        hint: spellingHint(for: measure.value, among: project.measures.map(\.id))
      )
    }
    guard let source, let reason else { return nil }
    let titles = project.sources.map(\.title)
    guard titles.contains(source.value) else {
      notes.add(
        .unknownSource,
        at: source.place,
        ["source": "\(source.value)"],
        hint: spellingHint(for: source.value, among: titles)
      )
      return nil
    }
    self.init(source: source.value, reason: reason, measures: measures.map(\.value))
  }
}
