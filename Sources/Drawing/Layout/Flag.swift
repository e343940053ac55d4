/// A marker above a plot that a line leads down from, with words at its right where they have room.
struct Flag {
  /// Half the width of a marker, in pixels.
  static let radius = 9.0
  /// The pixels from the middle of a marker to its words.
  static let indent = 14.0

  /// Where it stands, in percent of the width.
  var percent: Double
  /// What is written in it, one or two characters.
  var mark: String
  /// Whether it begins a phase: a square, not a ring.
  var isPhase: Bool
  /// Whether a line leads down from it.
  var hasLine: Bool
  /// The words beside it; none where the narrowest column has no room for them.
  var words: [String]

  /// A flag with words on at most two lines, if they have room.
  init(at percent: Double, mark: String, isPhase: Bool, hasLine: Bool = true, words: String = "") {
    self.percent = percent
    self.mark = mark
    self.isPhase = isPhase
    self.hasLine = hasLine
    let room = narrowestWidth - percent / 100 * narrowestWidth - Flag.indent
    let limit = Int(room / textWidth("x"))
    // Fewer characters to a line than this would break words.
    let lines = limit < 8 ? [] : wrapped(words, to: limit)
    let isBroken = lines.contains { $0.hasSuffix("-") }
    self.words = lines.count > 2 || isBroken ? [] : lines
  }

  /// Where it stands in the narrowest column, in pixels.
  var middle: Double { percent / 100 * narrowestWidth }

  /// From where to where it goes in the narrowest column, in pixels.
  var span: ClosedRange<Double> {
    let width = words.map(textWidth).max().map { $0 + Flag.indent } ?? Flag.radius
    return (middle - Flag.radius)...(middle + max(width, Flag.radius))
  }

  /// How much height its row needs.
  var height: Double { words.count > 1 ? 38 : 24 }
}

extension Flag {
  /// The row of each flag, from 0 nearest the plot: no two in a row touch, and no line leads down
  /// through the words of another.
  ///
  /// Words stand at the right of their flag, so only lines from further right could cross them;
  /// those flags are given their rows first, nearer the plot.
  static func rows(of flags: [Flag]) -> [Int] {
    var rows = [Int](repeating: 0, count: flags.count)
    var placed: [Int] = []
    let fromRight = flags.indices.sorted { first, second in
      (flags[first].percent, first) > (flags[second].percent, second)
    }
    for index in fromRight {
      let span = flags[index].span
      let crossing = placed.filter { span.contains(flags[$0].middle) }.map { rows[$0] + 1 }
      var row = crossing.max() ?? 0
      while placed.contains(where: { rows[$0] == row && areNear(flags[$0].span, span, gap: 6) }) {
        row += 1
      }
      rows[index] = row
      placed.append(index)
    }
    return rows
  }
}

extension Canvas {
  /// Draws markers above a plot, on more rows where they would touch.
  ///
  /// - Parameter flags: The flags.
  /// - Returns: Where the line of each begins.
  mutating func draw(_ flags: [Flag]) -> [Point] {
    guard !flags.isEmpty else { return [] }
    let rows = Flag.rows(of: flags)
    let heights = (0...(rows.max() ?? 0)).map { row in
      flags.indices.filter { rows[$0] == row }.map { flags[$0].height }.max() ?? 24
    }
    let bottom = y + heights.reduce(0, +)
    let points = flags.indices.map { index in
      let flag = flags[index]
      let base = bottom - heights[..<rows[index]].reduce(0, +)
      let point = Point(x: .percent(flag.percent), y: base - 13)
      marker(flag.mark, isPhase: flag.isPhase, at: point)
      for (line, text) in flag.words.enumerated() {
        let label = Label(text: text, x: point.x, dx: Flag.indent)
        let up = Double(flag.words.count - 1 - line) * 16
        words.text(label, y: point.y + 4.5 - up, style: "phase-label")
      }
      return Point(x: point.x, y: point.y + Flag.radius)
    }
    y = bottom
    return points
  }

  /// Draws a letter in a ring, or the number of a phase in a square.
  private mutating func marker(_ mark: String, isPhase: Bool, at point: Point) {
    let shape = isPhase ? Symbol.square : .circle
    marks.path(shape.outline(radius: Flag.radius), at: point, style: "flag", isMark: true)
    let label = Label(text: mark, x: point.x, anchor: .middle)
    words.text(label, y: point.y + 4.5, style: "letter")
  }

  /// Writes what each marker stands for, one to a line.
  mutating func explain(_ entries: [(mark: String, isPhase: Bool, text: String)]) {
    guard !entries.isEmpty else { return }
    y += 10
    for entry in entries {
      marker(entry.mark, isPhase: entry.isPhase, at: Point(x: .pixels(10), y: y + 10))
      y += 1
      for line in wrapped(entry.text, to: lineLength - 2) {
        words.text(Label(text: line, x: .pixels(28)), y: y + 13, style: "legend")
        y += 18
      }
      y += 7
    }
  }
}
