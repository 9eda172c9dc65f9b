import Foundation
import Reporting
import ServiceModel

/// Makes the page about a result folder and puts it on disk.
struct ReportFile {
  let console: Console

  /// The path of the page: in the folder itself, unless another is named.
  func write(results: String, to out: String?) throws -> String {
    let stored = try StoredRun(path: results)
    let charts = try draw(stored)
    let path = out ?? URL(filePath: results).appending(path: "report.html").path
    try Data(ReportPage(stored, charts: charts).bytes(console.language))
      .write(to: URL(filePath: path), options: .atomic)
    return path
  }

  /// A report without pictures is better than none: why there are none is told beside it.
  private func draw(_ stored: StoredRun) throws -> [DrawnChart] {
    guard let drawer = ChartDrawer.ofThisMachine else {
      console.note(Texts.noCharts[console.language])
      return []
    }
    do {
      return try drawer.draw(stored)
    } catch let error as ScriptFailed {
      console.note(Texts.chartsFailed.filled(console.language, error.localizedDescription))
      return []
    }
  }
}
