import Manuscript

/// A page as the preview serves it: with the diagnostics on top and a script that loads it anew.
///
/// Only what is served is changed; the page that a build writes never holds any of this.
struct PreviewPage {
  let html: String
  /// The page's own content security policy, widened by what the preview adds.
  let policy: String
}

extension PreviewPage {
  /// A page of the site.
  ///
  /// With a `base` its relative links lead from there, wherever it is served.
  init(_ page: String, of preview: Preview, base: String? = nil) {
    var (head, body) = Self.parts(of: page)
    var policy = "default-src 'none'"
    if let found = head.firstMatch(of: Self.policyElement) {
      policy = String(found.content).replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      // Served as a header instead, for of two policies a browser keeps to both.
      head.removeSubrange(found.range)
    }
    if let base {
      head = Self.inserted("<base href=\"\(base)\">\n", afterOpening: "head", in: head)
    }
    head += preview.headElements
    html = head + Self.inserted(preview.panel, afterOpening: "body", in: body)
    self.policy = Self.widened(policy)
  }

  /// The page that stands for every page as long as there is none without errors.
  init(waitingFor preview: Preview) {
    html = """
      <!doctype html>
      <html lang="\(preview.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Skifte</title>
      \(preview.headElements)</head>
      <body>
      <h1>Skifte</h1>
      \(preview.panel)</body>
      </html>

      """
    policy = Self.widened("default-src 'none'")
  }
}

extension PreviewPage {
  private static var policyElement: Regex<(Substring, content: Substring)> {
    /<meta http-equiv="Content-Security-Policy" content="(?<content>[^"]*)">\n?/.ignoresCase()
  }

  /// The page up to the end of its head, and the rest; a page without an end of the head is all rest.
  private static func parts(of page: String) -> (head: String, body: String) {
    guard let end = page.firstRange(of: "</head>") else { return ("", page) }
    return (String(page[..<end.lowerBound]), String(page[end.lowerBound...]))
  }

  /// The markup put after the first opening tag of an element; first of all when there is none.
  private static func inserted(
    _ markup: String,
    afterOpening element: String,
    in text: String
  ) -> String {
    guard let open = text.firstRange(of: "<\(element)"),
      let close = text[open.upperBound...].firstIndex(of: ">")
    else { return markup + text }
    let after = text.index(after: close)
    return "\(text[..<after])\n\(markup)\(text[after...].drop { $0 == "\n" })"
  }

  /// A policy that lets the preview's own script, style sheet and connection through.
  static func widened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { directive in
      directive.split(separator: " ").map(String.init)
    }.filter { !$0.isEmpty }
    for name in ["script-src", "style-src", "connect-src"] {
      if let index = directives.firstIndex(where: { $0[0] == name }) {
        directives[index].removeAll { $0 == "'none'" }
        if !directives[index].contains("'self'") { directives[index].append("'self'") }
      } else {
        directives.append([name, "'self'"])
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}

extension Preview {
  /// What the head of every page gets.
  fileprivate var headElements: String {
    """
    <link rel="stylesheet" href="\(PreviewAsset.style.path)">
    <script src="\(PreviewAsset.script.path)" data-revision="\(revision)" defer></script>

    """
  }
}
