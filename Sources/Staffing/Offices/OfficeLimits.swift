import OutputAnalysis
import ServiceModel

/// What is asked of one office, by target and part of the time, with room for what the certificate cannot
/// see.
struct OfficeLimits: Sendable {
  /// One target.
  struct Rule: Sendable {
    var rule: DossierRule
    /// Among the measures that runs count.
    var measure: Int
    var cells: TicketCells
  }

  /// By target.
  let rules: [Rule]
  let calendar: DossierCalendar
  /// How many years the certificate has at most.
  let yearsOfCertificate: Double
  /// Standard errors that the search keeps away from a limit, as at counters.
  let margin: Double

  /// By target and cell: how many are counted, and what they come to, in runs together.
  func sums(_ runs: [DossierDays], office: Int) -> [[(count: Double, sum: Double)]] {
    rules.map { rule in
      var sums = Array(repeating: (count: 0.0, sum: 0.0), count: rule.cells.all.count)
      for run in runs {
        for day in calendar.partOfDay.indices where calendar.partOfDay[day] >= 0 {
          let cell = rule.cells.cellOfPart[calendar.partOfDay[day]]
          guard cell >= 0 else { continue }
          sums[cell].count += Double(run.count(rule.measure, office: office, day: day))
          sums[cell].sum += rule.rule.value(run.sum(rule.measure, office: office, day: day))
        }
      }
      return sums
    }
  }

  /// How far the worst cell is beyond what is aimed at, in parts of the limit; -1 where nothing is counted.
  func excess(_ runs: [DossierDays], office: Int) -> Double {
    var worst = -1.0
    for (target, cells) in sums(runs, office: office).enumerated() {
      for (cell, seen) in cells.enumerated()
      where seen.count > 0 && !rules[target].cells.all[cell].isTooFew {
        worst = max(worst, excess(seen.sum / seen.count, target, cell))
      }
    }
    return worst
  }

  private func excess(_ value: Double, _ target: Int, _ cell: Int) -> Double {
    let limit = rules[target].rule.requirement.limit
    let aim = aim(target, cell)
    return limit > 0 ? (value - aim) / limit : value - aim
  }

  /// Below a share by some standard errors of what the certificate will see, never below a quarter of it.
  /// Those of one week are half alike: where there is a queue, all wait in it.
  private func aim(_ target: Int, _ cell: Int) -> Double {
    let (rule, cells) = (rules[target].rule, rules[target].cells)
    let limit = rule.requirement.limit
    guard !rule.isMean else { return 0.9 * limit }
    let perWeek = cells.all[cell].ticketsPerYear / calendar.weeksPerYear
    let seen = max(1, cells.all[cell].ticketsPerYear * yearsOfCertificate)
    let dispersion = 1 + 0.5 * max(0, perWeek - 1)
    let error = (dispersion * limit * (1 - limit) / seen).squareRoot()
    return max(limit / 4, limit - margin * error)
  }

  /// Whether what is seen of a cell is beyond what the search aims at.
  func isNear(_ estimate: Double, _ target: Int, _ cell: Int) -> Bool {
    excess(estimate, target, cell) > 0
  }

  /// Targets that are not kept, if hardly.
  func broken(_ runs: [DossierDays], office: Int) -> [Int] {
    sums(runs, office: office).enumerated().filter { target, cells in
      cells.enumerated().contains { cell, seen in
        !rules[target].cells.all[cell].isTooFew && seen.count > 0
          && !rules[target].rule.requirement.isKept(by: seen.sum / seen.count)
      }
    }.map(\.offset)
  }

  /// What a run shows of the office, week by week.
  func weeks(_ run: DossierDays, office: Int) -> RunDays {
    RunDays(
      cells: rules.map { rule in
        var batches = Array(
          repeating: [Int: (count: Int, sum: Int)](), count: rule.cells.all.count)
        for day in calendar.partOfDay.indices where calendar.partOfDay[day] >= 0 {
          let cell = rule.cells.cellOfPart[calendar.partOfDay[day]]
          guard cell >= 0 else { continue }
          let week = calendar.weekOfDay[day]
          let before = batches[cell][week] ?? (0, 0)
          batches[cell][week] = (
            before.count + run.count(rule.measure, office: office, day: day),
            before.sum + run.sum(rule.measure, office: office, day: day)
          )
        }
        return batches.map { weeks in
          RunDays.alike(
            weeks.keys.sorted().compactMap { weeks[$0] }.map {
              RunDays.Batches(tickets: $0.count, sum: rule.rule.value($0.sum))
            })
        }
      })
  }
}

extension DossierRule {
  /// What runs show of a cell, put together.
  func evidence(_ runs: [[RunDays.Batches]]) -> CellEvidence {
    Array(runs.joined()).evidence(ofShares: !isMean)
  }
}
