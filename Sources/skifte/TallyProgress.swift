import Manuscript
import Tally

/// How far the counting has come: a bar, the rate and the time left, for somebody who is watching.
struct TallyProgress {
  private let size: Int?
  private let language: Language
  private let began = ContinuousClock.now
  private var shown: ContinuousClock.Instant
  private var bytes = 0

  init(of size: Int?, in language: Language) {
    self.size = size
    self.language = language
    shown = began
  }
}

extension TallyProgress {
  /// Takes account of more bytes, and now and then shows where things stand.
  mutating func show(bytes count: Int, rows: Int) {
    bytes += count
    let now = ContinuousClock.now
    guard now - shown > .milliseconds(200) else { return }
    shown = now
    let wording = words(rows: rows, after: (now - began) / .seconds(1))
    Terminal.showProgress(wording, in: language)
  }

  /// `[########............] 41 %, 2 900 000 rader/s, 4 s kvar`; without a size, only the rate.
  func words(rows: Int, after seconds: Double) -> Wording {
    let rate = Int(Double(rows) / max(seconds, 0.001))
    let speed = Wording(
      "\(NumberText(.swedish).whole(rate)) rader/s",
      "\(NumberText(.english).whole(rate)) rows/s"
    )
    guard let size, size > 0, bytes > 0 else { return speed }
    let share = min(1, Double(bytes) / Double(size))
    let filled = Int(share * 20)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    let left = Int((seconds / share - seconds).rounded(.up))
    return Wording(
      "[\(bar)] \(Int(share * 100)) %, \(speed.swedish), \(left) s kvar",
      "[\(bar)] \(Int(share * 100))%, \(speed.english), \(left) s left"
    )
  }
}

/// What a tally came to, in words.
struct TallySummary {
  let rows: Int
  let counted: Int
  let time: Duration
}

extension TallySummary {
  /// `10 000 000 rader lästa på 3,4 s, 8 120 334 räknade`.
  var words: Wording {
    let seconds = time / .seconds(1)
    let (sv, en) = (NumberText(.swedish), NumberText(.english))
    return Wording(
      "\(sv.whole(rows)) rader lästa på \(sv.decimal(seconds, decimals: 1)) s, "
        + "\(sv.whole(counted)) räknade",
      "\(en.whole(rows)) rows read in \(en.decimal(seconds, decimals: 1)) s, "
        + "\(en.whole(counted)) counted"
    )
  }

  /// `9 rader, 2 skyddade tal`.
  static func words(of table: CountTable) -> Wording {
    let rows = Counted("rad", "rader", "row", "rows").words(for: table.rowCount)
    let hidden = Counted("skyddat tal", "skyddade tal", "protected number", "protected numbers")
      .words(for: table.protectedCount)
    guard table.protectedCount > 0 else { return rows }
    return Wording("\(rows.swedish), \(hidden.swedish)", "\(rows.english), \(hidden.english)")
  }
}
