extension Double? {
  /// The number when there is one and it is finite, else nil.
  var finite: Double? {
    flatMap { $0.isFinite ? $0 : nil }
  }
}
