/// The distinct hashes that have been seen, each with its number in the order they came.
///
/// An open-addressing table: only 16 bytes for each place, and one look in memory for most
/// questions.
struct KeyTable {
  private var places: [Place]
  /// How many distinct hashes there are.
  private(set) var count = 0

  private struct Place {
    var hash: UInt64 = 0
    var index: UInt32 = 0
  }

  init() {
    places = Array(repeating: Place(), count: 1024)
  }
}

extension KeyTable {
  /// The number of a hash, from 0; a new one gets the next.
  @inline(__always)
  mutating func index(of hash: UInt64) -> Int {
    // Zero marks a free place.
    let hash = max(1, hash)
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = places[place].hash
      if found == hash { return Int(places[place].index) }
      if found == 0 { break }
      place = (place + 1) & mask
    }
    return insert(hash, at: place)
  }

  @inline(never)
  private mutating func insert(_ hash: UInt64, at place: Int) -> Int {
    let index = count
    places[place] = Place(hash: hash, index: UInt32(index))
    count += 1
    if count > places.count / 4 * 3 { grow() }
    return index
  }

  private mutating func grow() {
    var larger = [Place](repeating: Place(), count: places.count * 2)
    let mask = larger.count - 1
    for old in places where old.hash != 0 {
      var place = Int(truncatingIfNeeded: old.hash) & mask
      while larger[place].hash != 0 { place = (place + 1) & mask }
      larger[place] = old
    }
    places = larger
  }
}
