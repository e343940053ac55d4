/// The spelling in `candidates` nearest to `word`, when it is near enough to be meant.
///
/// Near enough is an edit distance (insert, delete, replace, swap neighbours) of at most a third of
/// the word's length, and never more than 3. Case does not count.
package func nearestSpelling(to word: String, in candidates: [String]) -> String? {
  let limit = min(3, max(1, word.count / 3))
  let word = Array(word.lowercased())
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(word, Array(candidate.lowercased()))
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// Whether two different names are so alike that one of them is probably a slip: one letter apart,
/// or two in names of eight letters or more, with the same digits.
package func areNearlyAlike(_ first: String, _ second: String) -> Bool {
  guard first.filter(\.isNumber) == second.filter(\.isNumber), min(first.count, second.count) > 3
  else { return false }
  let limit = min(first.count, second.count) < 8 ? 1 : 2
  guard abs(first.count - second.count) <= limit else { return false }
  let distance = editDistance(Array(first.lowercased()), Array(second.lowercased()))
  return (1...limit).contains(distance)
}

/// The hint that names the nearest spelling, or lists what there is when nothing is near.
package func spellingHint(for word: String, among candidates: [String]) -> Wording? {
  if let nearest = nearestSpelling(to: word, in: candidates) {
    return Wording("menade du ”\(nearest)”?", "did you mean “\(nearest)”?")
  }
  guard !candidates.isEmpty, candidates.count <= 24 else { return nil }
  let list = candidates.joined(separator: ", ")
  return Wording("det som finns är: \(list)", "what there is: \(list)")
}

private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...second.count)
  for row in 1...first.count {
    var current = [row]
    for column in 1...second.count {
      let same = first[row - 1] == second[column - 1]
      var distance = min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + (same ? 0 : 1)
      )
      if row > 1, column > 1, first[row - 1] == second[column - 2],
        first[row - 2] == second[column - 1]
      {
        distance = min(distance, beforePrevious[column - 2] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[second.count]
}
