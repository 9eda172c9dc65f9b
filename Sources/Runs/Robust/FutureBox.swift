package import Choice
package import Experiments
package import OutputAnalysis
import ServiceModel

/// What would have to be true for the best option to lose: a box of futures, found among those of the design
/// and looked at again in fresh ones.
package struct FutureBox: Sendable {
  /// Of the city.
  package let kpi: KPI
  /// Position of the option that is best on average, of those that are ranked.
  package let winner: Int
  /// In which share of all futures another one is better, or it fails.
  package let lostShare: Double
  /// Where it does.
  package let box: LosingBox
  /// Fresh futures in the box in which all ranked options have a value, and those of them that it loses.
  package internal(set) var simulated = 0
  package internal(set) var lost = 0

  /// The share it loses of all futures in the box, at 95 %; nil without fresh ones.
  package var interval: ConfidenceInterval? {
    simulated > 0
      ? ConfidenceInterval(successes: lost, trials: simulated, level: 0.95) : nil
  }

  /// Fresh futures that are looked at in a box.
  static let fresh = 20
}

extension RobustFindings {
  /// Of each KPI that is answered: none where the winner hardly ever or nearly always loses, where no factor
  /// tells better than chance when it does, or where there are too few futures.
  func losingBoxes() -> [FutureBox] {
    let futures = 0..<design.layout.futures
    let rows = design.rows.map { row in row.compactMap { $0 } }
    guard zip(rows, design.rows).allSatisfy({ $0.count == $1.count && !$0.isEmpty }),
      ranked.count > 1
    else { return [] }
    return answered.filter { $0.better != .neutral }.compactMap { kpi in
      let values = values(kpi, futures)
      guard let losses = self.futures(kpi, futures), losses.points > 0,
        let first = losses.bestOnAverage.first
      else { return nil }
      let winner = ranked[first]
      let known = futures.compactMap { point in
        loses(winner, kpi, values.map { $0[point] }, at: point, in: cells).map { (rows[point], $0) }
      }
      do throws(SensitivityRefusal) {
        let found = try LosingBox.find(known.map(\.0), loses: known.map(\.1))
        let share = Double(known.count { $0.1 }) / Double(known.count)
        return found.map { FutureBox(kpi: kpi, winner: winner, lostShare: share, box: $0) }
      } catch {
        // Too few futures, or it loses in hardly any or nearly all: nothing has to be true for that.
        return nil
      }
    }
  }

  /// Whether another ranked option is better that does not fail, or this one fails, by values of all options; nil if
  /// one has none.
  private func loses(
    _ winner: Int, _ kpi: KPI, _ values: [Double?], at point: Int, in cells: DesignCells
  ) -> Bool? {
    guard ranked.allSatisfy({ values[$0] != nil }), let own = values[winner] else { return nil }
    if fails(winner, at: point, in: cells) == true { return true }
    return ranked.contains { option in
      guard let other = values[option], fails(option, at: point, in: cells) != true else {
        return false
      }
      return kpi.better == .lower ? other < own : other > own
    }
  }

  /// Values of all factors in fresh futures inside a box.
  func freshRows(in box: FutureBox, seed: UInt64) throws -> [[String]] {
    let factors = design.factors
    let drawn = box.box.drawn(
      FutureBox.fresh, correlation: try factors.correlation(), seed: seed, name: box.kpi.id)
    return drawn.map { row in
      factors.quantities.map { factors.text($0, at: row[$0]) } + factors.choices.map { _ in "" }
    }
  }

  /// The same box with what those futures came to.
  func checked(_ box: FutureBox, _ cells: DesignCells, _ points: Range<Int>) -> FutureBox {
    var checked = box
    for point in points {
      let values = options.indices.map { cells.estimate(.city(box.kpi), of: $0, at: point)?.value }
      guard let lost = loses(box.winner, box.kpi, values, at: point, in: cells) else { continue }
      checked.simulated += 1
      if lost { checked.lost += 1 }
    }
    return checked
  }
}
