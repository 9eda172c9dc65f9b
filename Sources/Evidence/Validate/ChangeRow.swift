package import Fitting
package import Tables

/// A row of `changes.csv`: a number of the log on the days that are compared, beside the same on the days that
/// estimates were made from.
package struct ChangeRow: TableRow {
  /// What it is.
  package var measure = Measure.wait
  /// Observed on the days of the estimates.
  package var before: Double?
  /// Observed on the days that are compared.
  package var observed: Double?
  /// Observed less before.
  package var change: Double?
  /// Of the change, 90 %.
  package var low: Double?
  /// Of the change, 90 %.
  package var high: Double?
  /// The smallest difference that matters.
  package var relevant: Double?
  /// What the interval says about it.
  package var verdict: Equivalence?

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<ChangeRow>(
    "changes", vi: "Nhật ký tự nó đã đổi gì từ những ngày dùng để ước lượng.",
    en: "What changed in the log itself since the days that estimates were made from.",
    columns: [
      Column("measure", \.measure, vi: "Con số nào.", en: "Which number."),
      Column(
        "observed_before", \.before,
        vi:
          "Quan sát được vào những ngày dùng để ước lượng: cùng thứ trong tuần, theo dõi dài như nhau.",
        en:
          "As observed on the days of the estimates: of the same weekdays, followed for as long."
      ).ofSamples,
      Column(
        "observed", \.observed, vi: "Quan sát được vào những ngày được so.",
        en: "As observed on the days that are compared."
      ).ofSamples,
      Column("change", \.change, vi: "Sau trừ trước.", en: "Observed less before.").ofSamples,
      Column(
        "ci_low", \.low, vi: "Khoảng 90% của thay đổi, lấy mẫu lại theo ngày.",
        en: "Interval of the change, 90 %, by days that are drawn again."
      ).ofSamples,
      Column("ci_high", \.high, vi: "Đầu trên của khoảng.", en: "Its upper end.").ofSamples,
      Column(
        "relevant_difference", \.relevant, vi: "Chênh lệch nhỏ nhất có ý nghĩa.",
        en: "The smallest difference that matters."
      ).atLeast(0).ofSamples,
      Column(
        "verdict", \.verdict,
        vi:
          "within: cả khoảng nằm trong mức có ý nghĩa; beyond: cả khoảng nằm ngoài; open: chưa rõ.",
        en:
          "within: all of the interval lies within what matters; beyond: none of it; open: neither."
      ),
    ], key: ["measure"])
}

extension ChangeRow {
  /// A difference of two parts of a log.
  init(_ difference: LogChange.Difference) {
    (measure, before, observed) = (difference.measure, difference.before, difference.now)
    change = difference.now - difference.before
    (low, high) = (difference.interval?.lowerBound, difference.interval?.upperBound)
    (relevant, verdict) = (difference.relevant, difference.verdict)
  }
}
