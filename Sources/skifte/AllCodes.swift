import Improvement
import Manuscript
import Portfolio
import Tally

extension Code {
  /// Every code that Skifte can emit, by id.
  static var all: [Code] {
    let codes =
      yaml + csv + workbook + dates + dataReading + markdown + site + project + measure + series
      + data + reconciliation + claim + plan + prose + theme + build + programme + personal + tally
    return codes.sorted { $0.id < $1.id }
  }
}
