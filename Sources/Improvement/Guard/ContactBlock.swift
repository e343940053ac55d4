import Manuscript

/// Where a file may say whom to write to: anywhere in a standing page, and under `contact:` of the
/// site and of its units.
struct ContactBlock {
  private let isPage: Bool
  private let isSettings: Bool
  /// How far in the `contact:` stands that the line belongs to.
  private var indent: Int?

  init(in path: String) {
    isPage = path.hasPrefix("Site/pages/")
    isSettings = ["Site/site.yml", "Site/units.yml"].contains(path)
  }

  mutating func read(_ line: Substring) {
    guard isSettings else { return }
    let text = line.trimmed
    guard !text.isEmpty else { return }
    let own = line.prefix { $0 == " " }.count
    if ["contact:", "kontakt:"].contains(where: text.hasPrefix) {
      indent = own
    } else if let begun = indent, own <= begun {
      indent = nil
    }
  }

  func allows(at index: Int, in line: [Unicode.Scalar]) -> Bool {
    if isPage || indent != nil { return true }
    guard isSettings else { return false }
    // { …, contact: {name: …, email: …} }
    var before = String.UnicodeScalarView()
    before.append(contentsOf: line[..<index])
    let text = String(before)
    return text.contains("contact: {") || text.contains("kontakt: {")
  }
}
