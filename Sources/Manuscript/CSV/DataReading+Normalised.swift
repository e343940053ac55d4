extension DataReading {
  /// The table as Skifte and a Swedish spreadsheet both read it without guessing: UTF-8 with a byte
  /// order mark, semicolons, decimal commas, ISO dates, a row for each date, no totals.
  ///
  /// Nil when there is no table, or a cell could not be read: a copy that lost a number would look
  /// as if it were right.
  package var normalised: String? {
    guard !hasErrors, !columns.isEmpty else { return nil }
    // The corner of a table with its times in the header may be empty, but a column may not.
    let header = columns.map { $0.name.isEmpty ? "rad" : spreadsheetSafe($0.name) }
    let lines = [header] + rows.map { $0.map { text(of: $0) } }
    return "\u{FEFF}"
      + lines.map { $0.map { quoted($0, ";") }.joined(separator: ";") + "\n" }.joined()
  }

  private func text(of cell: Cell) -> String {
    switch cell {
    case .number(let number): text(of: number)
    case .date(let dates): dates.weekText ?? dates.text
    case .text(let text): spreadsheetSafe(text)
    case .missing, .invalid: ""
    case .protected: ".."
    }
  }

  private func text(of number: Number) -> String {
    // Three decimals after a comma may be thousands to the next reader; a fourth settles it.
    let decimals = number.decimals == 3 ? 4 : number.decimals
    let shown = number.isPercent ? number.value * 100 : number.value
    let digits = NumberText(.swedish).decimal(shown, decimals: decimals)
      .filter { !$0.isWhitespace }.replacing("\u{2212}", with: "-")
    return number.isPercent ? digits + " %" : digits
  }
}
