import Reporting
import Runs
import ServiceModel
import Wording

/// Makes the page about a result folder and puts it on disk.
struct ReportFile {
  static let name = "report.html"

  let console: Console
  var overwriting = false

  /// In the folder itself, unless another path is named. A report without pictures is better than
  /// none: why there are none is told beside it. Returns whether it has them.
  func write(results: String, to out: String?) throws -> Bool {
    let stored = try StoredStudies(path: results)
    let path = try asInput {
      try DocumentPath(Self.name, of: results, out: out, overwriting: overwriting)
    }
    let models = ([stored.first] + stored.added).map(\.manifest.modelSource)
    if let other = models.first(where: { $0 != ModelSource.hash }) {
      console.note(
        Texts.otherModelSource.filled(
          console.language, ModelSource.short(other), ModelSource.short(ModelSource.hash)))
    }
    let charts = try draw(stored)
    try path.write(ReportPage(stored, charts: charts ?? []).bytes(console.language))
    console.note(Texts.reportWritten.filled(console.language, path.named))
    if !stored.names.isEmpty {
      console.note(
        Texts.reportTellsOf.filled(console.language, stored.names.joined(separator: ", ")))
    }
    return charts != nil
  }

  /// Nil if that cannot be done.
  private func draw(_ stored: StoredStudies) throws -> [DrawnChart]? {
    do {
      return try ChartDrawer.drawn(stored)
    } catch let missing as MissingPrograms {
      console.note(Texts.noCharts.filled(missing.message)[console.language])
    } catch let failed as ScriptFailed {
      console.note(Texts.chartsFailed.filled(failed.message)[console.language])
    }
    return nil
  }
}
