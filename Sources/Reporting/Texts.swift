import Experiments
package import ServiceModel

/// The text catalogue: what people read in tables and notices, in Vietnamese and English. Names of
/// KPIs are in `KPI.all`. `{0}`, `{1}`, ... stand for values.
package enum Texts {
  static let indicator = LocalizedText(vi: "Chỉ tiêu", en: "Indicator")
  static let value = LocalizedText(vi: "Giá trị", en: "Value")
  static let target = LocalizedText(vi: "Mục tiêu", en: "Target")
  static let comparisonTitle = LocalizedText(
    vi: "So sánh với {0}, kỳ {1} – {2}", en: "Compared with {0}, {1} – {2}")
  static let runTitle = LocalizedText(vi: "{0}, kỳ {1} – {2}", en: "{0}, {1} – {2}")

  static let comparisonNote = LocalizedText(
    vi: """
      Khoảng tin cậy {0} theo {1} lần lặp, mầm {2}; mọi phương án phục vụ cùng những người dân. \
      "Tốt hơn", "kém hơn": chênh lệch chắc chắn sau hiệu chỉnh Holm cho cả bảng.
      """,
    en: """
      Intervals at {0} over {1} replications, seed {2}; all options serve the same citizens. \
      "Better" and "worse" are sure after Holm's correction over the whole table.
      """)
  static let bestNote = LocalizedText(
    vi:
      "★: có thể là tốt nhất trong mọi phương án, khi so sánh tất cả cùng lúc; phương án không có ★ "
      + "chắc chắn không phải.",
    en: "★: may be the best of all options, compared all at once; those without it surely are not.")
  static let runNote = LocalizedText(
    vi: "Khoảng tin cậy {0} theo {1} lần lặp, mầm {2}.",
    en: "Intervals at {0} over {1} replications, seed {2}.")
  static let oneReplicationNote = LocalizedText(
    vi: "Một lần lặp, mầm {0}: không có khoảng tin cậy; hãy tăng --replications.",
    en: "One replication, seed {0}: no intervals; raise --replications.")

  static let noticesTitle = LocalizedText(vi: "Lưu ý", en: "Notices")
  static let openNotice = LocalizedText(
    vi: "{0}: {1} nhu cầu ({2}) chưa có kết quả khi hết thời gian theo dõi.",
    en: "{0}: {1} demands ({2}) have no result when the follow-up ends.")
  static let overloadedNotice = LocalizedText(
    vi: "{0}: {1} nhu cầu ({2}) chưa có kết quả khi hết thời gian theo dõi: QUÁ TẢI.",
    en: "{0}: {1} demands ({2}) have no result when the follow-up ends: OVERLOADED.")
  static let gaveUpNotice = LocalizedText(
    vi: "{0}: {1} người ({2}) bỏ cuộc sau nhiều lần đi lại vô ích.",
    en: "{0}: {1} citizens ({2}) gave up after coming in vain too often.")
  static let sentHomeNotice = LocalizedText(
    vi: "{0}: {1} lượt ({2}) bị cho về hoặc bỏ về khi chưa được gọi.",
    en: "{0}: {1} tickets ({2}) went home without being called.")
  static let fullSitesNotice = LocalizedText(
    vi: "{0}: {1} nơi tiếp nhận làm việc hết công suất ({2}).",
    en: "{0}: {1} sites work at the limit of their staff ({2}).")
  static let fullOfficesNotice = LocalizedText(
    vi: "{0}: {1} phòng chuyên môn làm việc hết công suất ({2}).",
    en: "{0}: {1} offices work at the limit of their staff ({2}).")
  static let balanceNotice = LocalizedText(
    vi: "{0}: cân bằng dòng sai {1} lần. Đây là lỗi của chương trình: đừng dùng kết quả này.",
    en: "{0}: the flow balance is off {1} times. That is our mistake: do not use these results.")

  static func verdict(_ verdict: Comparison.Verdict) -> LocalizedText {
    switch verdict {
    case .better: LocalizedText(vi: "tốt hơn", en: "better")
    case .worse: LocalizedText(vi: "kém hơn", en: "worse")
    case .differs: LocalizedText(vi: "khác", en: "different")
    case .same: LocalizedText(vi: "như nhau", en: "same")
    case .tooCloseToCall: LocalizedText(vi: "chưa phân định", en: "too close to call")
    case .noData: LocalizedText(vi: "không có số liệu", en: "no data")
    }
  }

  /// Empty where there is nothing to say.
  static func verdict(_ verdict: TargetVerdict) -> LocalizedText {
    switch verdict {
    case .met: LocalizedText(vi: "đạt", en: "met")
    case .missed: LocalizedText(vi: "chưa đạt", en: "missed")
    case .uncertain: LocalizedText(vi: "chưa rõ", en: "uncertain")
    case .noTarget, .noData: LocalizedText(vi: "", en: "")
    }
  }
}

extension LocalizedText {
  /// Puts values in the place of `{0}`, `{1}`, ...
  package func filled(_ language: Language, _ values: String...) -> String {
    filled(language, values)
  }

  /// Both languages at once.
  package func filled(_ values: String...) -> LocalizedText { filled(values) }

  package func filled(_ values: [String]) -> LocalizedText {
    LocalizedText(vi: filled(.vi, values), en: filled(.en, values))
  }

  /// With values that differ between the languages.
  package func filled(_ values: LocalizedText...) -> LocalizedText {
    LocalizedText(vi: filled(.vi, values.map(\.vi)), en: filled(.en, values.map(\.en)))
  }

  private func filled(_ language: Language, _ values: [String]) -> String {
    values.enumerated().reduce(self[language]) { text, value in
      text.replacing("{\(value.offset)}", with: value.element)
    }
  }
}
