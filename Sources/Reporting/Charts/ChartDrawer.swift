import Foundation
import ServiceModel

/// Draws Vega-Lite charts with vl-convert, a Python package that holds Vega and a renderer.
public struct ChartDrawer: Sendable {
  private let python: String

  /// Nil if no Python with vl-convert is found: MOTCUA_PYTHON, or else `.venv` here, or the system's.
  public static let ofThisMachine: ChartDrawer? = Python.with(module: "vl_convert").map {
    ChartDrawer(python: $0)
  }

  /// All pictures of a run, in both languages.
  public func draw(_ run: StoredRun) throws -> [DrawnChart] {
    let charts = Chart.all(of: run)
    return try Python.inTemporaryFolder { folder in
      try draw(charts, in: folder)
      return try charts.map { chart in
        func svg(_ language: Language) throws -> String {
          try String(
            contentsOf: folder.appending(path: chart.file(language) + ".svg"), encoding: .utf8)
        }
        return DrawnChart(
          id: chart.id, title: chart.title, caption: chart.caption, isWide: chart.isWide,
          svg: LocalizedText(vi: try svg(.vi), en: try svg(.en)))
      }
    }
  }

  /// Puts `ID.LANGUAGE.svg` and `.png` of every picture of a run into a folder, made if need be.
  public func draw(_ run: StoredRun, into folder: String) throws {
    let charts = Chart.all(of: run)
    try FileManager.default.createDirectory(
      at: URL(filePath: folder), withIntermediateDirectories: true)
    try Python.inTemporaryFolder { drawn in
      try draw(charts, in: drawn, png: true)
      for chart in charts {
        for language in [Language.vi, .en] {
          for ending in [".svg", ".png"] {
            let file = chart.file(language) + ending
            try Data(contentsOf: drawn.appending(path: file))
              .write(to: URL(filePath: folder).appending(path: file), options: .atomic)
          }
        }
      }
    }
  }

  /// Leaves `ID.LANGUAGE.svg`, and `.png` if asked for, in the folder.
  func draw(
    _ charts: [Chart], in folder: URL, languages: [Language] = [.vi, .en], png: Bool = false
  ) throws {
    let specs = charts.flatMap { chart in
      languages.map { language in
        [
          "name": .string(chart.file(language)), "lang": .string(language.rawValue),
          "png": .bool(png), "spec": chart.spec(language),
        ] as JSON
      }
    }
    try JSON.array(specs).data.write(to: folder.appending(path: "charts.json"))
    try run(script: PackageResources.draw_py, in: folder)
  }

  /// Runs another script by the same Python.
  func run(script: [UInt8], in folder: URL) throws {
    try Python.run(python, script: script, in: folder)
  }
}

extension Chart {
  /// The name of its drawing, without an ending.
  func file(_ language: Language) -> String { "\(id).\(language.rawValue)" }
}
