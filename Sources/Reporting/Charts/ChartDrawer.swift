import Foundation
import ServiceModel

/// Draws Vega-Lite charts with vl-convert, a Python package that holds Vega and a renderer.
public struct ChartDrawer: Sendable {
  private let python: String

  /// Nil if no Python with vl-convert is found: MOTCUA_PYTHON, then `.venv` here, then the system's.
  public static let ofThisMachine: ChartDrawer? = Python.with(module: "vl_convert").map {
    ChartDrawer(python: $0)
  }

  public func draw(_ run: StoredRun) throws -> [DrawnChart] {
    try draw(Chart.all(of: run)) { svg, _ in svg }
  }

  /// Draws each chart in both languages; `keep` sees the folder with SVG and PNG before it goes.
  private func draw(
    _ charts: [Chart], keep: (LocalizedText, URL) throws -> LocalizedText
  ) throws -> [DrawnChart] {
    guard !charts.isEmpty else { return [] }
    return try Python.inTemporaryFolder { folder in
      let specs = charts.flatMap { chart in
        [Language.vi, .en].map { language in
          [
            "name": .string("\(chart.id).\(language.rawValue)"), "lang": .string(language.rawValue),
            "spec": chart.spec(language),
          ] as JSON
        }
      }
      try JSON.array(specs).data.write(to: folder.appending(path: "charts.json"))
      try Python.run(python, script: PackageResources.draw_py, in: folder)
      return try charts.map { chart in
        func svg(_ language: Language) throws -> String {
          try String(
            contentsOf: folder.appending(path: "\(chart.id).\(language.rawValue).svg"),
            encoding: .utf8)
        }
        return DrawnChart(
          id: chart.id, title: chart.title, caption: chart.caption, isWide: chart.isWide,
          svg: LocalizedText(vi: try svg(.vi), en: try svg(.en)))
      }
    }
  }
}
