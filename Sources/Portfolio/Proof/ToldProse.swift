/// A number in a sentence that somebody has written, held against numbers that are known.
///
/// A sentence may tell a protected number without its measure's name, by what else it says: the size of
/// the group, a share with decimals, a difference from what is shown. While a site is built the true
/// numbers are known, so that a find is hardly ever by chance.
struct ToldProse {
  let number: ToldNumber
  /// All numbers of the sentence.
  let numbers: [ToldNumber]
  let text: String
  let names: NameList
}

extension ToldProse {
  /// Whether the number tells one that must not be told.
  func tells(_ protected: ProtectedNumber, besides known: PublishedNumbers) -> Bool {
    if protected.isSum { return tellsSum(protected, besides: known) }
    guard !protected.isShown else { return false }
    return tellsShare(protected, besides: known) || tellsDifference(protected, besides: known)
      || tellsPart(protected, besides: known) || tellsCell(protected)
  }

  /// `sammanlagt 156`: what rows make together is rarely another number of the same size.
  private func tellsSum(_ sum: ProtectedNumber, besides known: PublishedNumbers) -> Bool {
    guard let count = number.count, sum.parts.contains(count) else { return false }
    if let size = number.size { return size == sum.whole }
    let isTotal = words.contains { NumberWords.totals.contains($0) }
    return count >= Self.leastSum && !known.explains(number) && !isOfOthers
      && (isTotal || isNamed(sum))
  }

  /// Smaller sums are too often another number.
  private static let leastSum = 20

  /// `12,1 %` beside one of its names, where nothing that is shown is as much.
  private func tellsShare(_ protected: ProtectedNumber, besides known: PublishedNumbers) -> Bool {
    number.isPercent && number.decimals > 0 && number.size == nil && !number.isSigned
      && isNamed(protected) && !known.explains(number)
      && protected.isTold(by: number, times: 100)
  }

  /// `6,4 procentenheter` beside a share that is shown: the other follows.
  private func tellsDifference(
    _ protected: ProtectedNumber,
    besides known: PublishedNumbers
  ) -> Bool {
    // A difference that is shown is of other numbers.
    guard number.isPoints, number.decimals > 0, !known.explains(number) else { return false }
    return numbers.contains { other in
      guard other.isPercent, known.explains(other, of: protected.measure) else { return false }
      let unit = (0..<number.decimals).reduce(1.0) { unit, _ in unit / 10 }
      // Each of the two is rounded.
      return [other.value + number.value, other.value - number.value].contains { share in
        [-unit, 0, unit].contains { error in
          protected.isTold(by: number.asShare(share + error), times: 100)
        }
      }
    }
  }

  /// `Av de 33 hade 29 bara träffat en`: a part of a group whose size the sentence says.
  private func tellsPart(_ protected: ProtectedNumber, besides known: PublishedNumbers) -> Bool {
    guard let count = number.count, let whole = protected.whole, number.size == nil,
      count != whole, protected.isTold(by: count, of: whole), !isOfOthers,
      !known.pairs.contains(.init(part: count, whole: whole))
    else { return false }
    return isOf(whole)
  }

  /// Whether the sentence says `av de 33` of a size.
  private func isOf(_ size: Int) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.contains { index in
      words[index] == "\(size)"
        && words[..<index].reversed().drop { NumberWords.fillers.contains(String($0)) }
          .first.map { ["av", "of"].contains($0) } ?? false
    }
  }

  /// `En patient hade träffat psykolog i baslinjen`: a part of a table, though the table is not named.
  private func tellsCell(_ protected: ProtectedNumber) -> Bool {
    guard let count = number.count, protected.parts.contains(count), number.size == nil,
      !protected.cell.isEmpty, !protected.time.isEmpty, number.isOfPeople || isBeforePeople
    else { return false }
    return protected.cell.allSatisfy { names.hasAny(of: $0) } && names.hasTime(of: protected.time)
  }

  private func isNamed(_ protected: ProtectedNumber) -> Bool {
    names.hasAny(of: protected.measureNames)
      || !protected.time.isEmpty && names.hasTime(of: protected.time)
      || !protected.cell.isEmpty && protected.cell.allSatisfy { names.hasAny(of: $0) }
  }

  private var isOfOthers: Bool { NumberWords.isForOthers(next) }
  private var isBeforePeople: Bool { NumberWords.isForPeople(next) }

  /// The word after the number, in small letters.
  private var next: String { number.nextWord(in: text) }

  private var words: [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}

extension ToldNumber {
  /// A share at the same place, with as many decimals.
  fileprivate func asShare(_ value: Double) -> ToldNumber {
    ToldNumber(
      range: range,
      value: value,
      decimals: decimals,
      isPercent: true,
      size: nil,
      isTight: false,
      isWord: false
    )
  }
}
