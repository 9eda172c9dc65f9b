import Experiments
import Tables
import Wording

/// A row of `futures.csv`: what a factor is at a point of a design.
struct FutureRow: TableRow {
  var point = 0
  var factor = ""
  var value: String?

  static let table = Table<FutureRow>(
    "futures", vi: "Các điểm của thiết kế: giá trị của từng yếu tố.",
    en: "The points of a design: the value of each factor.",
    columns: [
      .point(\.point),
      Column(
        "factor", \.factor, vi: "Đường dẫn được đặt giá trị, như --set.",
        en: "The path that is set, as of --set."),
      Column(
        "factor_value", \.value, vi: "Giá trị, như trong tệp; NA nếu như đã viết trong kịch bản.",
        en: "The value, as in the file; NA where it is as the scenario has it."),
    ], key: ["point", "factor"])
}

/// A row of `future_kpi.csv`: what a KPI came to in one replication at a point of a design.
struct FutureKPIRow: KPIFigureRow {
  var point = 0
  var figure = KPIFigure()

  static let table = Table<FutureKPIRow>(
    "future_kpi",
    vi:
      "Chỉ tiêu ở từng điểm của thiết kế: toàn thành phố, cấp, loại điểm tiếp nhận, với robust và decompose "
      + "chỉ các chỉ tiêu chính, các chỉ tiêu được hỏi và phần không được phục vụ của toàn thành phố; và "
      + "những gì chỉ có ở điểm ấy. Những gì khác: future_cells.csv.",
    en:
      "KPIs at each point of a design: city, level, kind of site, of robust and decompose only the "
      + "headline KPIs of the city, those asked for and those of who is not served; and what only that "
      + "point has. All else: future_cells.csv.",
    columns: [.point(\.point)]
      + Column.figure(
        replication: LocalizedText(
          vi:
            "Lần lặp tại điểm, từ 1. Với --fresh-citizens, lần r của điểm p trong R lần có người dân "
            + "của lần lặp p R + r.",
          en:
            "Replication at the point, from 1. With --fresh-citizens, r of R at point p has the "
            + "citizens of replication p R + r."),
        value: LocalizedText(
          vi: "Giá trị trong lần lặp này, 32 bit.", en: "Value in this replication, in 32 bits.")),
    key: ["point"] + Column<FutureKPIRow>.figureKey,
    references: [ForeignKey(["point"], in: "futures", isUnique: false), .option, .kpi])
}

/// A row of `future_cells.csv`: which cell of `future_cells.OPTION.npy` is which.
struct FutureCellRow: TableRow {
  var option = ""
  var cell = 0
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""

  static let table = Table<FutureCellRow>(
    "future_cells",
    vi: "Các ô trong future_cells.PHƯƠNG_ÁN.npy (điểm x lần lặp x ô; value và n, 32 bit).",
    en:
      "The cells of future_cells.OPTION.npy (points x replications x cells; value and n, 32 bits).",
    columns: [
      .option(\.option),
      Column("cell", \.cell, vi: "Vị trí của ô, từ 0.", en: "Position of the cell, from 0.")
        .atLeast(0),
      .kpi(\.kpi), .scopeType(\.scopeType), .scopeID(\.scopeID),
    ], key: ["option", "cell"], references: [.option, .kpi, .scope])
}

extension Column {
  fileprivate static func point(_ property: any WritableKeyPath<Row, Int> & Sendable) -> Column {
    Column(
      "point", property, vi: "Điểm của thiết kế, từ 0: dòng thứ mấy trong tệp điểm.",
      en: "Point of the design, from 0: which row of the file of points."
    ).atLeast(0)
  }
}
