/// What happens when: bars and markers on a common time axis.
package struct ScheduleChart: Chart {
  /// What the chart shows, in a few words: the accessible name.
  package var title: String
  /// What the reader should see in it: the accessible description.
  package var summary: String
  /// The left end of the time axis, in days from any origin.
  package var start: Double
  /// The right end of the time axis, in days from the same origin.
  package var end: Double
  /// The ticks of the time axis, in days.
  ///
  /// Where all labels would touch, every second or third and so on is written, those that name a
  /// year before those that do not.
  package var dateTicks: [Tick]
  /// The bars, from the top.
  package var bars: [ScheduleBar]

  /// A schedule of its parts.
  package init(
    title: String,
    summary: String,
    start: Double,
    end: Double,
    dateTicks: [Tick],
    bars: [ScheduleBar]
  ) {
    self.title = title
    self.summary = summary
    self.start = start
    self.end = end
    self.dateTicks = dateTicks
    self.bars = bars
  }
}

/// One line of a schedule.
package struct ScheduleBar: Sendable, Hashable {
  /// What it is, ready to print; wrapped over several lines when it is long.
  package var label: String
  /// When it begins, in days; before the axis it begins at the edge.
  package var from: Double
  /// When it ends, in days; after the axis it ends at the edge.
  package var to: Double
  /// Whether it is not decided, or its dates are not: dashed.
  package var isUncertain: Bool
  /// Moments on the line, such as follow-ups.
  package var markers: [ScheduleMarker]
  /// A remark below the name; nil for none.
  package var note: String?

  /// A bar of its parts.
  package init(
    label: String,
    from: Double,
    to: Double,
    isUncertain: Bool = false,
    markers: [ScheduleMarker] = [],
    note: String? = nil
  ) {
    self.label = label
    self.from = from
    self.to = to
    self.isUncertain = isUncertain
    self.markers = markers
    self.note = note
  }
}

/// A moment in a schedule.
package struct ScheduleMarker: Sendable, Hashable {
  /// When, in days; outside the axis it is not drawn.
  package var position: Double
  /// What it is, ready to print; empty for no words.
  package var label: String

  /// A marker of its parts.
  package init(position: Double, label: String) {
    self.position = position
    self.label = label
  }
}
