import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `communes.csv`: every KPI of the citizens of a commune, side by side as maps want them.
struct CommuneRow: TableRow {
  var option = ""
  var scopeType = ScopeType.commune
  var scopeID = ""
  /// Means over all replications, in the order of `kpis`.
  var means = [Double?](repeating: nil, count: kpis.count)
  /// Half of the intervals, where they are not cut off, in the order of `headlines`.
  var halves = [Double?](repeating: nil, count: headlines.count)

  /// Those that communes have.
  static let kpis = KPI.all.filter { $0.scopeTypes.contains(.commune) }
  /// Positions of those of which there are intervals.
  static let headlines = kpis.indices.filter { kpis[$0].isReplicated(in: .commune) }

  static let table = Table<CommuneRow>(
    "communes",
    vi:
      "Mọi chỉ tiêu của người dân từng xã, phường: giá trị gộp mọi lần lặp, mỗi chỉ tiêu một cột. "
      + "Sáu chữ số có nghĩa. Các chỉ tiêu chính có thêm nửa độ rộng khoảng tin cậy (_half_width).",
    en: "Every KPI of the citizens of each commune: the value over all replications, a column for "
      + "each, to six digits. Of the headline KPIs half the interval's width as well (_half_width).",
    columns: [
      .option(\.option), .scopeType(\.scopeType).only([ScopeType.commune.rawValue]),
      .scopeID(\.scopeID),
    ]
      + kpis.enumerated().map { position, kpi in
        Column(
          kpi.id, \.means[position], unit: kpi.unit.rawValue, vi: kpi.name.vi + ".",
          en: kpi.name.en + "."
        ).digits(6)
      }
      + headlines.enumerated().map { position, headline in
        let kpi = kpis[headline]
        return Column(
          kpi.id + "_half_width", \.halves[position], unit: kpi.unit.rawValue,
          vi: kpi.name.vi + ": nửa độ rộng khoảng tin cậy, chưa cắt ở giới hạn có thể có.",
          en: kpi.name.en + ": half the interval's width, not cut off at what is possible."
        ).digits(3).atLeast(0).later
      }, key: ["option", "scope_type", "scope_id"], references: [.option, .scope])
}

extension CommuneRow {
  static func text(_ options: [OptionResult]) -> TableText<CommuneRow> {
    var text = TableText<CommuneRow>()
    for option in options {
      for place in TablePlace.all(of: option) where place.type == .commune {
        let estimates = kpis.map { option.estimate($0, scope: place.scope) }
        text.write(
          CommuneRow(
            option: place.option, scopeID: place.id, means: estimates.map { $0?.value },
            halves: headlines.map { estimates[$0]?.halfWidth(level: intervalLevel) }))
      }
    }
    return text
  }
}

extension CommuneRow {
  /// The headline KPIs as `kpi_summary.csv` has those of other places; without what has no value.
  var summary: [SummaryRow] {
    zip(Self.headlines, halves).compactMap { headline, half in
      means[headline].map { mean in
        SummaryRow(
          option: option, kpi: Self.kpis[headline].id, scopeType: scopeType, scopeID: scopeID,
          mean: mean, low: half.map { mean - $0 }, high: half.map { mean + $0 })
      }
    }
  }
}
