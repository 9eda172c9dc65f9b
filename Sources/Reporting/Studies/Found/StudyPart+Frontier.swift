import Experiments
import Runs
import Tables
import Wording

extension StudyPart {
  /// People against the values of a target; nil of studies of another kind.
  static func frontier(_ study: StoredStudy, colored: [String]) throws -> StudyPart? {
    guard let table = try study.table("frontier"), let first = table.rows.first else { return nil }
    let isByHour = first.text("amount_unit") == "hours_per_week"
    var options: [String] = []
    var values: [Double] = []
    for row in table.rows {
      if let option = row.text("option"), !options.contains(option) { options.append(option) }
      if let value = row.number("target_value"), !values.contains(value) { values.append(value) }
    }
    func row(_ option: String, _ value: Double) -> StoredTable.Row? {
      table.rows.first { $0.text("option") == option && $0.number("target_value") == value }
    }
    let names = options.compactMap { option in
      table.rows.first { $0.text("option") == option }.map { name(of: $0) }
    }
    return StudyPart(
      id: "frontier", title: StudyWords.frontier,
      sentences: try study.told().map { [Told($0, .result)] } ?? [],
      tables: [
        ToldTable(
          title: isByHour ? FrontierWords.hoursAxis : FrontierWords.peopleAxis,
          header: [FrontierWords.target] + names,
          rows: values.map { value in
            let rows = options.map { row($0, value) }
            let target = rows.compactMap { $0?.text("target") }.first ?? NumberFormat.missing
            return ToldTable.Row(
              name: TargetWords.spelled(LocalizedText(vi: target, en: target)),
              cells: rows.map {
                $0.map { cell($0, isByHour: isByHour) } ?? ToldTable.Cell(.missing)
              })
          })
      ], charts: [Chart.frontier(table, colored: colored)].compactMap { $0 })
  }

  /// What it takes; of the asked target with what its certificate came to.
  private static func cell(_ row: StoredTable.Row, isByHour: Bool) -> ToldTable.Cell {
    let column = row.text("state") == "certified" ? "certified_amount" : "amount"
    guard let amount = row.number(column) else {
      let kpi = row.text("kpi").flatMap { KPI.named($0) }
      let text = kpi.map { FrontierWords.beyond($0, nearest: row.number("nearest")) }
      return ToldTable.Cell(text ?? .missing, Source(row, "nearest"), .bad)
    }
    let told = LocalizedText {
      NumberFormat(language: $0).decimal(amount, digits: isByHour ? 1 : 0)
    }
    guard row.flag("is_asked") == true else { return ToldTable.Cell(told, Source(row, column)) }
    let state = StudyWords.state(row.text("state") ?? "")
    return ToldTable.Cell(
      LocalizedText { "\(told[$0]) (\(state.text[$0]))" }, Source(row, column), state.tone)
  }
}

extension LocalizedText {
  /// Where there is no value.
  static let missing = LocalizedText(vi: NumberFormat.missing, en: NumberFormat.missing)
}
