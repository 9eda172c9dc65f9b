import Choice
package import Experiments
import Runs
import ServiceModel
package import Wording

extension RobustTable {
  /// How the figures came about, and what they do not know.
  func notes(_ findings: RobustFindings, _ seed: UInt64, _ language: Language) -> [String] {
    var notes = [
      RobustWords.rule.filled(language, "\(findings.subject.replications.centre)")
        + " " + Texts.seed.filled(language, "\(seed)")
    ]
    let base = findings.options[0]
    notes += fewReplications(findings.subject.replications.centre, language)
    notes += ownRelevance(base, language)
    notes.append(
      robustPeriod(
        base.period.firstObservedDay, base.period.lastObservedDay,
        of: findings.shown.map { ($0, $0.name(in: base)) }, language))
    if findings.design.factors.areDefaults { notes.append(RobustWords.defaults[language]) }
    let standings = findings.standings.joined()
    if standings.contains(where: { $0.own.missing > 0 }) {
      notes.append(RobustWords.missing[language])
    }
    notes += idleLevels(findings, language)
    notes += findings.leftOut.map { left in
      func names(_ options: [Int]) -> [LocalizedText] { options.map { findings.options[$0].name } }
      return RobustWords.leverOfOne(
        findings.design.factors.all[left.choice].name, having: names(left.having),
        lacking: names(left.lacking), language)
    }
    let far = quantiles(findings, language)
    if !far.isEmpty {
      notes.append(RobustWords.quantiles.filled(language, far.joined(separator: ", ")))
    }
    notes += findings.uncovered.filter { $0.inputs > 0 }.map {
      RobustWords.uncovered.filled(language, "\($0.uncovered)", "\($0.inputs)", $0.code)
    }
    return notes
  }

  /// Levels under which an option has, future by future, just what it has with all choices as written.
  private func idleLevels(_ findings: RobustFindings, _ language: Language) -> [String] {
    let design = findings.design
    return design.blocks.indices.compactMap { block in
      let points = design.layout.points(ofBlock: block)
      // Blocks and points under the choices as written begin alike.
      let asWritten = 0..<points.count
      let idle = findings.options.indices.filter { option in
        findings.kpis.allSatisfy { kpi in
          findings.values(kpi, points)[option] == findings.values(kpi, asWritten)[option]
        }
      }
      // What only some options have is said apart.
      let isLeftOut = findings.options.indices.dropFirst().contains {
        findings.isLeftOut(block, of: $0)
      }
      guard !idle.isEmpty, !points.isEmpty, !isLeftOut else { return nil }
      let names = idle.map { "“\(findings.options[$0].name[language])”" }
      return RobustWords.idleLevel.filled(
        language, level(block, language), names.joined(separator: ", "))
    }
  }

  /// Quantities whose value as written lies outside the middle tenth of their law.
  private func quantiles(_ findings: RobustFindings, _ language: Language) -> [String] {
    let factors = findings.design.factors
    return factors.quantities.compactMap { quantity in
      let all = findings.options.indices.compactMap {
        factors.quantile(ofWritten: quantity, findings.checked, $0)
      }
      guard let first = all.first, abs(first - 0.5) > 0.05 else { return nil }
      return RobustWords.quantile.filled(
        language, "“\(factors.all[quantity].name[language])”",
        NumberFormat(language: language).percent(first, digits: 0))
    }
  }
}

/// What factors move, told before anything is run: a line for each.
package func factorTexts(_ checked: CheckedPoints, options: [String]) -> [LocalizedText] {
  var ids: [String] = []
  for reach in checked.reach where !ids.contains(reach.factor) { ids.append(reach.factor) }
  return ids.map { id in
    let mine = checked.reach.filter { $0.factor == id }
    return LocalizedText { language in factorText(id, mine, options, language) }
  }
}

private func factorText(
  _ id: String, _ reach: [FactorReach], _ options: [String], _ language: Language
) -> String {
  let format = NumberFormat(language: language)
  func span(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    return low == high
      ? format.percent(low)
      : RobustWords.range.filled(language, format.percent(low), format.percent(high))
  }
  var counts: [String] = []
  for one in reach where one.values > 0 {
    if !counts.contains("\(one.values)") { counts.append("\(one.values)") }
  }
  let shares = reach.compactMap(\.shares).first.map {
    RobustWords.shares.filled(language, span($0.written), span($0.moved))
  }
  func told(_ text: LocalizedText, _ reach: [FactorReach]) -> String {
    reach.isEmpty
      ? "" : text.filled(language, reach.map { options[$0.option] }.joined(separator: ", "))
  }
  let nowhere = told(RobustWords.nowhere, reach.filter { $0.values == 0 })
  let idle = told(RobustWords.idle, reach.filter { $0.values > 0 && $0.changed == 0 })
  return RobustWords.reach.filled(
    language, id, counts.joined(separator: "/"), shares ?? "", nowhere + idle)
}
