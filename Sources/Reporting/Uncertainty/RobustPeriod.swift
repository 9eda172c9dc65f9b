import Experiments
import LegalClock
import Wording

/// Of which days the figures of a robust study are, and how its percentiles are made: another period, or another way,
/// gives another number than a comparison has.
func robustPeriod(
  _ from: CivilDate, _ to: CivilDate, of kpis: [(kpi: KPI, name: LocalizedText)],
  _ language: Language
) -> String {
  let format = NumberFormat(language: language)
  let percentiles = kpis.filter { $0.kpi.formula.method == .sectioning }.map { $0.name[language] }
  let days = (format.date(from), format.date(to))
  return percentiles.isEmpty
    ? RobustWords.period.filled(language, days.0, days.1)
    : RobustWords.percentiles.filled(
      language, days.0, days.1, percentiles.joined(separator: ", "))
}
