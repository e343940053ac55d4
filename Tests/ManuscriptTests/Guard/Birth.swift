/// A day of birth and a number that belong to nobody.
struct Birth {
  let year, month, day, number: Int

  init(seed: Int) {
    year = 1890 + seed * 7 % 130
    month = 1 + seed * 5 % 12
    day = 1 + seed * 11 % 31
    number = 100 + seed * 37 % 899
  }

  var century: Int { year / 100 }
  var short: String { padded(year % 100 * 10_000 + month * 100 + day, 6) }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
}

/// Digits with the check digit that belongs to them.
func checked(_ digits: String) -> String {
  let sum = digits.reversed().enumerated().reduce(0) { sum, item in
    let value = (item.element.wholeNumberValue ?? 0) * (item.offset % 2 == 0 ? 2 : 1)
    return sum + value / 10 + value % 10
  }
  return digits + String((10 - sum % 10) % 10)
}
