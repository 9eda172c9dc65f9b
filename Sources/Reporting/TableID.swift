import Experiments

/// How tables write an id: as it is, if no program can take it for anything but a text; else with its
/// kind before it, `commune:00001` or `site:NA`. The colon makes it one: no id holds a colon.
func tableID(_ kind: String, _ id: String) -> String {
  isReadAsText(id) ? id : "\(kind):\(id)"
}

func tableID(_ type: ScopeType, _ id: String) -> String {
  tableID(type.rawValue, id)
}

/// What begins with a digit or '-' may be a number, a day or a formula; some words are a truth, a
/// number, a day or nothing to pandas, R, DuckDB or Excel.
private func isReadAsText(_ id: String) -> Bool {
  guard let first = id.utf8.first, !"-0123456789".utf8.contains(first) else { return false }
  let word = id.lowercased()
  return !misreadWords.contains(word) && !isDayOfMonth(word)
}

private let misreadWords: Set<String> = [
  "na", "nan", "null", "none", "inf", "infinity", "epoch", "true", "false", "t", "f", "yes", "no",
]

/// `mar1`, `sept-2` or `december2024`, to Excel.
private func isDayOfMonth(_ word: String) -> Bool {
  let name = word.prefix { $0.isLetter }
  var number = word.dropFirst(name.count)
  if number.first == "-" { number.removeFirst() }
  return (1...4).contains(number.count) && number.allSatisfy(\.isNumber)
    && (name == "sept" || months.contains { name == $0 || name == $0.prefix(3) })
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]
