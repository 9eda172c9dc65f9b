import Wording

/// Levels of choices in words, from how tables write them: `online_lever=true` is `“60 % online” on`.
enum LevelWords {
  private static let on = LocalizedText(vi: "bật “{0}”", en: "“{0}” on")
  private static let off = LocalizedText(vi: "tắt “{0}”", en: "“{0}” off")
  private static let at = LocalizedText(vi: "“{0}” là {1}", en: "“{0}” set to {1}")
  private static let known = [
    "between": LocalizedText(vi: "xen kẽ giữa các lượt tiếp", en: "between citizens"),
    "turns": LocalizedText(vi: "luân phiên theo ngày", en: "in turns by the day"),
    "blocks": LocalizedText(vi: "dồn vào cuối ca", en: "in blocks"),
  ]

  /// Of several choices with `, ` between; `name` is that of a choice by its id.
  static func phrase(
    _ level: String, _ language: Language, name: (String) -> LocalizedText
  ) -> String {
    level.split(separator: ", ").map { choice in
      let parts = choice.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return String(choice) }
      let called = name(parts[0])[language]
      return switch parts[1] {
      case "true": on.filled(language, called)
      case "false": off.filled(language, called)
      default: at.filled(language, called, value(parts[1], language))
      }
    }.joined(separator: RobustWords.and[language])
  }

  /// Of several levels with `; ` between, as the column `decided_by` has them.
  static func phrases(
    _ levels: String, _ language: Language, name: (String) -> LocalizedText
  ) -> String {
    levels.split(separator: "; ").map { phrase(String($0), language, name: name) }
      .joined(separator: "; ")
  }

  /// Ids of the choices among several levels, each once.
  static func choices(_ levels: String) -> [String] {
    var ids: [String] = []
    for level in levels.split(separator: "; ").flatMap({ $0.split(separator: ", ") }) {
      let id = String(level.prefix { $0 != "=" })
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// As the language writes numbers; words that are known by their name, others as they are.
  private static func value(_ text: String, _ language: Language) -> String {
    if let word = known[text] { return word[language] }
    guard Double(text) != nil else { return text }
    return language == .vi ? text.replacing(".", with: ",") : text
  }
}
