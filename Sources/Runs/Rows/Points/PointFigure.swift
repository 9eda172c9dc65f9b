import Experiments
import OutputAnalysis
import Tables
import Wording

/// What a KPI came to at a point, over all replications, and by how much that differs.
struct PointFigure: Sendable {
  var mean: Double?
  var low: Double?
  var high: Double?
  var difference: Double?
  var differenceLow: Double?
  var differenceHigh: Double?

  init() {}

  /// Nothing is told to differ where there is no difference.
  init(_ value: Estimate?, _ difference: Estimate?) {
    let (interval, other) = (
      value?.interval(level: intervalLevel), difference?.interval(level: intervalLevel)
    )
    (mean, low, high) = (value?.value, interval?.lower, interval?.upper)
    self.difference = difference?.value
    (differenceLow, differenceHigh) = (other?.lower, other?.upper)
  }
}

/// A row that tells one.
protocol PointFigureRow: TableRow {
  var figure: PointFigure { get set }
}

extension Column where Row: PointFigureRow {
  /// The columns that such tables share, in their order; `difference` says from what.
  static func pointFigure(difference: LocalizedText) -> [Column] {
    [
      .inKPIUnit(
        "mean", \.figure.mean,
        vi:
          "Giá trị qua mọi lần lặp: tỷ số của tổng; với phân vị, trung bình các phân vị của từng lần lặp.",
        en:
          "Value over all replications: a ratio of sums; of percentiles, the mean of those of the replications."
      ),
      .inKPIUnit(
        "ci_low", \.figure.low, vi: "Cận dưới của khoảng tin cậy 95%.",
        en: "Lower end of its interval at 95 %."),
      .inKPIUnit("ci_high", \.figure.high, vi: "Cận trên.", en: "Upper end."),
      .inKPIUnit("difference", \.figure.difference, vi: difference.vi, en: difference.en),
      .inKPIUnit(
        "difference_low", \.figure.differenceLow,
        vi: "Cận dưới của khoảng tin cậy 95% của chênh lệch, theo cặp từng lần lặp.",
        en: "Lower end of the difference's interval at 95 %, paired replication by replication."),
      .inKPIUnit("difference_high", \.figure.differenceHigh, vi: "Cận trên.", en: "Upper end."),
    ]
  }
}
