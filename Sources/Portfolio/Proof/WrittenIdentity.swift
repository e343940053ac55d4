import Improvement
import Manuscript

extension OutputTree {
  /// Notes every identity number that a reader of a page would see.
  ///
  /// The authors' files are looked through as they are written. What Markdown and YAML make of them
  /// is another text: `850213&#45;0000` and `**850213**-0000` are one number on the page.
  func noteIdentityNumbers(noting notes: inout Notes) {
    for file in files where file.path.hasSuffix(".html") {
      let text = file.bytes.seenText
      guard PersonalTrace.mayBe(in: text) else { continue }
      for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
        let traces = PersonalTrace.all(in: Array(line.unicodeScalars))
        guard traces.contains(where: { $0.kind == .identity }) else { continue }
        notes.add(.identityNumber, at: Place(file: file.path))
      }
    }
  }
}

extension [UInt8] {
  /// What is seen of a page: its text without tags, a line for each block.
  fileprivate var seenText: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count / 2)
    var index = 0
    while index < count {
      guard self[index] == UInt8(ascii: "<") else {
        // A line break in the file is a space on the page.
        text.append(self[index] == 10 ? 32 : self[index])
        index += 1
        continue
      }
      let start = self[index + 1..<count].first == UInt8(ascii: "/") ? index + 2 : index + 1
      var end = start
      while end < count, self[end] != UInt8(ascii: ">"), self[end] != 32 { end += 1 }
      let name = String(decoding: self[Swift.min(start, end)..<end], as: UTF8.self)
      if !Self.inlineTags.contains(name) { text.append(10) }
      while end < count, self[end] != UInt8(ascii: ">") { end += 1 }
      index = end + 1
    }
    return text
  }

  /// The elements that do not part what stands on both sides of them.
  private static var inlineTags: Set<String> {
    ["a", "b", "i", "em", "strong", "code", "span", "mark", "sup", "sub", "abbr", "q", "cite"]
  }
}
