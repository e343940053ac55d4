/// The `sitemap.xml` (sitemaps.org 0.9) of a tree's pages; nil when the site has no address.
///
/// Pages are the HTML files, in the order of their paths, but for the one that says a page is gone.
package func sitemap(of tree: OutputTree, at address: String?) -> String? {
  guard let address = PublicAddress(address) else { return nil }
  let pages = tree.files.map(\.path).filter { $0.hasSuffix(".html") && $0 != "404.html" }
  let lines =
    [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"#,
    ] + pages.map { "  <url><loc>\(xmlText(address.text(of: $0)))</loc></url>" } + ["</urlset>"]
  return lines.map { $0 + "\n" }.joined()
}
