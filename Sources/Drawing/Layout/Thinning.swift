/// Which labels of an axis are written where all would touch: every second, every third and so on,
/// so that they stay evenly spread.
///
/// When some labels name a year and others do not, those with a year stay as long as any: a month
/// alone would not say which.
struct Thinning {
  private let labels: [Label]
  /// The index of a label that is always written.
  private let first: Int
  /// Every how many are written in the narrowest column.
  private(set) var narrow = 1
  /// Every how many are written in wider columns; divides `narrow`.
  private(set) var wide = 1

  /// The thinning that labels in their order from the left need.
  init(of labels: [Label]) {
    self.labels = labels
    let years = labels.indices.filter { labels[$0].text.namesYear }
    let isMixed = years.count > 1 && years.count < labels.count
    // The first label may name a year for being the first; the rhythm is that of the others.
    first = isMixed ? years[1] : 0
    let rhythm = isMixed && years.count > 2 ? years[2] - years[1] : isMixed ? first - years[0] : 1
    let steps = (1...max(1, labels.count)).filter {
      !isMixed || $0.isMultiple(of: rhythm) || rhythm.isMultiple(of: $0)
    }
    narrow = steps.first { isFree(every: $0, in: narrowestWidth) } ?? max(1, labels.count)
    wide =
      steps.first { narrow.isMultiple(of: $0) && isFree(every: $0, in: wideWidth) } ?? narrow
  }
}

extension Thinning {
  /// Whether a label is written when only every so many of them is.
  func isShown(_ index: Int, every step: Int) -> Bool {
    (index - first).isMultiple(of: step)
  }

  private func isFree(every step: Int, in width: Double) -> Bool {
    let spans = labels.indices.filter { isShown($0, every: step) }
      .map { labels[$0].span(in: width) }
    return !zip(spans, spans.dropFirst()).contains { areNear($0, $1, gap: 8) }
  }
}

extension String {
  /// Whether four digits stand together.
  fileprivate var namesYear: Bool {
    var digits = 0
    for character in self {
      digits = character.isNumber ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}
