import Experiments
import OutputAnalysis
import Runs
import ServiceModel
import Tables
import Wording

/// An indicator over the points of a sweep or under stresses, as `sweep.csv` and `stress.csv` have it.
struct ToldPoint {
  let indicator: StoredRun.Indicator
  /// Rows of the indicator.
  let rows: [StoredTable.Row]

  /// Nil of an indicator that is not told, or that no point changes.
  init?(_ kpi: String, _ rows: [StoredTable.Row], _ run: StoredRun) {
    guard let indicator = run.indicator(kpi) else { return nil }
    self.indicator = indicator
    self.rows = rows.filter { $0.text("kpi") == kpi }
    guard Set(self.rows.map { $0.number("mean") }).count > 1 else { return nil }
  }

  /// With its unit.
  var label: LocalizedText {
    LocalizedText { format($0).label(indicator.name[$0]) }
  }

  private func format(_ language: Language) -> RowFormat {
    RowFormat(indicator.unit, values: rows.compactMap { $0.number("mean") }, language)
  }

  /// A value and how much it differs, coloured where that matters.
  func cell(_ row: StoredTable.Row) -> ToldTable.Cell {
    guard let mean = row.number("mean") else { return ToldTable.Cell(.missing) }
    guard let difference = row.number("difference") else {
      return ToldTable.Cell(LocalizedText { format($0).value(mean) }, Source(row, "mean"))
    }
    let interval = row.differenceInterval
    let relevant = indicator.relevant.amount(base: mean - difference)
    let verdict = Comparison.Verdict(interval, relevant: relevant, better: indicator.better)
    return ToldTable.Cell(
      LocalizedText { language in
        let format = format(language)
        return "\(format.value(mean)) (\(format.difference(difference, interval)))"
      }, Source(row, "mean", "difference", "difference_low", "difference_high"),
      interval == nil ? .plain : verdict.judgement.tone)
  }

  /// The value without a stress.
  func usual(_ row: StoredTable.Row) -> ToldTable.Cell {
    ToldTable.Cell(
      LocalizedText { format($0).value(row.number("usual")) }, Source(row, "usual"))
  }
}

extension StoredTable.Row {
  /// Of the difference that a row of a point tells; nil with one replication.
  var differenceInterval: ConfidenceInterval? {
    guard let low = number("difference_low"), let high = number("difference_high") else {
      return nil
    }
    return ConfidenceInterval(lower: low, upper: high, level: 0.95)
  }
}
