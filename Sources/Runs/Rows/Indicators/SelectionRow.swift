import Experiments
import Tables
import Wording

/// A row of `selection.csv`: what became of an option in the selection of the best.
struct SelectionRow: TableRow {
  var option = ""
  var kpi = ""
  var state = OptionSelection.State.noValue
  var replications = 0
  var mean: Double?
  var relevant: Double?
  var level = 0.0

  static let table = Table<SelectionRow>(
    "selection",
    vi:
      "Chọn phương án tốt nhất theo một chỉ số của thành phố, với các số liệu đầu vào này, chỉ thêm lần lặp "
      + "cho phương án còn có thể là tốt nhất (Kim và Nelson 2001).",
    en:
      "The selection of the best option by one KPI of the city, for these inputs: replications are added only "
      + "to options that may still be the best (Kim and Nelson 2001).",
    columns: [
      .option(\.option), .kpi(\.kpi),
      Column(
        "state", \.state,
        vi:
          "selected: tốt nhất, hoặc kém phương án tốt nhất dưới relevant_difference; behind: kém hơn; "
          + "not_decided: còn có thể là tốt nhất; not_ranked: phương án không đạt; no_value: có lần lặp "
          + "không có giá trị.",
        en:
          "selected: the best, or less than relevant_difference behind it; behind: it is not; not_decided: it "
          + "may still be the best; not_ranked: it fails; no_value: a replication has none."),
      Column(
        "replications", \.replications, unit: "count", vi: "Bao nhiêu lần lặp của phương án này.",
        en: "How many of this option there were."
      ).atLeast(1),
      .inKPIUnit(
        "mean", \.mean, vi: "Trung bình các giá trị của những lần lặp ấy.",
        en: "Mean of the values of those replications."),
      .inKPIUnit(
        "relevant_difference", \.relevant,
        vi: "Mức chênh lệch đáng kể nhỏ nhất so với phương án gốc.",
        en: "The smallest relevant difference, against the base."
      ).atLeast(0),
      Column(
        "confidence_level", \.level, unit: "share",
        vi: "Xác suất tối thiểu để phương án được chọn là đúng.",
        en: "How likely, at least, what is selected is right."
      ).ofOne,
    ], key: ["option"], references: [.option, .kpi])
}

extension SelectionRow {
  static func text(_ selection: OptionSelection) -> TableText<SelectionRow> {
    TableText(
      selection.entries.map { entry in
        var row = SelectionRow()
        row.option = tableID("option", entry.option)
        row.kpi = selection.kpi.id
        (row.state, row.replications, row.mean) = (entry.state, entry.replications, entry.mean)
        (row.relevant, row.level) = (selection.relevant, selection.level)
        return row
      })
  }
}

extension OptionSelection.State: CellWord {}
