import Experiments
import Runs
import ServiceModel
import Wording

extension Answer {
  /// Which options may be the best by the ranking KPI, of three or more; of those that are ranked.
  var contest: Point? {
    let standings = run.standings.filter { $0.kpi == Self.ranking }
    let candidates = standings.filter(\.standing.isCandidate)
    guard run.options.count > 2, let kpi = run.indicator(Self.ranking), !candidates.isEmpty
    else { return nil }
    return Point(
      kind: .result,
      text: LocalizedText { language in
        let names = candidates.map { candidate in
          run.options.first { $0.id == candidate.option }?.name[language] ?? candidate.option
        }
        let name = kpi.name[language]
        let level = NumberFormat(language: language).percent(intervalLevel, digits: 0)
        return names.count == 1
          ? ReportTexts.onlyBest.filled(language, names[0], name, level)
          : ReportTexts.severalBest.filled(
            language, names.map { "“\($0)”" }.joined(separator: ", "), name, level)
      }, sources: standings.map { Source($0) })
  }
}
