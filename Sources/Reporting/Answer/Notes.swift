import Choice
import Experiments
import Runs
import ServiceModel
import Wording

/// What intervals are, and how verdicts are read from them, or from points; with one replication, that there
/// are no intervals.
func noise(_ replications: Int, judged: Bool = false, _ language: Language) -> [String] {
  let rule = judged ? [byInputs(language)] : []
  guard replications > 1 else { return [Texts.oneReplication[language]] + rule }
  let level = NumberFormat(language: language).percent(intervalLevel, digits: 0)
  return [
    Texts.noise.filled(language, "\(replications)"), Texts.together.filled(language, level),
  ]
    + (judged
      ? rule
      : [
        Texts.beyond.filled(
          language, Comparison.Verdict.better.judgement.heading[language],
          Comparison.Verdict.worse.judgement.name[language])
      ])
}

/// How verdicts are read from the points of a design.
private func byInputs(_ language: Language) -> String {
  func name(_ verdict: Choice.Verdict) -> String { verdict.judgement.name[language] }
  return Texts.byInputs.filled(
    language, Choice.Verdict.clearlyBetter.judgement.heading[language], name(.clearlyWorse),
    name(.likelyBetter), name(.likelyWorse),
    Choice.Verdict.noRelevantDifference.judgement.heading[language], name(.open))
}

/// With fewer, Student's quantile is so large that an interval says little.
private let enoughReplications = 5

/// That intervals are of too few replications; empty with one, which has none, and with enough.
func fewReplications(_ replications: Int, _ language: Language) -> [String] {
  (2..<enoughReplications).contains(replications)
    ? [Texts.fewReplications.filled(language, "\(replications)")] : []
}

/// Whether all options serve the same citizens, and which do not.
func citizens(
  _ others: [Citizens.Others], names: [(id: String, name: LocalizedText)], _ language: Language
) -> [String] {
  guard !others.isEmpty else { return [Texts.sameCitizens[language]] }
  let format = NumberFormat(language: language)
  func name(_ id: String) -> String { names.first { $0.id == id }?.name[language] ?? id }
  return others.map {
    Texts.otherCitizens.filled(
      language, name($0.option), names.first?.name[language] ?? "",
      format.decimal($0.demands, digits: 0), format.decimal($0.demandsOfBase, digits: 0))
  }
}

/// That the base has smallest relevant differences of its own, which verdicts are read from; empty without any.
func ownRelevance(_ base: Scenario, _ language: Language) -> [String] {
  let own = base.account.targets.relevantDifferences.compactMap { own -> String? in
    guard let kpi = KPI.named(own.kpi) else { return nil }
    let name = kpi.name(in: base)[language]
    guard !own.isOfBase else {
      let share = NumberFormat(language: language).percent(own.amount, digits: 1)
      return Texts.relevantOfBase.filled(language, name, share)
    }
    let format = RowFormat(kpi.unit, values: [own.amount], language)
    let unit =
      kpi.unit == .share
      ? AnswerUnits.points
      : format.unit.map { unit in
        LocalizedText { " " + unit[$0] }
      }
    return name + " " + format.value(own.amount) + (unit?[language] ?? "")
  }
  return own.isEmpty
    ? [] : [Texts.ownRelevance.filled(language, own.joined(separator: "; "))]
}
