import Experiments
package import Tables
import Wording

/// A row of `dictionary.csv`: what a column means, or a KPI.
struct DictionaryRow: TableRow {
  var file = ""
  var column = ""
  var type = EntryType.string
  var unit: String?
  var definitionVI = ""
  var definitionEN = ""

  /// The types of columns, and `kpi`.
  enum EntryType: String, CellWord {
    case string, integer, number, boolean, date, time, datetime, kpi

    init(_ type: ColumnType) {
      switch type {
      case .string: self = .string
      case .integer: self = .integer
      case .number: self = .number
      case .boolean: self = .boolean
      case .date: self = .date
      case .time: self = .time
      case .datetime: self = .datetime
      }
    }
  }

  static let table = Table<DictionaryRow>(
    "dictionary", vi: "Từ điển: mọi cột của mọi bảng, và mọi chỉ tiêu.",
    en: "Every column of every table, and every KPI.",
    columns: [
      Column("file", \.file, vi: "Tệp.", en: "File."),
      Column(
        "column_name", \.column, vi: "Cột; hoặc mã chỉ tiêu, khi kiểu là kpi.",
        en: "Column; or the id of a KPI, where the type is kpi."),
      Column("column_type", \.type, vi: "Kiểu.", en: "Type."),
      Column(
        "unit", \.unit, vi: "Đơn vị; unit: theo cột unit của chỉ tiêu trong kpis.csv.",
        en: "Unit; unit: as the column unit of the KPI in kpis.csv says."),
      Column(
        "definition_vi", \.definitionVI, vi: "Định nghĩa tiếng Việt.",
        en: "Definition in Vietnamese."),
      Column(
        "definition_en", \.definitionEN, vi: "Định nghĩa tiếng Anh.", en: "Definition in English."),
    ], key: ["file", "column_name"])
}

extension DictionaryRow {
  /// Of these tables and itself; of results of a simulation the indicators too.
  static func text(of tables: [TableSchema], kpis: [KPI] = KPI.all) -> TableText<DictionaryRow> {
    var text = TableText<DictionaryRow>()
    for table in tables + [self.table.schema] {
      for column in table.columns {
        text.write(
          DictionaryRow(
            file: table.file, column: column.name, type: EntryType(column.type), unit: column.unit,
            definitionVI: column.definition.vi, definitionEN: column.definition.en))
      }
    }
    for kpi in kpis {
      text.write(
        DictionaryRow(
          file: IndicatorRow.table.schema.file, column: kpi.id, type: .kpi, unit: kpi.unit.rawValue,
          definitionVI: "\(kpi.name.vi). \(kpi.definition.vi)",
          definitionEN: "\(kpi.name.en). \(kpi.definition.en)"))
    }
    return text
  }
}

extension WrittenTable {
  /// `dictionary.csv` of tables without indicators.
  package static func dictionary(of tables: [TableSchema]) -> WrittenTable {
    DictionaryRow.text(of: tables, kpis: []).written
  }
}
