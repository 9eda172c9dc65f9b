import Choice
import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Wording

/// A row of `sensitivity.csv`: how much of a difference's variance over futures comes from a factor.
struct SensitivityRow: TableRow {
  var option = ""
  var kpi = ""
  var factor = ""
  var q2: Double?
  var refusal: String?
  var first = Share()
  var total = Share()
  var shapley = Share()
  var rank = Share()
  var crossing: Double?
  var information: Double?
  var lowest = Fifth()
  var highest = Fifth()

  struct Fifth: Sendable {
    var at: Double?
    var difference: Double?
  }

  struct Share: Sendable {
    var value: Double?
    var low: Double?
    var high: Double?

    init() {}

    init(_ value: Double?, _ interval: ConfidenceInterval?) {
      (self.value, low, high) = (value, interval?.lower, interval?.upper)
    }

    init(_ share: SensitivityIndex.Share?) { self.init(share?.value, share?.interval) }
  }

  static let table = Table<SensitivityRow>(
    "sensitivity",
    vi:
      "Chênh lệch phụ thuộc yếu tố nào, qua các kịch bản tương lai với lựa chọn như đã viết: toàn thành phố.",
    en: "What a difference hangs on, over futures with all choices as written: of the whole city.",
    columns: [
      .option(\.option), .kpi(\.kpi),
      Column("factor", \.factor, vi: "Mã yếu tố.", en: "Id of the factor."),
      Column(
        "q2", \.q2,
        vi:
          "Mô hình thay thế đoán đúng đến đâu ở các điểm chưa thấy: 1 là hoàn toàn; dưới 0,8 không nói gì.",
        en:
          "How well the statistical fit predicts points it has not seen, 1 at best; below 0.8 nothing is read from it."
      ).ofSamples,
      Column(
        "refusal", \.refusal,
        vi:
          "Vì sao không có chỉ số: too_few_points, no_variation, only_noise, poor, design; NA nếu có.",
        en:
          "Why there are no indices: too_few_points, no_variation, only_noise, poor, design; NA if there are."
      ),
    ]
      + shares(
        "first_order", \.first.value, \.first.low, \.first.high,
        vi: "Phần phương sai do riêng yếu tố (Sobol)",
        en: "Share of the variance from the factor alone (Sobol)")
      + shares(
        "total_order", \.total.value, \.total.low, \.total.high,
        vi: "Kể cả phần cùng các yếu tố khác",
        en: "With what it does together with others")
      + shares(
        "shapley_effect", \.shapley.value, \.shapley.low, \.shapley.high,
        vi: "Hiệu ứng Shapley, khi có yếu tố tương quan",
        en: "Shapley effect, where factors are correlated")
      + shares(
        "rank_correlation", \.rank.value, \.rank.low, \.rank.high, vi: "Tương quan hạng riêng phần",
        en: "Partial rank correlation")
      + [
        Column(
          "crosses_at", \.crossing,
          vi:
            "Giá trị đầu tiên của yếu tố mà ở đó chênh lệch đổi dấu theo mô hình thay thế, mọi thứ khác như đã "
            + "viết; trống nếu không đổi. Chưa mô phỏng lại.",
          en:
            "The first value of the factor at which the statistical fit's difference changes its sign, all else as "
            + "written; empty if it does not. Not checked by simulation."
        ).ofSamples,
        .inKPIUnit(
          "information", \.information,
          vi:
            "Giá trị của việc biết riêng yếu tố này trước khi chọn (EVPPI), đã trừ phần do sai số mô phỏng.",
          en:
            "What it is worth to know this factor alone before choosing (EVPPI), less what chance adds."
        ),
      ]
      + fifth(
        "lowest_fifth", \.lowest.at, \.lowest.difference,
        vi: "một phần năm số kịch bản tương lai mà yếu tố thấp nhất",
        en: "the fifth of futures in which the factor is lowest")
      + fifth(
        "highest_fifth", \.highest.at, \.highest.difference,
        vi: "một phần năm số kịch bản tương lai mà yếu tố cao nhất",
        en: "the fifth of futures in which the factor is highest"),
    key: ["option", "kpi", "factor"], references: [.option, .kpi])

  private static func fifth(
    _ name: String, _ at: Property<SensitivityRow, Double?>,
    _ difference: Property<SensitivityRow, Double?>, vi: String, en: String
  ) -> [Column<SensitivityRow>] {
    [
      Column(
        "\(name)_at", at, vi: "Yếu tố ở \(vi) (phân vị trung bình).",
        en: "The factor in \(en), at the mean of its quantiles there."
      ).ofSamples.later,
      .inKPIUnit(
        "\(name)_difference", difference, vi: "Chênh lệch trung bình ở \(vi).",
        en: "The mean difference in \(en), whatever all other factors are."
      ).later,
    ]
  }

  private static func shares(
    _ name: String, _ value: Property<SensitivityRow, Double?>,
    _ low: Property<SensitivityRow, Double?>, _ high: Property<SensitivityRow, Double?>,
    vi: String, en: String
  ) -> [Column<SensitivityRow>] {
    [
      Column(name, value, vi: "\(vi).", en: "\(en).").ofSamples,
      Column("\(name)_low", low, vi: "Cận dưới 95%.", en: "Lower end, 95 %.").ofSamples,
      Column("\(name)_high", high, vi: "Cận trên.", en: "Upper end.").ofSamples,
    ]
  }
}

extension SensitivityRow {
  static func text(_ findings: RobustFindings) -> TableText<SensitivityRow> {
    var text = TableText<SensitivityRow>()
    for option in findings.options.indices.dropFirst() {
      for found in findings.sensitivities where found.option == option {
        for part in found.parts {
          var row = SensitivityRow()
          row.option = tableID("option", findings.options[option].id)
          (row.kpi, row.factor) = (found.kpi.id, findings.design.factors.all[part.factor].id)
          (row.q2, row.refusal) = (found.q2, found.refusal)
          (row.first, row.total) = (Share(part.first), Share(part.total))
          row.shapley = Share(part.shapley)
          row.rank = Share(part.rank?.value, part.rank?.interval)
          (row.crossing, row.information) = (part.crossings.first, part.information)
          row.lowest = Fifth(at: part.lowest?.at, difference: part.lowest?.difference)
          row.highest = Fifth(at: part.highest?.at, difference: part.highest?.difference)
          text.write(row)
        }
      }
    }
    return text
  }
}
