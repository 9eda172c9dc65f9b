import Experiments
import Runs
import Tables
import Wording

extension StudyPart {
  /// People against the values of a target; nil of studies of another kind.
  static func frontier(_ study: StoredStudy) throws -> StudyPart? {
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
      sentences: try study.text().map { [Told($0, .result)] } ?? [],
      tables: [
        ToldTable(
          title: isByHour ? FrontierWords.hoursAxis : FrontierWords.peopleAxis,
          header: [FrontierWords.target] + names,
          rows: values.map { value in
            let rows = options.map { row($0, value) }
            let target = rows.compactMap { $0?.text("target") }.first ?? NumberFormat.missing
            return ToldTable.Row(
              name: LocalizedText(vi: target, en: target),
              cells: rows.map {
                $0.map { cell($0, isByHour: isByHour) } ?? ToldTable.Cell(.missing)
              })
          })
      ], charts: [Chart.frontier(table)].compactMap { $0 })
  }

  /// The fewest people found; of the asked target what its certificate came to.
  private static func cell(_ row: StoredTable.Row, isByHour: Bool) -> ToldTable.Cell {
    func amount(_ column: String, _ language: Language) -> String {
      row.number(column).map {
        NumberFormat(language: language).decimal($0, digits: isByHour ? 1 : 0)
      } ?? NumberFormat.missing
    }
    guard row.number("amount") != nil else {
      return ToldTable.Cell(
        LocalizedText { language in
          let nearest = row.number("nearest").map {
            NumberFormat(language: language).decimal($0, digits: 1)
          }
          return FrontierWords.beyond.filled(language, nearest ?? NumberFormat.missing)
        }, Source(row, "nearest"), .bad)
    }
    guard row.flag("is_asked") == true else {
      return ToldTable.Cell(LocalizedText { amount("amount", $0) }, Source(row, "amount"))
    }
    let state = StudyWords.state(row.text("state") ?? "")
    return ToldTable.Cell(
      LocalizedText {
        "\(amount("amount", $0)) (\(state.text[$0]) \(amount("certified_amount", $0)))"
      }, Source(row, "amount", "certified_amount"), state.tone)
  }
}

extension LocalizedText {
  /// Where there is no value.
  static let missing = LocalizedText(vi: NumberFormat.missing, en: NumberFormat.missing)
}
