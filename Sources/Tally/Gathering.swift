import Statistics

/// One way of gathering rows: what several measures of the same people share.
///
/// What it keeps grows with the persons, never with the rows.
struct Gathering {
  let need: Need
  /// What must hold of a row.
  let only: [CellTest]
  /// The wanted cell with the day; nil when all rows are of one period.
  let day: Int?
  /// The wanted cell with the person key; nil when rows are counted.
  let person: Int?

  /// For each person and period, the categories met as bits; the highest says the person was there.
  var sets: [UInt64] = []
  /// For each person and period, the number of rows.
  var contacts: [UInt32] = []
  /// For each period: rows, and rows of each category or class.
  var rows: [[Int]]
  /// For each period, how many rows have each number of hundredths.
  var values: [[Int: Int]]
  var names = CategoryNames()
  var sequence: [Visit] = []
  var providers = ProviderCounts()
  var providerNames = KeyTable()

  init(need: Need, only: [CellTest], day: Int?, person: Int?, periods: Int) {
    self.need = need
    self.only = only
    self.day = day
    self.person = person
    rows = Array(repeating: Array(repeating: 0, count: CategoryNames.most + 1), count: periods)
    values = Array(repeating: [:], count: periods)
  }
}

extension Gathering {
  /// What is looked at in a row, with the wanted cells it stands in.
  enum Need: Equatable {
    case presence
    case share([CellTest])
    case categories(Int)
    case contacts
    case days(Int)
    case daysBetween(Int, Int)
    case providers(Int)
    case sequence(Int)
    case change(before: Int, after: Int, ChangeCriteria)
  }

  /// The bit of a set that says the person was there at all.
  static let present: UInt64 = 1 << 63

  /// A person's last contact in a period, for sequential continuity.
  struct Visit {
    var day: Int32 = 0
    var provider: UInt32 = 0
    var contacts: UInt32 = 0
    var repeats: UInt32 = 0
  }

  /// Whether this one gathers just what another would.
  func isSame(as other: Gathering) -> Bool {
    need == other.need && only == other.only && day == other.day && person == other.person
  }
}

/// One condition on a wanted cell: the bytes it may have, in either encoding.
struct CellTest: Equatable {
  let cell: Int
  let spellings: [Spelling]

  struct Spelling: Equatable {
    let bytes: [UInt8]
    /// Whether the cell need only begin so.
    let isBeginning: Bool
    /// Which of the condition's values it is.
    let value: Int
  }
}

extension CellTest {
  /// Which value a cell has, counted from 0; nil for none of them.
  @inline(__always)
  func value(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Int? {
    for spelling in spellings {
      let length = spelling.bytes.count
      guard spelling.isBeginning ? cell.count >= length : cell.count == length else { continue }
      var offset = 0
      while offset < length, bytes[cell.lowerBound + offset] == spelling.bytes[offset] {
        offset += 1
      }
      if offset == length { return spelling.value }
    }
    return nil
  }
}

/// How many contacts each person has had with each provider in a period.
struct ProviderCounts {
  private var pairs = KeyTable()
  private var owners: [UInt32] = []
  private var counts: [UInt32] = []
}

extension ProviderCounts {
  /// Counts a contact of an owner, a person in a period, with a provider.
  mutating func add(owner: Int, provider: Int) {
    // Mixed one to one, so that two pairs never share a number; the table only wants it spread.
    var key = UInt64(owner) << 32 | UInt64(provider)
    key = (key &+ 1) &* 0x9E37_79B9_7F4A_7C15
    key ^= key &>> 32
    let index = pairs.index(of: key)
    if index == counts.count {
      owners.append(UInt32(owner))
      counts.append(1)
    } else {
      counts[index] += 1
    }
  }

  /// For each owner: contacts in all, contacts with the provider met most, and the sum of squares.
  func sums() -> [(contacts: Int, most: Int, squares: Int)] {
    let count = Int(owners.max() ?? 0) + (owners.isEmpty ? 0 : 1)
    var sums = Array(repeating: (contacts: 0, most: 0, squares: 0), count: count)
    for (owner, contacts) in zip(owners, counts) {
      let contacts = Int(contacts)
      sums[Int(owner)].contacts += contacts
      sums[Int(owner)].most = max(sums[Int(owner)].most, contacts)
      sums[Int(owner)].squares += contacts * contacts
    }
    return sums
  }
}
