import Disclosure
import Manuscript

extension ProjectAnalysis {
  /// Notes every number in the text that no claim holds and that tells a protected number.
  ///
  /// What the author means is read as `check --claims` reads it: by the words of the sentence. A
  /// number that may as well be one that is shown is none.
  func noteToldNumbers(
    comparedWith published: ProjectAnalysis,
    in language: Language,
    noting notes: inout Notes
  ) {
    let words = measureWords
    guard !words.isEmpty else { return }
    for passage in passagesWithNumbers {
      for (sentence, unbound) in unbound(in: passage, language, words) {
        guard let meant = unbound.meant,
          // Somebody else's number may be the same: only both numbers of a share are told then.
          !sentence.passage.isSourced || unbound.number.form == .fraction,
          meant.allSatisfy({ isProtected($0, comparedWith: published) })
        else { continue }
        notes.add(
          .toldNumber,
          at: sentence.passage.nearestPlace(of: unbound.number.range),
          ["id": "\(meant[0].path.measure)"]
        )
      }
    }
  }

  private func isProtected(
    _ candidate: ClaimCandidate,
    comparedWith published: ProjectAnalysis
  ) -> Bool {
    // The size of a group that is large enough may be told.
    if candidate.isSize, case .number(let size) = candidate.value,
      project.privacy.policy.showsSize(Int(size))
    {
      return false
    }
    if case .success(let shown) = published.value(of: candidate.path) {
      return shown != candidate.value
    }
    return true
  }
}

extension UnboundNumber {
  /// The values that a number in the text is equal to, the likeliest first; nil when it is only
  /// near one, or equal to none.
  fileprivate var meant: [ClaimCandidate]? {
    switch outcome {
    case .equal(let candidate, _): [candidate]
    case .ambiguous(let candidates) where !candidates.isEmpty: candidates
    case .ambiguous, .near, .contradicts, .differs: nil
    }
  }
}
