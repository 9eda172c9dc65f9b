import ArgumentParser
import Experiments
import Runs
import ScenarioFiles
import Wording

/// How precise results have to be where that decides how many replications there are.
struct PrecisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "With --replications auto: how far the mean may be off, at 95 % (default: 5%).",
      discussion: """
        Of every option; a percentage of the indicator's value. Ends with 3 if --max-replications are \
        too few for it, at once where it is 0 in every replication.
        """, valueName: "percent"))
  var precision: Percentage?

  @Option(help: "The indicator that has to be so precise (default: wait_mean); see motcua kpis.")
  var precisionKpi: String?

  @Option(help: "With --replications auto: not more than so many (default: 1000).")
  var maxReplications: Int?

  /// Whether one of them is given: without `auto` that would be without effect.
  var isGiven: Bool { precision != nil || precisionKpi != nil || maxReplications != nil }

  /// As many as it takes.
  var auto: Study.Replications {
    .auto(
      kpi: precisionKpi ?? "wait_mean", share: precision?.share ?? 0.05,
      most: maxReplications ?? Study.Replications.mostOfAuto)
  }

  func validate() throws {
    let kpis = KPI.all.filter { $0.scopeTypes.contains(.city) }.map(\.id)
    if let precisionKpi, !kpis.contains(precisionKpi) {
      let called = LocalizedText(vi: "chỉ tiêu toàn thành phố", en: "indicators of the city")
      let hint = hint(for: precisionKpi, among: kpis, called: called)
      let told = hint[UsageWords.language(of: CommandLine.arguments)]
      throw ValidationError("--precision-kpi is \(precisionKpi): \(told)")
    }
    let range = Study.Replications.fewestOfAuto...Replications.most
    if let maxReplications, !range.contains(maxReplications) {
      throw ValidationError(
        "--max-replications is \(maxReplications): write a number from \(range.lowerBound) to "
          + "\(range.upperBound).")
    }
  }
}
