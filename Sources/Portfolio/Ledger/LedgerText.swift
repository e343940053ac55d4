import Disclosure
package import Improvement
import Manuscript

extension ReleaseLedger {
  /// The ledger as the file that is committed: JSON, one number of people on each line, so that a
  /// difference in git shows which number changed and from what.
  ///
  /// The first line has the number of the release, the policy and a hash of the lines that follow.
  /// There is no date in it, and no hash of the pages: the file is committed beside the sources, and
  /// a commit that changed it again would never come to rest.
  package var text: String {
    let body = lines.map { $0.document.line + "\n" }.joined()
    return header(over: body).line + "\n" + body
  }

  func header(over body: String) -> JSON {
    [
      "ledger": .whole(1), "release": .whole(release),
      "smallestCell": .whole(policy.smallestCell),
      "smallestDenominator": .whole(policy.smallestDenominator),
      "hash": .text(SHA256.hash(Array(body.utf8))),
    ]
  }
}

extension ReleaseLedger.Line {
  /// The line of the file.
  var document: JSON {
    let name = JSON.members([
      "work": .text(key.work), "measure": .text(key.measure),
      "time": key.time.isEmpty ? nil : .text(key.time),
      "cell": key.cell.isEmpty ? nil : .list(key.cell.map(JSON.text)),
      "part": .text(key.part.rawValue),
    ])
    let past = earlier.map { JSON.object($0.members) }
    return .object(
      name + now.members + JSON.members(["earlier": past.isEmpty ? nil : .list(past)])
    )
  }
}

extension ReleaseLedger.Entry {
  fileprivate var members: [JSON.Member] {
    JSON.members([
      "value": state.value.map(JSON.whole),
      "protected": state == .protected ? .flag(true) : nil,
      "gone": state == .gone ? .flag(true) : nil,
      "dates": dates.map(JSON.text), "since": .whole(since),
    ])
  }
}

extension ReleaseLedger.State {
  fileprivate var value: Int? { if case .shown(let value) = self { value } else { nil } }
}
