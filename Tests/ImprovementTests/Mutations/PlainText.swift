import Improvement
import Manuscript

/// A table as its lines and semicolons say, without Skifte's own reader.
struct PlainTable {
  let file: String
  let headers: [String]
  /// The rows below the header.
  let rows: [[String]]

  init(_ file: String, _ text: String) {
    self.file = file
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    headers = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// The table with other headers and rows.
  func text(headers: [String], rows: [[String]]) -> String {
    ([headers] + rows).map { $0.joined(separator: ";") + "\n" }.joined()
  }
}

extension PlainTable {
  private static let names = ["unit", "category", "combination", "step", "item"]
  private static let words = ["period", "reason", "from", "status", "text", "about"]
  private static let totals = ["Summa", "Totalt", "Riket", "Riket totalt", "Hela riket"]

  var numberColumns: [Int] {
    headers.indices.filter {
      !Self.names.contains(headers[$0]) && !Self.words.contains(headers[$0])
    }
  }

  var nameColumn: Int? { headers.firstIndex { Self.names.contains($0) } }

  /// The cells that hold a number.
  var cells: [(row: Int, column: Int, text: String)] {
    rows.indices.flatMap { row in
      numberColumns.compactMap { column in
        number(row, column) == nil ? nil : (row, column, rows[row][column])
      }
    }
  }

  func number(_ row: Int, _ column: Int) -> Double? {
    guard rows[row].indices.contains(column) else { return nil }
    return plainNumber(rows[row][column])
  }

  func period(_ row: Int) -> String {
    headers.firstIndex(of: "period").map { rows[row][$0] } ?? ""
  }

  func isTotal(_ row: Int) -> Bool {
    nameColumn.map { Self.totals.contains(rows[row][$0]) } ?? false
  }

  /// The name of a row as claims write it: a unit's id, or the words without their accents, and the
  /// members of a combination in order.
  func name(_ row: Int) -> String {
    guard let column = nameColumn else { return "" }
    let word = rows[row][column]
    if headers[column] == "unit" {
      return WrittenWorks.read.site.units.first { $0.answers(to: word) }?.id ?? word
    }
    return word.split(separator: "+").map { slug(of: $0.trimmed) }.sorted().joined(separator: "+")
  }
}

/// A number with a decimal comma, spaces between groups and maybe a percent sign; nil for other
/// text.
func plainNumber(_ text: String) -> Double? {
  let digits = text.filter { !$0.isWhitespace && $0 != "%" }.replacing(",", with: ".")
  guard !digits.isEmpty, digits.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
  return Double(digits)
}

/// A report or a cycle, searched for its links and digits.
struct PlainText {
  let file: String
  let text: String
  let claims: [Claim]
  /// The runs of digits that stand in no link and are no year, date or name, below the front matter.
  let numbers: [Range<String.Index>]

  struct Claim {
    let range: Range<String.Index>
    let text: String
    let address: String

    /// The numbers it says: two in `4 av 33`, and those written in words.
    var numbers: [Double] {
      if let word = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"].firstIndex(
        of: text
      ) {
        return [Double(word)]
      }
      let parts = text.replacing("\u{A0}", with: " ").replacing(" av ", with: ";").split(
        separator: ";"
      )
      return parts.compactMap { part in
        plainNumber(String(part.prefix { $0.isNumber || $0 == "," || $0.isWhitespace }))
      }
    }
  }

  init(_ file: String, _ text: String) {
    self.file = file
    self.text = text
    let link = /(!?)\[([^\]]*)\]\(measure:([^)]+)\)/
    let links = text.matches(of: link)
    claims = links.filter { $0.output.1.isEmpty }.map { match in
      let range = match.output.2.startIndex..<match.output.2.endIndex
      return Claim(range: range, text: String(match.output.2), address: String(match.output.3))
    }
    let body = text.ranges(of: "\n---\n").first?.upperBound ?? text.startIndex
    let number = /\d+(?:[ \u{A0}]\d{3})*(?:,\d+)?/
    numbers = text[body...].matches(of: number).map(\.range).filter { range in
      let before = text[..<range.lowerBound].suffix(12)
      let after = text[range.upperBound...].prefix(12)
      let isName = before.last.map { $0.isLetter || $0 == "/" || $0 == "@" || $0 == "-" } ?? false
      let isDate = after.trimmed.split(separator: " ").first.map(Self.isMonth) ?? false
      let isYear =
        text[range].count == 4
        && plainNumber(String(text[range])).map { 1900...2099 ~= $0 } ?? false
      return !isName && !isDate && !isYear && !links.contains { $0.range.overlaps(range) }
    }
  }

  private static func isMonth(_ word: Substring) -> Bool {
    [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december",
    ].contains(word.filter(\.isLetter).lowercased())
  }
}
