import Wording

/// A target in words: what officials would say for `wait_p90<=15`.
enum TargetWords {
  static func target(
    _ kpi: String, _ value: Double, own: LocalizedText?, _ language: Language
  ) -> String {
    let format = NumberFormat(language: language)
    guard let text = words[kpi] else {
      return "\(own?[language] ?? kpi) ≤ \(format.decimal(value, digits: value < 1 ? 2 : 0))"
    }
    return value < 1
      ? text.filled(language, format.percent(value, digits: 0))
      : text.filled(language, format.decimal(value, digits: 0))
  }

  private static let words = [
    "wait_p90": LocalizedText(
      vi: "90% lượt chờ không quá {0} phút", en: "nine in ten to wait {0} min at most"),
    "wait_p95": LocalizedText(
      vi: "95% lượt chờ không quá {0} phút", en: "95 in 100 to wait {0} min at most"),
    "wait_mean": LocalizedText(
      vi: "thời gian chờ trung bình không quá {0} phút", en: "a mean wait of {0} min at most"),
    "wait_within_limit_1": LocalizedText(
      vi: "{0} lượt chờ trong giới hạn", en: "{0} to wait within the limit"),
    "walk_away_share": LocalizedText(
      vi: "không quá {0} lượt bỏ về", en: "{0} to leave at most"),
    "on_time_share": LocalizedText(vi: "{0} hồ sơ đúng hạn", en: "{0} on time"),
  ]
}
