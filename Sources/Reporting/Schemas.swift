import Experiments
import ServiceModel

extension TableSchema {
  /// All tables of a result folder, in the order of the dictionary.
  static let all = [
    options, kpis, scopes, kpi, kpiSummary, compare, best, timeSeries, waits, assumptions, changes,
    loads, notices,
    dictionary,
  ]

  private static let option = Column(
    "option", .string, vi: "Tên ngắn của phương án.", en: "Short name of the option.")
  private static let kpiID = Column(
    "kpi", .string, vi: "Mã chỉ tiêu, xem kpis.csv.", en: "Id of the KPI, see kpis.csv.")
  private static let scopeType = Column(
    "scope_type", .string, vi: "Loại phạm vi.", en: "Kind of scope.",
    allowed: ScopeType.allCases.map(\.rawValue))
  private static let scopeID = Column(
    "scope_id", .string,
    vi: "Mã phạm vi như trong kịch bản; mã toàn chữ số mang loại phía trước: commune:00001.",
    en: "Id of the scope as in the scenario; one of digits alone has its kind before it: "
      + "commune:00001.")
  private static let unit = Column(
    "unit", .string, vi: "Đơn vị của giá trị.", en: "Unit of the values.",
    allowed: KPI.Unit.allCases.map(\.rawValue))
  private static let level = Column(
    "level", .number, unit: "share", vi: "Độ tin cậy của khoảng.", en: "Level of the interval.")
  private static let method = Column(
    "method", .string,
    vi: "ratio_student: tỷ số của tổng, tuyến tính hóa; sectioning_student: phân vị gộp. Khoảng "
      + "Student theo các lần lặp.",
    en: "ratio_student: ratio of sums, linearised; sectioning_student: pooled quantile. Student "
      + "interval over replications.",
    allowed: Estimate.Method.allCases.map(\.rawValue))

  private static func inKPIUnit(
    _ name: String, vi: String, en: String, optional: Bool = true
  ) -> Column {
    Column(name, .number, unit: "unit", vi: vi, en: en, optional: optional)
  }

  private static let toOption = ForeignKey(
    columns: ["option"], table: "options", references: ["option"])
  private static let toKPI = ForeignKey(columns: ["kpi"], table: "kpis", references: ["kpi"])
  private static let toScope = ForeignKey(
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
      Column("replication", .integer, vi: "Lần lặp, từ 0.", en: "Replication, from 0."),
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

  static let compare = TableSchema(
    name: "compare",
    description: .init(
      vi: "Chênh lệch theo cặp giữa phương án và phương án gốc, cùng những người dân.",
      en: "Paired differences of options from the base, with the same citizens."),
    columns: [
      Column("base", .string, vi: "Phương án gốc.", en: "The base option."),
      Column("alternative", .string, vi: "Phương án so sánh.", en: "The option compared with it."),
      kpiID, scopeType, scopeID,
      inKPIUnit("difference", vi: "Phương án trừ gốc.", en: "Alternative minus base."),
      inKPIUnit("ci_low", vi: "Cận dưới của khoảng tin cậy.", en: "Lower end of the interval."),
      inKPIUnit("ci_high", vi: "Cận trên của khoảng tin cậy.", en: "Upper end of the interval."),
      Column(
        "p", .number, unit: "share", vi: "Giá trị p hai phía, chưa hiệu chỉnh.",
        en: "Two-sided p-value, not adjusted.", optional: true),
      Column(
        "p_adjusted", .number, unit: "share",
        vi: "Theo Holm trên các chỉ tiêu chính toàn thành phố; trống ở dòng khác.",
        en: "By Holm over the headline KPIs of the city; empty in other rows.", optional: true),
      level, method, unit,
      Column(
        "practical", .string,
        vi: "Kết luận: tốt hơn, kém hơn, khác, như nhau, chưa phân định, không có số liệu.",
        en: "Verdict. Headline rows of the city by the adjusted p-value, others by the interval.",
        allowed: Comparison.Verdict.allCases.map(\.rawValue)),
    ],
    primaryKey: ["base", "alternative", "kpi", "scope_type", "scope_id"],
    foreignKeys: [
      ForeignKey(columns: ["base"], table: "options", references: ["option"]),
      ForeignKey(columns: ["alternative"], table: "options", references: ["option"]), toKPI,
      ForeignKey(
        columns: ["alternative", "scope_type", "scope_id"], table: "scopes",
        references: ["option", "scope_type", "scope_id"]),
    ])

  static let best = TableSchema(
    name: "best",
    description: .init(
      vi:
        "Phương án nào có thể là tốt nhất: mỗi phương án so với phương án tốt nhất trong số còn lại, "
        + "toàn thành phố.",
      en: "Which options may be the best: each against the best of the others, for the city."),
    columns: [
      kpiID, option,
      inKPIUnit("mean", vi: "Giá trị gộp mọi lần lặp.", en: "Value over all replications."),
      inKPIUnit(
        "lead", vi: "Trừ đi giá trị tốt nhất trong số còn lại.",
        en: "Minus the best value among the others."),
      inKPIUnit(
        "ci_low", vi: "Cận dưới; mọi khoảng của một chỉ tiêu cùng đúng với độ tin cậy ấy.",
        en: "Lower end of the lead's interval; those of one KPI hold together at this level."),
      inKPIUnit("ci_high", vi: "Cận trên.", en: "Upper end."),
      level, unit,
      Column(
        "standing", .string,
        vi:
          "best: chỉ phương án này có thể tốt nhất; may_be_best: có thể, nhưng không chỉ mình nó; "
          + "not_best: chắc chắn không. So sánh bội với phương án tốt nhất, theo cặp, Bonferroni.",
        en: "best: no other can be; may_be_best: it can be, and others too; not_best: surely not. "
          + "Multiple comparison with the best, paired, Bonferroni.",
        allowed: Comparison.Standing.allCases.map(\.rawValue)),
    ],
    primaryKey: ["kpi", "option"], foreignKeys: [toOption, toKPI])

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
        "type", .string, vi: "Kiểu.", en: "Type.", allowed: ["string", "integer", "number", "kpi"]),
      Column(
        "unit", .string, vi: "Đơn vị; unit: theo cột unit của dòng.",
        en: "Unit; unit: as the column unit of the row says.", optional: true),
      Column(
        "definition_vi", .string, vi: "Định nghĩa tiếng Việt.", en: "Definition in Vietnamese."),
      Column("definition_en", .string, vi: "Định nghĩa tiếng Anh.", en: "Definition in English."),
    ],
    primaryKey: ["file", "column"])
}
