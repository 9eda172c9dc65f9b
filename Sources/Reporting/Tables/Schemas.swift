import Experiments
import ServiceModel
import Wording

extension TableSchema {
  /// All tables of a result folder, in the order of the dictionary.
  static let all = [
    options, kpis, scopes, kpi, kpiSummary, compare, best, timeSeries, waits, assumptions, changes,
    loads, notices,
    dictionary,
  ]

  static let option = Column(
    "option", .string, vi: "Tên ngắn của phương án.", en: "Short name of the option.")
  static let kpiID = Column(
    "kpi", .string, vi: "Mã chỉ tiêu, xem kpis.csv.", en: "Id of the KPI, see kpis.csv.")
  static let scopeType = Column(
    "scope_type", .string, vi: "Loại phạm vi.", en: "Kind of scope.",
    allowed: ScopeType.allCases.map(\.rawValue))
  static let scopeID = Column(
    "scope_id", .string,
    vi: "Mã phạm vi như trong kịch bản; mã có thể bị đọc thành thứ khác mang loại phía trước: "
      + "commune:00001, site:NA.",
    en: "Id of the scope as in the scenario; one that programs may take for something else has its "
      + "kind before it: commune:00001, site:NA.")
  static let unit = Column(
    "unit", .string, vi: "Đơn vị của giá trị.", en: "Unit of the values.",
    allowed: KPI.Unit.allCases.map(\.rawValue))
  static let level = Column(
    "level", .number, unit: "share", vi: "Độ tin cậy của khoảng.", en: "Level of the interval.")
  static let method = Column(
    "method", .string,
    vi: "ratio_student: tỷ số của tổng, tuyến tính hóa; sectioning_student: phân vị gộp. Khoảng "
      + "Student theo các lần lặp.",
    en: "ratio_student: ratio of sums, linearised; sectioning_student: pooled quantile. Student "
      + "interval over replications.",
    allowed: Estimate.Method.allCases.map(\.rawValue))

  static func inKPIUnit(
    _ name: String, vi: String, en: String, optional: Bool = true
  ) -> Column {
    Column(name, .number, unit: "unit", vi: vi, en: en, optional: optional)
  }

  static let toOption = ForeignKey(
    columns: ["option"], table: "options", references: ["option"])
  static let toKPI = ForeignKey(columns: ["kpi"], table: "kpis", references: ["kpi"])
  static let toScope = ForeignKey(
    columns: ["option", "scope_type", "scope_id"], table: "scopes",
    references: ["option", "scope_type", "scope_id"])

  static let options = TableSchema(
    name: "options",
    description: .init(vi: "Các phương án đã chạy.", en: "The options that were run."),
    columns: [
      option,
      Column("name_vi", .string, vi: "Tên tiếng Việt.", en: "Name in Vietnamese."),
      Column("name_en", .string, vi: "Tên tiếng Anh.", en: "Name in English."),
    ],
    primaryKey: ["option"])

  static let kpis = TableSchema(
    name: "kpis",
    description: .init(vi: "Danh mục chỉ tiêu.", en: "The catalogue of KPIs."),
    columns: [
      kpiID,
      Column(
        "group", .string, vi: "Nhóm chỉ tiêu.", en: "Group of KPIs.",
        allowed: KPI.Group.allCases.map(\.rawValue)),
      Column("name_vi", .string, vi: "Tên tiếng Việt.", en: "Name in Vietnamese."),
      Column("name_en", .string, vi: "Tên tiếng Anh.", en: "Name in English."),
      Column(
        "definition_vi", .string, vi: "Định nghĩa tiếng Việt.", en: "Definition in Vietnamese."),
      Column("definition_en", .string, vi: "Định nghĩa tiếng Anh.", en: "Definition in English."),
      Column(
        "formula", .string, vi: "Công thức trên các đại lượng của mô hình; thời gian tính bằng µs.",
        en: "Formula over the quantities of the model; times in microseconds."),
      Column(
        "observations", .string, vi: "Cột n đếm gì.", en: "What the column n counts."),
      unit,
      Column(
        "better", .string, vi: "Chiều tốt hơn.", en: "Which direction is better.",
        allowed: KPI.Direction.allCases.map(\.rawValue)),
      Column(
        "role", .string, vi: "headline: có trong bảng so sánh chính; other: không.",
        en: "headline: in the main comparison table; other: not.", allowed: ["headline", "other"]),
      inKPIUnit(
        "target", vi: "Mục tiêu của phương án gốc.", en: "Target of the base option."),
      Column(
        "legal_basis", .string, vi: "Căn cứ của mục tiêu.", en: "Legal basis of the target.",
        optional: true),
      Column(
        "confidence", .string,
        vi: "V đã kiểm chứng, D suy ra, K chưa kiểm chứng, A giả định.",
        en: "V verified, D derived, K known but unverified, A assumed.", optional: true),
      Column(
        "population", .string, vi: "Trên những ai, những gì.", en: "Whom or what it is over.",
        allowed: Population.allCases.map(\.rawValue)),
      Column(
        "window", .string, vi: "Khi nào thì được tính.", en: "When it has to happen to be counted.",
        allowed: CountingWindow.allCases.map(\.rawValue)),
      Column(
        "clock", .string, vi: "Theo đồng hồ nào.", en: "By which clock.",
        allowed: MeasuringClock.allCases.map(\.rawValue)),
      Column(
        "relevant_difference", .number,
        vi: "Mức chênh lệch đáng kể nhỏ nhất, theo đơn vị của chỉ tiêu hoặc phần của giá trị gốc.",
        en: "The smallest relevant difference, in the KPI's unit or as a share of the base's value."
      ),
      Column(
        "relevant_kind", .string,
        vi: "absolute: theo đơn vị; share_of_base: phần của giá trị gốc.",
        en: "absolute: in the unit; share_of_base: of the base's value.",
        allowed: RelevanceKind.allCases.map(\.rawValue)),
    ],
    primaryKey: ["kpi"])

  static let scopes = TableSchema(
    name: "scopes",
    description: .init(
      vi: "Nơi và loại việc mà chỉ tiêu được tính.", en: "The places and matters KPIs are told for."
    ),
    columns: [
      option, scopeType, scopeID,
      Column("name_vi", .string, vi: "Tên tiếng Việt.", en: "Name in Vietnamese."),
      Column("name_en", .string, vi: "Tên tiếng Anh.", en: "Name in English."),
    ],
    primaryKey: ["option", "scope_type", "scope_id"], foreignKeys: [toOption])

  static let kpi = TableSchema(
    name: "kpi",
    description: .init(
      vi: "Chỉ tiêu theo từng lần lặp: toàn thành phố, cấp, thủ tục, huyện, loại điểm tiếp nhận.",
      en: "KPIs by replication: city, level, procedure, district, kind of site."),
    columns: [
      option,
      Column("replication", .integer, vi: "Lần lặp, từ 1.", en: "Replication, from 1."),
      kpiID, scopeType, scopeID,
      Column(
        "period", .string, vi: "Kỳ quan sát: ngày đầu/ngày cuối.",
        en: "Observation window: first day/last day."),
      inKPIUnit("value", vi: "Giá trị trong lần lặp này.", en: "Value in this replication."),
      unit,
      Column(
        "n", .integer, unit: "count", vi: "Số quan sát sau giá trị.",
        en: "Number of observations behind the value."),
    ],
    primaryKey: ["option", "replication", "kpi", "scope_type", "scope_id"],
    foreignKeys: [toOption, toKPI, toScope])

  static let kpiSummary = TableSchema(
    name: "kpi_summary",
    description: .init(
      vi: "Chỉ tiêu gộp mọi lần lặp, mọi phạm vi.", en: "KPIs over all replications, all scopes."),
    columns: [
      option, kpiID, scopeType, scopeID,
      inKPIUnit(
        "mean", vi: "Giá trị gộp mọi lần lặp (tỷ số của tổng, hoặc phân vị gộp).",
        en: "Value over all replications (ratio of sums, or pooled quantile)."),
      inKPIUnit(
        "sd", vi: "Độ lệch chuẩn giữa các lần lặp.", en: "Standard deviation between replications."),
      inKPIUnit("ci_low", vi: "Cận dưới của khoảng tin cậy.", en: "Lower end of the interval."),
      inKPIUnit("ci_high", vi: "Cận trên của khoảng tin cậy.", en: "Upper end of the interval."),
      level,
      Column(
        "replications", .integer, unit: "count", vi: "Số lần lặp.", en: "How many replications."),
      method, unit,
      inKPIUnit("target", vi: "Mục tiêu của phương án.", en: "Target of the option."),
      Column(
        "meets", .string,
        vi: "Đạt mục tiêu: met, missed, uncertain (khoảng chứa mục tiêu), no_target, no_data.",
        en:
          "Whether the target is reached: met, missed, uncertain (the interval covers it), no_target, "
          + "no_data.",
        allowed: TargetVerdict.allCases.map(\.rawValue)),
    ],
    primaryKey: ["option", "kpi", "scope_type", "scope_id"],
    foreignKeys: [toOption, toKPI, toScope])

  static let assumptions = TableSchema(
    name: "assumptions",
    description: .init(
      vi: "Số liệu đầu vào, nguồn và độ tin cậy.", en: "The inputs, their sources and confidence."),
    columns: [
      Column("key", .string, vi: "Khóa trong kịch bản.", en: "Key in the scenario."),
      Column("value", .string, vi: "Giá trị như đã viết.", en: "Value as written.", optional: true),
      Column(
        "confidence", .string, vi: "V đã kiểm chứng, D suy ra, K chưa kiểm chứng, A giả định.",
        en: "V verified, D derived, K known but unverified, A assumed.", optional: true),
      Column("source", .string, vi: "Nguồn.", en: "Source.", optional: true),
      Column(
        "used_by", .string, vi: "Các phương án dùng giá trị này.",
        en: "The options that use this value."),
      Column("place", .string, vi: "Tệp và dòng.", en: "File and line.", optional: true),
    ],
    primaryKey: [])

  static let dictionary = TableSchema(
    name: "dictionary",
    description: .init(
      vi: "Từ điển: mọi cột của mọi bảng, và mọi chỉ tiêu.",
      en: "Every column of every table, and every KPI."),
    columns: [
      Column("file", .string, vi: "Tệp.", en: "File."),
      Column(
        "column", .string, vi: "Cột; hoặc mã chỉ tiêu, khi kiểu là kpi.",
        en: "Column; or the id of a KPI, where the type is kpi."),
      Column(
        "type", .string, vi: "Kiểu.", en: "Type.",
        allowed: Column.Kind.allCases.map(\.rawValue) + ["kpi"]),
      Column(
        "unit", .string, vi: "Đơn vị; unit: theo cột unit của dòng.",
        en: "Unit; unit: as the column unit of the row says.", optional: true),
      Column(
        "definition_vi", .string, vi: "Định nghĩa tiếng Việt.", en: "Definition in Vietnamese."),
      Column("definition_en", .string, vi: "Định nghĩa tiếng Anh.", en: "Definition in English."),
    ],
    primaryKey: ["file", "column"])
}
