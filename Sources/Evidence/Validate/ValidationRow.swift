package import Fitting
import LegalClock
package import Tables

/// A row of `validation.csv`: a number of the observed city beside that of the simulated one.
package struct ValidationRow: TableRow {
  /// What it is.
  package var measure = Measure.wait
  /// What kind of part it is of.
  package var scope = ObservedScope.all
  /// Which part, as the log calls it.
  package var part = ""
  /// Observed on the days that are compared.
  package var observed: Double?
  /// Simulated for the same days.
  package var simulated: Double?
  /// Simulated less observed.
  package var difference: Double?
  /// Of the difference, 90 %.
  package var low: Double?
  /// Of the difference, 90 %.
  package var high: Double?
  /// The smallest difference that matters.
  package var relevant: Double?
  /// What the interval says about it.
  package var verdict: Equivalence?
  /// What the observed number was made from.
  package var count = 0
  /// Of single values, in their unit.
  package var wasserstein: Double?
  /// Smirnov's, of single values.
  package var smirnov: Double?

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<ValidationRow>(
    "validation", vi: "Từng con số quan sát được, bên cạnh con số mô phỏng cho cùng những ngày đó.",
    en: "Each number that was observed, beside the one simulated for the same days.",
    columns: [
      Column(
        "measure", \.measure,
        vi: "Con số nào (lượt và hồ sơ mỗi ngày; chờ, phục vụ: phút; xử lý: ngày làm việc).",
        en:
          "Which number (visits and cases: a day; wait and service: minutes; processing: working days)."
      ),
      Column("scope_type", \.scope, vi: "Chia theo gì.", en: "What it is told apart by."),
      Column(
        "scope_id", \.part, vi: "Phần nào, theo cách gọi của nhật ký.",
        en: "Which part, as the log calls it."),
      Column("observed", \.observed, vi: "Quan sát được.", en: "As observed.").ofSamples,
      Column("simulated", \.simulated, vi: "Mô phỏng.", en: "As simulated.").ofSamples,
      Column(
        "difference", \.difference, vi: "Mô phỏng trừ quan sát.", en: "Simulated less observed."
      )
      .ofSamples,
      Column(
        "ci_low", \.low, vi: "Khoảng 90% của chênh lệch, lấy mẫu lại theo ngày.",
        en: "Interval of the difference, 90 %, by days that are drawn again."
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
      Column("observations", \.count, unit: "count", vi: "Số quan sát.", en: "Observed so many.")
        .atLeast(0),
      Column(
        "wasserstein", \.wasserstein,
        vi: "Khoảng cách Wasserstein giữa hai phân phối, cùng đơn vị.",
        en: "Wasserstein distance of the single values, in their unit."
      ).atLeast(0).ofSamples,
      Column(
        "smirnov", \.smirnov, vi: "Khoảng cách Smirnov giữa hai phân phối.",
        en: "Smirnov distance of the single values."
      ).ofOne.ofSamples,
    ], key: ["measure", "scope_type", "scope_id"])
}

extension Measure: CellWord {}
extension ObservedScope: CellWord {}
extension Equivalence: CellWord {}

extension ValidationRow {
  /// A difference, with its part by name.
  init(_ difference: Comparing.Difference, named part: String) {
    (measure, scope, self.part) = (difference.measure, difference.key.scope, part)
    (observed, simulated) = (difference.observed, difference.simulated)
    if let observed, let simulated { self.difference = simulated - observed }
    (low, high) = (difference.interval?.lowerBound, difference.interval?.upperBound)
    (relevant, verdict) = (difference.relevant, difference.verdict)
    count = Int(difference.count)
    (wasserstein, smirnov) = (difference.wasserstein, difference.smirnov)
  }
}
