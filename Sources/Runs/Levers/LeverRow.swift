import Experiments
import OutputAnalysis
import Tables
import Wording

/// A row of `levers.csv`: what a set of levers does for one target.
struct LeverRow: TableRow {
  var levers = ""
  var count = 0
  var citizens = Citizens.search
  var target = ""
  var cost: Double?
  var value: Double?
  var lower: Double?
  var upper: Double?
  var level: Double?
  var place: String?
  var isMet: Bool?
  var state = State.missed
  var problem: String?
  var nameVI: String?
  var nameEN: String?

  /// Whose citizens a set was tried on.
  enum Citizens: String, CellWord, CaseIterable { case search, fresh }

  /// What is said of the whole set.
  enum State: String, CellWord, CaseIterable {
    case met, missed, invalid, certified, refuted
    case undecided = "not_decided"
  }

  static let table = Table<LeverRow>(
    "levers",
    vi: "Mọi tập hợp giải pháp đã thử: mỗi mục tiêu một dòng, trên cùng những người dân.",
    en: "All sets of levers that were tried: a row for each target, on the same citizens.",
    columns: [
      Column(
        "levers", \.levers, vi: "Mã các giải pháp, nối bằng +; start nếu không bật thêm cái nào.",
        en: "Ids of the levers, joined by +; start where none is switched on."),
      Column(
        "lever_count", \.count, unit: "levers", vi: "Bao nhiêu giải pháp.", en: "How many levers."
      )
      .atLeast(0),
      Column(
        "citizens", \.citizens,
        vi: "search: người dân khi tìm; fresh: người dân mới, để kiểm chứng.",
        en: "search: those of the search; fresh: others, to hold the answer against."),
      Column("target", \.target, vi: "Mục tiêu.", en: "The target."),
      Column(
        "cost", \.cost, unit: "VND",
        vi:
          "total_cost_paid của cả kỳ quan sát hơn lúc đầu bao nhiêu; trống nếu kịch bản không có giá.",
        en:
          "By how much total_cost_paid of all observed days is above that of the start; NA without prices."
      ).ofSamples,
      Column(
        "kpi_value", \.value, unit: "unit", vi: "Giá trị của chỉ tiêu, ở nơi kém nhất.",
        en: "Of the indicator, in the worst of its places."
      ).ofSamples,
      Column(
        "ci_low", \.lower, unit: "unit", vi: "Đầu dưới của khoảng tin cậy.",
        en: "Lower end of its interval."
      ).ofSamples,
      Column(
        "ci_high", \.upper, unit: "unit", vi: "Đầu trên của khoảng tin cậy.",
        en: "Upper end of its interval."
      ).ofSamples,
      Column(
        "interval_level", \.level, unit: "share", vi: "Độ tin cậy của khoảng.",
        en: "Level of the interval."
      ).ofOne.ofSamples,
      Column(
        "worst_place", \.place, vi: "Nơi kém nhất, nếu mục tiêu đặt cho mọi nơi.",
        en: "The worst place, where the target is of all."),
      Column("met", \.isMet, vi: "Mục tiêu này có đạt không.", en: "Whether this target is kept."),
      Column(
        "state", \.state,
        vi:
          "Cả tập hợp: met đạt mọi mục tiêu, missed không, invalid không thể có; với người dân mới: certified, "
          + "refuted, not_decided.",
        en:
          "Of the whole set: met (all targets), missed, invalid (it cannot stand); on fresh citizens certified, "
          + "refuted, not_decided."),
      Column(
        "problem", \.problem, vi: "Vì sao không thể có.", en: "Why it cannot stand."),
    ] + Column.laterNames(\.nameVI, \.nameEN), key: ["levers", "citizens", "target"])
}

extension LeverRow {
  /// All sets in their order, then the attempts on fresh citizens.
  static func text(_ answer: LeverAnswer) -> TableText<LeverRow> {
    let tried = answer.sets.flatMap { set in
      rows(
        set, answer, set.seen, .search,
        set.problem != nil ? .invalid : set.isMet ? .met : .missed)
    }
    let attempts = answer.attempts.flatMap { attempt in
      rows(answer.sets[attempt.set], answer, attempt.seen, .fresh, State(attempt.state))
    }
    return TableText(tried + attempts)
  }

  private static func rows(
    _ set: LeverSet, _ answer: LeverAnswer, _ seen: [LeverSet.Seen], _ citizens: Citizens,
    _ state: State
  ) -> [LeverRow] {
    answer.targets.enumerated().map { index, target in
      var row = LeverRow()
      row.levers =
        set.levers.isEmpty
        ? "start" : set.levers.map { answer.candidates[$0].id }.joined(separator: "+")
      row.levers = tableID("levers", row.levers)
      row.count = set.levers.count
      (row.citizens, row.state, row.target) = (citizens, state, target.text)
      row.cost = set.cost
      row.problem = set.problem?.en
      if !set.levers.isEmpty {
        let names = set.levers.map { answer.candidates[$0].name }
        row.nameVI = names.map(\.vi).joined(separator: " + ")
        row.nameEN = names.map(\.en).joined(separator: " + ")
      }
      guard seen.indices.contains(index) else { return row }
      let told = seen[index]
      (row.value, row.isMet) = (told.value, told.isMet)
      (row.lower, row.upper, row.level) = (
        told.interval?.lower, told.interval?.upper, told.interval?.level
      )
      row.place = told.place.map { tableID(target.indicator.scopeType, $0) }
      return row
    }
  }
}

extension LeverRow.State {
  fileprivate init(_ state: CellState) {
    switch state {
    case .certified: self = .certified
    case .refuted: self = .refuted
    case .undecided, .tooFew: self = .undecided
    }
  }
}
