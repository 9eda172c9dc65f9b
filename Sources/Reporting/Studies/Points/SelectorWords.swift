import Wording

/// What a sweep varies, in words: sentences and pictures say `volume of dossiers`, tables and commands
/// `demand.volume_factor`.
enum SelectorWords {
  /// Of a selector as commands take it, with the groups that it names and its sign, if it has one. What has no word
  /// stays as it is written.
  static func name(_ selector: String) -> LocalizedText {
    let sign = ["*=", "+="].first { selector.hasSuffix($0) }
    let path = String(selector.dropLast(sign?.count ?? (selector.hasSuffix("=") ? 1 : 0)))
    guard let match = path.wholeMatch(of: /(?:.*\.)?([a-z_]+)/), let word = words[String(match.1)]
    else { return LocalizedText(vi: selector, en: selector) }
    let groups = path.matches(of: /\[([^\]]*)\]/).map { String($0.1) }.filter { $0 != "*" }
    let place = groups.isEmpty ? "" : " (\(groups.joined(separator: ", ")))"
    let way = sign.flatMap { signs[$0] }
    return LocalizedText { language in
      word[language] + place + (way.map { ", " + $0[language] } ?? "")
    }
  }

  /// With one of its values: `volume of dossiers: 1.2`.
  static func told(_ selector: String, _ value: String) -> LocalizedText {
    let (name, value) = (name(selector), BreakEvenWords.number(value))
    return LocalizedText { "\(name[$0]): \(value[$0])" }
  }

  private static let signs = [
    "*=": LocalizedText(vi: "số lần", en: "times"), "+=": LocalizedText(vi: "thêm", en: "more"),
  ]

  /// By the last key.
  private static let words = [
    "volume_factor": LocalizedText(
      vi: "khối lượng hồ sơ (số lần)", en: "volume of dossiers (multiple)"),
    "annual_volume": LocalizedText(vi: "số hồ sơ mỗi năm", en: "dossiers a year"),
    "factor": LocalizedText(vi: "mức tăng (số lần)", en: "surge (multiple)"),
    "staff": LocalizedText(vi: "số người tại quầy", en: "people at counters"),
    "agents": LocalizedText(vi: "số người trong phòng", en: "people in offices"),
    "online_share": LocalizedText(vi: "tỷ lệ nộp trực tuyến", en: "share submitted online"),
    "absence_share": LocalizedText(vi: "tỷ lệ vắng mặt", en: "share of staff absent"),
    "other_duties_share": LocalizedText(
      vi: "phần thời gian làm việc khác", en: "share of time on other duties"),
    "complete_share": LocalizedText(
      vi: "tỷ lệ hồ sơ đủ giấy tờ", en: "share of complete submissions"),
    "reception_mean_minutes": LocalizedText(
      vi: "số phút tiếp nhận một hồ sơ", en: "minutes of reception"),
    "target_utilisation": LocalizedText(
      vi: "mức sử dụng dự kiến của quầy", en: "planned use of counters"),
    "candidates": LocalizedText(vi: "số nơi được chọn", en: "sites to choose from"),
    "rule": LocalizedText(vi: "cách chọn nơi nộp", en: "choice of the site"),
  ]
}
