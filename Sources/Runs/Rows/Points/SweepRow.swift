import Experiments
import ScenarioFiles
import ServiceModel
import Tables
import Wording

/// A row of `sweep.csv`: what a KPI of an option comes to at a point of a sweep.
struct SweepRow: PointFigureRow {
  var point = 0
  var selector = ""
  var value = ""
  var selector2: String?
  var value2: String?
  var option = ""
  var kpi = ""
  var figure = PointFigure()

  static let table = Table<SweepRow>(
    "sweep",
    vi:
      "Từng phương án ở từng điểm của lần quét: các chỉ tiêu chính của toàn thành phố và những chỉ tiêu được "
      + "yêu cầu, với cùng những người dân ở mọi điểm.",
    en:
      "Each option at each point of a sweep: the headline KPIs of the city and those asked for, on the "
      + "same citizens at all points.",
    columns: [
      Column(
        "point", \.point, vi: "Điểm, từ 0; sau lưới là các điểm tìm thêm.",
        en: "Point, from 0; after the grid those of the search."
      ).atLeast(0)
    ] + Column.axes(\.selector, \.value, \.selector2, \.value2) + [.option(\.option), .kpi(\.kpi)]
      + Column.pointFigure(
        difference: LocalizedText(
          vi: "Trừ phương án đầu tiên ở cùng điểm.", en: "Minus the first option at the same point."
        )),
    key: ["point", "option", "kpi"], references: [.option, .kpi])
}

extension Column {
  /// What a sweep varies.
  static func axes(
    _ selector: Property<Row, String>, _ value: Property<Row, String>,
    _ selector2: Property<Row, String?>, _ value2: Property<Row, String?>
  ) -> [Column] {
    [
      Column(
        "selector", selector, vi: "Đường dẫn được đặt giá trị, như --over.",
        en: "The path that is set, as of --over."),
      Column("selector_value", value, vi: "Giá trị ở đó.", en: "The value there."),
      Column(
        "selector_2", selector2, vi: "Đường dẫn thứ hai, nếu có.", en: "The second path, if any."),
      Column("selector_2_value", value2, vi: "Giá trị ở đó.", en: "The value there."),
    ]
  }
}

extension SweepRow {
  static func text(_ findings: PointFindings) -> TableText<SweepRow> {
    var text = TableText<SweepRow>()
    let factors = findings.points.factors
    for point in findings.points.points {
      for (position, option) in findings.options.enumerated() {
        for kpi in findings.kpis {
          let key = CellKey.city(kpi)
          var row = SweepRow(
            point: point.number, selector: factors[0], value: point.values[0],
            option: tableID("option", option.id), kpi: kpi.id)
          if factors.count > 1 { (row.selector2, row.value2) = (factors[1], point.values[1]) }
          row.figure = PointFigure(
            findings.cells.estimate(key, of: position, at: point.number),
            position == 0
              ? nil
              : findings.cells.difference(
                key, of: position, at: point.number, from: 0, at: point.number))
          text.write(row)
        }
      }
    }
    return text
  }
}

extension StoredRun {
  /// A row of `sweep.csv`.
  package struct SweepPoint: Hashable, Sendable {
    package var option: String
    package var kpi: String
    package var selector: String
    /// Nil where the value is a word.
    package var number: Double?
    package var selector2: String?
    package var value2: String?
    package var mean: Double?
    package var lower: Double?
    package var upper: Double?
    /// In the file.
    package var row: Int

    init(_ row: SweepRow, row place: Int) {
      self.row = place
      (option, kpi, selector, number) = (row.option, row.kpi, row.selector, Double(row.value))
      (selector2, value2) = (row.selector2, row.value2)
      (mean, lower, upper) = (row.figure.mean, row.figure.low, row.figure.high)
    }
  }
}
