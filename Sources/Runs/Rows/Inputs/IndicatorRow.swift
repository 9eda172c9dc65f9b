package import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Wording

/// A row of `kpis.csv`: an indicator of the catalogue, and what all its values have in common.
struct IndicatorRow: TableRow {
  var kpi = ""
  var group = KPI.Group.waiting
  var nameVI = ""
  var nameEN = ""
  var definitionVI = ""
  var definitionEN = ""
  var formula = ""
  var observations = ""
  var unit = KPI.Unit.minutes
  var method = Estimate.Method.ratio
  var better = KPI.Direction.lower
  var role = Role.other
  var target: Double?
  var legalBasis: String?
  var confidence: String?
  var population = Population.allCases[0]
  var window = CountingWindow.allCases[0]
  var clock = MeasuringClock.allCases[0]
  var relevantDifference = 0.0
  var relevantKind = RelevanceKind.absolute

  enum Role: String, CellWord {
    case headline, other
  }

  static let table = Table<IndicatorRow>(
    "kpis", vi: "Danh mục chỉ tiêu.", en: "The catalogue of KPIs.",
    columns: [
      .kpi(\.kpi),
      Column("kpi_group", \.group, vi: "Nhóm chỉ tiêu.", en: "Group of KPIs."),
      .nameVI(\.nameVI), .nameEN(\.nameEN),
      Column(
        "definition_vi", \.definitionVI, vi: "Định nghĩa tiếng Việt.",
        en: "Definition in Vietnamese."),
      Column(
        "definition_en", \.definitionEN, vi: "Định nghĩa tiếng Anh.", en: "Definition in English."),
      Column(
        "formula", \.formula,
        vi: "Công thức trên các đại lượng của mô hình; thời gian tính bằng µs.",
        en: "Formula over the quantities of the model; times in microseconds."),
      Column("observations", \.observations, vi: "Cột n đếm gì.", en: "What the column n counts."),
      Column(
        "unit", \.unit, vi: "Đơn vị của mọi giá trị của chỉ tiêu, trong mọi bảng.",
        en: "Unit of all values of the KPI, in all tables."),
      Column(
        "interval_method", \.method,
        vi:
          "ratio_student: tỷ số của tổng, tuyến tính hóa; sectioning_student: phân vị gộp. Khoảng "
          + "Student theo các lần lặp.",
        en:
          "ratio_student: ratio of sums, linearised; sectioning_student: pooled quantile. Student "
          + "interval over replications."),
      Column("better", \.better, vi: "Chiều tốt hơn.", en: "Which direction is better."),
      Column(
        "role", \.role, vi: "headline: có trong bảng so sánh chính; other: không.",
        en: "headline: in the main comparison table; other: not."),
      .inKPIUnit("target", \.target, vi: "Mục tiêu của phương án gốc.", en: "Target of the base."),
      Column(
        "legal_basis", \.legalBasis, vi: "Căn cứ của mục tiêu.", en: "Legal basis of the target."),
      Column(
        "confidence", \.confidence,
        vi: "V đã kiểm chứng, D suy ra, K chưa kiểm chứng, A giả định.",
        en: "V verified, D derived, K known but unverified, A assumed."),
      Column(
        "population", \.population, vi: "Trên những ai, những gì.", en: "Whom or what it is over."),
      Column(
        "counting_window", \.window, vi: "Khi nào thì được tính.",
        en: "When it has to happen to be counted."),
      Column("clock", \.clock, vi: "Theo đồng hồ nào.", en: "By which clock."),
      Column(
        "relevant_difference", \.relevantDifference,
        vi: "Mức chênh lệch đáng kể nhỏ nhất, theo đơn vị của chỉ tiêu hoặc phần của giá trị gốc.",
        en: "The smallest relevant difference, in the KPI's unit or as a share of the base's value."
      ).atLeast(0),
      Column(
        "relevant_kind", \.relevantKind,
        vi: "absolute: theo đơn vị; share_of_base: phần của giá trị gốc.",
        en: "absolute: in the unit; share_of_base: of the base's value."),
    ], key: ["kpi"])
}

extension IndicatorRow {
  init(_ kpi: KPI, base: Scenario) {
    let (name, definition) = (kpi.name(in: base), kpi.definition(in: base))
    let target = kpi.target(in: base)
    self.kpi = kpi.id
    group = kpi.group
    (nameVI, nameEN) = (name.vi, name.en)
    (definitionVI, definitionEN) = (definition.vi, definition.en)
    formula = kpi.formula.description
    observations = kpi.observations.description
    unit = kpi.unit
    method = kpi.formula.method
    better = kpi.better
    role = kpi.headline ? .headline : .other
    self.target = target?.value
    legalBasis = target?.legalBasis
    confidence = target?.confidence
    population = kpi.population
    window = kpi.window
    clock = kpi.clock
    let relevant = kpi.relevantDifference(in: base)
    (relevantDifference, relevantKind) = (relevant.figure, relevant.kind)
  }

  static func text(base: Scenario) -> TableText<IndicatorRow> {
    TableText(KPI.all.map { IndicatorRow($0, base: base) })
  }
}

extension Estimate.Method: CellWord {}
extension Population: CellWord {}
extension CountingWindow: CellWord {}
extension MeasuringClock: CellWord {}

/// How `kpis.csv` tells the smallest relevant difference.
enum RelevanceKind: String, CellWord {
  case absolute
  case ofBase = "share_of_base"
}

extension RelevantDifference {
  fileprivate var kind: RelevanceKind {
    switch self {
    case .absolute: .absolute
    case .ofBase: .ofBase
    }
  }

  fileprivate var figure: Double {
    switch self {
    case .absolute(let amount): amount
    case .ofBase(let share): share
    }
  }

  /// As that table tells it.
  init(_ row: IndicatorRow) {
    self =
      switch row.relevantKind {
      case .absolute: .absolute(row.relevantDifference)
      case .ofBase: .ofBase(row.relevantDifference)
      }
  }
}
