import Experiments
import LegalClock
import ServiceModel
import Tables
import Wording

/// A row of `options.csv`: an option, and what all its results have in common.
struct OptionRow: TableRow {
  var option = ""
  var nameVI = ""
  var nameEN = ""
  var isBase = false
  var replications = 0
  var observedFrom = Day("")
  var observedTo = Day("")
  var intervalLevel = 0.0

  static let table = Table<OptionRow>(
    "options", vi: "Các phương án đã chạy.", en: "The options that were run.",
    columns: [
      .option(\.option), .nameVI(\.nameVI), .nameEN(\.nameEN),
      Column(
        "is_base", \.isBase, vi: "Phương án gốc: các phương án khác được so sánh với nó.",
        en: "The base: the others are compared with it."),
      Column(
        "replications", \.replications, unit: "count", vi: "Số lần lặp.",
        en: "How many replications."
      ).atLeast(1),
      Column(
        "observed_from", \.observedFrom, vi: "Ngày đầu của kỳ quan sát.",
        en: "First day of the observation window."),
      Column(
        "observed_to", \.observedTo, vi: "Ngày cuối của kỳ quan sát.",
        en: "Last day of the observation window."),
      Column(
        "interval_level", \.intervalLevel, unit: "share",
        vi: "Độ tin cậy của mọi khoảng trong kpi_summary.csv.",
        en: "Level of all intervals in kpi_summary.csv."
      ).ofOne,
    ], key: ["option"])
}

extension OptionRow {
  init(_ option: OptionResult, isBase: Bool) {
    let scenario = option.scenario
    self.option = tableID("option", option.id)
    nameVI = scenario.name.vi
    nameEN = scenario.name.en
    self.isBase = isBase
    replications = option.replications
    observedFrom = Day(scenario.period.firstObservedDay.description)
    observedTo = Day(scenario.period.lastObservedDay.description)
    intervalLevel = Runs.intervalLevel
  }

  static func text(_ options: [OptionResult]) -> TableText<OptionRow> {
    TableText(options.enumerated().map { OptionRow($1, isBase: $0 == 0) })
  }
}
