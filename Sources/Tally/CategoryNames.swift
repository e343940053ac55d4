import Manuscript

/// The values of a category column, numbered in the order they are first met.
///
/// Two spellings of one name, "Läkare" and "läkare ", are one category, as they are everywhere else
/// in Skifte.
struct CategoryNames {
  private(set) var names: [String] = []
  private var numbers: [Int] = []
  private var seen = KeyTable()
  private var ids: [String] = []

  /// The sets of categories that persons have are kept as bits of one word, with one to spare.
  static let most = 63
  /// More spellings than any list of professions has: this column is something else.
  private static let mostSpellings = 2_000
}

extension CategoryNames {
  /// The number of the category in a cell; nil for one too many.
  @inline(__always)
  mutating func number(_ bytes: Span<UInt8>, _ cell: Range<Int>, _ hash: SipHash) -> Int? {
    let index = seen.index(of: hash.hash(bytes, cell))
    if index < numbers.count { return numbers[index] < Self.most ? numbers[index] : nil }
    return add(text(bytes, cell).replacing("\"\"", with: "\""))
  }

  /// Adds a spelling that has not been met; nil for one too many.
  @inline(never)
  private mutating func add(_ name: String) -> Int? {
    let id = slug(of: name)
    guard numbers.count < Self.mostSpellings else {
      numbers.append(Self.most)
      return nil
    }
    if let known = ids.firstIndex(of: id) {
      numbers.append(known)
      return known
    }
    guard ids.count < Self.most else {
      numbers.append(Self.most)
      return nil
    }
    ids.append(id)
    names.append(name)
    numbers.append(ids.count - 1)
    return ids.count - 1
  }

  /// Whether there were more names than there can be.
  var isFull: Bool { numbers.contains(Self.most) }

  /// The numbers of the categories in the order of their ids, which is that of the table written.
  var inOrder: [Int] { ids.indices.sorted { ids[$0] < ids[$1] } }
}
