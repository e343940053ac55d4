import Improvement
import Manuscript
import Portfolio
import Tally

extension Code {
  /// Every code that Skifte can emit, by id.
  static var all: [Code] {
    (manuscript + improvement + tally + theme + build + proof + changes).sorted { $0.id < $1.id }
  }
}
