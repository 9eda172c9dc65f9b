import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// A forest plot: every headline KPI of every alternative against the base, with its interval.
  static func differences(_ run: StoredRun) -> Chart? {
    let rows = ForestRow.all(run)
    guard !rows.isEmpty else { return nil }
    let kpis = run.headlines.count { kpi in rows.contains { $0.indicator.id == kpi.id } }
    let least = max(-100, 1.1 * (rows.map(\.lower).min() ?? 0))
    let most = min(1000, 1.1 * (rows.map(\.upper).max() ?? 0))
    let ticks: [Double] = [-100, -50, -20, -10, -5, 0, 5, 10, 20, 50, 100, 200, 500, 1000]
    func word(_ verdict: Comparison.Verdict, _ language: Language) -> JSON {
      .string(verdict.judgement.name[language])
    }
    return Chart(
      "differences", PackageResources.differences_vl_json, seen: Seen.largestChanges(run)
    ) { language in
      [
        "base": .string(run.base.name[language]),
        "open": word(.open, language), "close": word(.noRelevantDifference, language),
        "unranked": word(.notRanked, language),
        "kpis": .array(run.headlines.map { .string($0.name[language]) }),
        "alternatives": .array(run.alternatives.map { .string($0.name[language]) }),
        "colors": OptionLooks(run).colors(language),
        "least": .number(least), "most": .number(most),
        "ticks": .array(ticks.filter { least <= $0 && $0 <= most }.map { .number($0) }),
        "height": .number(Double(kpis * (14 + 9 * run.alternatives.count))),
        "rows": .array(rows.map { $0.json(language) }),
      ]
    }
  }
}

/// One difference, in per cent of the base.
private struct ForestRow {
  var indicator: StoredRun.Indicator
  var option: StoredRun.Option
  var difference: Double
  var lower: Double
  var upper: Double
  var mark: Judgement.Mark

  /// By KPI, then by alternative; where options agree in every replication there is nothing to see.
  static func all(_ run: StoredRun) -> [ForestRow] {
    run.headlines.flatMap { indicator in
      run.alternatives.compactMap { option in
        let figures = Figures(run, indicator)
        guard let relative = figures.relative(option.id), let row = figures.difference(option.id),
          row.verdict != .same
        else { return nil }
        return ForestRow(
          indicator: indicator, option: option, difference: 100 * relative.difference,
          lower: 100 * relative.lower, upper: 100 * relative.upper,
          mark: row.told.judgement.mark)
      }
    }
  }

  func json(_ language: Language) -> JSON {
    [
      "kpi": .string(indicator.name[language]), "option": .string(option.name[language]),
      "difference": .number(difference), "lower": .number(lower), "upper": .number(upper),
      "mark": .string(mark.rawValue), "better": .string(indicator.better.rawValue),
    ]
  }
}
