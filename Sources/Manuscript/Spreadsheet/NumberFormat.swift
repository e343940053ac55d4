/// How a workbook shows the number of a cell, as far as it says what the number is.
enum NumberFormat: Sendable, Hashable {
  case number
  case percent
  /// A day, a month or a year; with the time of day when it is shown.
  case date(DateInterval.Precision, hasTime: Bool)
  case time

  /// A format that the file format numbers but does not spell out (ECMA-376, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...16, 27...31, 36, 50...54, 57, 58: self = .date(.day, hasTime: false)
    case 17: self = .date(.month, hasTime: false)
    case 22: self = .date(.day, hasTime: true)
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// A format by its code, such as `yyyy\-mm\-dd` or `0.0%`: the letters outside quotes tell.
  init(code: String) {
    let letters = Set(Self.bare(code))
    let (hasDay, hasYear) = (letters.contains("d"), letters.contains("y"))
    let hasTime = letters.contains("h") || letters.contains("s")
    if code.lowercased() == "general" || code.lowercased() == "standard" {
      self = .number
    } else if hasDay {
      self = .date(.day, hasTime: hasTime)
    } else if letters.contains("m"), !hasTime {
      self = .date(.month, hasTime: false)
    } else if hasYear {
      self = .date(letters.contains("m") ? .day : .year, hasTime: hasTime)
    } else if hasTime {
      self = .time
    } else {
      self = letters.contains("%") ? .percent : .number
    }
  }

  /// The first section of a code in lower case, without quoted text, escaped signs, padding and
  /// brackets other than those of elapsed time.
  private static func bare(_ code: String) -> String {
    var result = ""
    var characters = code.lowercased()[...]
    while let first = characters.popFirst() {
      switch first {
      case ";": return result
      case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": characters = characters.dropFirst()
      case "[":
        let inner = characters.prefix { $0 != "]" }
        characters = characters.dropFirst(inner.count + 1)
        if !inner.isEmpty, inner.allSatisfy({ "hms".contains($0) }) { result += inner }
      default: result.append(first)
      }
    }
    return result
  }
}

extension NumberFormat {
  /// A stored number as a Swedish spreadsheet would save it as text: with a decimal comma, and dates
  /// by ISO 8601.
  ///
  /// Dates count days from 1899-12-30, or from 1904-01-01 in workbooks that say so.
  func text(of value: Double, is1904: Bool) -> String {
    switch self {
    case .number: return decimalText(of: value, shiftedBy: 0)
    case .percent: return decimalText(of: value, shiftedBy: 2) + " %"
    case .time: return Self.clock(value)
    case .date(let precision, let hasTime):
      guard let (day, rest) = Self.day(value, is1904: is1904) else {
        return decimalText(of: value, shiftedBy: 0)
      }
      switch precision {
      case .year: return String(day.prefix(4))
      case .month: return String(day.prefix(7))
      default: return hasTime && rest > 0 ? day + " " + Self.clock(rest) : day
      }
    }
  }

  /// The day of a number and what is left of it; nil outside the years 1900 to 9999.
  private static func day(_ value: Double, is1904: Bool) -> (text: String, rest: Double)? {
    guard value >= (is1904 ? 0 : 1), value < 2_958_466 else { return nil }
    // A day that was computed may lie a hair below its number.
    let whole = (value + 1e-7).rounded(.down)
    let rest = max(0, value - whole)
    let serial = Int(whole) + (is1904 ? 1462 : 0)
    guard let origin = CalendarDate(year: 1899, month: 12, day: 30) else { return nil }
    // Spreadsheets have a 29 February 1900, for the sake of those before them; it is no day.
    if serial == 60 { return ("1900-02-29", rest) }
    let day = CalendarDate(dayNumber: origin.dayNumber + serial + (serial < 60 ? 1 : 0))
    return (day.text, rest)
  }

  /// A part of a day as hours and minutes, and seconds where there are any.
  private static func clock(_ value: Double) -> String {
    guard abs(value) < 1e6 else { return decimalText(of: value, shiftedBy: 0) }
    let seconds = Int((value * 86_400).rounded())
    let sign = seconds < 0 ? "-" : ""
    let (hours, minutes) = (abs(seconds) / 3600, abs(seconds) / 60 % 60)
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let end = seconds % 60 == 0 ? "" : ":" + padded(abs(seconds) % 60)
    return sign + padded(hours) + ":" + padded(minutes) + end
  }
}

/// A number with a decimal comma, its decimal sign moved to the right, without noise beyond the
/// fifteen digits that spreadsheets show.
///
/// Three decimals get a fourth, since a comma before three may part thousands.
private func decimalText(of value: Double, shiftedBy places: Int) -> String {
  guard value != 0 else { return "0" }
  guard value.isFinite, let decimal = DecimalDigits(value, count: 15) else { return "\(value)" }
  let point = decimal.point + places
  let digits = decimal.digits
  // Numbers so far from 1 are no measurements; the column will say so.
  guard -12...18 ~= point else { return "\(value)" }
  var (whole, fraction) = ("", "")
  if point <= 0 {
    (whole, fraction) = ("0", String(repeating: "0", count: -point) + digits)
  } else if digits.count <= point {
    whole = digits + String(repeating: "0", count: point - digits.count)
  } else {
    (whole, fraction) = (String(digits.prefix(point)), String(digits.dropFirst(point)))
  }
  if fraction.count == 3 { fraction += "0" }
  let sign = value < 0 ? "-" : ""
  return sign + whole + (fraction.isEmpty ? "" : "," + fraction)
}

/// The decimal digits of a number, rounded to so many, and where its decimal sign stands.
private struct DecimalDigits {
  /// Without zeros at either end; "0" for zero.
  var digits: String
  /// How many digits stand before the decimal sign; negative for zeros after it.
  var point: Int

  init?(_ value: Double, count: Int) {
    // The shortest text that reads back as the number, such as 0.285, 1e-07 or 5e+20.
    let text = "\(abs(value))".lowercased()
    let parts = text.split(separator: "e")
    guard let mantissa = parts.first, let exponent = parts.count > 1 ? Int(parts[1]) : 0 else {
      return nil
    }
    let pieces = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    var all = pieces.joined().map { Int(String($0)) ?? 0 }
    var point = (pieces.first?.count ?? 0) + exponent
    while all.count > 1, all.first == 0 {
      all.removeFirst()
      point -= 1
    }
    if all.count > count {
      let roundsUp = all[count] >= 5
      all.removeLast(all.count - count)
      if roundsUp { Self.increment(&all, &point) }
    }
    while all.count > 1, all.last == 0 { all.removeLast() }
    digits = all.map(String.init).joined()
    self.point = point
  }

  private static func increment(_ digits: inout [Int], _ point: inout Int) {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits = [1] + digits.dropLast()
      point += 1
    }
  }
}
