/// The bars of a survey read back: within a row each is as long as the share that gave an answer.
struct DrawnAnswers {
  /// The rows from the top, each with its bars from the left.
  private var rows: [(y: String, bars: [(width: Double, offset: Int)])] = []
  /// Where shapes begin that no such drawing has, and keys of a legend beyond its words.
  private var strange: [Int] = []

  init(of drawing: MarkupElement) {
    var keys: [Int] = []
    let inner = Array(drawing.all.dropFirst())
    for element in inner {
      switch element.name {
      case "rect" where element.has(class: "answer"):
        guard let (start, end) = element.span, let y = element["y"] else {
          keys.append(element.offset)
          continue
        }
        let row = rows.firstIndex { $0.y == y } ?? rows.endIndex
        if row == rows.endIndex { rows.append((y, [])) }
        rows[row].bars.append((end - start, element.offset))
      case "rect" where element.has(class: "paper"): break
      // The line in the middle.
      case "svg", "path", "text", "tspan", "title", "desc", "line": break
      default: strange.append(element.offset)
      }
      if element["data-mark"] != nil, element.name != "rect" { strange.append(element.offset) }
    }
    let legend = inner.count { $0.name == "text" && $0.has(class: "legend") }
    if keys.count > legend { strange += keys.suffix(keys.count - legend) }
  }
}

extension DrawnAnswers {
  /// Where something begins that is no share of the answers to an item that are shown.
  func unexplained(by items: [[Int]]) -> [Int] {
    // All answers to an item together are as long in every row.
    let lengths = rows.map { $0.bars.reduce(0) { $0 + $1.width } }
    guard let longest = lengths.max(), longest > 0 else { return strange }
    var left = items.map { counts in counts.filter { $0 > 0 } }
    var odd = strange
    for (row, length) in zip(rows, lengths) {
      let found = left.firstIndex { counts in
        let total = Double(counts.reduce(0, +))
        return counts.count == row.bars.count && abs(length - longest) < 0.1
          && zip(counts, row.bars).allSatisfy { count, bar in
            abs(Double(count) / total * longest - bar.width) <= 0.05
          }
      }
      if let found { left.remove(at: found) } else { odd += row.bars.prefix(1).map(\.offset) }
    }
    return odd
  }
}
