import Choice
import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `choice.csv`: how an option stands among all in one KPI of the city, over futures, with the choices
/// as written or one at another level.
struct ChoiceRow: TableRow {
  var option = ""
  var kpi = ""
  var choice: String?
  var futures = 0
  var best: Double?
  var bestError: Double?
  var mean: Double?
  var regret: Double?
  var largestRegret: Double?
  var isBest: Bool?
  var dominated: String?
  var met: Double?
  var metAll: Double?
  var fails: Double?
  var information: Double?
  var informationBias: Double?
  var difference: Double?
  var signShare: Double?
  var verdict: Choice.Verdict?

  static let table = Table<ChoiceRow>(
    "choice",
    vi:
      "Từng phương án trong số các phương án, qua các kịch bản tương lai, theo từng mức của từng lựa chọn: toàn "
      + "thành phố.",
    en: "Each option among all over the futures, by level of each choice: of the whole city.",
    columns: [
      .option(\.option), .kpi(\.kpi),
      Column(
        "choice", \.choice, vi: "Lựa chọn ở mức khác; NA: như đã viết.",
        en: "The choice that has another level; NA: all as written."),
      Column(
        "futures", \.futures, unit: "count",
        vi: "Số kịch bản tương lai mà mọi phương án có thể tốt nhất đều có giá trị.",
        en: "Futures in which all options that may be the best have a value."
      ).atLeast(0),
    ] + standing + shares + information + against,
    key: ["option", "kpi", "choice"], references: [.option, .kpi])

  private static var standing: [Column<ChoiceRow>] {
    [
      .shareOfFutures(
        "best_share", \.best,
        vi:
          "Tỷ lệ kịch bản tương lai mà phương án này tốt nhất trong các phương án được xếp hạng theo số "
          + "liệu đã viết và ở mức ấy vẫn phục vụ được; ở kịch bản mà nó không phục vụ đủ thì không tính là tốt nhất; "
          + "trống nếu không thuộc số đó.",
        en: "Share of futures in which it is the best of the options that are ranked as written "
          + "and serve people at that level too; in a future in which it fails it is not. Ties are shared. Empty if it "
          + "is none of these."),
      .shareOfFutures(
        "best_share_error", \.bestError, vi: "Sai số chuẩn (Wilson), không bao giờ bằng 0.",
        en: "Its standard error (Wilson's), never 0."),
      .inKPIUnit(
        "mean", \.mean, vi: "Trung bình qua các kịch bản tương lai.", en: "Mean over the futures."),
      .inKPIUnit(
        "expected_regret", \.regret,
        vi:
          "Trung bình thua phương án tốt nhất của từng kịch bản tương lai, qua các kịch bản mà nó phục vụ đủ.",
        en:
          "By how much it is behind the best of each future, on average over those in which it does not fail."
      ),
      .inKPIUnit("largest_regret", \.largestRegret, vi: "Nhiều nhất.", en: "The most."),
      Column(
        "best_on_average", \.isBest, vi: "Có trung bình tốt nhất không.",
        en: "Whether no mean is better."),
      Column(
        "dominated_by", \.dominated,
        vi: "Phương án trội hơn ở mọi mức (trội ngẫu nhiên bậc nhất); NA nếu không có.",
        en: "Options that are better at every quantile (first-order dominance); NA without any."),
    ]
  }

  private static var shares: [Column<ChoiceRow>] {
    [
      .shareOfFutures(
        "target_met_share", \.met, vi: "Tỷ lệ kịch bản tương lai đạt mục tiêu của chỉ tiêu này.",
        en: "Share of futures in which the target of this KPI is met."),
      .shareOfFutures(
        "all_targets_met_share", \.metAll, vi: "Tỷ lệ kịch bản tương lai đạt mọi mục tiêu.",
        en: "Share in which all targets are met."),
      .shareOfFutures(
        "fails_share", \.fails,
        vi: "Tỷ lệ kịch bản tương lai mà từ 1% nhu cầu trở lên không được phục vụ.",
        en: "Share in which 1 % of the demands or more are not served."),
    ]
  }

  private static var information: [Column<ChoiceRow>] {
    [
      .inKPIUnit(
        "perfect_information", \.information,
        vi:
          "Giá trị của việc biết trước tương lai (EVPI), đã trừ phần do sai số mô phỏng; như nhau ở mọi phương án.",
        en:
          "What it is worth to know the future (EVPI), less what chance adds; the same for all options."
      ),
      .inKPIUnit(
        "perfect_information_bias", \.informationBias, vi: "Phần do sai số mô phỏng đã trừ.",
        en: "What chance adds, which is taken off."),
    ]
  }

  private static var against: [Column<ChoiceRow>] {
    [
      .inKPIUnit(
        "difference", \.difference, vi: "Phương án trừ phương án gốc, số liệu đã viết.",
        en: "Option minus base, inputs as written."),
      .shareOfFutures(
        "sign_share", \.signShare, vi: "Tỷ lệ kịch bản tương lai mà dấu ấy giữ nguyên.",
        en: "Share of futures in which that sign holds."),
      Column(
        "verdict", \.verdict, vi: "Kết luận so với phương án gốc ở mức này.",
        en: "The verdict against the base at this level."),
    ]
  }
}

extension ChoiceRow {
  static func text(_ findings: RobustFindings) -> TableText<ChoiceRow> {
    var text = TableText<ChoiceRow>()
    let layout = findings.design.layout
    let looks: [(block: Int?, points: Range<Int>)] =
      [(nil, 0..<layout.futures)]
      + findings.design.blocks.indices.map { ($0, layout.points(ofBlock: $0)) }
    let fails = looks.map { findings.fails($0.points) }
    let ranked = looks.map { findings.ranked(atBlock: $0.block) }
    let targets = looks.map { look in
      findings.kpis.compactMap { findings.met($0, look.points) }
    }
    var rows = findings.options.map { _ in [ChoiceRow]() }
    for (position, kpi) in findings.kpis.enumerated() {
      for (number, look) in looks.enumerated() {
        let futures = findings.futures(kpi, look.points, of: ranked[number])
        let noise = findings.noise(kpi, of: ranked[number])
        let met = findings.met(kpi, look.points)
        for option in findings.options.indices {
          var row = ChoiceRow()
          row.option = tableID("option", findings.options[option].id)
          row.kpi = kpi.id
          row.choice = look.block.map { findings.words(ofBlock: $0) }
          if let futures {
            row.fill(futures, ranked[number], option, findings.options, kpi)
          }
          if !ranked[number].contains(option), kpi.better != .neutral {
            row.mean = findings.mean(kpi, of: option, look.points)
          }
          row.met = met.flatMap { ShareOfFutures(holding: $0[option])?.value }
          row.metAll =
            targets[number].isEmpty
            ? nil
            : ShareOfFutures(
              holding: Choice.Targets(targets[number].map { $0[option] }).all)?.value
          row.fails = ShareOfFutures(holding: fails[number][option])?.value
          let information = futures?.information(noise: noise)
          (row.information, row.informationBias) = (information?.value, information?.bias)
          if option > 0 {
            let standing = findings.standings[position][option - 1]
            let over = look.block.map { standing.levels[$0] } ?? standing.own
            (row.difference, row.signShare) = (over.centre?.value, over.signShare)
            row.verdict = findings.isRanked[option] ? over.verdict : .notRanked
          }
          rows[option].append(row)
        }
      }
    }
    for row in rows.joined() { text.write(row) }
    return text
  }

  private mutating func fill(
    _ futures: FutureLosses, _ ranked: [Int], _ option: Int, _ options: [Scenario], _ kpi: KPI
  ) {
    self.futures = futures.points
    guard futures.points > 0, let place = ranked.firstIndex(of: option) else { return }
    (best, bestError) = (futures.best[place].value, futures.best[place].standardError)
    mean = futures.expectedLosses[place] * (kpi.better == .higher ? -1 : 1)
    let (expected, largest) = (futures.expectedRegrets[place], futures.largestRegrets[place])
    (regret, largestRegret) = (expected.isNaN ? nil : expected, largest.isNaN ? nil : largest)
    isBest = futures.bestOnAverage.contains(place)
    let above = futures.dominances.filter { $0.over == place }.map {
      tableID("option", options[ranked[$0.option]].id)
    }
    dominated = above.isEmpty ? nil : above.joined(separator: " ")
  }
}
