import Runs
import Wording

extension AddedStudy {
  /// A headline indicator: its name with the unit, and a text for each option.
  struct Row {
    let label: LocalizedText
    let cells: [LocalizedText]
  }

  /// Of the whole city.
  var rows: [Row] {
    run.headlines.map { indicator in
      let figures = Figures(run, indicator)
      return Row(
        label: LocalizedText { figures.format($0).label(indicator.name[$0]) },
        cells: run.options.map { option in
          LocalizedText { figures.judgedText(option.id, $0) }
        })
    }
  }
}
