import Runs
import ServiceModel
import Tables
import Wording

extension StudyPart {
  /// Which lever of an option makes how much of its difference; nil of studies without shares.
  static func decompose(_ study: StoredStudy) throws -> StudyPart? {
    let all = try AttributedKPI.all(study)
    guard let first = all.first else { return nil }
    let told = RobustTables.told.compactMap { id in all.first { $0.indicator.id == id } }
    var part = StudyPart(id: "decompose", title: AttributionWords.question)
    part.sentences = (told.isEmpty ? [first] : told).map { kpi in
      Told(kpi.answer, .plain, ([kpi.whole] + kpi.levers).map { Source($0, "share") })
    }
    part.tables = [shares(all.filter { !$0.told.isNothing })].compactMap { $0 } + told.map(levers)
    part.charts = [Chart.waterfall(told.filter { !$0.told.isNothing })].compactMap { $0 }
    let hasOff = first.levers.contains { $0.flag("enabled") == false }
    part.notes =
      [AttributionWords.addUp, AttributionWords.rule] + (hasOff ? [AttributionWords.offNote] : [])
    let idle = all.map(\.told).idle
    if !idle.isEmpty {
      part.notes.append(
        LocalizedText { language in
          AttributionWords.idle.filled(language, idle.map { $0[language] }.joined(separator: "; "))
        })
    }
    return part
  }

  /// Shares by indicator, of those in which there is a difference that matters.
  private static func shares(_ kpis: [AttributedKPI]) -> ToldTable? {
    guard let first = kpis.first else { return nil }
    return ToldTable(
      header: [Texts.indicator, AttributionWords.none, AttributionWords.all]
        + first.levers.map(AttributedKPI.name),
      rows: kpis.prefix(12).map { kpi in
        ToldTable.Row(
          name: LocalizedText { kpi.label($0) },
          cells: [
            ToldTable.Cell(
              LocalizedText { kpi.format($0).value(kpi.base) }, Source(kpi.whole, "base_value"))
          ]
            + ([kpi.whole] + kpi.levers).map { row in
              ToldTable.Cell(
                LocalizedText { kpi.share(row, $0) }, Source(row, "share", "ci_low", "ci_high"))
            })
      })
  }

  /// Each lever by its share, alone and last out.
  private static func levers(_ kpi: AttributedKPI) -> ToldTable {
    func cell(_ row: StoredTable.Row, _ column: String) -> ToldTable.Cell {
      ToldTable.Cell(
        LocalizedText { language in
          row.number(column).map { kpi.format(language).difference($0, nil) }
            ?? NumberFormat.missing
        }, Source(row, column))
    }
    return ToldTable(
      title: LocalizedText { kpi.label($0) },
      header: [
        LeverWords.levers, AttributionWords.share, AttributionWords.alone,
        AttributionWords.lastOut,
      ],
      rows: kpi.levers.map { row in
        ToldTable.Row(
          name: AttributedKPI.name(row),
          cells: [
            ToldTable.Cell(
              LocalizedText { kpi.share(row, $0) }, Source(row, "share", "ci_low", "ci_high")),
            cell(row, "alone"), cell(row, "last_out"),
          ])
      })
  }
}
