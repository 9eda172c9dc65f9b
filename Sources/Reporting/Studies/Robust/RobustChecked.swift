import Experiments
import Runs
import ServiceModel
import Tables
import Wording

/// What a robust study simulated once more: where differences cross zero, and where the best option loses.
struct RobustChecked {
  private let tables: RobustTables
  /// Of `break_even.csv` and `boxes.csv`; none where they were left out.
  private let crossings, boxes: [StoredTable.Row]

  init(_ tables: RobustTables, _ study: StoredStudy) throws {
    self.tables = tables
    crossings = try study.table("break_even")?.rows ?? []
    boxes = try study.table("boxes")?.rows ?? []
  }

  /// Where each difference crosses zero: those that do first, a dozen at most.
  var table: ToldTable? {
    let rows =
      crossings.filter { ($0.number("crossing") ?? 0) > 0 }
      + crossings.filter { $0.number("crossing") == 0 }
    let told = rows.compactMap { row($0) }
    return told.isEmpty
      ? nil
      : ToldTable(
        title: RobustShownWords.checked, header: RobustShownWords.checkedHeader,
        rows: Array(told.prefix(12)))
  }

  private func row(_ row: StoredTable.Row) -> ToldTable.Row? {
    guard let indicator = row.text("kpi").flatMap({ tables.run.indicator($0) }),
      let option = tables.run.alternatives.first(where: { $0.id == row.text("option") }),
      let factor = row.text("selector"),
      let outcome = row.text("outcome").flatMap({ BreakEvenSearch.State(rawValue: $0) }),
      let low = row.number("below"), let high = row.number("above")
    else { return nil }
    let effect = tables.effect(factor)
    func said(_ language: Language) -> String {
      func told(_ value: Double) -> String { CheckedWords.value(value, effect, language) }
      return CheckedWords.breakEven(
        along: tables.factorName(factor), crossing: Int(row.number("crossing") ?? 0), outcome,
        between: (told(low), told(high)),
        about: told(row.number("break_even") ?? (low + high) / 2))?[language]
        ?? NumberFormat.missing
    }
    return ToldTable.Row(
      name: LocalizedText { "\(indicator.name[$0]), \(option.name[$0])" },
      cells: [
        ToldTable.Cell(
          LocalizedText { said($0) }, Source(row, "outcome", "break_even", "below", "above"))
      ])
  }

  /// What would have to be true for the best option to lose, a sentence for each indicator.
  var sentences: [Told] {
    var kpis: [String] = []
    for kpi in boxes.compactMap({ $0.text("kpi") }) where !kpis.contains(kpi) { kpis.append(kpi) }
    return kpis.compactMap { kpi in
      let rows = boxes.filter { $0.text("kpi") == kpi }
      guard let first = rows.first, let indicator = tables.run.indicator(kpi),
        let winner = tables.run.options.first(where: { $0.id == first.text("option") })
      else { return nil }
      var interval: (low: Double, high: Double)?
      if let low = first.number("simulated_share_low"),
        let high = first.number("simulated_share_high")
      {
        interval = (low, high)
      }
      let box = CheckedWords.Box(
        winner: winner.name, kpi: indicator.name,
        sides: { language in
          rows.map { row in
            let factor = row.text("factor") ?? ""
            return CheckedWords.side(
              of: tables.factorName(factor), tables.effect(factor), low: row.number("factor_low"),
              high: row.number("factor_high"), language)
          }
        },
        lostShare: first.number("lost_share") ?? 0, coverage: first.number("coverage") ?? 0,
        density: first.number("density") ?? 0, simulated: Int(first.number("simulated") ?? 0),
        lost: Int(first.number("simulated_lost") ?? 0), interval: interval)
      return Told(
        LocalizedText { CheckedWords.box(box, $0) }, .caution,
        rows.map { Source($0, "factor_low", "factor_high") }
          + [Source(first, "lost_share", "coverage", "density", "simulated_share")])
    }
  }
}

extension RobustTables {
  /// What the values of a factor do.
  func effect(_ id: String) -> UncertainFactor.Effect {
    factors.first { $0.text("factor") == id }?.text("effect")
      .flatMap { UncertainFactor.Effect(rawValue: $0) } ?? .sets
  }
}
