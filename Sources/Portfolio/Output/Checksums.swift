import Improvement

/// The SHA-256 of every file of a site, in the form that `sha256sum --check` reads.
///
/// It lies beside the files, so that anyone can see whether they are still those that were built. It
/// tells of a change, not of who made it: whoever changes a file may change its sum as well.
struct Checksums: Hashable {
  /// 64 hexadecimal digits by path from the root of the site.
  let sums: [String: String]
}

extension Checksums {
  static let path = "sha256sums.txt"

  /// The sums of the files of a site, but for those of the list itself.
  init(of files: [OutputTree.File]) {
    sums = Dictionary(
      files.filter { $0.path != Self.path }.map { ($0.path, SHA256.hash($0.bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The sums in a list's bytes; nil where a line is no sum of a file.
  init?(reading bytes: [UInt8]) {
    var sums: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let match = line.wholeMatch(of: /([0-9a-f]{64})  (.+)/)?.output else { return nil }
      sums[String(match.2)] = String(match.1)
    }
    self.sums = sums
  }

  /// The list: a sum, two spaces and a path a line, sorted by path.
  var text: String {
    sums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }
}

extension OutputTree {
  /// The same files and the list of their checksums, which is made last of all.
  package var sealed: OutputTree {
    var tree = self
    tree.add(Checksums.path, Checksums(of: files).text)
    return tree
  }
}
