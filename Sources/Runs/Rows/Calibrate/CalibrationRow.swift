package import Tables

/// A row of `calibration.csv`: a factor, and the value at which the simulated city is nearest to the observed.
package struct CalibrationRow: TableRow {
  /// As `uncertainty` of the option that runs has it.
  package var factor = ""
  /// What it moves, as `--set` has it.
  package var selectors = ""
  /// What its value does there.
  package var effect = "scales"
  /// Of the range that was searched.
  package var low = 0.0
  /// Its upper end.
  package var high = 0.0
  /// As the scenario is written; nil where a value takes the place of what is written.
  package var start: Double?
  /// What was found.
  package var value = 0.0
  /// 95 %, cut to the range.
  package var lower = 0.0
  /// Its upper end.
  package var upper = 0.0
  /// Where the value stands.
  package var edge = Edge.inside
  /// What the indicators tell of it.
  package var told = Told.known
  /// The factor that it is told apart from least.
  package var alike: String?
  /// Of the two values.
  package var correlation: Double?
  /// V, D, K or A.
  package var confidence = "D"
  /// In Vietnamese.
  package var nameVI: String?
  /// In English.
  package var nameEN: String?

  /// Where a value stands in its range.
  package enum Edge: String, Hashable, Sendable, CaseIterable {
    case inside
    case atLow = "at_low"
    case atHigh = "at_high"
  }

  /// What the indicators tell of a factor.
  package enum Told: String, Hashable, Sendable, CaseIterable {
    /// Its value.
    case known
    /// Only together with another one.
    case together
    /// Nothing: none of them moves with it beyond noise.
    case nothing
  }

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<CalibrationRow>(
    "calibration",
    vi: "Giá trị của từng yếu tố làm thành phố mô phỏng gần với quan sát nhất.",
    en: "The value of each factor at which the simulated city is nearest to the observed.",
    columns: [
      Column("factor", \.factor, vi: "Mã yếu tố.", en: "Its id."),
      Column(
        "selectors", \.selectors, vi: "Những gì nó thay đổi, ghi như --set.",
        en: "What it moves, as --set has it."),
      Column(
        "effect", \.effect, vi: "scales: nhân (với tỷ lệ là p/(1-p)); shifts: cộng; sets: đặt lại.",
        en: "scales: multiplies (of shares the odds); shifts: is added; sets: takes the place."),
      Column("low", \.low, vi: "Đầu dưới của khoảng tìm.", en: "Where the search begins."),
      Column("high", \.high, vi: "Đầu trên của khoảng tìm.", en: "Where it ends."),
      Column(
        "as_written", \.start, vi: "Như kịch bản đang ghi; trống nếu giá trị được đặt lại.",
        en: "As the scenario is written; empty where the value takes the place of what is written."
      ).ofSamples,
      Column("found", \.value, vi: "Giá trị tìm được.", en: "What was found."),
      Column(
        "ci_low", \.lower, vi: "Khoảng 95%, không vượt khoảng tìm.",
        en: "Interval of 95 %, cut to the range of the search."),
      Column("ci_high", \.upper, vi: "Đầu trên của khoảng.", en: "Its upper end."),
      Column(
        "edge", \.edge, vi: "inside: trong khoảng tìm; at_low, at_high: ở đầu khoảng.",
        en: "inside the range, or at_low, at_high: at an end of it."),
      Column(
        "told", \.told,
        vi:
          "known: các chỉ tiêu cho biết giá trị; together: chỉ cho biết cùng với yếu tố khác; nothing: không cho "
          + "biết gì.",
        en:
          "known: the indicators tell its value; together: only together with another one; nothing: none moves "
          + "with it."),
      Column(
        "alike", \.alike, vi: "Yếu tố khó phân biệt với nó nhất.",
        en: "The factor that it is told apart from least."),
      Column(
        "correlation", \.correlation, vi: "Tương quan giữa hai giá trị tìm được.",
        en: "Correlation of the two values."
      ).ofSamples,
      Column(
        "confidence", \.confidence,
        vi: "Mức tin cậy của giá trị: D suy ra từ quan sát, A giả định.",
        en: "How well founded the value is: D derived from what was observed, A assumed."),
    ] + Column.laterNames(\.nameVI, \.nameEN), key: ["factor"])
}

extension CalibrationRow.Edge: CellWord {}
extension CalibrationRow.Told: CellWord {}
