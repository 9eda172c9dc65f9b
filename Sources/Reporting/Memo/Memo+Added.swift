import Runs
import Wording

extension Memo {
  /// The headline figures of studies that were added to the folder; nothing where there are none.
  var others: [String] {
    guard !added.isEmpty else { return [] }
    let parts = added.map { study in
      let options = study.run.options
      let table = Markdown.table(
        [Texts.indicator[language]] + options.map { $0.name[language] },
        study.rows.map { [$0.label[language]] + $0.cells.map { $0[language] } },
        widths: [30] + options.map { _ in 70 / options.count })
      return """
        **\(Markdown.escaped(study.name))**: `\(study.command)`

        \(table)

        \(Markdown.escaped(study.run.notes(language).joined(separator: " ")))
        """
    }
    return ["# \(MemoTexts.added[language])\n\n" + parts.joined(separator: "\n\n")]
  }
}
