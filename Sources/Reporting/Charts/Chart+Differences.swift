import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// A forest plot: every headline KPI of every alternative against the base, with its interval.
  static func differences(_ run: StoredRun) -> Chart? {
    let rows = run.headlines.flatMap { indicator in
      run.alternatives.compactMap { option -> ForestRow? in
        let figures = Figures(run, indicator)
        guard let relative = figures.relative(option.id), let row = figures.difference(option.id),
          row.verdict != .same
        else { return nil }
        return ForestRow(indicator: indicator, option: option, relative, row.verdict)
      }
    }
    guard !rows.isEmpty else { return nil }
    let kpis = run.headlines.count { kpi in rows.contains { $0.indicator.id == kpi.id } }
    return Chart(
      id: "differences",
      title: LocalizedText(
        vi: "Chênh lệch so với “\(run.base.name.vi)”", en: "Difference from “\(run.base.name.en)”"),
      caption: LocalizedText(
        vi:
          "Phần trăm giá trị gốc; mọi khoảng cùng đúng với độ tin cậy 95%. Chấm đặc: chênh lệch "
          + "đáng kể; chấm rỗng: chưa đủ cơ sở kết luận; xám: không khác biệt đáng kể hoặc phương án không xếp hạng. "
          + "▼ ít hơn là tốt hơn, ▲ nhiều hơn là tốt hơn. Trục co lại ở hai đầu và dừng "
          + "ở +1000%.",
        en:
          "In per cent of the base; all intervals hold together at 95 %. Filled: a relevant "
          + "difference; hollow: open; grey: no relevant difference, or an option that is not ranked. "
          + "▼ less is better, ▲ more is better. The axis is compressed towards its ends and "
          + "stops at +1000 %."),
      isWide: true
    ) { language in
      let order: JSON = .array(
        run.headlines.map { .string($0.name[language]) })
      let y: JSON = [
        "field": "kpi", "type": "nominal", "sort": order, "title": .null,
        "axis": [
          "domain": false, "ticks": false, "grid": true, "tickBand": "extent", "labelPadding": 18,
        ],
      ]
      let offset: JSON = [
        "field": "option", "sort": .array(run.alternatives.map { .string($0.name[language]) }),
      ]
      let color: JSON = ["field": "option", "type": "nominal", "scale": colors(run, language)]
      let least = max(-100, 1.1 * (rows.map { 100 * $0.relative.lower }.min() ?? 0))
      let most = min(1000, 1.1 * (rows.map { 100 * $0.relative.upper }.max() ?? 0))
      let scale: JSON = [
        "type": "symlog", "constant": 5, "clamp": true, "nice": false,
        "domain": [.number(least), .number(most)],
      ]
      let ticks: [Double] = [-100, -50, -20, -10, -5, 0, 5, 10, 20, 50, 100, 200, 500, 1000]
      let x: JSON = ["field": "difference", "type": "quantitative", "scale": scale]
      let axis: JSON = [
        "title": .string(language == .vi ? "% so với gốc" : "% of the base"),
        "values": .array(ticks.filter { least <= $0 && $0 <= most }.map { .number($0) }),
        "labelExpr": "(datum.value > 0 ? '+' : '') + format(datum.value, ',')",
        "labelOverlap": true,
      ]
      return [
        "width": 560,
        "height": .number(Double(kpis * (14 + 9 * run.alternatives.count))),
        "data": ["values": .array(rows.map { $0.json(language) })],
        "layer": [
          [
            "mark": ["type": "rule", "color": "#9aa3ad"],
            "encoding": ["x": ["datum": 0, "type": "quantitative"]],
          ],
          [
            "mark": ["type": "rule", "strokeWidth": 2],
            "encoding": [
              "y": y, "yOffset": offset, "color": color,
              "x": x.with(["field": "lower", "axis": axis]),
              "x2": ["field": "upper"],
            ],
          ],
          ForestRow.directions(y: y),
          points("datum.mark == 'filled'", fill: .null, y: y, offset: offset, color: color, x: x),
          points("datum.mark == 'hollow'", fill: "white", y: y, offset: offset, color: color, x: x),
          points(
            "datum.mark == 'grey'", fill: "#c4cad1", y: y, offset: offset,
            color: ["value": "#c4cad1"], x: x),
        ],
      ]
    }
  }
}

/// Dots of the rows for which `test` holds; filled with their own colour unless another is given.
private func points(
  _ test: String, fill: JSON, y: JSON, offset: JSON, color: JSON, x: JSON
) -> JSON {
  let mark: JSON = ["type": "point", "size": 46, "strokeWidth": 2, "opacity": 1]
  let filled: [String: JSON] = if case .null = fill { ["filled": true] } else { ["fill": fill] }
  return [
    "transform": [["filter": .string(test)]],
    "mark": mark.with(filled),
    "encoding": ["y": y, "yOffset": offset, "color": color, "x": x],
  ]
}

private struct ForestRow {
  var indicator: StoredRun.Indicator
  var option: StoredRun.Option
  var relative: (difference: Double, lower: Double, upper: Double)
  /// filled, hollow or grey.
  var mark: String

  init(
    indicator: StoredRun.Indicator, option: StoredRun.Option,
    _ relative: (difference: Double, lower: Double, upper: Double), _ verdict: Comparison.Verdict
  ) {
    self.indicator = indicator
    self.option = option
    self.relative = relative
    mark = verdict.judgement.mark.rawValue
  }

  /// A triangle before each name: which direction is better. As a mark, since a font that draws PNG
  /// need not have arrows.
  static func directions(y: JSON) -> JSON {
    [
      "transform": [["filter": "datum.better != 'neutral'"]],
      "mark": ["type": "point", "filled": true, "size": 34, "color": .string(Chart.soft)],
      "encoding": [
        "y": y, "x": ["value": -9],
        "shape": [
          "field": "better", "type": "nominal", "legend": .null,
          "scale": ["domain": ["lower", "higher"], "range": ["triangle-down", "triangle-up"]],
        ],
      ],
    ]
  }

  func json(_ language: Language) -> JSON {
    [
      "kpi": .string(indicator.name[language]), "option": .string(option.name[language]),
      "difference": .number(100 * relative.difference), "lower": .number(100 * relative.lower),
      "upper": .number(100 * relative.upper), "mark": .string(mark),
      "better": .string(indicator.better.rawValue),
    ]
  }
}
