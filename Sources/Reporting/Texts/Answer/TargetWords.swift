import Experiments
import Foundation
import Runs
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
    return KPI.named(kpi)?.unit == .share
      ? text.filled(language, format.percent(value, digits: digits(of: 100 * value)))
      : text.filled(language, format.decimal(value, digits: digits(of: value)))
  }

  /// A text with what officials would say in place of each target in it that is written as commands take it, such
  /// as `wait_p90<=15` and `on_time_share[site=*]>=0.98`, and of each id of an indicator by itself. What names no
  /// indicator stays.
  static func spelled(_ text: String, _ language: Language) -> String {
    targetsSpelled(text, language).replacing(/\b[a-z]+(_[a-z0-9]+)+\b/) { match in
      KPI.named(String(match.output.0)).map { AnswerTexts.name($0.id, $0.name)[language] }
        ?? String(match.output.0)
    }
  }

  private static func targetsSpelled(_ text: String, _ language: Language) -> String {
    text.replacing(/([a-z][a-z0-9_]*)(\[[^\]]*\])?(<=|>=|<|>)([0-9.]*[0-9])/) { match in
      let (id, sign) = (String(match.output.1), String(match.output.3))
      guard let kpi = KPI.named(id), let value = Double(match.output.4) else {
        return String(match.output.0)
      }
      let place = match.output.2.map { Self.place($0, language) } ?? ""
      let isUsual = words[id] != nil && sign == (kpi.better == .higher ? ">=" : "<=")
      guard !isUsual else { return target(id, value, own: nil, language) + place }
      let format = RowFormat(kpi.unit, values: [value], language)
      let unit = format.suffix
      let mark = ["<=": "≤", ">=": "≥"][sign] ?? sign
      let number = NumberFormat(language: language).decimal(
        format.scale * value, digits: digits(of: format.scale * value))
      return "\(kpi.name[language]) \(mark) \(number)\(unit)\(place)"
    }
  }

  static func spelled(_ text: LocalizedText) -> LocalizedText {
    LocalizedText { spelled(text[$0], $0) }
  }

  /// Of `[site=*]` and `[site=river_house]`.
  private static func place(_ place: Substring, _ language: Language) -> String {
    let id = place.dropLast().split(separator: "=").last ?? place
    return id == "*" ? " " + everySite[language] : " (\(id))"
  }

  private static let everySite = LocalizedText(vi: "ở mọi nơi tiếp nhận", en: "at every site")

  /// As many as it takes, two at most.
  private static func digits(of value: Double) -> Int {
    (0...1).first { digits in
      let power = pow(10, Double(digits))
      return abs(value - (value * power).rounded() / power) < 1e-9
    } ?? 2
  }
}

extension StoredStudy {
  /// What it wrote down in words, with its targets in words too.
  func told() throws -> LocalizedText? { try text().map { TargetWords.spelled($0) } }
}

extension TargetWords {
  fileprivate static let words = [
    "wait_p90": LocalizedText(
      vi: "90% lượt chờ không quá {0} phút", en: "nine in ten to wait at most {0 minute|minutes}"),
    "wait_p95": LocalizedText(
      vi: "95% lượt chờ không quá {0} phút", en: "95 in 100 to wait at most {0 minute|minutes}"),
    "wait_mean": LocalizedText(
      vi: "thời gian chờ trung bình không quá {0} phút",
      en: "a mean wait of at most {0 minute|minutes}"),
    "wait_within_limit_1": LocalizedText(
      vi: "{0} lượt chờ trong giới hạn", en: "{0} to wait within the limit"),
    "walk_away_share": LocalizedText(
      vi: "không quá {0} lượt bỏ về", en: "at most {0} to leave"),
    "on_time_share": LocalizedText(vi: "{0} hồ sơ đúng hạn", en: "{0} on time"),
  ]
}
