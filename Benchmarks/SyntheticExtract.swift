import Foundation

/// An extract of made-up contacts, the same for the same number of rows on every machine.
///
/// One person for every ten rows, a day in 2022 to 2024, one of nine professions, a diagnosis and a
/// note, with semicolons as a Swedish journal system writes it.
struct SyntheticExtract {
  let rows: Int
}

extension SyntheticExtract {
  /// The professions, and the ends of the two periods that the rows lie in.
  static let professions = [
    "Läkare", "Sjuksköterska", "Fysioterapeut", "Arbetsterapeut", "Psykolog", "Kurator", "Dietist",
    "Undersköterska", "Rehabkoordinator",
  ]

  /// Writes the extract, a million rows in memory at a time at most.
  func write(to file: URL) throws {
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var random = Generator(state: 20_240_131)
    var text = Array("PatientID;Besöksdatum;Yrkeskategori;Diagnos;Anteckning\r\n".utf8)
    let names = Self.professions.map { Array($0.utf8) }
    let diagnoses = ["R522", "M545", "M797", "F419"].map { Array($0.utf8) }
    let days = Self.days
    let end = Array(";Återbesök\r\n".utf8)
    for _ in 0..<rows {
      text += number(10_000_000 + Int(random.next() % UInt64(max(1, rows / 10))))
      text.append(UInt8(ascii: ";"))
      text += days[Int(random.next() % UInt64(days.count))]
      text.append(UInt8(ascii: ";"))
      // The lower of two draws: some professions are met far more often than others.
      let draw = min(random.next() % 9, random.next() % 9)
      text += names[Int(draw)]
      text.append(UInt8(ascii: ";"))
      text += diagnoses[Int(random.next() % 4)]
      text += end
      if text.count > 1 << 20 {
        try handle.write(contentsOf: Data(text))
        text.removeAll(keepingCapacity: true)
      }
    }
    try handle.write(contentsOf: Data(text))
  }

  /// `2022-01-01` to `2024-12-28`, 28 days a month.
  private static var days: [[UInt8]] {
    (2022...2024).flatMap { year in
      (1...12).flatMap { month in
        (1...28).map { day in Array("\(year)-\(two(month))-\(two(day))".utf8) }
      }
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func number(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

  /// SplitMix64: small, quick, and the same everywhere.
  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z &>> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z &>> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z &>> 31
    }
  }
}
