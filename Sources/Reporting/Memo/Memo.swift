public import Runs
public import Wording

/// A decision memo about a folder of results in the layout of official documents (Decree 30/2020): a page of
/// summary, and at most eight. Markdown for pandoc, and the trace of its numbers.
public struct Memo {
  let known: Known
  /// Tables of studies of the folder that the memo shows.
  let parts: [StudyPart]
  let language: Language

  /// Pictures it shows, of those that the studies have.
  private static let shown = ["people-and-wait", "futures-strip", "tornado", "waterfall"]

  /// The memo of one study by itself.
  public init(_ run: StoredRun, language: Language) {
    (known, self.language) = (Known(run), language)
    parts = []
  }

  /// About the options of the first study of a folder, with what the others know of them. Throws
  /// `ResultFolder.Problem` if the first has no options, or a table holds what we do not write.
  public init(_ studies: StoredStudies, language: Language) throws {
    known = try Known(studies.first.comparison(), studies)
    parts = try studies.reported().flatMap { reported in
      reported.parts.map { $0.within(reported.study.name) }
    }
    self.language = language
  }

  /// Those of the first screen, then those of the studies.
  var charts: [Chart] {
    (known.charts + parts.flatMap(\.charts)).filter { chart in
      Self.shown.contains { chart.id == $0 || chart.id.hasSuffix("-\($0)") }
    }
  }

  /// Pictures stand beside the text as `ID.LANGUAGE.png`.
  var markdown: String { written.markdown }

  /// The text, and where each of its numbers was read.
  var written: (markdown: String, numbers: [MemoNumbers.Mark]) {
    var writer = MemoWriter(self)
    let markdown = MemoTemplates.memo(writer.content())
    return (markdown, writer.numbers.marks)
  }

  /// The trace as a table: a row for each number.
  public var trace: [UInt8] {
    MemoTraceRow.bytes(written.numbers, run: known.run.hash)
  }
}
