import Experiments
import Tables
import Wording

/// A row of `criteria.csv`: an item by which service is evaluated, and the indicator that tells it.
struct CriterionRow: TableRow {
  var criterion = ""
  var instrument = Criterion.Instrument.decision766
  var nameVI = ""
  var nameEN = ""
  var mostPoints = 0.0
  var isSimulated = false
  var kpi: String?
  var remarkVI = ""
  var remarkEN = ""
  var confidence = ""

  static let table = Table<CriterionRow>(
    "criteria",
    vi:
      "Các nhóm của Chỉ số 766 và chín tiêu chí của Nghị định 61/2018; tiêu chí không mô phỏng được thì ghi rõ.",
    en:
      "The groups of index 766 and the nine criteria of Decree 61/2018; what cannot be simulated is marked.",
    columns: [
      Column("criterion", \.criterion, vi: "Mã tiêu chí.", en: "Id of the criterion."),
      Column("instrument", \.instrument, vi: "Văn bản.", en: "Where it stands."),
      .nameVI(\.nameVI), .nameEN(\.nameEN),
      Column(
        "most_points", \.mostPoints, unit: "points", vi: "Điểm tối đa.", en: "Points at best."
      ).atLeast(0),
      Column(
        "is_simulated", \.isSimulated, vi: "Có mô phỏng được hay không.",
        en: "Whether it can be simulated."),
      Column(
        "kpi", \.kpi, vi: "Chỉ tiêu cho biết điểm; NA nếu không mô phỏng.",
        en: "The indicator that tells its points; NA if it is not simulated."),
      Column("remark_vi", \.remarkVI, vi: "Lưu ý, tiếng Việt.", en: "Remark in Vietnamese."),
      Column("remark_en", \.remarkEN, vi: "Lưu ý, tiếng Anh.", en: "Remark in English."),
      Column(
        "confidence", \.confidence, vi: "Mã độ tin cậy của tiêu chí.",
        en: "Confidence code of the criterion and its points."),
    ], key: ["criterion"])

  static func text() -> TableText<CriterionRow> {
    TableText(
      Criterion.all.map { criterion in
        CriterionRow(
          criterion: criterion.id, instrument: criterion.instrument, nameVI: criterion.name.vi,
          nameEN: criterion.name.en, mostPoints: criterion.mostPoints,
          isSimulated: criterion.kpi != nil, kpi: criterion.kpi, remarkVI: criterion.remark.vi,
          remarkEN: criterion.remark.en, confidence: criterion.confidence)
      })
  }
}

extension Criterion.Instrument: CellWord {}
