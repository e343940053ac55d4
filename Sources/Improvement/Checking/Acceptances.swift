import Manuscript
import Statistics

extension Acceptance {
  /// Whether this entry of `accepted:` names a mismatch: its code and size, and each of measures,
  /// places, period and cell that it gives.
  func names(_ mismatch: Mismatch) -> Bool {
    code == mismatch.code.id
      && abs(abs(difference) - abs(mismatch.difference)) < 1e-9
      && measures.allSatisfy(mismatch.measures.contains)
      && places.allSatisfy(mismatch.files.contains)
      && (period == nil || period == mismatch.period?.id)
      && (cell == nil || cell == mismatch.cell.ids.joined(separator: "/"))
  }
}

extension Mismatch {
  /// The mismatch as a diagnostic: an error, or a note once it is accepted.
  func diagnostic(of project: Project) -> Diagnostic {
    let text = { (value: Double) in Wording { $0.shortest(value, atMost: 3) } }
    var circumstances = [measures.joined(separator: ", ")]
    if let period { circumstances.append(period.label) }
    if !cell.isWhole { circumstances.append(cell.label) }
    let about = Wording(circumstances.joined(separator: ", "))
    let size = text(abs(difference))
    var place = Wording("", "")
    if let second = secondPlace {
      let (name, line) = (project.shortName(of: second.file), second.position.line)
      place = Wording(" mot \(name) rad \(line)", " from \(name) line \(line)")
    }
    let facts = Wording(
      "\(about.swedish); skillnad \(size.swedish)\(place.swedish)",
      "\(about.english); difference \(size.english)\(place.english)"
    )
    var diagnostic = Diagnostic(
      code,
      at: firstPlace,
      [
        "first": text(first), "second": text(second), "difference": size, "where": facts,
      ],
      hint: acceptedReason.map { reason in
        Wording("accepterat: \(reason)", "accepted: \(reason)")
      } ?? suggestion,
      related: secondPlace.map { place in
        [.init(Wording("jämförs med den här raden", "compared with this row"), at: place)]
      } ?? []
    )
    if acceptedReason != nil { diagnostic.severity = .note }
    return diagnostic
  }
}

extension Project {
  /// A file's path from the project's folder where it is the project's own.
  fileprivate func shortName(of file: String) -> String {
    let folder = "Projects/\(slug)/"
    return file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file
  }

  /// The mismatches with the reasons of those that are accepted; an acceptance that names nothing
  /// is an error, since what it accepted has changed.
  func accepting(_ mismatches: [Mismatch], noting notes: inout Notes) -> [Mismatch] {
    var result = mismatches
    for acceptance in accepted {
      var isUsed = false
      for index in result.indices where acceptance.names(result[index]) {
        result[index].acceptedReason = acceptance.reason
        isUsed = true
      }
      if !isUsed {
        notes.add(.acceptanceUnused, at: acceptance.place, ["code": "\(acceptance.code)"])
      }
    }
    for mismatch in result { notes.add(mismatch.diagnostic(of: self)) }
    return result
  }
}
