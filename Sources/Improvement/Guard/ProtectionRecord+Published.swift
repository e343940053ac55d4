import Manuscript

extension ProtectionRecord {
  /// What is protected of a project, by what is published of it.
  ///
  /// The true numbers are looked at only to see which sums hold. A sum is taken in only when an
  /// outsider can read what it comes to.
  init(of project: Project, publishedAs published: ProjectAnalysis) {
    var writing = RecordWriting(of: project, publishedAs: published)
    writing.addCounts()
    writing.addSums()
    writing.addLinks()
    writing.addComplements()
    self = writing.record
  }
}
