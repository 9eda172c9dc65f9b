import Experiments
import OutputAnalysis
import ScenarioFiles
package import Wording

/// A target that cannot be asked for, in the words of whoever wrote it.
package struct InvalidTarget: Error, Hashable, Sendable {
  /// What is wrong, and what to write.
  package var message: LocalizedText

  package init(_ text: LocalizedText, _ values: String...) { message = text.filled(values) }
}

extension Target {
  /// `KPI<=VALUE` or `KPI>=VALUE`, blanks around the sign or not. Throws what is wrong with it.
  package init(_ text: String) throws(InvalidTarget) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = parts[0].last, sign == "<" || sign == ">" else {
      throw InvalidTarget(TargetTexts.noSign, text)
    }
    let id = parts[0].dropLast().trimmed
    guard let kpi = KPI.named(id), TargetCatalogue.all.contains(kpi) else {
      throw Self.unknown(id, in: text)
    }
    guard let value = Double(parts[1].trimmed), value.isFinite else {
      throw InvalidTarget(TargetTexts.noNumber, text, parts[1].trimmed)
    }
    guard kpi.range.contains(value) else {
      throw InvalidTarget(
        TargetTexts.outOfRange, text, Self.words(kpi.range.lowerBound),
        Self.words(kpi.range.upperBound))
    }
    guard (sign == "<") == (kpi.better == .lower) else {
      let right = kpi.better == .lower ? "<=" : ">="
      throw InvalidTarget(TargetTexts.wrongWay, text, "\(kpi.id)\(right)\(parts[1].trimmed)")
    }
    self.init(kpi, sign == "<" ? .atMost(value) : .atLeast(value))
  }

  /// All that were asked for, and one on giving up where a target on waits stands alone. Throws what is
  /// wrong with the first that is; two of one indicator are refused.
  package static func all(_ texts: [String]) throws(InvalidTarget) -> [Target] {
    var targets: [Target] = []
    for text in texts {
      let target = try Target(text)
      if let other = targets.first(where: { $0.kpi == target.kpi }) {
        throw InvalidTarget(TargetTexts.twice, other.text, target.text)
      }
      targets.append(target)
    }
    let giveUp = ["walk_away_share", "reneged_share", "served_share"]
    if targets.contains(where: \.isOfWaits),
      !targets.contains(where: { giveUp.contains($0.kpi.id) })
    {
      targets.append(Target(givingUp, .atMost(0.03), isImplied: true))
    }
    return targets
  }

  /// An indicator alone, of which the value is looked for; the others as above. Throws what is wrong.
  package static func all(
    seeking id: String, beside others: [String]
  ) throws(InvalidTarget) -> [Target] {
    guard let kpi = KPI.named(id.trimmed), TargetCatalogue.all.contains(kpi) else {
      if id.contains("=") { throw InvalidTarget(TargetTexts.valueIsSought, id) }
      throw unknown(id.trimmed, in: id)
    }
    let easiest = Reverse.values(of: kpi).last ?? 0
    let sought = Target(kpi, kpi.better == .lower ? .atMost(easiest) : .atLeast(easiest))
    return try all([sought.text] + others)
  }

  private static func unknown(_ id: String, in text: String) -> InvalidTarget {
    if let kpi = KPI.named(id) {
      return InvalidTarget(
        kpi.scopeTypes.contains(.site) || kpi.scopeTypes.contains(.office)
          ? TargetTexts.notServed : TargetTexts.notOfPlaces, text, id,
        TargetCatalogue.all.map(\.id).joined(separator: ", "))
    }
    let known = TargetCatalogue.all.map(\.id)
    let asIs = { (text: String) in LocalizedText(vi: text, en: text) }
    let called = LocalizedText(vi: "chỉ tiêu", en: "KPIs")
    return InvalidTarget(
      TargetTexts.unknown.filled(
        asIs(text), asIs(id), hint(for: id, among: known, called: called)))
  }

  private static func words(_ value: Double) -> String { DecimalTextOfTarget.shortest(value) }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
