import Experiments
import OutputAnalysis
import Tables
import Wording

/// A row of `gains.csv`: what an option does to the citizens of a group, each beside the same citizen in the
/// base.
struct GainRow: TableRow {
  var option = ""
  var groupType = PersonGroup.Kind.city
  var groupID = ""
  var nameVI = ""
  var nameEN = ""
  /// Of communes: which list they are on, and where.
  var list: Gains.Extreme?
  var position: Int?
  var people = 0
  var servedInBoth = 0
  var better = ToldFigure()
  var worse = ToldFigure()
  var same: Double?
  var onlyBase: Double?
  var onlyOption: Double?
  var neither: Double?
  var gone: Double?
  var new: Double?
  var before: Double?
  var after: Double?
  var change = ToldFigure()
  var daysBefore: Double?
  var daysChange = ToldFigure()

  static let table = Table<GainRow>(
    "gains",
    vi:
      "Ai được cải thiện, ai kém đi: từng người dân trong phương án so với chính người ấy ở phương "
      + "án gốc, "
      + "mọi lần lặp. Một người là ai có nhu cầu trong kỳ, cùng mọi hồ sơ người ấy mang theo. "
      + "Của xã, phường "
      + "chỉ có mười nơi kém đi nhiều nhất và mười nơi cải thiện nhiều nhất; mọi xã, phường: "
      + "total_time_mean ở "
      + "compare.csv.",
    en:
      "Who gains and who loses: each citizen in the option beside the same citizen in the base, "
      + "over all "
      + "replications. A person is whoever has a demand in the window, with all dossiers that "
      + "are carried. "
      + "Of communes there are the ten that lose most and the ten that gain most; of all of them "
      + "compare.csv has total_time_mean.",
    columns: who + shares + times, key: ["option", "group_type", "group_id"],
    references: [.option])

  private static var who: [Column<GainRow>] {
    [
      .option(\.option),
      Column(
        "group_type", \.groupType,
        vi:
          "Loại nhóm: toàn thành phố, cấp giải quyết, lớp dịch vụ, thủ tục, quận, huyện, thị xã và xã "
          + "phường nơi ở, "
          + "hoặc person: nhóm người mà kịch bản phân biệt (làm thay, ưu tiên, tài khoản, cách "
          + "nộp).",
        en:
          "Kind of group: the city, level, service class, procedure, district and commune of "
          + "residence, or "
          + "person: what the scenario tells people apart by (for others, priority, account, way "
          + "of handing "
          + "in)."),
      Column(
        "group_id", \.groupID, vi: "Mã của nhóm; của phạm vi thì như ở scopes.csv.",
        en: "Id of the group; of a scope as in scopes.csv."),
      .nameVI(\.nameVI), .nameEN(\.nameEN),
      Column(
        "extreme", \.list,
        vi:
          "Của xã, phường: lose, trong mười nơi có mean_change tăng nhiều nhất; gain, giảm nhiều "
          + "nhất. Chỉ nêu nơi có khoảng không chứa 0, các khoảng cùng đúng 95% cho mọi xã, phường "
          + "(Bonferroni); trống là thay đổi nhiều nhưng chưa ngoài sai số mô phỏng.",
        en:
          "Of a commune: lose, among the ten whose mean_change is the largest rise; gain, the "
          + "largest "
          + "fall. Only those whose interval does not hold 0, by intervals that hold for all communes "
          + "together at 95 % (Bonferroni); empty where it changes much but not beyond noise."),
      Column(
        "extreme_place", \.position, unit: "count", vi: "Thứ tự trong danh sách ấy, từ 1.",
        en: "Place on that list, from 1."
      ).atLeast(1),
      Column(
        "people", \.people, unit: "count",
        vi:
          "Số người có nhu cầu ở phương án hoặc phương án gốc, cộng mọi lần lặp. Tám tỷ lệ dưới "
          + "đây tính trên "
          + "số này và cộng lại bằng 1.",
        en:
          "People with a demand in the option or the base, over all replications. The eight "
          + "shares below "
          + "are of these and add up to 1."
      ).atLeast(0),
      Column(
        "served_in_both", \.servedInBoth, unit: "count",
        vi:
          "Trong đó được phục vụ ở cả hai: mọi hồ sơ có kết quả, hoặc tự rút, trước cuối kỳ theo "
          + "dõi.",
        en:
          "Of those, served in both: with all results, or withdrawn by themselves, by the end of "
          + "the "
          + "follow-up."
      ).atLeast(0),
    ]
  }
}

/// A value with its interval by replications, as tables tell it.
struct ToldFigure: Sendable {
  var value: Double?
  var low: Double?
  var high: Double?

  init() {}

  /// Cut off at what is possible.
  init(_ estimate: ReplicationEstimate?, within range: ClosedRange<Double>? = nil) {
    guard let estimate else { return }
    value = estimate.value
    let interval = estimate.interval(level: intervalLevel)
    low = interval.map { max($0.lower, range?.lowerBound ?? $0.lower) }
    high = interval.map { min($0.upper, range?.upperBound ?? $0.upper) }
  }
}

extension PersonGroup.Kind: CellWord {}
extension Gains.Extreme: CellWord {}

extension GainRow {
  init(_ row: Gains.Row) {
    option = tableID("option", row.option)
    groupType = row.group.kind
    groupID = tableID(row.group.kind.rawValue, row.group.id)
    (nameVI, nameEN) = (row.group.name.vi, row.group.name.en)
    (list, position) = (row.extreme?.list, row.extreme?.position)
    (people, servedInBoth) = (row.people, row.servedInBoth)
    better = ToldFigure(row.share(.better), within: 0...1)
    worse = ToldFigure(row.share(.worse), within: 0...1)
    same = row.share(.same)?.value
    onlyBase = row.share(.servedInBaseOnly)?.value
    onlyOption = row.share(.servedInOptionOnly)?.value
    neither = row.share(.servedInNeither)?.value
    gone = row.share(.comesInBaseOnly)?.value
    new = row.share(.comesInOptionOnly)?.value
    (before, after) = (row.before?.value, row.after?.value)
    change = ToldFigure(row.change)
    daysBefore = row.daysBefore?.value
    daysChange = ToldFigure(row.daysChange)
  }

  static func text(_ gains: Gains) -> TableText<GainRow> {
    TableText(gains.rows.lazy.map { GainRow($0) })
  }
}
