package import Wording

/// The name that someone most likely meant; nil if none is near.
///
/// Damerau-Levenshtein distance (optimal string alignment) of at most a third of the length.
func nearestName(to text: String, among names: [String]) -> String? {
  let typed = Array(text.lowercased().utf8)
  guard (1...64).contains(typed.count) else { return nil }
  var best: (name: String, distance: Int)?
  for name in names {
    let limit = (best?.distance ?? (max(typed.count, 3) / 3 + 1)) - 1
    guard abs(name.utf8.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, Array(name.lowercased().utf8))
    if distance <= limit { best = (name, distance) }
  }
  return best?.name
}

/// Insertions, deletions, replacements and swaps of neighbours between two texts.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var twoAgo: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    current.reserveCapacity(b.count + 1)
    for j in b.indices {
      var distance = min(
        previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, twoAgo[j - 1] + 1)
      }
      current.append(distance)
    }
    (twoAgo, previous) = (previous, current)
  }
  return previous[b.count]
}

/// What to write instead of an unknown name.
func hint(for text: String, among names: [String], called kind: Phrase) -> Phrase {
  if let near = nearestName(to: text, among: names) { return "did you mean '\(near)'?" }
  if names.isEmpty { return "there are no \(kind) here" }
  let shown = names.prefix(30).joined(separator: ", ")
  return "known \(kind): \(shown)" + (names.count > 30 ? ", … (\(names.count) in all)" : "")
}

/// The same for a message in both languages.
package func bothHints(for text: String, among names: [String]) -> LocalizedText {
  if let near = nearestName(to: text, among: names) {
    return LocalizedText(vi: "có phải là '\(near)'?", en: "did you mean '\(near)'?")
  }
  guard !names.isEmpty else { return LocalizedText(vi: "chưa có gì", en: "there are none") }
  let shown =
    names.prefix(30).joined(separator: ", ")
    + (names.count > 30 ? ", … (\(names.count))" : "")
  return LocalizedText(vi: "hiện có: \(shown)", en: "there are: \(shown)")
}

/// The same in both languages: what the names are called, too.
package func hint(
  for text: String, among names: [String], called kind: LocalizedText
) -> LocalizedText {
  hint(for: text, among: names, called: Phrase(kind)).text
}
