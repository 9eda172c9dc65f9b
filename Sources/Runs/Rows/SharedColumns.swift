package import Experiments
import ServiceModel
import Tables
import Wording

/// Columns that several tables have.
extension Column {
  static func option(
    _ property: Property<Row, String>, _ name: String = "option"
  ) -> Column {
    Column(name, property, vi: "Tên ngắn của phương án.", en: "Short name of the option.")
  }

  static func kpi(_ property: Property<Row, String>) -> Column {
    Column("kpi", property, vi: "Mã chỉ tiêu, xem kpis.csv.", en: "Id of the KPI, see kpis.csv.")
  }

  static func scopeType(_ property: Property<Row, ScopeType>) -> Column {
    Column("scope_type", property, vi: "Loại phạm vi.", en: "Kind of scope.")
  }

  static func scopeID(_ property: Property<Row, String>) -> Column {
    Column(
      "scope_id", property,
      vi: "Mã phạm vi như trong kịch bản; mã có thể bị đọc thành thứ khác mang loại phía trước: "
        + "commune:00001, site:NA.",
      en: "Id of the scope as in the scenario; one that programs may take for something else has "
        + "its kind before it: commune:00001, site:NA.")
  }

  static func nameVI(_ property: Property<Row, String>) -> Column {
    Column("name_vi", property, vi: "Tên tiếng Việt.", en: "Name in Vietnamese.")
  }

  static func nameEN(_ property: Property<Row, String>) -> Column {
    Column("name_en", property, vi: "Tên tiếng Anh.", en: "Name in English.")
  }

  /// Names of what a row is of, in tables that got them later.
  static func laterNames(
    _ vi: Property<Row, String?>, _ en: Property<Row, String?>
  ) -> [Column] {
    [
      Column("name_vi", vi, vi: "Tên tiếng Việt.", en: "Name in Vietnamese.").later,
      Column("name_en", en, vi: "Tên tiếng Anh.", en: "Name in English.").later,
    ]
  }

  /// In the unit of the row's KPI.
  static func inKPIUnit(
    _ name: String, _ property: Property<Row, Double?>, vi: String, en: String
  ) -> Column {
    Column(name, property, unit: "unit", vi: vi, en: en).ofSamples
  }

  static func intervalLevel(_ property: Property<Row, Double>) -> Column {
    Column(
      "interval_level", property, unit: "share", vi: "Độ tin cậy của khoảng.",
      en: "Level of the interval."
    ).ofOne.ofSamples
  }
}

extension ForeignKey {
  static let option = ForeignKey(["option"], in: "options")
  static let kpi = ForeignKey(["kpi"], in: "kpis")
  static let scope = ForeignKey(["option", "scope_type", "scope_id"], in: "scopes")
}

extension TargetVerdict: CellWord {}
extension ScopeType: CellWord {}
extension KPI.Unit: CellWord {}
extension KPI.Group: CellWord {}
extension KPI.Direction: CellWord {}
