import Runs
import Wording

extension StoredRun {
  /// A headline indicator: its name with the unit, and a text for each option.
  struct HeadlineRow {
    let label: LocalizedText
    let cells: [LocalizedText]
  }

  /// Of the whole city.
  var headlineRows: [HeadlineRow] {
    headlines.map { indicator in
      let figures = Figures(self, indicator)
      return HeadlineRow(
        label: LocalizedText { figures.format($0).label(indicator.name[$0]) },
        cells: options.map { option in LocalizedText { figures.judgedText(option.id, $0) } })
    }
  }
}
