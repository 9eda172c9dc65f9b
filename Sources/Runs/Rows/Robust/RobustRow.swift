import Choice
import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `robust.csv`: an alternative against the base in one KPI of the city, under inputs as written and
/// in futures.
struct RobustRow: TableRow {
  var option = ""
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var base: Double?
  var difference: Double?
  var noise: Double?
  var low = InputEnd()
  var high = InputEnd()
  var smallest: Double?
  var largest: Double?
  var points = 0
  var missing = 0
  var signShare: Double?
  var gainShare: Double?
  var lossShare: Double?
  var fails: Double?
  var own = Choice.Verdict.noData
  var verdict = Choice.Verdict.noData
  var decidedBy: String?

  /// A percentile over futures with its own interval.
  struct InputEnd: Sendable {
    var value: Double?
    var lower: Double?
    var upper: Double?
  }

  static let table = Table<RobustRow>(
    "robust",
    vi: "Từng phương án so với phương án gốc khi số liệu đầu vào có thể khác: toàn thành phố.",
    en: "Each option against the base where the inputs may be otherwise: of the whole city.",
    columns: [.option(\.option), .kpi(\.kpi), .scopeType(\.scopeType), .scopeID(\.scopeID)]
      + values + [
        Column(
          "futures", \.points, unit: "count", vi: "Số kịch bản tương lai đã xét.",
          en: "How many futures were looked at."
        ).atLeast(0),
        Column(
          "futures_without_value", \.missing, unit: "count",
          vi: "Trong đó, số kịch bản tương lai không có giá trị.", en: "Of those, without a value."
        ).atLeast(0),
        .shareOfFutures(
          "sign_share", \.signShare,
          vi: "Tỷ lệ kịch bản tương lai mà dấu của chênh lệch giữ như với số liệu đã viết.",
          en: "Share of futures in which the difference has the sign that it has as written."),
        .shareOfFutures(
          "relevant_gain_share", \.gainShare,
          vi: "Tỷ lệ kịch bản tương lai tốt hơn một cách đáng kể.",
          en: "Share of futures in which it is better by a relevant difference."),
        .shareOfFutures(
          "relevant_loss_share", \.lossShare,
          vi: "Tỷ lệ kịch bản tương lai kém hơn một cách đáng kể.",
          en: "Share of futures in which it is worse by one."),
        .shareOfFutures(
          "fails_share", \.fails,
          vi: "Tỷ lệ kịch bản tương lai mà phương án không phục vụ từ một phần trăm nhu cầu trở "
            + "lên.",
          en: "Share of futures in which it fails: 1 % of the demands or more are not served."
        ).later,
        Column(
          "verdict_as_chosen", \.own, vi: "Kết luận với các lựa chọn như đã viết.",
          en: "The verdict with all choices as written."),
        Column(
          "verdict", \.verdict,
          vi: "Kết luận yếu nhất dưới mọi mức của mọi lựa chọn; không kể mức bật một giải pháp mà "
            + "chỉ phương án này hoặc chỉ phương án gốc có.",
          en: "The weakest verdict under all levels of all choices, but for those that switch a "
            + "lever on that only one of the two has."),
        Column(
          "decided_by", \.decidedBy, vi: "Các mức làm kết luận yếu đi; NA nếu không có.",
          en: "Levels that make it so weak; NA where the choices as written do."),
      ], key: ["option", "kpi", "scope_type", "scope_id"], references: [.option, .kpi, .scope])

  private static var values: [Column<RobustRow>] {
    [
      .inKPIUnit(
        "base_value", \.base, vi: "Phương án gốc với số liệu đã viết.",
        en: "The base, inputs as written."),
      .inKPIUnit(
        "difference", \.difference, vi: "Phương án trừ phương án gốc, số liệu đã viết.",
        en: "Option minus base, inputs as written."),
      .inKPIUnit(
        "noise_half_width", \.noise,
        vi: "Nửa khoảng 95% do sai số mô phỏng: người dân khác đến, số liệu vẫn vậy.",
        en: "Half of the 95 % interval by chance: other citizens, the same inputs."),
      .inKPIUnit(
        "inputs_low", \.low.value, vi: "Điểm 5% của chênh lệch qua các kịch bản tương lai.",
        en: "The 5 % point of the difference over the futures."),
      .inKPIUnit(
        "inputs_low_from", \.low.lower,
        vi: "Cận dưới 95% của điểm ấy; trống khi dưới 73 kịch bản tương lai.",
        en: "Lower end of its own 95 % interval; empty below 73 futures."),
      .inKPIUnit("inputs_low_to", \.low.upper, vi: "Cận trên.", en: "Upper end."),
      .inKPIUnit("inputs_high", \.high.value, vi: "Điểm 95%.", en: "The 95 % point."),
      .inKPIUnit("inputs_high_from", \.high.lower, vi: "Cận dưới.", en: "Lower end."),
      .inKPIUnit(
        "inputs_high_to", \.high.upper, vi: "Cận trên; trống khi dưới 73 kịch bản tương lai.",
        en: "Upper end; empty below 73 futures."),
      .inKPIUnit(
        "smallest", \.smallest, vi: "Chênh lệch nhỏ nhất.", en: "The smallest difference of all."),
      .inKPIUnit(
        "largest", \.largest, vi: "Chênh lệch lớn nhất.", en: "The largest difference of all."),
    ]
  }
}

extension RobustRow {
  static func text(_ findings: RobustFindings) -> TableText<RobustRow> {
    var text = TableText<RobustRow>()
    let failing = findings.failing
    for option in findings.options.indices.dropFirst() {
      for standings in findings.standings {
        let standing = standings[option - 1]
        var row = RobustRow()
        row.option = tableID("option", findings.options[option].id)
        (row.kpi, row.scopeID) = (standing.kpi.id, "city")
        row.base = standing.base
        row.fill(standing.own)
        row.fails = failing[option]?.value
        row.verdict = standing.verdict
        row.own = findings.isRanked[option] ? standing.own.verdict : .notRanked
        let levels = standing.levelled.decidedBy.map { findings.words(ofBlock: $0) }
        row.decidedBy = levels.isEmpty ? nil : levels.joined(separator: "; ")
        text.write(row)
      }
    }
    return text
  }

  private mutating func fill(_ own: DifferenceOverFutures) {
    (difference, noise) = (own.centre?.value, own.noiseHalfWidth)
    if let inputs = own.inputs {
      low = InputEnd(value: inputs.low.value, lower: inputs.low.lower, upper: inputs.low.upper)
      high = InputEnd(value: inputs.high.value, lower: inputs.high.lower, upper: inputs.high.upper)
      (smallest, largest) = (inputs.smallest, inputs.largest)
    }
    (points, missing) = (own.points, own.missing)
    (signShare, gainShare) = (own.signShare, own.relevantGainShare)
    lossShare = own.relevantLossShare
  }
}

extension Column {
  /// From 0 to 1.
  static func shareOfFutures(
    _ name: String, _ property: Property<Row, Double?>, vi: String, en: String
  ) -> Column {
    Column(name, property, unit: "share", vi: vi, en: en).ofOne
  }
}
