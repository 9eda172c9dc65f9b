import Experiments
import OutputAnalysis
import ServiceModel
import Staffing
import Tables
import Wording

/// A row of `frontier.csv`: the fewest people found that keep an option's indicator at a value.
struct FrontierRow: TableRow {
  var option = ""
  var kpi = ""
  var value = 0.0
  var target = ""
  var isAsked = false
  var amount: Double?
  var unit = Unit.people
  var state = State.found
  var nearest: Double?
  var certified: Double?
  var lowerBound: Double?
  var nameVI: String?
  var nameEN: String?

  enum Unit: String, CellWord, CaseIterable {
    case people
    case hoursPerWeek = "hours_per_week"
  }

  /// How a number is known.
  enum State: String, CellWord, CaseIterable {
    case found, certified, refuted, impossible
    case undecided = "not_decided"
    case tooFew = "too_few"
  }

  static let table = Table<FrontierRow>(
    "frontier",
    vi: "Số người ít nhất tìm được cho từng giá trị của chỉ tiêu, theo phương án.",
    en: "The fewest people found for each value of the indicator, option by option.",
    columns: [
      .option(\.option), .kpi(\.kpi),
      Column(
        "target_value", \.value, unit: "unit", vi: "Giá trị phải đạt.", en: "The value to keep."
      ).ofSamples,
      Column("target", \.target, vi: "Mục tiêu.", en: "The target."),
      Column(
        "is_asked", \.isAsked, vi: "Mục tiêu được hỏi, có kiểm chứng.",
        en: "Whether it is the asked one, which has a certificate."),
      Column(
        "amount", \.amount,
        vi:
          "Số cần có: của mục tiêu được hỏi là số đã qua kiểm chứng; của giá trị khác là số ít nhất tìm được, chưa "
          + "kiểm chứng; trống nếu bao nhiêu người cũng không đạt.",
        en:
          "What it takes: of the asked target what its certificate is of; of other values the fewest found, without "
          + "one; NA where no number keeps it."
      ).atLeast(0).ofSamples,
      Column(
        "amount_unit", \.unit, vi: "people: người; hours_per_week: giờ công mỗi tuần.",
        en: "people, or hours_per_week: person-hours at the counters a week."),
      Column(
        "state", \.state,
        vi:
          "found: chỉ tìm, chưa kiểm chứng; certified, refuted, not_decided, too_few: mục tiêu được hỏi, trên người "
          + "dân mới; impossible: không thể chỉ bằng thêm người.",
        en:
          "found: by the search alone; certified, refuted, not_decided, too_few: the asked target, on fresh citizens; "
          + "impossible by staff alone."),
      Column(
        "nearest", \.nearest, unit: "unit", vi: "Nếu không thể: giá trị gần nhất đạt được.",
        en: "Where it is impossible: the nearest value that can be kept."
      ).ofSamples,
      Column(
        "certified_amount", \.certified,
        vi: "Của mục tiêu được hỏi, nếu đã kiểm chứng: cùng số với amount.",
        en: "Of the asked target, where it is certified: the same number as amount."
      ).atLeast(0).ofSamples,
      Column(
        "lower_bound", \.lowerBound, vi: "Của mục tiêu được hỏi: không thể ít hơn.",
        en: "Of the asked target: fewer cannot do the work."
      ).atLeast(0).ofSamples,
    ] + Column.laterNames(\.nameVI, \.nameEN), key: ["option", "kpi", "target_value"])
}

extension FrontierRow {
  static func text(_ answer: FrontierAnswer) -> TableText<FrontierRow> {
    TableText(
      answer.options.flatMap { option in
        let question = option.solution.asked.question
        return option.solution.points.map { point in
          var row = FrontierRow()
          row.option = tableID("option", option.scenario.id)
          (row.nameVI, row.nameEN) = (option.scenario.name.vi, option.scenario.name.en)
          let asked = question.targets[0]
          (row.kpi, row.value) = (asked.kpi.id, point.value)
          row.target = option.solution.target(point).text
          row.isAsked = option.solution.isAsked(point)
          row.amount = point.amount
          row.unit = question.means == .hours ? .hoursPerWeek : .people
          row.state = point.amount == nil ? .impossible : .found
          row.nearest = point.nearest
          guard row.isAsked else { return row }
          let solution = option.solution.asked
          row.state = State(solution.state)
          row.certified = solution.state == .certified ? solution.amount : nil
          row.lowerBound = solution.lowerBound
          return row
        }
      })
  }
}

extension FrontierRow.State {
  fileprivate init(_ state: Solution.State) {
    switch state {
    case .certified: self = .certified
    case .refuted: self = .refuted
    case .undecided: self = .undecided
    case .tooFew: self = .tooFew
    case .impossible: self = .impossible
    }
  }
}
