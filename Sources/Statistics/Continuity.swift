/// How gathered one person's contacts are on the same providers.
///
/// Each index is 0 to 1, and 1 when every contact is with one provider.
package struct Continuity: Sendable, Hashable {
  /// The number of contacts, at least 2.
  package let contacts: Int
  /// The contacts with the provider met most often.
  package let most: Int
  /// The sum over providers of their contacts squared.
  package let squares: Int

  /// The continuity of one person, or nil with fewer than two contacts.
  ///
  /// - Parameter counts: The contacts with each provider; those of 0 or less are left out.
  package init?(_ counts: some Sequence<Int>) {
    var (contacts, most, squares) = (0, 0, 0)
    for count in counts where count > 0 {
      contacts += count
      most = max(most, count)
      squares += count * count
    }
    self.init(contacts: contacts, most: most, squares: squares)
  }

  /// The continuity of one person from sums already made, or nil with fewer than two contacts.
  package init?(contacts: Int, most: Int, squares: Int) {
    guard contacts > 1 else { return nil }
    self.contacts = contacts
    self.most = most
    self.squares = squares
  }
}

extension Continuity {
  /// The usual provider index, max nᵢ / n.
  ///
  /// Source: Breslau and Reeb, Journal of Medical Education 1975;50:965–969.
  package var usualProvider: Double { Double(most) / Double(contacts) }

  /// The index of Bice and Boxerman, (Σ nᵢ² − n) / (n(n − 1)).
  ///
  /// Source: Bice and Boxerman, Medical Care 1977;15:347–349.
  package var biceBoxerman: Double {
    Double(squares - contacts) / (Double(contacts) * Double(contacts - 1))
  }

  /// The sequential index: the share of contacts, from the second on, with the same provider as the
  /// one before.
  ///
  /// Source: Steinwachs, Medical Care 1979;17:551–565.
  ///
  /// - Parameters:
  ///   - repeats: How many contacts have the same provider as the one before, 0 to contacts − 1.
  ///   - contacts: The number of contacts.
  /// - Returns: The index, or nil with fewer than two contacts.
  package static func sequential(repeats: Int, contacts: Int) -> Double? {
    contacts > 1 ? Double(repeats) / Double(contacts - 1) : nil
  }
}
