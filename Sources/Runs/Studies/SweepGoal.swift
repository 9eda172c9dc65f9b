package import Experiments
import ScenarioFiles
import Wording

/// A goal whose break-even is sought: an indicator of the city, of a place, or of the worst of all places of a
/// kind, held against a number, of one option or of each, or of one option against another:
/// `wait_mean<=15`, `wait_mean(centre)<=15`, `wait_p90[site=*]<=15`, `wait_mean(agency)<=wait_mean(hybrid)`,
/// `wait_mean(agency)-wait_mean(hybrid)<=1`.
package struct SweepGoal: Hashable, Sendable {
  /// What is held against the limit, and where.
  package let indicator: PlacedKPI
  /// Position of the option; nil for each by itself.
  let option: Int?
  /// Position of the option whose value is taken off.
  let other: Int?
  /// Whether the goal is to be at most the limit, or at least.
  package let isAtMost: Bool
  /// Whether the limit itself does not do.
  let isStrict: Bool
  /// In the KPI's unit.
  package let limit: Double

  package var kpi: KPI { indicator.kpi }

  /// As `--until` has it, for options with these ids. Throws `InvalidInput`.
  init(_ text: String, options ids: [String]) throws {
    guard let parts = Inequality(text) else {
      throw InvalidInput(message: StudyTexts.noGoal.filled(text))
    }
    var terms = parts.left.split(separator: ")-", maxSplits: 1).map(String.init)
    if terms.count == 2 { terms[0] += ")" }
    let first = try Self.term(terms[0], ids, of: text)
    var second = try terms.count == 2 ? Self.term(terms[1], ids, of: text) : nil
    var limit = 0.0
    if let number = parts.number {
      limit = number
    } else {
      guard second == nil else { throw InvalidInput(message: StudyTexts.noGoal.filled(text)) }
      second = try Self.term(parts.right, ids, of: text)
    }
    if let second {
      guard second.indicator == first.indicator, second.option != nil, first.option != nil else {
        throw InvalidInput(message: StudyTexts.noGoal.filled(text))
      }
      guard !first.indicator.isOfAll else {
        throw InvalidInput(message: PlacedTexts.notOfAll.filled(text))
      }
    }
    (indicator, option, other) = (first.indicator, first.option, second?.option)
    self.limit = limit
    (isAtMost, isStrict) = (parts.isAtMost, parts.isStrict)
  }

  /// Of what it is, as far as can be known without options; nil if it is no goal.
  static func indicator(of text: String) -> PlacedKPI? {
    guard let parts = Inequality(text) else { return nil }
    let word = String(parts.left.prefix { $0 != "(" })
    do {
      return try PlacedKPI(word, in: text)
    } catch {
      return nil
    }
  }

  /// An indicator, perhaps of an option.
  private static func term(
    _ text: String, _ ids: [String], of whole: String
  ) throws -> (indicator: PlacedKPI, option: Int?) {
    let form = /([A-Za-z0-9_]+(?:\[[^\[\]]+\])?)(?:\(([^()]+)\))?/
    guard let match = text.wholeMatch(of: form) else {
      throw InvalidInput(message: StudyTexts.noGoal.filled(whole))
    }
    let indicator = try PlacedKPI(String(match.output.1), in: whole)
    guard let id = match.output.2.map(String.init) else { return (indicator, nil) }
    guard let option = ids.firstIndex(of: id) else {
      throw InvalidInput(
        message: StudyTexts.noSuchOption.filled(
          .init(vi: whole, en: whole), .init(vi: id, en: id), bothHints(for: id, among: ids)))
    }
    return (indicator, option)
  }

  /// How far an option lies above the limit at a point, in the worst of the places of these cells; nil if
  /// nothing was observed.
  func excess(
    _ option: Int, at point: Int, in cells: DesignCells, _ keys: [CellKey]
  ) -> PlacedKPI.Excess? {
    let seen = keys.compactMap { key -> (key: CellKey, excess: Estimate)? in
      let estimate =
        other.map { cells.difference(key, of: option, at: point, from: $0, at: point) }
        ?? cells.estimate(key, of: option, at: point)
      return estimate.map { (key, $0.above(limit)) }
    }
    return PlacedKPI.excess(seen, atMost: isAtMost, isStrict: isStrict)
  }

  /// The same as a side of a break-even, with the worst place.
  func side(
    _ value: Double, _ option: Int, at point: Int, in cells: DesignCells, _ keys: [CellKey]
  ) -> (side: BreakEvenSearch.Side, place: String)? {
    excess(option, at: point, in: cells, keys).map { excess in
      var side = BreakEvenSearch.Side(value, excess.estimate, atMost: isAtMost, isStrict: isStrict)
      side.isCertain = excess.isCertain(met: side.isMet)
      return (side, excess.place)
    }
  }
}
