package import Choice
package import Experiments
import OutputAnalysis
import ServiceModel

/// What the points of a design say of the differences of a comparison, for the whole city: would they still
/// be so under other inputs?
package struct InputVerdicts: Hashable, Sendable {
  /// Points that were looked at beside the inputs as written.
  package let points: Int
  private let found: [Key: LevelledVerdict]

  /// What is judged.
  package struct Key: Hashable, Sendable {
    /// The option's id.
    var option: String
    /// The indicator's id.
    var kpi: String

    /// Of an option against the base, in the whole city.
    package init(option: String, kpi: String) {
      self.option = option
      self.kpi = kpi
    }
  }

  /// Of a comparison without a design.
  package static let none = InputVerdicts([:], points: 0)

  /// What is not among `found` has no verdict by inputs.
  package init(_ found: [Key: LevelledVerdict], points: Int) {
    self.found = found
    self.points = points
  }

  /// Whether there is any verdict by inputs; else only that of the inputs as written is to be told.
  package var isJudged: Bool { found.values.contains { $0.verdict.isByInputs } }

  /// Of a row of a comparison. An option that is not ranked has no verdict but that.
  package func verdict(of row: Comparison.Row) -> Choice.Verdict {
    switch row.verdict {
    case .notRanked: return .notRanked
    case .noData: return .noData
    case .better, .worse, .differs, .noRelevantDifference, .same, .open: break
    }
    let key = Key(option: row.alternative, kpi: row.kpi.id)
    guard row.scopeType == .city, let found = found[key] else { return .forTheseInputs }
    return found.verdict
  }
}

extension InputVerdicts {
  /// From the points of a design, in which every option has every point: each KPI of the city of which more
  /// or less than is relevant can be told. `isFresh` is whether each point has citizens of its own.
  init(
    _ comparison: Comparison, options: [Scenario], cells: DesignCells, points: Int, isFresh: Bool
  ) {
    var found: [Key: LevelledVerdict] = [:]
    for row in comparison.rows where row.scopeType == .city {
      guard let option = options.firstIndex(where: { $0.id == row.alternative }) else { continue }
      let cell = CellKey.city(row.kpi)
      let relevance = row.kpi.relevantDifference(in: options[0])
      let differences = (0..<points).map { point -> Choice.Difference? in
        guard let base = cells.estimate(cell, of: 0, at: point)?.value,
          let value = cells.estimate(cell, of: option, at: point)?.value
        else { return nil }
        return Choice.Difference(value - base, relevant: relevance.amount(base: base))
      }
      let centre = row.difference.map { Choice.Difference($0, relevant: row.relevant ?? 0) }
      let verdict = Choice.Verdict(
        centre: centre, points: differences, aim: Aim(row.kpi.better),
        isBeyondChance: isFresh || row.interval.map { !$0.contains(0) } ?? false)
      found[Key(option: row.alternative, kpi: row.kpi.id)] = LevelledVerdict(
        own: verdict, levels: [])
    }
    self.init(found, points: points)
  }
}

extension Aim {
  /// Of a KPI.
  package init(_ direction: KPI.Direction) {
    self =
      switch direction {
      case .lower: .lower
      case .higher: .higher
      case .neutral: .neither
      }
  }
}

/// The verdict that people are told: by inputs where other inputs were looked at, else for the inputs as
/// written, which says nothing of others.
package enum ToldVerdict: Hashable, Sendable {
  /// Noise is all that it knows of.
  case forTheseInputs(Comparison.Verdict)
  /// By the points of a design.
  case byInputs(Choice.Verdict)

  /// By inputs if it is one.
  package init(_ verdict: Comparison.Verdict, byInputs: Choice.Verdict) {
    self = byInputs.isByInputs ? .byInputs(byInputs) : .forTheseInputs(verdict)
  }
}

extension Choice.Verdict {
  /// Whether it says something of other inputs.
  package var isByInputs: Bool {
    switch self {
    case .clearlyBetter, .clearlyWorse, .clearlyDifferent, .likelyBetter, .likelyWorse,
      .likelyDifferent, .noRelevantDifference, .open:
      true
    case .forTheseInputs, .notRanked, .noData: false
    }
  }
}
