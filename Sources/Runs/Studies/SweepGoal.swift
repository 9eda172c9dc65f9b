package import Experiments
import ScenarioFiles
import Wording

/// A goal whose break-even is sought: an indicator of the city held against a number, of one option or of
/// each, or of one option against another: `wait_mean<=15`, `wait_mean(centre)<=15`,
/// `wait_mean(agency)<=wait_mean(hybrid)`, `wait_mean(agency)-wait_mean(hybrid)<=1`.
package struct SweepGoal: Hashable, Sendable {
  /// Of the city.
  package let kpi: KPI
  /// Position of the option; nil for each by itself.
  let option: Int?
  /// Position of the option whose value is taken off.
  let other: Int?
  /// Whether the goal is to be at most the limit, or at least.
  let isAtMost: Bool
  /// Whether the limit itself does not do.
  let isStrict: Bool
  /// In the KPI's unit.
  package let limit: Double

  /// As `--until` has it, for options with these ids. Throws `InvalidInput`.
  init(_ text: String, options ids: [String]) throws {
    let form = /^([^<>=]+?)(<=|>=|<|>)([^<>=]+)$/
    guard let match = text.filter({ $0 != " " }).wholeMatch(of: form) else {
      throw InvalidInput(message: StudyTexts.noGoal.filled(text))
    }
    var terms = match.output.1.split(separator: ")-", maxSplits: 1).map(String.init)
    if terms.count == 2 { terms[0] += ")" }
    let first = try Self.term(terms[0], ids, of: text)
    var second = try terms.count == 2 ? Self.term(terms[1], ids, of: text) : nil
    var (limit, right) = (0.0, String(match.output.3))
    let unit = right.hasSuffix("%") ? 0.01 : 1
    if right.hasSuffix("%") { right.removeLast() }
    if let number = Double(right), number.isFinite {
      limit = unit == 1 ? number : number / 100
    } else {
      guard second == nil else { throw InvalidInput(message: StudyTexts.noGoal.filled(text)) }
      second = try Self.term(right, ids, of: text)
    }
    if let second, second.kpi != first.kpi || second.option == nil || first.option == nil {
      throw InvalidInput(message: StudyTexts.noGoal.filled(text))
    }
    (kpi, option, other, self.limit) = (first.kpi, first.option, second?.option, limit)
    isAtMost = match.output.2.hasPrefix("<")
    isStrict = match.output.2.count == 1
  }

  /// An indicator, perhaps of an option.
  private static func term(
    _ text: String, _ ids: [String], of whole: String
  ) throws -> (kpi: KPI, option: Int?) {
    guard let match = text.wholeMatch(of: /([A-Za-z0-9_]+)(?:\(([^()]+)\))?/) else {
      throw InvalidInput(message: StudyTexts.noGoal.filled(whole))
    }
    let name = String(match.output.1)
    guard let kpi = KPI.named(name), kpi.scopeTypes.contains(.city) else {
      let known = KPI.all.filter { $0.scopeTypes.contains(.city) }.map(\.id)
      throw InvalidInput(
        message: StudyTexts.noSuchKPI.filled(
          .init(vi: name, en: name), bothHints(for: name, among: known)))
    }
    guard let id = match.output.2.map(String.init) else { return (kpi, nil) }
    guard let option = ids.firstIndex(of: id) else {
      throw InvalidInput(
        message: StudyTexts.noSuchOption.filled(
          .init(vi: whole, en: whole), .init(vi: id, en: id), bothHints(for: id, among: ids)))
    }
    return (kpi, option)
  }

  /// How far an option lies above the limit at a point.
  func excess(_ option: Int, at point: Int, in cells: DesignCells) -> Estimate? {
    let key = CellKey.city(kpi)
    guard let other else { return cells.estimate(key, of: option, at: point)?.above(limit) }
    return cells.difference(key, of: option, at: point, from: other, at: point)?.above(limit)
  }

  func side(_ value: Double, _ option: Int, at point: Int, in cells: DesignCells)
    -> BreakEvenSearch.Side?
  {
    excess(option, at: point, in: cells).map {
      BreakEvenSearch.Side(value, $0, atMost: isAtMost, isStrict: isStrict)
    }
  }
}
