/// Rows as comma-separated values (RFC 4180, but with LF), the last line ended too.
package func csv(_ rows: [[String]]) -> String {
  rows.map { $0.map { quoted($0, ",") }.joined(separator: ",") + "\n" }.joined()
}

/// Rows as Swedish Excel opens them by a double click: `;` between cells, CRLF, and the byte order
/// mark without which å, ä and ö break.
///
/// Numbers among the cells are to have a decimal comma.
package func excelCSV(_ rows: [[String]]) -> String {
  "\u{FEFF}"
    + rows.map { $0.map { quoted($0, ";") }.joined(separator: ";") + "\r\n" }.joined()
}

/// A text that a spreadsheet takes as text: one that it would run as a formula gets an apostrophe.
///
/// A spreadsheet runs what begins with `=`, `+`, `-` or `@`, also after the tab or line end that it
/// strips. Numbers are written by `numberCell(_:)` and never changed.
package func spreadsheetSafe(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else {
    return text
  }
  return "'" + text
}

/// A number in its shortest exact form; empty when it is not finite.
package func numberCell(_ number: JSON) -> String { number.line == "null" ? "" : number.line }

/// A cell in quotes where it needs them: with the separator, a quote or a line end in it.
func quoted(_ cell: String, _ separator: String) -> String {
  let special = (separator + "\"\r\n").unicodeScalars
  guard cell.unicodeScalars.contains(where: { special.contains($0) }) else { return cell }
  return "\"" + cell.replacing("\"", with: "\"\"") + "\""
}
