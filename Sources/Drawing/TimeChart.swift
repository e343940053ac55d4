/// Values in time, true to time: a run chart or a control chart.
package struct TimeChart: Chart {
  /// What the chart shows, in a few words: the accessible name.
  package var title: String
  /// What the reader should see in it: the accessible description.
  package var summary: String
  /// The scale of the values, upwards.
  package var scale: Scale
  /// The left end of the time axis, in days from any origin.
  package var start: Double
  /// The right end of the time axis, in days from the same origin.
  package var end: Double
  /// The points in the order of their time.
  package var points: [TimePoint]
  /// The centre lines with their limits, phase by phase.
  package var centres: [CentreLine]
  /// The phases, where there are several: marked where they begin and explained below the chart.
  package var phases: [TimePhase]
  /// What happened, such as changes that were tested.
  package var events: [TimeEvent]
  /// The ticks of the time axis, in days.
  ///
  /// Where all labels would touch, every second or third and so on is written, those that name a
  /// year before those that do not.
  package var dateTicks: [Tick]
  /// What is wanted, step by step in the order of time.
  package var targets: [TargetStep]
  /// Values to compare with that nobody has promised to reach, drawn across the chart.
  package var reference: [ReferenceLine]
  /// A remark below the chart; nil for none.
  package var note: String?
  /// Whether a line leads from point to point; too few points stand alone.
  package var isConnected: Bool

  /// A time chart of its parts.
  package init(
    title: String,
    summary: String,
    scale: Scale,
    start: Double,
    end: Double,
    points: [TimePoint],
    centres: [CentreLine] = [],
    phases: [TimePhase] = [],
    events: [TimeEvent] = [],
    dateTicks: [Tick] = [],
    targets: [TargetStep] = [],
    reference: [ReferenceLine] = [],
    note: String? = nil,
    isConnected: Bool = true
  ) {
    self.title = title
    self.summary = summary
    self.scale = scale
    self.start = start
    self.end = end
    self.points = points
    self.centres = centres
    self.phases = phases
    self.events = events
    self.dateTicks = dateTicks
    self.targets = targets
    self.reference = reference
    self.note = note
    self.isConnected = isConnected
  }
}
