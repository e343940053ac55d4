import Disclosure
import Improvement
import Manuscript

/// `privacy.json`: what is protected of each work, and what an outsider can still work out of it.
///
/// Its field names are public API.
///
/// - `skifte`: the version of the format.
/// - `policy`: the site's: no number of people from 1 to less than `smallestCell` is shown, and
///   nothing is said of fewer than `smallestDenominator`.
/// - `works`: in the order of the portfolio. Each has its `work` (the slug), its own `policy`, which
///   may be stricter, and the sources that are `published` already, with the `reason` and, where it
///   is not all of the work, the `measures`.
/// - `shown`, `protected`: how many of the work's numbers of people are; `exempt`: how many more
///   are shown because a published source has told them.
/// - `counts`: each of those that are shown or protected. `measure`, `period` or `date`, `cell`
///   and `part` say where it stands; `part` is `numerator`, `rest` (those a share leaves), `count`
///   (the events of a rate, how many a mean is of) or `left` (those whom a protected category of a
///   mix leaves of its people, told nowhere and not counted as protected). A series in bins has its points by `number` at
///   the bin's `date`, and a protected flow its numbers. It has `shown`, or `protected` with `lower`
///   and `upper`, the least and the most that an outsider can take it to be; `upper` is `null` where
///   nothing limits it. `least` is what the reader knows beforehand: 1 where zeros are shown.
/// - `equations`: every sum that an outsider can read: `terms` are places in `counts`, from 0, each
///   with a factor, and added up they give `constant`. Each interval follows from them and `least`.
func privacyDocument(of analysis: SiteAnalysis) -> JSON {
  [
    "skifte": .whole(1), "policy": analysis.site.settings.privacy.document,
    "works": .list(
      analysis.projects.map { $0.protection.document(of: $0.project.slug) }
    ),
  ]
}

extension DisclosurePolicy {
  fileprivate var document: JSON {
    [
      "smallestCell": .whole(smallestCell), "smallestDenominator": .whole(smallestDenominator),
    ]
  }
}

extension ProtectionRecord {
  fileprivate func document(of slug: String) -> JSON {
    [
      "work": .text(slug), "policy": policy.document,
      "published": .list(exemptions.map(\.document)), "shown": .whole(shown),
      "protected": .whole(protected), "exempt": .whole(exempt),
      "counts": .list(counts.map(\.document)), "equations": .list(equations.map(\.document)),
    ]
  }
}

extension Privacy.Exemption {
  fileprivate var document: JSON {
    [
      "source": .text(source), "reason": .text(reason),
      "measures": measures.isEmpty ? nil : .list(measures.map(JSON.text)),
    ]
  }
}

extension ProtectionRecord.Count {
  fileprivate var document: JSON {
    let place = JSON.members([
      "measure": .text(measure), "period": period.map(JSON.text),
      "date": dates.map { .text($0.text) },
      "cell": cell.isWhole
        ? nil : .object(cell.parts.map { JSON.Member($0.dimension.rawValue, .text($0.id)) }),
      "part": .text(part.rawValue), "number": ordinal.map(JSON.whole),
    ])
    switch standing {
    case .shown(let value): return .object(place + JSON.members(["shown": .whole(value)]))
    case .protected(let bounds, let least):
      return .object(
        place
          + JSON.members([
            "protected": .flag(true), "least": .whole(least), "lower": .whole(bounds.lower),
            "upper": bounds.upper.map(JSON.whole) ?? .null,
          ])
      )
    }
  }
}

extension LinkedCounts.Equation {
  fileprivate var document: JSON {
    [
      "name": .text(name),
      "terms": .list(terms.map { .list([.whole($0.count), .whole($0.factor)]) }),
      "constant": .whole(constant),
    ]
  }
}
