import Experiments
import OutputAnalysis
import Tables
import Wording

/// A row of `causes.csv`: what a part of an indicator is made of.
struct CauseRow: TableRow {
  var kpi = ""
  var cause = ""
  var amount: Double?
  var share: Double?
  var lower: Double?
  var upper: Double?
  var nameVI: String?
  var nameEN: String?

  static let table = Table<CauseRow>(
    "causes",
    vi: "Chỉ tiêu chia theo nguyên nhân: các phần cộng lại đúng bằng chỉ tiêu.",
    en: "An indicator divided by cause: the parts add up to it.",
    columns: [
      Column(
        "kpi", \.kpi, vi: "Mã chỉ tiêu; của một nơi thì kèm nơi đó.",
        en: "Id of the indicator, with its place where it is of one."),
      Column(
        "cause", \.cause,
        vi: "Nguyên nhân; all là cả chỉ tiêu (của on_time_share: phần trễ hạn).",
        en: "The cause; all is the whole indicator (of on_time_share the share that is late)."),
      Column(
        "amount", \.amount, unit: "unit", vi: "Phần của chỉ tiêu, theo đơn vị của nó.",
        en: "The part of the indicator, in its unit."
      ).ofSamples,
      Column("share", \.share, unit: "share", vi: "Tỷ trọng.", en: "Its share.").ofSamples,
      Column(
        "ci_low", \.lower, unit: "unit",
        vi: "Của all: đầu dưới của khoảng tin cậy 95% của chính chỉ tiêu.",
        en: "Of all: lower end of the 95 % interval of the indicator itself."
      ).ofSamples.later,
      Column(
        "ci_high", \.upper, unit: "unit", vi: "Của all: đầu trên của khoảng ấy.",
        en: "Of all: upper end of that interval."
      ).ofSamples.later,
    ] + Column.laterNames(\.nameVI, \.nameEN), key: ["kpi", "cause"])

  static func text(_ found: Explanation) -> TableText<CauseRow> {
    func row(
      _ cause: String, _ amount: Double?, _ share: Double?, _ name: LocalizedText
    ) -> CauseRow {
      var row = CauseRow()
      (row.nameVI, row.nameEN) = (name.vi, name.en)
      (row.kpi, row.cause, row.amount, row.share) = (found.indicator.text, cause, amount, share)
      return row
    }
    let (budget, interval) = (found.budget, found.estimate.interval(level: 0.95))
    var all = row("all", budget.value, budget.total == 0 ? nil : 1, CauseWords.all(found.explained))
    (all.lower, all.upper) = (interval?.lower, interval?.upper)
    return TableText(
      [all]
        + budget.parts("cause").map {
          row(
            $0.id, budget.contribution(of: $0), budget.share(of: $0), CauseWords.text(of: $0.id))
        })
  }
}

/// A row of `places.csv`: where an indicator arises.
struct PlaceShareRow: TableRow {
  var kpi = ""
  var kind = ""
  var id = ""
  var amount: Double?
  var share: Double?
  var observations: Double?
  var value: Double?
  var nameVI: String?
  var nameEN: String?

  static let table = Table<PlaceShareRow>(
    "places",
    vi: "Chỉ tiêu chia theo nơi, loại việc và giờ: mỗi cách chia cộng lại đúng bằng chỉ tiêu.",
    en: "An indicator divided by place, matter and hour: each division adds up to it.",
    columns: [
      Column("kpi", \.kpi, vi: "Như trong causes.csv.", en: "As in causes.csv."),
      Column(
        "kind", \.kind,
        vi:
          "Chia theo gì: site, service_class, hour (giờ bắt đầu chờ), procedure, district, commune, office; "
          + "peak là site:class:hour.",
        en:
          "By what: site, service_class, hour (in which the wait began), procedure, district, commune, "
          + "office; peak is site:class:hour."),
      Column(
        "id", \.id, vi: "Mã; giờ từ hour:0 đến hour:23.",
        en: "Its id; hours from hour:0 to hour:23."),
      Column(
        "amount", \.amount, unit: "unit", vi: "Phần của chỉ tiêu, theo đơn vị của nó.",
        en: "The part of the indicator, in its unit."
      ).ofSamples,
      Column("share", \.share, unit: "share", vi: "Tỷ trọng.", en: "Its share.").ofSamples,
      Column(
        "n", \.observations, unit: "count", vi: "Số lượt, nhu cầu hay hồ sơ ở đó, mọi lần lặp.",
        en: "Tickets, demands or dossiers there, in all replications."
      ).ofSamples,
      Column(
        "kpi_value", \.value, unit: "unit", vi: "Chỉ tiêu riêng ở đó.",
        en: "The indicator of that place itself."
      ).ofSamples,
    ] + Column.laterNames(\.nameVI, \.nameEN), key: ["kpi", "kind", "id"])

  static func text(_ found: Explanation) -> TableText<PlaceShareRow> {
    let (budget, names) = (found.budget, PlaceNames(found.scenario))
    return TableText(
      budget.divisions.dropFirst().flatMap { division in
        budget.parts(division.kind).map { part in
          var row = PlaceShareRow()
          (row.kpi, row.kind) = (found.indicator.text, division.kind)
          row.id = tableID(division.kind, part.id)
          (row.amount, row.share) = (budget.contribution(of: part), budget.share(of: part))
          (row.observations, row.value) = (part.base, budget.value(of: part))
          let name = names.name(part.id, division.kind)
          (row.nameVI, row.nameEN) = (name.vi, name.en)
          return row
        }
      })
  }
}

/// A row of `mends.csv`: what became of an indicator when something was mended, on the same citizens.
struct MendRow: TableRow {
  var kpi = ""
  var rank = 0
  var mend = ""
  var kind = Mend.Kind.step
  var people = 0
  var value: Double?
  var difference: Double?
  var lower: Double?
  var upper: Double?
  var isClear = false
  var isAsGood: Bool?
  var nameVI: String?
  var nameEN: String?

  static let table = Table<MendRow>(
    "mends",
    vi: "Đã thử sửa từng điều trên cùng những người dân: điều cải thiện nhiều nhất đứng đầu.",
    en: "Each thing mended by itself, on the same citizens: what improves most comes first.",
    columns: [
      Column("kpi", \.kpi, vi: "Như trong causes.csv.", en: "As in causes.csv."),
      Column("mend_rank", \.rank, unit: "rank", vi: "Thứ tự.", en: "Its rank.").atLeast(1),
      Column(
        "mend", \.mend, vi: "Sửa điều gì, kèm nơi sau dấu hai chấm.",
        en: "What was mended, with its place after a colon."),
      Column(
        "kind", \.kind,
        vi:
          "step: có người quyết được; yardstick: thêm người ở mọi nơi cùng lúc; circumstance: hoàn cảnh.",
        en:
          "step: somebody can decide on it; yardstick: one more everywhere at once; circumstance: nobody "
          + "here decides on it."),
      Column(
        "people", \.people, unit: "people", vi: "Thêm bao nhiêu người trong biên chế.",
        en: "Persons more under contract."
      ).atLeast(0),
      Column(
        "kpi_value", \.value, unit: "unit", vi: "Chỉ tiêu khi đã sửa.",
        en: "The indicator when mended."
      ).ofSamples,
      Column(
        "difference", \.difference, unit: "unit", vi: "So với chưa sửa, theo cặp.",
        en: "From the indicator as it was, paired."
      ).ofSamples,
      Column(
        "ci_low", \.lower, unit: "unit", vi: "Đầu dưới của khoảng tin cậy 95%.",
        en: "Lower end of its 95 % interval."
      ).ofSamples,
      Column(
        "ci_high", \.upper, unit: "unit", vi: "Đầu trên của khoảng tin cậy 95%.",
        en: "Upper end of its 95 % interval."
      ).ofSamples,
      Column(
        "clear", \.isClear, vi: "Cả khoảng là cải thiện.",
        en: "Whether the whole interval is an improvement."),
      Column(
        "as_good", \.isAsGood,
        vi:
          "Của một việc có người quyết được: các lần lặp này chưa tách được nó khỏi việc tốt nhất như thế (khoảng 95% "
          + "theo cặp của chênh lệch chứa 0).",
        en:
          "Of a step: whether these replications do not tell it apart from the best step (the paired 95 % interval of "
          + "the difference holds 0)."
      ).later,
    ] + Column.laterNames(\.nameVI, \.nameEN), key: ["kpi", "mend"])

  static func text(_ found: Explanation) -> TableText<MendRow> {
    let names = PlaceNames(found.scenario)
    return TableText(
      found.mends.enumerated().map { index, tried in
        var row = MendRow()
        let name = MendWords.text(of: tried.mend, names)
        (row.nameVI, row.nameEN) = (name.vi, name.en)
        (row.kpi, row.rank) = (found.indicator.text, index + 1)
        row.mend = tableID("mend", tried.code)
        (row.kind, row.people) = (tried.mend.kind, tried.people)
        (row.value, row.difference) = (tried.value, tried.difference)
        (row.lower, row.upper) = (tried.interval?.lower, tried.interval?.upper)
        row.isClear = found.isClear(tried)
        row.isAsGood = tried.mend.kind == .step ? tried.isAsGood : nil
        return row
      })
  }
}

extension Mend.Kind: CellWord {}
