import Experiments
import Foundation
import ServiceModel

extension Computation {
  /// Makes all runs, or puts together what was made apart, and adds up. What is finished is kept beside
  /// `folder`, where the results will be, until the outcome is settled there; with `resuming`, what a
  /// stopped computation left there is not made again. Nothing is kept without a folder.
  ///
  /// Nil if the study is a part of a run: then its replications are in the folder, to be merged. Throws
  /// `InvalidScenario`, `InvalidInput`, what `warmedUp` throws, what the file system refuses, and
  /// `CancellationError` soon after its task is cancelled.
  package func run(
    into folder: String? = nil, resuming: Bool = false
  ) async throws -> Outcome? {
    let startedAt = Date.now.ISO8601Format()
    let ready = try await warmedUp()
    return try await ready.run(into: folder, resuming: resuming, startedAt: startedAt)
  }

  private func run(
    into folder: String?, resuming: Bool, startedAt: String
  ) async throws -> Outcome? {
    let (runs, unfinished): (DesignedRuns?, UnfinishedRun?)
    var (checked, found) = (CheckedPoints?.none, 0)
    if let made {
      (runs, unfinished) = (made.runs, nil)
      if futures != nil, let runs { checked = try await check(runs) }
    } else {
      let settled = try await checkedRuns()
      (runs, checked) = (settled?.runs, settled?.checked)
      unfinished = try folder.map { folder in
        let left = try left(folder, resuming: resuming, runs)
        found = left.found
        return left.unfinished
      }
    }
    tellBeginning()
    let clock = RunClock(found: found, tell: tell)
    var (points, breakEvens): (Futures?, [BreakEven]) = (nil, [])
    if let runs {
      (points, breakEvens) = try await records(of: runs, in: unfinished, clock)
    }
    let centre =
      study.tellsPoints || futures != nil || leverSets != nil
      ? CentreCells(inputs.scenarios, study.cells) : nil
    let scenarios = inputs.scenarios
    let cities = await inParallel(scenarios.indices, threads: threads) { City(scenarios[$0]) }
    let simulated = cities.map { self.simulated($0) }
    let kept = made?.store ?? unfinished?.replications.store ?? .none
    let store = centre.map { kept.hearing($0.hear) } ?? kept
    let experiment = Experiment(
      seed: study.seed, replications: study.replications.fewest, threads: threads)
    let results: [OptionResult]
    var reached: PrecisionReached?
    switch study.replications {
    case .first:
      let before = points.map { $0.runs.made($0.runs.count) } ?? 0
      results = try await experiment.run(simulated, keeping: store) {
        clock.tell($0.done + before, of: $0.total + before)
      }
    case .auto(let kpi, let share, let most):
      let goal = try PrecisionGoal(kpi, within: share, most: most)
      let (options, precision) = try await experiment.run(
        simulated, until: goal, keeping: store
      ) { clock.tell($0.done, of: $0.total) }
      (results, reached) = (options, precision)
      tell(.reached(precision, options))
    case .part(let from, let to):
      guard let folder, let unfinished else { throw InvalidInput(message: StudyTexts.partNowhere) }
      try await experiment.keep(from - 1..<to, of: simulated, in: store) {
        clock.tell($0.done, of: $0.total)
      }
      try unfinished.publish()
      tell(.keptPart(from...to, in: folder, after: clock.elapsed))
      return nil
    }
    let description = RunDescription(
      toolVersion: Program.this.version, command: command, study: study,
      ruleSets: inputs.ruleSets, threads: threads, precision: reached, warmUp: warmUp,
      startedAt: startedAt, durationSeconds: clock.elapsed / .seconds(1))
    let comparison = results.count > 1 ? Comparison(results) : nil
    var robust: RobustFindings?
    if let points, let centre, let runs {
      robust = try await robustFindings(points, centre, results, checked)
      if let found = robust {
        robust = try await check(found, after: runs, centre, in: unfinished, clock)
      }
    }
    var outcome = Outcome(
      description: description, options: results, comparison: comparison, cities: cities,
      points: points, verdicts: try robust?.verdicts ?? verdicts(points, comparison),
      selection: try await selection(of: results, simulated, keeping: store),
      findings: try points.flatMap { try findings($0, centre, breakEvens) },
      law: inputs.law.map { LawFindings($0, results) }, unfinished: unfinished)
    outcome.robust = robust
    outcome.decomposed = try points.flatMap { try decomposed($0, centre) }
    return outcome
  }

  /// What is there of a run that was stopped, or of a smaller design that was finished.
  private func left(
    _ folder: String, resuming: Bool, _ runs: DesignedRuns?
  ) throws -> (unfinished: UnfinishedRun, found: Int) {
    let unfinished = try asInput {
      try UnfinishedRun(for: folder, of: identity, resuming: resuming)
    }
    if resuming, unfinished.found == 0, let runs, let futures {
      let former = try FormerDesign(in: folder, of: study, futures, runs, options: inputs.ids)
      if let former {
        let taken = try former.add(to: unfinished.replications)
        tell(.grown(taken, in: folder))
        return (unfinished, taken)
      }
    }
    if resuming || unfinished.found > 0 {
      tell(.left(unfinished.found, in: folder, resumed: resuming))
    }
    return (unfinished, resuming ? unfinished.found : 0)
  }

  private func tellBeginning() {
    if let made {
      tell(.merging(study.replications, options: inputs.ids, places: made.places))
    } else {
      tell(.beginning(study.replications, options: inputs.ids, threads: threads))
    }
  }
}

/// Tells how far the runs of a computation have come.
package struct RunClock: Sendable {
  let found: Int
  let tell: @Sendable (ComputationEvent) -> Void
  private let start = ContinuousClock.now

  package init(found: Int, tell: @escaping @Sendable (ComputationEvent) -> Void) {
    self.found = found
    self.tell = tell
  }

  var elapsed: Duration { ContinuousClock.now - start }

  /// So many of so many runs are there.
  package func tell(_ done: Int, of total: Int) {
    tell(.progress(RunProgress(done: done, total: total, found: found, elapsed: elapsed)))
  }
}
