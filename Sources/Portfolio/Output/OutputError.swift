package import Manuscript

/// Why a site could not be written.
///
/// The machine's failures, and folders that Skifte must not touch; never a mistake in the content.
package enum OutputError: Error, Sendable, Hashable {
  /// The folder holds files, and Skifte's marker is not among them.
  case notOurs(String)
  /// A file or something else stands where a folder is needed.
  case notFolder(String)
  /// A folder stands where a file is to be written, with files in it that Skifte did not write.
  case notFile(String)
  /// A symbolic link stands in the way: following it could write outside the output.
  case link(String)
  /// The path would leave the output, or no file can have that name.
  case badPath(String)
  /// Two different files have the same path, or one is the folder of the other.
  case collision(String)
  /// The disk said no, in the system's own words.
  case refused(String, reason: String)
}

extension OutputError {
  /// The file or folder concerned.
  package var path: String {
    switch self {
    case .notOurs(let path), .notFolder(let path), .notFile(let path), .link(let path),
      .badPath(let path), .collision(let path), .refused(let path, _):
      path
    }
  }

  /// What happened and what to do about it, in one line that names the path.
  package var message: Wording {
    switch self {
    case .notOurs:
      Wording(
        "”\(path)” innehåller filer som Skifte inte har skrivit; välj en tom mapp med --output",
        "\"\(path)\" holds files that Skifte did not write; choose an empty folder with --output"
      )
    case .notFolder:
      Wording("”\(path)” är ingen mapp", "\"\(path)\" is not a folder")
    case .notFile:
      Wording(
        "”\(path)” är en mapp med främmande filer, men ska vara en fil",
        "\"\(path)\" is a folder with files of someone else, but should be a file"
      )
    case .link:
      Wording(
        "”\(path)” är en symbolisk länk, och länkar följs inte; ta bort den",
        "\"\(path)\" is a symbolic link, and links are not followed; remove it"
      )
    case .badPath:
      Wording(
        "”\(path)” kan inte vara en fil på webbplatsen",
        "\"\(path)\" cannot be a file of the site"
      )
    case .collision:
      Wording(
        "två olika filer vill heta ”\(path)”",
        "two different files want to be \"\(path)\""
      )
    case .refused(_, let reason):
      Wording(
        "”\(path)” kan inte skrivas: \(reason)",
        "\"\(path)\" cannot be written: \(reason)"
      )
    }
  }
}
