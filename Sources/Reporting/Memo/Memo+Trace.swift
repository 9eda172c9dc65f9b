import Runs
import ServiceModel
import Wording

extension Memo {
  /// Every figure of the memo: of the sentences, then of the table.
  var sources: [Source] {
    let answer = Answer(run: run)
    let sentences = answer.headlineSources + answer.points.flatMap(\.sources)
    let told =
      parts.flatMap(\.sources)
      + added.flatMap { reported in
        reported.parts.flatMap(\.sources).map { $0.within(reported.study.name) }
      }
    let table = run.headlines.flatMap { indicator in
      run.options.flatMap { option in
        [
          run.value(option.id, indicator.id).map { Source($0) },
          run.difference(option.id, indicator.id).map { Source($0) },
        ].compactMap { $0 }
      }
    }
    var seen: Set<Source> = []
    return (sentences + table + told).filter { seen.insert($0).inserted }
  }

  /// Every figure with the place where it was read.
  var traceTable: MarkdownTable {
    let rows = sources.map { source in
      [
        source.what, source.file, "\(source.row)",
        source.cells.map(\.column).joined(separator: ", "),
        source.cells.map { $0.value.map { "\($0)" } ?? NumberFormat.missing }
          .joined(separator: ", "),
      ]
    }
    let headers = [
      MemoTexts.what, ReportTexts.file, MemoTexts.row, MemoTexts.column, MemoTexts.inFile,
    ].map { $0[language] }
    return MarkdownTable(headers, rows, widths: [24, 21, 11, 17, 27])
  }
}
