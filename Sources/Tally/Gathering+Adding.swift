import Improvement
import Statistics

/// One row's person, period and day, as a gathering sees them.
struct Contact {
  /// The number of the person in the period.
  let owner: Int
  let period: Int
  /// 0 without a date.
  let day: Int
}

extension Gathering {
  /// Takes a row in.
  @inline(__always)
  mutating func add(
    _ contact: Contact,
    _ bytes: Span<UInt8>,
    _ cells: [Range<Int>],
    _ hash: SipHash,
    _ encoding: inout SeenEncoding,
    _ seen: inout [SeenValue],
    _ row: inout RowResult
  ) {
    switch need {
    case .presence: mark(contact, bits: 0)
    case .share(let tests):
      var isMet = true
      for test in tests {
        if let value = test.value(bytes, cells[test.cell]) {
          seen[value].isSeen = true
        } else {
          isMet = false
        }
      }
      mark(contact, bits: isMet ? 1 : 0)
    case .categories(let cell):
      guard !cells[cell].isEmpty else {
        mark(contact, bits: 0)
        break
      }
      let known = names.names.count
      guard let number = names.number(bytes, cells[cell], hash) else {
        row.hasTooManyCategories = true
        return
      }
      if names.names.count > known {
        encoding.look(at: bytes, cells[cell])
        if encoding.isMixed { row.hasTooManyCategories = true }
      }
      mark(contact, bits: 1 << UInt64(number))
    case .contacts:
      grow(&contacts, to: contact.owner, with: 0)
      contacts[contact.owner] += 1
    case .days, .daysBetween, .change:
      guard addValue(contact, bytes, cells, &row) else { return }
    case .providers(let cell):
      let provider = providerNames.index(of: hash.hash(bytes, cells[cell]))
      providers.add(owner: contact.owner, provider: provider)
    case .sequence(let cell):
      let provider = providerNames.index(of: hash.hash(bytes, cells[cell]))
      guard follow(contact, provider) else {
        row.add(.unsorted)
        return
      }
    }
    row.isCounted = true
  }

  /// Adds bits to a person's set, or counts the row under each when rows are counted.
  @inline(__always)
  private mutating func mark(_ contact: Contact, bits: UInt64) {
    guard person == nil else {
      grow(&sets, to: contact.owner, with: 0)
      sets[contact.owner] |= bits | Self.present
      return
    }
    rows[contact.period][CategoryNames.most] += 1
    if bits != 0 { rows[contact.period][bits.trailingZeroBitCount] += 1 }
  }

  /// Counts a row's days or class; false when the row says neither.
  private mutating func addValue(
    _ contact: Contact,
    _ bytes: Span<UInt8>,
    _ cells: [Range<Int>],
    _ row: inout RowResult
  ) -> Bool {
    switch need {
    case .days(let cell):
      guard let days = decimalNumber(bytes, cells[cell]) else {
        row.add(.number)
        return false
      }
      return addDays(days, contact, &row)
    case .daysBetween(let from, let to):
      guard let first = dayNumber(bytes, cells[from]), let last = dayNumber(bytes, cells[to])
      else {
        row.add(.date)
        return false
      }
      return addDays(Double(last - first), contact, &row)
    case .change(let before, let after, let criteria):
      guard let first = decimalNumber(bytes, cells[before]) else {
        row.add(.number)
        return false
      }
      guard !cells[after].isEmpty else {
        rows[contact.period][Self.number(of: .missing)] += 1
        return true
      }
      guard let last = decimalNumber(bytes, cells[after]) else {
        row.add(.number)
        return false
      }
      let change = ChangeClass(criteria.change(from: first, to: last))
      rows[contact.period][Self.number(of: change)] += 1
      return true
    default: return false
    }
  }

  private mutating func addDays(
    _ days: Double,
    _ contact: Contact,
    _ row: inout RowResult
  ) -> Bool {
    guard days >= 0, days < 100_000 else {
      row.add(.backwards)
      return false
    }
    values[contact.period][Int((days * 100).rounded()), default: 0] += 1
    return true
  }

  /// Takes in a contact that must not lie before the person's last one.
  private mutating func follow(_ contact: Contact, _ provider: Int) -> Bool {
    grow(&sequence, to: contact.owner, with: Visit())
    var visit = sequence[contact.owner]
    if visit.contacts > 0 {
      guard contact.day >= Int(visit.day) else { return false }
      if visit.provider == UInt32(provider) { visit.repeats += 1 }
    }
    visit.day = Int32(contact.day)
    visit.provider = UInt32(provider)
    visit.contacts += 1
    sequence[contact.owner] = visit
    return true
  }

  @inline(__always)
  private func grow<Element>(_ array: inout [Element], to index: Int, with element: Element) {
    while array.count <= index { array.append(element) }
  }

  /// Where the rows of a class are counted.
  static func number(of change: ChangeClass) -> Int {
    switch change {
    case .recovered: 0
    case .improved: 1
    case .unchanged: 2
    case .deteriorated: 3
    case .missing: 4
    case .started: 5
    }
  }
}

extension ChangeClass {
  fileprivate init(_ change: ClinicalChange) {
    switch change {
    case .recovered: self = .recovered
    case .improved: self = .improved
    case .unchanged: self = .unchanged
    case .deteriorated: self = .deteriorated
    }
  }
}
