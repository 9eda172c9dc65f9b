import Foundation

/// Ids of a scenario for names of a log: lower-case Latin letters, digits and underscores, each once.
package struct DraftNames: Sendable {
  /// In the order of the names.
  package let ids: [String]

  /// Words that YAML or a table reads as something else.
  private static let reserved: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "na", "nan", "inf", "all", "city",
  ]

  /// `prefix` stands before what does not begin with a letter; `fallback` for a name without letters.
  package init(_ names: [String], prefix: String) {
    var used = Set<String>()
    ids = names.map { name in
      let latin = name.replacingOccurrences(of: "đ", with: "d")
        .replacingOccurrences(of: "Đ", with: "D")
        .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      var id = ""
      for character in latin.lowercased() {
        if character.isASCII, character.isLetter || character.isNumber {
          id.append(character)
        } else if !id.isEmpty, id.last != "_" {
          id.append("_")
        }
      }
      id = String(id.prefix(40))
      while id.last == "_" { id.removeLast() }
      if id.isEmpty || id.first?.isNumber == true || Self.reserved.contains(id) {
        id = id.isEmpty ? prefix : "\(prefix)_\(id)"
      }
      var (unique, number) = (id, 2)
      while !used.insert(unique).inserted {
        unique = "\(id)_\(number)"
        number += 1
      }
      return unique
    }
  }
}
