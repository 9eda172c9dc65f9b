import Experiments
import Foundation
package import Runs
import ServiceModel
import Tables
import Wording

extension Chart {
  /// People against the values of a target: a line for each option, and what the certificate of the asked
  /// target came to. `colored` are options in the order of their colours, of a run that lies beside. Nil of a table
  /// without rows.
  static func frontier(_ table: StoredTable, colored: [String] = []) -> Chart? {
    guard let first = table.rows.first, let kpi = first.text("kpi").flatMap({ KPI.named($0) })
    else { return nil }
    let isByHour = first.text("amount_unit") == "hours_per_week"
    let asked = table.rows.filter { $0.flag("is_asked") == true }
    return Chart("frontier", PackageResources.frontier_vl_json) { language in
      func row(_ row: StoredTable.Row, _ column: String) -> JSON {
        [
          "option": .string(StudyPart.name(of: row)[language]),
          "x": .of(row.number("target_value")),
          "value": .of(row.number(column)),
        ]
      }
      var names: [(name: String, place: Int)] = []
      for row in table.rows {
        let name = StudyPart.name(of: row)[language]
        guard !names.contains(where: { $0.name == name }) else { continue }
        let place = colored.firstIndex { $0 == row.text("option") }
        names.append((name, place ?? max(colored.count, 1) + names.count))
      }
      return [
        "indicator": .string(
          RowFormat(kpi.unit, values: [], language).label(kpi.name[language])),
        "amount": .string(
          (isByHour ? FrontierWords.hoursAxis : FrontierWords.peopleAxis)[language]),
        "target": .string(
          TargetWords.spelled(asked.first?.text("target") ?? NumberFormat.missing, language)),
        "format": .string(kpi.unit == .share ? ".0%" : ",~r"),
        "colors": OptionLooks.colors(names),
        "rows": .array(
          table.rows.filter { $0.number("amount") != nil }.map { row($0, "amount") }),
        "asked": .array(
          asked.filter { $0.text("state") == "certified" }.map { row($0, "certified_amount") }),
      ]
    }
  }
}

/// The picture of a frontier.
package struct FrontierPicture {
  private let answer: FrontierAnswer

  package init(_ answer: FrontierAnswer) { self.answer = answer }

  /// In both languages, as files. Throws `MissingPrograms` if this machine cannot draw.
  package func drawn() throws -> [(name: String, bytes: [UInt8])] {
    let drawer = try ChartDrawer.ofThisMachine()
    return try Chart.frontier(answer.table()).map { try drawer.files(of: $0) } ?? []
  }
}
