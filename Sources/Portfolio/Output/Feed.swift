import Improvement
package import Manuscript

/// The Atom feed (`feed.xml`, RFC 4287) of a site's projects, the latest first; nil when the site
/// has no address.
///
/// A project's address is its stable id. It is updated on the last day that it tells of itself (a
/// hand-in, a cycle's or a period's end, else the end of its year), though never after `updated`,
/// so that a new build alone is no news; `updated` where it tells of none.
package func feed(of analysis: SiteAnalysis, updated: CalendarDate) -> String? {
  let settings = analysis.site.settings
  guard let address = PublicAddress(settings.address) else { return nil }
  let entries = analysis.projects.map { ($0.project, $0.project.lastDay(until: updated)) }
    .sorted { first, second in (second.1, first.0.slug) < (first.1, second.0.slug) }
  let home = xmlText(address.text(of: "index.html"))
  let own = xmlText(address.text(of: "feed.xml"))
  var lines = [
    #"<?xml version="1.0" encoding="UTF-8"?>"#,
    #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(settings.language.rawValue)">"#,
    "  <id>\(home)</id>",
    "  <title>\(xmlText(settings.title))</title>",
  ]
  if let description = settings.description {
    lines.append("  <subtitle>\(xmlText(description))</subtitle>")
  }
  lines += [
    "  <updated>\(timestamp(updated))</updated>",
    "  <author><name>\(xmlText(settings.organisation ?? settings.title))</name></author>",
    #"  <link rel="alternate" type="text/html" href="\#(home)"/>"#,
    #"  <link rel="self" type="application/atom+xml" href="\#(own)"/>"#,
  ]
  for (project, day) in entries { lines += entry(of: project, updated: day, at: address) }
  return lines.map { $0 + "\n" }.joined() + "</feed>\n"
}

private func entry(
  of project: Project,
  updated: CalendarDate,
  at address: PublicAddress
) -> [String] {
  let own = xmlText(address.text(of: Links(root: "").project(project.slug)))
  var lines = [
    "  <entry>",
    "    <id>\(own)</id>",
    "    <title>\(xmlText(project.title))</title>",
    "    <updated>\(timestamp(updated))</updated>",
    #"    <link rel="alternate" type="text/html" href="\#(own)"/>"#,
  ]
  if let area = project.area {
    lines.append(#"    <category term="\#(slug(of: area))" label="\#(xmlText(area))"/>"#)
  }
  if let summary = project.summary { lines.append("    <summary>\(xmlText(summary))</summary>") }
  return lines + ["  </entry>"]
}

/// A day as RFC 3339 wants it, its beginning in UTC.
private func timestamp(_ day: CalendarDate) -> String { day.text + "T00:00:00Z" }

extension Project {
  fileprivate func lastDay(until limit: CalendarDate) -> CalendarDate {
    let days =
      handedIn.map(\.date) + cycles.compactMap { $0.dates?.last }
      + periods.compactMap { $0.dates?.last }
    let end = year.flatMap { CalendarDate(year: $0, month: 12, day: 31) }
    return min(days.max() ?? end ?? limit, limit)
  }
}
