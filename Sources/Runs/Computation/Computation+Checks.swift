import Experiments
import ScenarioFiles
import ServiceModel

extension Computation {
  /// What a metamodel and a search say of futures, held against runs: break-evens on the citizens of the
  /// centre, boxes in fresh futures. Their points are numbered after those of the design, and are kept and
  /// gone on with like them. Runs of a plan are made apart, these by whoever puts them together.
  func check(
    _ findings: RobustFindings, after runs: DesignedRuns, _ centre: CentreCells,
    in unfinished: UnfinishedRun?, _ clock: RunClock
  ) async throws -> RobustFindings {
    guard let robust = study.robust, robust.isUnchecked != true else { return findings }
    let store = unfinished.map { PointStore($0.replications, inputs.ids) } ?? PointStore()
    var checks = CheckRuns(
      next: runs.design.points, made: runs.design.centralRuns + runs.made(runs.count))
    var checked = findings
    // Whether an option fails is asked of every future.
    let answered = Set(findings.answered.map(\.id) + Soundness.kpis)
    var cells = DesignCells(options: inputs.ids.count) {
      $0.scopeType == .city && answered.contains($0.kpi)
    }
    centre.add(to: &cells, replications: study.replications.fewest)
    var rounds = BreakEvenRounds(
      findings.questions(robust.breakEven), findings.design.factors, findings.checked)
    while case let rows = rounds.ask(), !rows.isEmpty {
      let points = checks.next
      try await make(rows, after: runs, fresh: nil, into: &cells, &checks, store, clock)
      rounds.tell(cells, from: points)
    }
    checked.breakEvens = rounds.found
    for box in findings.losingBoxes() {
      let points = checks.next
      let rows = try findings.freshRows(in: box, seed: robust.designSeed)
      if !rows.isEmpty {
        try await make(
          rows, after: runs, fresh: robust.replications, into: &cells, &checks, store, clock)
      }
      checked.boxes.append(findings.checked(box, cells, points..<checks.next))
    }
    return checked
  }

  /// How far checks have come.
  private struct CheckRuns {
    /// The number of the next point.
    var next: Int
    /// Runs that there are, those of the design and of the centre included.
    var made: Int
  }

  private func make(
    _ rows: [[String]], after runs: DesignedRuns, fresh: Int?, into cells: inout DesignCells,
    _ checks: inout CheckRuns, _ store: PointStore, _ clock: RunClock
  ) async throws {
    guard let futures else { return }
    let points = try DesignPoints(
      of: RobustTexts.label, varying: futures.factors.all, rows: rows)
    let round = runs.round(of: points, from: checks.next, fresh: fresh)
    let range = round.design.centralRuns..<round.count
    tell(.checkingFindings(rows.count))
    try await make(range, of: round, in: store, clock, after: checks.made)
    let left = self.futures(of: round, in: store)
    try left.add(to: &cells)
    try tellFailures(of: left)
    checks.next += rows.count
    checks.made += range.count
  }
}
