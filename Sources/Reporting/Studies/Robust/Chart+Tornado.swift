import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension Chart {
  /// How far the difference of an alternative moves with each input that it hangs on, and with each choice made
  /// otherwise. Nil where no input is told from chance and there are no choices.
  static func tornado(_ tables: RobustTables) -> Chart? {
    let panels = tables.run.alternatives.flatMap { option in
      RobustTables.told.prefix(2).compactMap { Tornado(tables, option, $0) }
    }
    guard !panels.isEmpty else { return nil }
    return Chart("tornado", PackageResources.tornado_vl_json) { language in
      let seen = panels.prefix(most).compactMap { $0.seen(language) }.joined(separator: "; ")
      return [
        "base": .string(tables.run.base.name[language]),
        "seen": .string(seen.isEmpty ? "" : " " + seen + "."),
        "panels": .array(panels.prefix(most).map { $0.json(language) }),
      ]
    }
  }

  /// Panels drawn.
  private static let most = 6
}

/// One alternative in one indicator.
private struct Tornado {
  private let tables: RobustTables
  private let option: StoredRun.Option
  private let indicator: StoredRun.Indicator
  private let written: StoredTable.Row
  /// Of `sensitivity.csv`, the one with the largest reach first.
  private let inputs: [StoredTable.Row]
  /// Of `choice.csv`, choices made otherwise.
  private let choices: [StoredTable.Row]

  init?(_ tables: RobustTables, _ option: StoredRun.Option, _ kpi: String) {
    guard let indicator = tables.run.indicator(kpi), let written = tables.standing(option, kpi)
    else { return nil }
    (self.tables, self.option, self.indicator) = (tables, option, indicator)
    self.written = written
    inputs = tables.movers(option, kpi)
    choices = tables.levels(for: option).prefix(8).compactMap { tables.choice(option, kpi, at: $0) }
    guard !inputs.isEmpty || !choices.isEmpty else { return nil }
  }

  private func format(_ language: Language) -> RowFormat {
    let ends = inputs.flatMap {
      [$0.number("lowest_fifth_difference"), $0.number("highest_fifth_difference")]
    }
    let all = ends + choices.map { $0.number("difference") } + [written.number("difference")]
    return RowFormat(indicator.unit, values: all.compactMap { $0 }, language)
  }

  /// Which input moves it most; nil where none is told from chance.
  func seen(_ language: Language) -> String? {
    guard let first = inputs.first else { return nil }
    let format = format(language)
    func told(_ column: String) -> String { format.difference(first.number(column), nil) }
    return RobustShownWords.moves.filled(
      language, option.name[language], format.label(indicator.name[language]),
      tables.factorName(first.text("factor") ?? "")[language],
      told("lowest_fifth_difference"), at(first, "lowest_fifth_at", language),
      told("highest_fifth_difference"), at(first, "highest_fifth_at", language))
  }

  /// A value of a row's factor, with what it does.
  private func at(_ row: StoredTable.Row, _ column: String, _ language: Language) -> String {
    row.number(column).map {
      CheckedWords.value($0, tables.effect(row.text("factor") ?? ""), language)
    } ?? NumberFormat.missing
  }

  func json(_ language: Language) -> JSON {
    let format = format(language)
    func scaled(_ row: StoredTable.Row, _ column: String) -> JSON {
      .of(row.number(column).map { $0 * format.scale })
    }
    let bars: [JSON] = inputs.map { row in
      [
        "name": .string(tables.factorName(row.text("factor") ?? "")[language]),
        "low": scaled(row, "lowest_fifth_difference"),
        "high": scaled(row, "highest_fifth_difference"),
        "lowAt": .string(at(row, "lowest_fifth_at", language)),
        "highAt": .string(at(row, "highest_fifth_at", language)),
      ]
    }
    let points: [JSON] = choices.map { row in
      [
        "name": .string(tables.levelName(row.text("choice") ?? "")[language]),
        "x": scaled(row, "difference"),
      ]
    }
    return [
      "title": .string("\(option.name[language]): \(format.label(indicator.name[language]))"),
      "names": .array((bars + points).compactMap { $0.name }),
      "height": .number(Double(24 * (bars.count + points.count))), "bars": .array(bars),
      "points": .array(points), "written": scaled(written, "difference"),
    ]
  }
}

extension JSON {
  /// The member `name` of an object.
  fileprivate var name: JSON? {
    if case .object(let members) = self { members["name"] } else { nil }
  }
}
