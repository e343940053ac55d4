/// Whether two words, in small letters, are forms of one word, as near as their beginnings say.
///
/// Swedish endings are short, so this is a simple comparison of prefixes: what is left after the
/// common beginning is at most 2 letters of one word and 4 of the other, and the beginning is at
/// least 4 letters and half of the longer word (å, ä and ö count as two letters). `kvinna` and
/// `kvinnor`, `väntetid` and `väntetiden` are the same; `behandling` and `behandlare` are not.
/// Shorter words must be equal.
func isSameWord(_ first: String, _ second: String) -> Bool {
  let (one, other) = (first.utf8, second.utf8)
  guard one.first == other.first else { return false }
  if first == second { return true }
  let common = zip(one, other).prefix { $0 == $1 }.count
  guard common >= 4 else { return false }
  let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
  return common * 2 >= longer && shorter - common <= 2 && longer - common <= 4
}

/// The words of a text in small letters, numbers and words that say nothing left out.
///
/// When nothing is left, such as of the title "Andel", the words that say little are kept.
func tellingWords(of text: String) -> [String] {
  let words = text.lowercased().split { !$0.isLetter }.map(String.init)
  var seen: Set<String> = []
  let content = words.filter { $0.count > 1 && !emptyWords.contains($0) }
    .filter { seen.insert($0).inserted }
  let telling = content.filter { !vagueWords.contains($0) }
  return telling.isEmpty ? content : telling
}

/// Words that any measure could have in its title.
private let vagueWords: Set<String> = [
  "andel", "andelen", "antal", "antalet", "alla", "bara", "enda", "fler", "flera", "fått", "fick",
  "får", "första", "genomsnitt", "har", "haft", "hade", "medel", "medelvärde", "median", "mer",
  "minst", "mått", "måttet", "procent", "region", "regionen", "resultat", "riket", "hela", "samma",
  "totalt", "varje", "vårdcentral", "vårdcentralen", "number", "share", "proportion", "mean",
  "percentage", "rate", "total", "annan", "andra",
]

/// Words that bind others together.
private let emptyWords: Set<String> = [
  "att", "av", "blev", "blir", "de", "dem", "den", "denna", "deras", "det", "detta", "då", "där",
  "efter", "eller", "en", "ett", "finns", "från", "för", "före", "gör", "han", "hon", "hur", "hos",
  "in", "inom", "inte", "ingen", "inget", "inga", "kan", "kunde", "man", "med", "men", "mot",
  "mellan", "men", "när", "och", "om", "oss", "på", "sig", "sin", "sina", "sitt", "ska", "skulle",
  "som", "så", "till", "under", "upp", "ur", "utan", "utom", "var", "vad", "vara", "varit", "vi",
  "vid", "vilka", "vilken", "vilket", "än", "är", "även", "oavsett", "per",
  "a", "an", "and", "are", "as", "at", "by", "for", "from", "has", "have", "had", "is", "of", "on",
  "or", "that", "the", "their", "to", "was", "were", "with", "who", "which", "not", "no",
]
