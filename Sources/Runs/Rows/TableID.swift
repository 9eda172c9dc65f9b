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

/// `mar1`, `sept-2` or `december2024`, to Excel. Ids are many and hardly ever months: bytes tell most.
private func isDayOfMonth(_ word: String) -> Bool {
  let digits = word.utf8.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  guard (1...4).contains(digits.count) else { return false }
  var name = word.utf8.dropLast(digits.count)
  if name.last == UInt8(ascii: "-") { name.removeLast() }
  return name.elementsEqual("sept".utf8)
    || months.contains { month in
      name.elementsEqual(month.utf8) || name.elementsEqual(month.utf8.prefix(3))
    }
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]
