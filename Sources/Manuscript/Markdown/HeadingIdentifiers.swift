/// The ids given to the headings of one page: a prefix and the heading's slug, each once.
///
/// A second `avsnitt-resultat` becomes `avsnitt-resultat-2`. A page whose parts are written one by
/// one passes the same value to all of them; so are the tables numbered through.
package struct HeadingIdentifiers: Sendable, Hashable {
  private var taken: Set<String> = []
  /// The number that was last given to a repeated slug.
  private var last: [String: Int] = [:]
  /// How many tables have been written: two regions of a page need different names.
  var tables = 0

  package init() {}
}

extension HeadingIdentifiers {
  /// An id that no heading has had so far.
  package mutating func take(_ prefix: String, for heading: String) -> String {
    let first = prefix + slug(of: heading)
    var id = first
    while !taken.insert(id).inserted {
      let number = last[first, default: 1] + 1
      last[first] = number
      id = "\(first)-\(number)"
    }
    return id
  }
}
