import Evidence
import Wording

/// What people read of an imported log in a terminal.
struct ImportText {
  /// How much there is of it.
  let heading: LocalizedText
  private let quality: [QualityRow]

  init(_ path: String, _ counts: LogImport.Counts, _ written: LogImport.Written) {
    quality = written.quality
    let totals = [QualityCheck.Concern.events, .days].map { concern in
      written.quality.first { $0.concern == concern }?.total ?? 0
    }
    let events = counts.tickets > 0 ? 0 : totals[0]
    let numbers = [counts.rows, counts.kept, counts.cases, events, counts.tickets, totals[1]]
    heading = LocalizedText { language in
      let format = NumberFormat(language: language)
      let told = numbers.map { format.decimal(Double($0), digits: 0) }
      return ImportTexts.read.filled([path] + told)[language]
    }
  }

  /// The faults that have to be looked at, one a line.
  var text: LocalizedText {
    LocalizedText { language in
      let format = NumberFormat(language: language)
      func number(_ count: Int) -> String { format.decimal(Double(count), digits: 0) }
      let lines = quality.filter { $0.count > 0 && $0.check.isGrave }.map { row in
        ImportTexts.line.filled(
          language, row.check.rawValue, number(row.count),
          row.total.map { ImportTexts.ofAll.filled(language, number($0)) } ?? "",
          row.check.note[language])
      }
      let found =
        lines.isEmpty ? [ImportTexts.nothingFound[language]] : [ImportTexts.found[language]]
      return ([heading[language]] + found + lines).joined(separator: "\n") + "\n"
    }
  }
}
