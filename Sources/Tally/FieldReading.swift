import Manuscript

// What a cell of an extract says, read from its bytes: the hot part of a tally makes no strings.

/// The number of a day as `CalendarDate.dayNumber` gives it; nil when the bytes are no day.
///
/// `2024-01-31`, `20240131`, `2024-01-31 10:22`, `2024-01-31T10:22:05`, `31/1 2024`, `31.1.2024`.
/// What may be two different days, such as `1/2/2024`, is none.
func dayNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  if let day = isoDay(bytes, range) { return day }
  var parts: [(value: Int, digits: Int)] = []
  var signs: [UInt8] = []
  var index = range.lowerBound
  while index < range.upperBound, parts.count < 3 {
    var (value, digits) = (0, 0)
    while index < range.upperBound, let digit = digit(bytes[index]), digits < 9 {
      value = value * 10 + digit
      digits += 1
      index += 1
    }
    guard digits > 0 else { return nil }
    parts.append((value, digits))
    guard parts.count < 3, index < range.upperBound else { break }
    signs.append(bytes[index])
    index += 1
  }
  guard index == range.upperBound || isTime(bytes, index..<range.upperBound) else { return nil }
  let slash = UInt8(ascii: "/")
  switch (parts.count, signs.first) {
  case (1, nil) where parts[0].digits == 8:
    return day(parts[0].value / 10_000, parts[0].value / 100 % 100, parts[0].value % 100)
  case (3, slash?) where parts[2].digits == 4 && signs[1] != slash,
    (3, UInt8(ascii: ".")?) where parts[2].digits == 4:
    return day(parts[2].value, parts[1].value, parts[0].value)
  case (3, slash?) where parts[0].digits == 4, (3, UInt8(ascii: "-")?) where parts[0].digits == 4:
    return signs[0] == signs[1] ? day(parts[0].value, parts[1].value, parts[2].value) : nil
  default: return nil
  }
}

/// `2024-01-31`, with or without a time after it: what nearly every extract has.
@inline(__always)
private func isoDay(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  let start = range.lowerBound
  guard range.count >= 10, bytes[start + 4] == UInt8(ascii: "-"),
    bytes[start + 7] == UInt8(ascii: "-"),
    range.count == 10 || isTime(bytes, (start + 10)..<range.upperBound)
  else { return nil }
  guard let y1 = digit(bytes[start]), let y2 = digit(bytes[start + 1]),
    let y3 = digit(bytes[start + 2]), let y4 = digit(bytes[start + 3]),
    let m1 = digit(bytes[start + 5]), let m2 = digit(bytes[start + 6]),
    let d1 = digit(bytes[start + 8]), let d2 = digit(bytes[start + 9])
  else { return nil }
  return day(y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2)
}

@inline(__always)
private func day(_ year: Int, _ month: Int, _ day: Int) -> Int? {
  CalendarDate(year: year, month: month, day: day)?.dayNumber
}

/// A space or `T`, then digits with `:`, `.` and a zone.
private func isTime(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  guard range.count > 1, [UInt8(ascii: " "), UInt8(ascii: "T")].contains(bytes[range.lowerBound])
  else { return false }
  for index in range.dropFirst() {
    let byte = bytes[index]
    let isPart = digit(byte) != nil || ":.,+-Z ".utf8.contains(byte)
    if !isPart { return false }
  }
  return true
}

/// A decimal number with comma or point, with or without a sign; nil for anything else.
func decimalNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
  var index = range.lowerBound
  let isNegative = index < range.upperBound && bytes[index] == UInt8(ascii: "-")
  if isNegative { index += 1 }
  var (digits, value) = (0, 0.0)
  var scale = 0.0
  while index < range.upperBound {
    let byte = bytes[index]
    if let digit = digit(byte) {
      guard digits < 15 else { return nil }
      value = value * 10 + Double(digit)
      digits += 1
      scale *= 10
    } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), scale == 0, digits > 0 {
      scale = 1
    } else {
      return nil
    }
    index += 1
  }
  // A sign at the end, or a power that no digit has followed, is no number.
  guard digits > 0, scale != 1 else { return nil }
  let number = scale == 0 ? value : value / scale
  return isNegative ? -number : number
}

@inline(__always)
private func digit(_ byte: UInt8) -> Int? {
  byte &- 0x30 < 10 ? Int(byte &- 0x30) : nil
}

/// A stretch of bytes without white space at its ends.
@inline(__always)
func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, bytes[start] <= 0x20 { start += 1 }
  while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
  return start..<end
}

/// A text in the two encodings that an extract may be in, as it stands in a cell.
///
/// No text in Windows-1252 with å, ä or ö is also valid UTF-8, so there is nothing to confuse.
func spellings(of text: String) -> [[UInt8]] {
  var all = [Array(text.utf8)]
  let narrow = text.unicodeScalars.map { windows1252Byte(of: $0) }
  let bytes = narrow.compactMap(\.self)
  if bytes.count == narrow.count, bytes != all[0] { all.append(bytes) }
  let quote = UInt8(ascii: "\"")
  let doubled = all.filter { $0.contains(quote) }
    .map { spelling in spelling.flatMap { $0 == quote ? [quote, quote] : [$0] } }
  return all + doubled
}
