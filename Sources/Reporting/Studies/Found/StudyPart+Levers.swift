import Experiments
import Runs
import Tables
import Wording

extension StudyPart {
  /// The cheapest few levers that bring an option to its targets; nil of studies of another kind.
  static func levers(_ study: StoredStudy) throws -> StudyPart? {
    guard let table = try study.table("levers") else { return nil }
    var targets: [String] = []
    for target in table.rows.compactMap({ $0.text("target") }) where !targets.contains(target) {
      targets.append(target)
    }
    let sets = Dictionary(grouping: table.rows) {
      "\($0.text("levers") ?? "") \($0.text("citizens") ?? "")"
    }.values.sorted { ($0.first?.number ?? 0) < ($1.first?.number ?? 0) }
    let shown = sets.filter { rank($0) < 9 }.sorted { order($0) < order($1) }.prefix(12)
    let isCertified = table.rows.contains { $0.text("state") == "certified" }
    return StudyPart(
      id: "levers", title: StudyWords.levers,
      sentences: try study.told().map { [Told($0, isCertified ? .result : .caution)] } ?? [],
      tables: [
        ToldTable(
          title: StudyWords.sets(shown.count, of: sets.count),
          header: [LeverWords.levers, LeverWords.cost]
            + targets.map { TargetWords.spelled(LocalizedText(vi: $0, en: $0)) } + [
              LeverWords.outcome
            ],
          rows: shown.map { row($0, targets) })
      ])
  }

  /// Fresh citizens first, then the start, what keeps the targets, and the rest.
  private static func rank(_ set: [StoredTable.Row]) -> Int {
    guard let row = set.first else { return 9 }
    if row.text("citizens") == "fresh" { return 0 }
    if row.number("lever_count") == 0 { return 1 }
    switch row.text("state") {
    case "met": return 2
    case "invalid": return 9
    default: return 3
    }
  }

  private static func order(_ set: [StoredTable.Row]) -> (Int, Double, Int) {
    (rank(set), set.first?.number("cost") ?? 0, set.first?.number ?? 0)
  }

  private static func row(_ set: [StoredTable.Row], _ targets: [String]) -> ToldTable.Row {
    let first = set.first
    let isFresh = first?.text("citizens") == "fresh"
    let name =
      first?.number("lever_count") == 0
      ? LeverWords.start : first.map { StudyPart.name(of: $0, id: "levers") } ?? .missing
    return ToldTable.Row(
      name: isFresh ? LocalizedText { name[$0] + "," + LeverWords.fresh[$0].dropFirst() } : name,
      cells: [first.map { money($0) } ?? ToldTable.Cell(.missing)]
        + targets.map { target in
          set.first { $0.text("target") == target }.map { value($0) } ?? ToldTable.Cell(.missing)
        } + [StudyWords.state(first?.text("state") ?? "")])
  }

  private static func money(_ row: StoredTable.Row) -> ToldTable.Cell {
    guard let cost = row.number("cost") else { return ToldTable.Cell(.missing) }
    return ToldTable.Cell(
      LocalizedText { language in
        let format = RowFormat(.vnd, values: [cost], language)
        return cost == 0
          ? "0" : format.difference(cost, nil) + (format.unit.map { " " + $0[language] } ?? "")
      }, Source(row, "cost"))
  }

  /// With half an interval, in the unit of the indicator that the target begins with.
  private static func value(_ row: StoredTable.Row) -> ToldTable.Cell {
    guard let value = row.number("kpi_value") else { return ToldTable.Cell(.missing) }
    let kpi = row.text("target").flatMap { target in
      KPI.named(String(target.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
    }
    return ToldTable.Cell(
      LocalizedText { language in
        let format = RowFormat(kpi?.unit ?? .perUnit, values: [value], language)
        let number = format.value(value) + (kpi?.unit == .share ? format.suffix : "")
        guard let low = row.number("ci_low"), let high = row.number("ci_high"), high > low else {
          return number
        }
        return "\(number) \(format.spread(value, low, high))"
      }, Source(row, "kpi_value", "ci_low", "ci_high"), row.flag("met") == true ? .good : .bad)
  }
}
