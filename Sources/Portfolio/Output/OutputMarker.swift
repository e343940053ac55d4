/// The list that makes a folder Skifte's: the files it wrote there, in a file named `.skifte`.
///
/// What the list does not name is never removed. The list is read back from the disk, where anyone
/// could have written it, so that paths which would leave the folder are passed over.
struct OutputMarker: Hashable {
  /// Sorted, each path once.
  let paths: [String]

  init(_ paths: [String]) {
    self.paths = Set(paths).filter(isSafePath).sorted()
  }
}

extension OutputMarker {
  static let name = ".skifte"

  private static let heading = "# Skifte wrote these files, and removes those it no longer needs."

  /// The list in a marker's bytes.
  init(reading bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    self.init(lines.filter { !$0.hasPrefix("#") }.map(String.init))
  }

  /// The marker's bytes: a heading, then one path a line.
  var bytes: [UInt8] { Array(([Self.heading] + paths).map { $0 + "\n" }.joined().utf8) }
}

/// Whether a path stays within the folder it is relative to, and can stand in the list.
///
/// Its parts are separated by single `/`; none is empty, `.` or `..`, none holds a control
/// character or a backslash, the first does not begin with `#`, and it is not the marker itself.
func isSafePath(_ path: String) -> Bool {
  guard path != OutputMarker.name, !path.hasPrefix("#") else { return false }
  let isPlain = path.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 && $0 != "\\" }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return isPlain && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
}
