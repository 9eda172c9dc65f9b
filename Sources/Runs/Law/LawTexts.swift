import Wording

/// What is said of rule-sets that are compared.
enum LawTexts {
  static let between = LocalizedText(
    vi: "{0}, riêng {1} theo luật sau", en: "{0}, but {1} as later")
  static let two = LocalizedText(
    vi: "--rules cần hai bộ quy định: --rules CŨ --rules MỚI",
    en: "--rules takes two rule-sets: --rules OLD --rules NEW")
  static let alone = LocalizedText(
    vi:
      "--rules so sánh một kịch bản theo hai luật: hãy nêu một tệp, không --variant, --design, --around hay "
      + "--stress",
    en:
      "--rules compares one scenario under two laws: name one file, without --variant, --design, --around or "
      + "--stress")
  static let unknown = LocalizedText(
    vi: "--rules {0}: không có bộ quy định nào như vậy trong kịch bản hay thư mục rules; {1}",
    en: "--rules {0}: there is no such rule-set in the scenario or its folder rules; {1}")
  static let unknownProcedure = LocalizedText(
    vi: "--rules {0}: time_limits nêu '{1}', không có trong kịch bản; {2}",
    en: "--rules {0}: its time_limits name '{1}', which the scenario does not have; {2}")
  static let tooMany = LocalizedText(
    vi: "--rules: hai bộ quy định khác nhau ở {0} điểm, nhiều nhất là {1}",
    en: "--rules: the rule-sets differ in {0 part|parts}, at most {1} are told apart")
  static let same = LocalizedText(
    vi: "{0} và {1} tính thời hạn như nhau: không hồ sơ nào có hạn khác.",
    en: "{0} and {1} count limits alike: no dossier is due at another time.")
  static let citedOtherwise = LocalizedText(
    vi: "Chỉ khác nơi ghi: {0}.", en: "They only stand elsewhere: {0}.")
}
