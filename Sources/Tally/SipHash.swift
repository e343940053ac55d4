/// SipHash-2-4: a short text to 64 bits, under a key.
///
/// Person keys are few and easily listed (every personal identity number there can be is some
/// hundred million), so a plain hash of one is as good as the key itself. Under a random key that
/// is gone when the program ends, the hash says nothing to anyone, and nobody can write an extract
/// whose keys collide. Of a million persons two share a hash with a probability of 3 in 10⁸.
///
/// Source: Aumasson and Bernstein, INDOCRYPT 2012, LNCS 7668:489–508.
struct SipHash: Sendable {
  private let key: (UInt64, UInt64)

  init(key: (UInt64, UInt64)) {
    self.key = key
  }

  /// A key that nobody knows, new for each run.
  init() {
    var random = SystemRandomNumberGenerator()
    self.init(key: (random.next(), random.next()))
  }
}

extension SipHash {
  /// The hash of a stretch of bytes.
  func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var state = State(key)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      state.mix(word(bytes, at: index))
      index += 8
    }
    var last = UInt64(truncatingIfNeeded: range.count) << 56
    var shift: UInt64 = 0
    while index < range.upperBound {
      last |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    state.mix(last)
    return state.end()
  }

  /// Eight bytes as a number, the first the lowest; both ends are checked.
  @inline(__always)
  private func word(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    let raw = unsafe bytes.bytes
    precondition(index >= 0 && index + 8 <= raw.byteCount)
    let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
    return UInt64(littleEndian: word)
  }
}

/// The four words of the hash's inner state.
private struct State {
  private var v0, v1, v2, v3: UInt64

  @inline(__always)
  init(_ key: (UInt64, UInt64)) {
    v0 = key.0 ^ 0x736f_6d65_7073_6575
    v1 = key.1 ^ 0x646f_7261_6e64_6f6d
    v2 = key.0 ^ 0x6c79_6765_6e65_7261
    v3 = key.1 ^ 0x7465_6462_7974_6573
  }

  @inline(__always)
  mutating func mix(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  @inline(__always)
  mutating func end() -> UInt64 {
    v2 ^= 0xff
    round()
    round()
    round()
    round()
    return v0 ^ v1 ^ v2 ^ v3
  }

  @inline(__always)
  private mutating func round() {
    v0 &+= v1
    v1 = rotated(v1, 13) ^ v0
    v0 = rotated(v0, 32)
    v2 &+= v3
    v3 = rotated(v3, 16) ^ v2
    v0 &+= v3
    v3 = rotated(v3, 21) ^ v0
    v2 &+= v1
    v1 = rotated(v1, 17) ^ v2
    v2 = rotated(v2, 32)
  }

  @inline(__always)
  private func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word &<< count | word &>> (64 - count)
  }
}
