import ServiceModel
import Wording

/// A picture of a run, described in Vega-Lite.
struct Chart {
  let id: String
  let title: LocalizedText
  /// What it shows and how to read it.
  let caption: LocalizedText
  var isWide = false
  /// Without the settings that all pictures share.
  let body: (Language) -> JSON

  func spec(_ language: Language) -> JSON {
    body(language).with([
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "description": .string(title[language]),
      "background": "white",
      "config": Self.config,
    ])
  }

  /// Every picture for which the run has figures, in the order of the report.
  static func all(of run: StoredRun) -> [Chart] {
    [
      differences(run), waitOverDay(run), queueOverDay(run), queueAtBusiestSite(run), staffUse(run),
      citizensTime(run), districtMap(run), dossierTime(run), onTimeByDistrict(run),
      loadBySite(run), processingAgainstLimit(run),
    ].compactMap { $0 }
  }
}

extension Chart {
  static let fonts = "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"
  static let ink = "#1c2430"
  static let soft = "#55606e"
  static let grid = "#e6e9ed"
  /// Okabe and Ito (2008), told apart by colour-blind readers; grey is the base.
  static let palette = [
    "#6b7480", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00",
  ]
  static let dashes: [JSON] = [[1, 0], [1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [1, 3]]

  private static let config: JSON = [
    "font": .string(fonts),
    "view": ["stroke": .null],
    "axis": [
      "labelFontSize": 12, "titleFontSize": 12, "labelColor": .string(ink),
      "titleColor": .string(soft), "titleFontWeight": "normal", "gridColor": .string(grid),
      "domainColor": "#9aa3ad", "tickColor": "#9aa3ad", "labelLimit": 260,
    ],
    "legend": [
      "labelFontSize": 12, "titleFontSize": 12, "orient": "top", "title": .null, "columns": 2,
      "labelLimit": 260, "symbolStrokeWidth": 3, "titleFontWeight": "normal",
    ],
    "header": ["labelFontSize": 12, "labelFontWeight": "bold", "labelColor": .string(ink)],
    "title": ["fontSize": 12, "anchor": "start", "color": .string(ink), "fontWeight": "bold"],
  ]

  /// A scale on which every option keeps its colour in all pictures.
  static func colors(_ run: StoredRun, _ language: Language) -> JSON {
    [
      "domain": .array(run.options.map { .string($0.name[language]) }),
      "range": .array(run.options.indices.map { .string(palette[$0 % palette.count]) }),
    ]
  }

  static func dashScale(_ run: StoredRun, _ language: Language) -> JSON {
    [
      "domain": .array(run.options.map { .string($0.name[language]) }),
      "range": .array(run.options.indices.map { dashes[$0 % dashes.count] }),
    ]
  }

  static func names(_ run: StoredRun) -> [String: LocalizedText] {
    Dictionary(run.options.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// A name in lines of at most `width` characters, as titles are given.
  static func lines(_ name: String, width: Int = 26) -> JSON {
    .array(TextTable.broken(name, at: width).map { .string($0) })
  }

  /// An axis of the time of day in minutes, labelled by the hour.
  static func timeAxis(_ language: Language) -> JSON {
    [
      "values": .array((0...24).map { .number(Double(60 * $0)) }),
      "labelExpr": "floor(datum.value / 60) + ':00'", "title": .null, "grid": false,
      "labelOverlap": true,
    ]
  }
}
