import Experiments
import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Wording

/// The points of a design as the program simulates them, besides the centre.
extension Simulation {
  /// All points settled and checked, before anything runs; nil without `--design`.
  func checkedDesign(of points: DesignPoints?, warmUp: WarmUpChoice?) async throws -> DesignedRuns?
  {
    guard let points, case .first(let replications) = options.replications else { return nil }
    let runs = DesignedRuns(
      try inputs.variable(), points: points, freshCitizens: designed.freshCitizens,
      replications: 0..<replications, seed: options.seed,
      cells: CellChoice(extras: designed.keep), warmUpDays: warmUp?.days,
      threads: options.parallel.threads)
    console.note(
      Texts.checkingPoints.filled(
        console.language, "\(points.points.count)", "\(points.factors.count)"))
    let checked = try await runs.check(threads: options.parallel.threads)
    for text in checkedTexts(checked, options: inputs.scenarios.map(\.id)) {
      console.note(text[console.language])
    }
    return runs
  }

  /// Sees to it that the folder holds what every run at the points leaves.
  func simulatePoints(
    _ runs: DesignedRuns, in folder: ReplicationFolder, _ progress: Progress
  ) async throws {
    let design = runs.design
    let ids = inputs.scenarios.map(\.id)
    var done = 0
    try await Runner(threads: options.parallel.threads).run(design.centralRuns..<design.count) {
      k in
      let run = design[k]
      if try folder.record(run, of: ids[run.option]) != nil { return }
      try folder.save(runs.record(k).bytes, run, of: ids[run.option])
    } finished: { k in
      done += 1
      progress.report(
        ExperimentProgress(
          done: done, total: design.count, option: ids[design[k].option]))
    } take: { _, _ in
    }
  }

  /// Of the scenarios, and the points.
  var files: [RunDescription.Input] {
    inputs.files
      + [points].compactMap { $0 }.map {
        RunDescription.Input(path: $0.path, role: .points, contents: $0.contents)
      }
  }

  var designIdentity: DesignIdentity? {
    guard designed.design != nil else { return nil }
    var replications: Int?
    if designed.freshCitizens, case .first(let count) = options.replications {
      replications = count
    }
    return DesignIdentity(freshReplications: replications, keep: designed.keep.map(\.text))
  }

  /// What the runs at the points left: made apart, or in the folder of what is unfinished.
  func futures(_ runs: DesignedRuns?, _ unfinished: UnfinishedRun?) -> Futures? {
    let ids = inputs.scenarios.map(\.id)
    if let runs, let record = made?.record { return Futures(runs, options: ids, load: record) }
    guard let runs, let folder = unfinished?.replications else { return nil }
    return Futures(runs, options: ids) { k in
      let run = runs.design[k]
      guard let bytes = try folder.record(run, of: ids[run.option]) else {
        preconditionFailure("run \(k) of the design was there before")
      }
      return bytes
    }
  }

  /// Names the runs that came to nothing, and counts them.
  func tellFailures(_ futures: Futures?) throws {
    guard let futures else { return }
    let failures = try futures.failures()
    guard !failures.isEmpty else { return }
    for (run, reason) in failures {
      console.note(
        Texts.runFailed.filled(
          console.language, "\(run.point ?? 0)", inputs.scenarios[run.option].id,
          "\(run.replication + 1)", reason))
    }
    console.note(
      Texts.runsFailed.filled(console.language, "\(failures.count)", "\(futures.count)"))
  }
}

extension ExperimentProgress {
  /// The same where so many runs of others have been made before.
  func after(_ others: Int) -> ExperimentProgress {
    var whole = self
    whole.done += others
    whole.total += others
    return whole
  }
}
