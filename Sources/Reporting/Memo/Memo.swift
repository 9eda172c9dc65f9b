import Experiments
import LegalClock
public import Runs
import ServiceModel
public import Wording

/// A decision memo about a run, as an annex to a submission (Tờ trình): Markdown for pandoc.
public struct Memo {
  let run: StoredRun
  /// Besides it in the same folder.
  let added: [AddedStudy]
  let language: Language

  /// What pictures the memo shows, of those the run has.
  static let pictures = [
    "differences", "queue-over-day", "district-map", "on-time", "load-by-site",
  ]
  static let mostPictures = 4

  /// The memo of a folder's results.
  public init(_ run: StoredRun, language: Language) {
    self.init(run, added: [], language: language)
  }

  /// About the first study of a folder, with the headline figures of those that were added.
  public init(_ studies: StoredStudies, language: Language) {
    self.init(studies.first, added: studies.added, language: language)
  }

  private init(_ run: StoredRun, added: [AddedStudy], language: Language) {
    self.run = run
    self.added = added
    self.language = language
  }

  var charts: [Chart] {
    let all = Chart.all(of: run)
    let chosen = Self.pictures.compactMap { id in all.first { $0.id == id } }
    let others = all.filter { chart in !Self.pictures.contains(chart.id) }
    return Array((chosen + others).prefix(Self.mostPictures))
  }

  /// Pictures stand beside the text as `ID.LANGUAGE.png`.
  var markdown: String {
    ([head, findings, table, pictures, changes, grounds, trace] + others).joined(separator: "\n\n")
      + "\n"
  }

  private var head: String {
    """
    ::: {custom-style="Annex"}
    \(MemoTexts.annex[language])
    :::

    ::: {custom-style="Annex"}
    \(MemoTexts.title[language])
    :::

    ::: {custom-style="Attached"}
    \(MemoTexts.attached[language])
    :::
    """
  }

  private var findings: String {
    let answer = Answer(run: run)
    let points =
      answer.points.flatMap { point in
        ["- " + Markdown.escaped(point.text[language])]
          + point.details.map { "    " + Markdown.escaped($0[language]) }
      } + run.notices.map { "- " + Markdown.escaped($0[language]) }
    return """
      # \(MemoTexts.findings[language])

      \(Markdown.escaped(Texts.forTheseInputs[language]))

      \(Markdown.escaped(answer.headline[language]))

      \(points.joined(separator: "\n\n"))
      """
  }

  private var period: String {
    let format = NumberFormat(language: language)
    return "\(format.date(run.base.observed.from)) – \(format.date(run.base.observed.to))"
  }

  private var table: String {
    let headers = [Texts.indicator[language]] + run.options.map { $0.name[language] }
    let rows = run.headlines.map { indicator -> [String] in
      let figures = Figures(run, indicator)
      let label = figures.format(language).label(indicator.name[language])
      return [label] + run.options.map { figures.judgedText($0.id, language) }
    }
    return """
      # \(MemoTexts.table[language])

      ::: {custom-style="Table Title"}
      \(MemoTexts.tableTitle.filled(language, period))
      :::

      \(Markdown.escaped(Texts.forTheseInputs[language]))

      \(Markdown.table(headers, rows, widths: [30] + run.options.map { _ in 70 / run.options.count }))

      \(Markdown.escaped(run.notes(language).joined(separator: " ")))
      """
  }

  private var pictures: String {
    let figures = charts.enumerated().map { position, chart in
      let caption = MemoTexts.figure.filled(
        language, "\(position + 1)", chart.title[language], chart.caption[language])
      return """
        ::: {custom-style="Picture"}
        ![](\(chart.file(language)).png){width=\(chart.isWide ? 15 : 11)cm}
        :::

        ::: {custom-style="Picture Title"}
        \(Markdown.escaped(caption))
        :::
        """
    }
    return "# \(MemoTexts.pictures[language])\n\n" + figures.joined(separator: "\n\n")
  }

  private var changes: String {
    let options = run.alternatives.map { option -> String in
      let mine = run.changes.filter { $0.option == option.id && $0.isEnabled }
      let lines = mine.map { change -> String in
        let meaning = change.meaning.map { $0[language] + ": " } ?? ""
        return "- `\(change.path)`: "
          + Markdown.escaped(meaning + ChangeWords(change).text(language))
      }
      let told = lines.isEmpty ? ReportTexts.noChanges[language] : lines.joined(separator: "\n")
      return "**\(Markdown.escaped(option.name[language]))**\n\n\(told)"
    }
    return "# \(MemoTexts.changes[language])\n\n" + options.joined(separator: "\n\n")
  }

  private var grounds: String {
    let codes = ReportTexts.codes.map { code, name in
      "\(name[language]) (\(code)) \(run.assumptions.count { $0.confidence == code })"
    }
    let method = ReportTexts.methodText.map { Markdown.escaped($0[language]) }
    return """
      # \(MemoTexts.grounds[language])

      \(method.joined(separator: "\n\n"))

      \(Markdown.escaped(MemoTexts.codes.filled(language, codes.joined(separator: ", "))))
      """
  }
}
