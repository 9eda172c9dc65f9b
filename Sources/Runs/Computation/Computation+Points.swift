import Experiments
import ScenarioFiles
import ServiceModel
import Synchronization

extension Computation {
  /// What every run at the points left: made apart, or seen to be where it is kept; and the break-evens that
  /// were sought, whose points are among them.
  func records(
    of runs: DesignedRuns, in unfinished: UnfinishedRun?, _ clock: RunClock
  ) async throws -> (points: Futures, found: [BreakEven]) {
    if let record = made?.record { return (futures(of: runs, load: record), []) }
    let store = unfinished.map { PointStore($0.replications, inputs.ids) } ?? PointStore()
    try await make(runs.design.centralRuns..<runs.count, of: runs, in: store, clock)
    guard let sweep = study.sweep, let grid = runs.points,
      let goal = try sweep.goal(inputs.ids, study.replications)
    else { return (futures(of: runs, in: store), []) }
    let (axes, ids) = (try sweep.axes(), inputs.ids)
    let indicator = goal.indicator
    var cells = DesignCells(options: ids.count) { indicator.covers($0) }
    try futures(of: runs, in: store).add(to: &cells)
    var search = SweepSearch(
      goal, axes, isWhole: try inputs.areWhole(grid)[0], points: grid, cells: cells,
      keys: runs.centralKeys)
    var grown = runs
    while case let rows = search.ask(), !rows.isEmpty {
      let (first, points) = (grown.count, grown.design.points)
      grown = try grown.adding(rows)
      try await make(first..<grown.count, of: grown, in: store, clock)
      try futures(of: grown, in: store).add(to: &cells, from: first)
      search.tell(cells, from: points)
    }
    return (futures(of: grown, in: store), search.found)
  }

  func futures(of runs: DesignedRuns, in store: PointStore) -> Futures {
    futures(of: runs) { k in
      guard let bytes = try store.load(runs.design[runs.original(of: k)]) else {
        preconditionFailure("run \(k) of the design was there before")
      }
      return bytes
    }
  }

  private func futures(
    of runs: DesignedRuns, load: @escaping @Sendable (Int) throws -> [UInt8]
  ) -> Futures {
    var left = Futures(runs, options: inputs.ids, load: load)
    // There are many of them: the table tells what people are shown, the cells all.
    if futures != nil || leverSets != nil {
      left.told = [.city]
      left.toldKPIs = Set(study.toldKPIs.map(\.id) + Soundness.kpis)
    }
    return left
  }

  /// Makes the runs of points that are not there yet; `before` were made for other designs of the study.
  func make(
    _ range: Range<Int>, of runs: DesignedRuns, in store: PointStore, _ clock: RunClock,
    after before: Int? = nil
  ) async throws {
    let design = runs.design
    let own = range.filter { runs.original(of: $0) == $0 }
    var done = before ?? runs.made(range.lowerBound)
    let total = before.map { $0 + own.count } ?? design.centralRuns + runs.made(design.count)
    try await Runner(threads: threads).run(own.indices) { position in
      try Task.checkCancellation()
      let k = own[position]
      let run = design[k]
      if try store.load(run) == nil { try store.save(runs.record(k).bytes, run) }
    } finished: { _ in
      done += 1
      clock.tell(done, of: total)
    } take: { _, _ in
    }
  }

  /// What the points say of a comparison: those of a design, not those that a sweep or a stress makes.
  func verdicts(_ points: Futures?, _ comparison: Comparison?) throws -> InputVerdicts {
    guard let points, let comparison, !study.tellsPoints else { return .none }
    var cells = DesignCells(options: inputs.ids.count) { $0.scopeType == .city }
    try points.add(to: &cells)
    return InputVerdicts(
      comparison, options: inputs.scenarios, cells: cells, points: points.pointCount,
      isFresh: study.points?.freshCitizens == true)
  }

  /// What is told of the points in tables of their own; nil if nothing is.
  func findings(
    _ points: Futures, _ centre: CentreCells?, _ found: [BreakEven]
  ) throws -> PointFindings? {
    guard study.tellsPoints, let centre, let designed = points.runs.points else { return nil }
    let study = study
    var cells = DesignCells(options: inputs.ids.count) { study.tells($0) }
    centre.add(to: &cells, replications: study.replications.fewest)
    try points.add(to: &cells)
    let stresses = designed.points.flatMap { point in
      inputs.scenarios[0].stresses.filter { self.study.stresses != nil && $0.id == point.values[0] }
    }
    var findings = PointFindings(
      cells: cells, points: designed, options: inputs.scenarios, kpis: study.toldKPIs,
      shown: study.shownKPIs, stresses: stresses)
    findings.until = study.sweep?.until
    findings.goal = try study.sweep?.goal(inputs.ids, study.replications)
    findings.breakEvens = found
    return findings
  }
}

/// What runs at points left, while a study is computed: in a folder, or in memory where it keeps none.
struct PointStore: Sendable {
  /// Nil if it is not there.
  let load: @Sendable (Design.Run) throws -> [UInt8]?
  let save: @Sendable ([UInt8], Design.Run) throws -> Void

  /// In memory.
  init() {
    let records = Records()
    load = { run in records.byRun.withLock { $0[run] } }
    save = { bytes, run in records.byRun.withLock { $0[run] = bytes } }
  }

  /// In a folder of options with these ids.
  init(_ folder: ReplicationFolder, _ ids: [String]) {
    load = { try folder.record($0, of: ids[$0.option]) }
    save = { try folder.save($0, $1, of: ids[$1.option]) }
  }

  /// A class: all threads put into the same.
  private final class Records: Sendable {
    let byRun = Mutex<[Design.Run: [UInt8]]>([:])
  }
}
