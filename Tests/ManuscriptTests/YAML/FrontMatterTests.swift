import Manuscript
import Testing

@Suite struct `Front matter` {
  @Test func `stands between two lines of three hyphens, and the text begins after it`() throws {
    let (front, notes) = read("---\ntitle: A\nunit: b\n---\n\nText.\n")
    #expect(notes.all.isEmpty)
    #expect(front?.value.outline == "{title@2:1: ‹A›@2:8, unit@3:1: ‹b›@3:7}")
    #expect(front?.bodyLine == 5)
  }

  @Test func `may hold three hyphens in a title`() {
    let (front, notes) = read("---\ntitle: Fall---steg 2\nb: ------\n---   \nText.\n")
    #expect(notes.all.isEmpty)
    #expect(front?.value.entries?.map(\.value.text) == ["Fall---steg 2", "------"])
    #expect(front?.bodyLine == 5)
  }

  @Test func `may be empty`() {
    let (front, notes) = read("---\n---\nText.")
    #expect(notes.all.isEmpty)
    #expect(front?.value.entries?.isEmpty == true)
    #expect(front?.bodyLine == 3)
  }

  @Test(arguments: [
    "", "Text.", "\n---\na: b\n---\n", " ---\na: b\n---\n", "--\na: b\n--\n", "----\n",
  ])
  func `must be on the first line`(text: String) {
    let (front, notes) = read(text)
    #expect(front == nil)
    #expect(notes.placesAndCodes == ["1:1+1 Y101"])
  }

  @Test(arguments: ["---", "---\ntitle: A\n", "---\ntitle: A\n --- \n", "---\ntitle: A\n----\n"])
  func `must end`(text: String) {
    let (front, notes) = read(text)
    #expect(front == nil)
    #expect(notes.placesAndCodes == ["1:1+3 Y102"])
  }

  @Test func `tells mistakes on the lines of the whole file`() {
    #expect(read("---\ntitle: A\nunit: @b\n---\n").notes.placesAndCodes == ["3:7+2 Y104"])
    #expect(read("---\ntitle: A\ntitle: B\n---\ntitle: C\n").notes.placesAndCodes == ["3:1+5 Y109"])
  }

  private func read(_ text: String) -> (front: FrontMatter?, notes: Notes) {
    var notes = Notes()
    let front = FrontMatter(of: SourceFile(path: "report.md", text: text), noting: &notes)
    return (front, notes)
  }
}
