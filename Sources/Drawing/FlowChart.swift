/// Who went on and who was left out, step by step, as boxes from top to bottom.
package struct FlowChart: Chart {
  /// What the chart shows, in a few words: the accessible name.
  package var title: String
  /// What the reader should see in it: the accessible description.
  package var summary: String
  /// The steps, from the top.
  package var steps: [FlowStep]

  /// A flow chart of its parts.
  package init(title: String, summary: String, steps: [FlowStep]) {
    self.title = title
    self.summary = summary
    self.steps = steps
  }
}

/// One step of a flow chart, and those who go no further than it.
package struct FlowStep: Sendable, Hashable {
  /// What the step is, ready to print.
  package var label: String
  /// How many reached it, ready to print; empty when it is not known.
  package var count: String
  /// Those who were left out after it, drawn between it and the next.
  package var excluded: [FlowExclusion]

  /// A step of its parts.
  package init(label: String, count: String, excluded: [FlowExclusion] = []) {
    self.label = label
    self.count = count
    self.excluded = excluded
  }
}

/// Those who were left out of a flow for one reason.
package struct FlowExclusion: Sendable, Hashable {
  /// The reason, ready to print.
  package var label: String
  /// How many they were, ready to print; empty when it is not known.
  package var count: String

  /// An exclusion of its parts.
  package init(label: String, count: String) {
    self.label = label
    self.count = count
  }
}
