import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// A line for each option over the values of a sweep, for the indicators that people ask about first. Nil
  /// where the values are no numbers.
  static func sweep(_ run: StoredRun) -> Chart? {
    guard let first = run.sweep.first, run.sweep.allSatisfy({ $0.number != nil }) else {
      return nil
    }
    let kpis = ["wait_mean", "wait_p90", "served_on_time_share", "gave_up_share"]
    let indicators = kpis.compactMap { run.indicator($0) }
    let looks = OptionLooks(run)
    let seen = indicators.first.map { indicator in
      run.options.compactMap { fromFirstToLast($0, indicator, run) }
    }
    return Chart("sweep", PackageResources.sweep_vl_json, seen: seen ?? []) { language in
      let second = first.selector2.map { selector in
        let name = SelectorWords.name(selector)[language]
        return language == .vi ? " Nét: \(name)." : " Dashes: \(name)."
      }
      return [
        "selector": .string(SelectorWords.name(first.selector)[language]),
        "dashLegend": dashLegend(first.selector2, language),
        "second": .string(second ?? ""), "colors": looks.colors(language),
        "panels": .array(
          indicators.map { indicator in
            [
              "title": .string(
                RowFormat(indicator.unit, values: [], language).label(indicator.name[language])),
              "format": .string(indicator.unit == .share ? ".1%" : ",~r"),
              "rows": .array(
                run.sweep.filter { $0.kpi == indicator.id }.map { row(of: $0, looks, language) }),
            ]
          }),
      ]
    }
  }

  /// What the smallest and the largest value come to; of two axes at the first value of the second.
  private static func fromFirstToLast(
    _ option: StoredRun.Option, _ indicator: StoredRun.Indicator, _ run: StoredRun
  ) -> Told? {
    let mine = run.sweep.filter {
      $0.option == option.id && $0.kpi == indicator.id && $0.value2 == run.sweep.first?.value2
        && $0.mean != nil
    }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    guard let first = mine.first, let last = mine.last, first != last else { return nil }
    let sources = [first, last].map { point in
      Source(
        file: "sweep.csv", row: point.row,
        cells: [.init("value", point.number), .init("mean", point.mean)],
        what: "\(indicator.id) \(option.id)")
    }
    return Seen.of(option, SeenTexts.overValues, sources) { format in
      let row = RowFormat(
        indicator.unit, values: mine.compactMap(\.mean), format.language)
      return [row.label(indicator.name[format.language])]
        + [first, last].flatMap { point in
          [
            row.value(point.mean),
            point.number.map { Seen.plain($0, format) } ?? NumberFormat.missing,
          ]
        }
    }
  }

  /// Of the second axis, if there is one.
  private static func dashLegend(_ selector: String?, _ language: Language) -> JSON {
    selector.map {
      ["title": .string(SelectorWords.name($0)[language]), "symbolType": "stroke"]
    } ?? .null
  }

  private static func row(
    of point: StoredRun.SweepPoint, _ looks: OptionLooks, _ language: Language
  ) -> JSON {
    [
      "option": looks.name(point.option, language), "x": .of(point.number),
      "second": .string(point.value2 ?? ""), "value": .of(point.mean), "low": .of(point.lower),
      "high": .of(point.upper),
    ]
  }
}
