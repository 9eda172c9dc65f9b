import Choice
package import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `factors.csv`: a factor of a robust study, and what it moves in an option.
struct FactorRow: TableRow {
  var factor = ""
  var option = ""
  var names = LocalizedText(vi: "", en: "")
  var effect = UncertainFactor.Effect.scales
  var selectors = ""
  var shape: UncertainFactor.Shape?
  var range = Range()
  var levels: String?
  var confidence: String?
  var source: String?
  var reach = Reach()

  /// In the factor's own unit.
  struct Range: Sendable {
    var low: Double?
    var high: Double?
    var withinLow: Double?
    var withinHigh: Double?
    var quantile: Double?
  }

  struct Reach: Sendable {
    var values = 0
    var changed = 0
    var shareLow: Double?
    var shareHigh: Double?
  }

  static let table = Table<FactorRow>(
    "factors", vi: "Các yếu tố được cho thay đổi, và chúng làm thay đổi gì ở từng phương án.",
    en: "The factors that are varied, and what they move in each option.",
    columns: [
      Column("factor", \.factor, vi: "Mã yếu tố.", en: "Id of the factor."),
      .option(\.option), .nameVI(\.names.vi), .nameEN(\.names.en),
      Column(
        "effect", \.effect, vi: "scales: nhân (tỷ lệ: nhân p/(1-p)); shifts: cộng; sets: đặt lại.",
        en: "scales: multiplies (of shares the odds); shifts: is added; sets: takes the place."),
      Column("selectors", \.selectors, vi: "Đường dẫn.", en: "The paths that it acts on."),
      Column(
        "shape", \.shape, vi: "Phân phối; NA của một lựa chọn.", en: "Its law; NA of a choice."),
      Column("low", \.range.low, vi: "Điểm 5%.", en: "The 5 % point.").ofSamples,
      Column("high", \.range.high, vi: "Điểm 95%.", en: "The 95 % point.").ofSamples,
      Column("within_low", \.range.withinLow, vi: "Giới hạn dưới.", en: "Where it is cut below.")
        .ofSamples,
      Column("within_high", \.range.withinHigh, vi: "Giới hạn trên.", en: "Where it is cut above.")
        .ofSamples,
      Column(
        "written_at", \.range.quantile, unit: "share",
        vi:
          "Giá trị của kịch bản nằm ở phân vị nào của phân phối; trống nếu không chỉ một giá trị.",
        en:
          "At which quantile of the law the scenario's own value lies; empty if there are several."
      ).ofOne.ofSamples,
      Column("levels", \.levels, vi: "Các mức của một lựa chọn.", en: "The levels of a choice."),
      Column(
        "confidence", \.confidence, vi: "Của khoảng: V, D, K, A.", en: "Of its range: V, D, K, A."),
      Column("source", \.source, vi: "Nguồn của khoảng.", en: "Source of its range."),
      Column(
        "values_named", \.reach.values, unit: "count", vi: "Chọn bao nhiêu giá trị.",
        en: "How many values it names."
      ).atLeast(0),
      Column(
        "values_moved", \.reach.changed, unit: "count",
        vi: "Trong đó, số giá trị khác giá trị đã viết ở một kịch bản tương lai nào đó.",
        en: "Of those, other than written in some future."
      ).atLeast(0),
      .shareOfFutures(
        "share_low", \.reach.shareLow, vi: "Tỷ lệ nhỏ nhất sau khi nhân p/(1-p).",
        en: "The smallest share once odds are multiplied."),
      .shareOfFutures(
        "share_high", \.reach.shareHigh, vi: "Tỷ lệ lớn nhất.", en: "The largest share."),
    ], key: ["factor", "option"], references: [.option])
}

extension UncertainFactor.Effect: CellWord {}
extension UncertainFactor.Shape: CellWord {}

extension FactorRow {
  static func text(_ findings: RobustFindings) -> TableText<FactorRow> {
    var text = TableText<FactorRow>()
    let factors = findings.design.factors
    for (position, factor) in factors.all.enumerated() {
      for (option, scenario) in findings.options.enumerated() {
        var row = FactorRow()
        row.factor = factor.id
        row.option = tableID("option", scenario.id)
        (row.names, row.effect) = (factor.name, factor.effect)
        row.selectors = factor.targets.map(\.selector).joined(separator: " ")
        if let law = factor.law {
          row.shape = law.shape
          row.range = Range(
            low: law.low, high: law.high, withinLow: law.within?.lowerBound,
            withinHigh: law.within?.upperBound,
            quantile: factors.quantile(ofWritten: position, findings.checked, option))
        }
        row.levels = factor.levels?.joined(separator: " ")
        row.confidence = factor.confidence.isEmpty ? nil : factor.confidence
        row.source = factor.source.isEmpty ? nil : factor.source
        if let reach = findings.checked.reach.first(where: {
          $0.option == option && $0.factor == factor.id
        }) {
          row.reach = Reach(
            values: reach.values, changed: reach.changed,
            shareLow: reach.shares?.moved.lowerBound, shareHigh: reach.shares?.moved.upperBound)
        }
        text.write(row)
      }
    }
    return text
  }
}

extension FutureFactors {
  /// Where in the law of a quantity what an option has as written lies; nil if it has several values.
  package func quantile(
    ofWritten quantity: Int, _ checked: CheckedPoints, _ option: Int
  ) -> Double? {
    let reach = checked.reach.first { $0.option == option && $0.factor == all[quantity].id }
    guard let reach, reach.values > 0 else { return nil }
    let own =
      all[quantity].neutral
      ?? reach.written.flatMap {
        $0.lowerBound == $0.upperBound ? $0.lowerBound : nil
      }
    return own.map { laws[quantity].position(of: $0) }
  }
}
