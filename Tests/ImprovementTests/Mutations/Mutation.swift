import Improvement
import Manuscript

/// One change to one file of a work.
struct Mutation: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case claimDigit, claimUnit, cellDigit, swappedColumns, renamed, removedRow, textDigit
  }

  let kind: Kind
  let file: String
  let text: String
  /// What was changed to what.
  let change: String
  /// Whether a number that it touches stands in at least two places.
  let standsTwice: Bool
}

extension Mutation: CustomStringConvertible {
  var description: String {
    "\(kind.rawValue) \(file.split(separator: "/").dropFirst().joined(separator: "/")): \(change)"
  }
}

extension WorkNumbers {
  /// A random change to the work; nil when the dice point at nothing that can be changed.
  func mutation(_ kind: Mutation.Kind, using dice: inout some RandomNumberGenerator) -> Mutation? {
    switch kind {
    case .claimDigit: claimDigit(&dice)
    case .claimUnit: claimUnit(&dice)
    case .cellDigit: cellDigit(&dice)
    case .swappedColumns: swappedColumns(&dice)
    case .renamed: renamed(&dice)
    case .removedRow: removedRow(&dice)
    case .textDigit: textDigit(&dice)
    }
  }

  private func claimDigit(_ dice: inout some RandomNumberGenerator) -> Mutation? {
    guard let text = texts.randomElement(using: &dice),
      let claim = text.claims.randomElement(using: &dice)
    else { return nil }
    let words = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]
    let changed =
      words.firstIndex(of: claim.text).map { words[$0 == 0 ? 1 : $0 + 1] }
      ?? withAnotherDigit(claim.text, &dice)
    return changed.map { text.mutation(.claimDigit, claim.range, to: $0, standsTwice: true) }
  }

  private func claimUnit(_ dice: inout some RandomNumberGenerator) -> Mutation? {
    let claims = texts.flatMap { text in text.claims.map { (text, $0) } }.filter {
      $0.1.text.contains("%") || $0.1.text.contains("procentenheter")
    }
    guard let (text, claim) = claims.randomElement(using: &dice) else { return nil }
    let changed =
      claim.text.contains("%")
      ? claim.text.replacing("%", with: "procentenheter")
      : claim.text.replacing("procentenheter", with: "%")
    return text.mutation(.claimUnit, claim.range, to: changed, standsTwice: true)
  }

  private func textDigit(_ dice: inout some RandomNumberGenerator) -> Mutation? {
    guard let text = texts.randomElement(using: &dice),
      let range = text.numbers.randomElement(using: &dice)
    else { return nil }
    let number = String(text.text[range])
    return withAnotherDigit(number, &dice).map { changed in
      text.mutation(.textDigit, range, to: changed, standsTwice: isInTable(number))
    }
  }

  private func cellDigit(_ dice: inout some RandomNumberGenerator) -> Mutation? {
    guard let table = tables.randomElement(using: &dice),
      let cell = table.cells.randomElement(using: &dice),
      let changed = withAnotherDigit(cell.text, &dice)
    else { return nil }
    var rows = table.rows
    rows[cell.row][cell.column] = changed
    return Mutation(
      kind: .cellDigit,
      file: table.file,
      text: table.text(headers: table.headers, rows: rows),
      change: "row \(cell.row + 2), \(cell.text) to \(changed)",
      standsTwice: standsTwice(table.file, row: cell.row, column: cell.column)
    )
  }

  private func swappedColumns(_ dice: inout some RandomNumberGenerator) -> Mutation? {
    let wide = tables.filter { $0.numberColumns.count > 1 }
    guard let table = wide.randomElement(using: &dice) else { return nil }
    let pair = table.numberColumns.shuffled(using: &dice).prefix(2)
    guard let first = pair.first, let second = pair.last,
      table.rows.contains(where: { $0[first] != $0[second] })
    else { return nil }
    var headers = table.headers
    headers.swapAt(first, second)
    let touched = table.rows.indices.contains { row in
      table.rows[row][first] != table.rows[row][second]
        && pair.contains { standsTwice(table.file, row: row, column: $0) }
    }
    return Mutation(
      kind: .swappedColumns,
      file: table.file,
      text: table.text(headers: headers, rows: table.rows),
      change: "\(table.headers[first]) and \(table.headers[second])",
      standsTwice: touched
    )
  }

  private func renamed(_ dice: inout some RandomNumberGenerator) -> Mutation? {
    let named = tables.filter { $0.nameColumn != nil }
    guard let table = named.randomElement(using: &dice), let column = table.nameColumn,
      let row = table.rows.indices.randomElement(using: &dice)
    else { return nil }
    var rows = table.rows
    let name = rows[row][column]
    // A letter is lost, or the name becomes another.
    let letters = name.indices.filter { name[$0].isLetter }
    if Bool.random(using: &dice), let letter = letters.randomElement(using: &dice) {
      rows[row][column].remove(at: letter)
    } else {
      rows[row][column] = "Något annat"
    }
    return Mutation(
      kind: .renamed,
      file: table.file,
      text: table.text(headers: table.headers, rows: rows),
      change: "row \(row + 2), \(name) to \(rows[row][column])",
      standsTwice: standsTwice(table, row)
    )
  }

  private func removedRow(_ dice: inout some RandomNumberGenerator) -> Mutation? {
    guard let table = tables.randomElement(using: &dice),
      let row = table.rows.indices.randomElement(using: &dice)
    else { return nil }
    var rows = table.rows
    let removed = rows.remove(at: row)
    return Mutation(
      kind: .removedRow,
      file: table.file,
      text: table.text(headers: table.headers, rows: rows),
      change: "row \(row + 2), \(removed.joined(separator: ";"))",
      standsTwice: standsTwice(table, row)
    )
  }

  /// Whether a number of a row stands in another place too.
  private func standsTwice(_ table: PlainTable, _ row: Int) -> Bool {
    table.numberColumns.contains { column in
      table.number(row, column) != nil && standsTwice(table.file, row: row, column: column)
    }
  }
}

extension PlainText {
  fileprivate func mutation(
    _ kind: Mutation.Kind,
    _ range: Range<String.Index>,
    to changed: String,
    standsTwice: Bool
  ) -> Mutation {
    Mutation(
      kind: kind,
      file: file,
      text: text.replacingCharacters(in: range, with: changed),
      change: "\(text[range]) to \(changed)",
      standsTwice: standsTwice
    )
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

/// A text with one of its digits another; nil without digits.
///
/// The first digit does not become zero.
private func withAnotherDigit(_ text: String, _ dice: inout some RandomNumberGenerator) -> String? {
  let digits = text.indices.filter { ("0"..."9").contains(text[$0]) }
  guard let place = digits.randomElement(using: &dice) else { return nil }
  let isLeading = digits.count > 1 && place == digits[0]
  let others = "0123456789".filter { $0 != text[place] && !(isLeading && $0 == "0") }
  guard let digit = others.randomElement(using: &dice) else { return nil }
  return text.replacingCharacters(in: place..<text.index(after: place), with: String(digit))
}
