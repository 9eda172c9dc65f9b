import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Wording

/// What `run`, `compare` and `merge` have in common: simulate with progress, write, show.
struct Simulation {
  let console: Console
  private(set) var inputs: Inputs
  let options: ExperimentOptions
  let designed: DesignOptions
  /// Whether the first scenario is a base.
  let compares: Bool
  /// Word by word, for the manifest.
  var command = ["motcua"] + CommandLine.arguments.dropFirst()
  /// Nil to simulate them.
  var made: MadeApart?
  /// Of a design.
  var points: DesignPoints?

  struct Results {
    var options: [OptionResult]
    /// With `compares`.
    var comparison: Comparison?
    /// With `--replications auto`.
    var reached: PrecisionReached?
    /// Whether a report was asked for, and is there without its pictures.
    var lacksPictures: Bool
  }

  /// Results of all scenarios, in their order, written to the folder of `--out`; nil if it was only a
  /// part of a run.
  func run() async throws -> Results? {
    if compares { try inputs.checkComparable() }
    console.tell(inputs)
    try asInput { try checkPlace() }
    let points = try self.points ?? designed.design.map { try DesignPoints(path: $0) }
    if made == nil { try await checkSize(points: points?.points.count ?? 0) }
    let startedAt = Date.now.ISO8601Format()
    var ready = self
    ready.points = points
    let warmUp = try await ready.inputs.chooseWarmUp(
      seed: options.seed, threads: options.parallel.threads, console: console)
    do {
      return try await cancelledByTermination { [ready] in
        try await ready.run(startedAt: startedAt, warmUp: warmUp)
      }
    } catch let stopped as Terminated {
      console.note((options.out == nil ? Texts.stopped : Texts.stoppedKept)[console.language])
      stopped.end()
    }
  }

  /// With a warm-up of known length.
  private func run(startedAt: String, warmUp: WarmUpChoice?) async throws -> Results? {
    var design = made?.design
    if made == nil { design = try await checkedDesign(of: points, warmUp: warmUp) }
    let unfinished = try made == nil ? options.out.map(unfinishedRun) : nil
    let store = made?.store ?? unfinished?.replications.store ?? .none
    tellBeginning()
    let progress = Progress(console, found: options.resume ? unfinished?.found ?? 0 : 0)
    if let design, let folder = unfinished?.replications {
      try await simulatePoints(design, in: folder, progress)
    }
    let scenarios = inputs.scenarios
    let cities = await inParallel(scenarios.indices, threads: options.parallel.threads) {
      City(scenarios[$0])
    }
    let simulated = cities.map { SimulatedOption($0, seed: options.seed) }
    func experiment(_ replications: Int) -> Experiment {
      Experiment(seed: options.seed, replications: replications, threads: options.parallel.threads)
    }
    let results: [OptionResult]
    var reached: PrecisionReached?
    switch options.replications {
    case .first(let count):
      let before = design.map { $0.count - $0.design.centralRuns } ?? 0
      results = try await experiment(count).run(simulated, keeping: store) {
        progress.report($0.after(before))
      }
    case .auto:
      guard let goal = options.goal else { preconditionFailure("auto has a goal") }
      let run = try await experiment(goal.rule.minimum)
        .run(simulated, until: goal, keeping: store) { progress.report($0) }
      (results, reached) = (run.options, run.reached)
      console.note(PrecisionText(run.reached, run.options).text(console.language))
    case .part(let numbers):
      try await experiment(numbers.count)
        .keep(numbers.lowerBound - 1..<numbers.upperBound, of: simulated, in: store) {
          progress.report($0)
        }
      try unfinished?.publish()
      console.note(
        Texts.partWritten.filled(
          console.language, options.replications.text, options.out ?? "",
          Progress.text(progress.elapsed, console.language)))
      return nil
    }
    let comparison = compares ? Comparison(results) : nil
    var lacksPictures = false
    if let out = options.out {
      let run = RunDescription(
        toolVersion: MotCua.toolVersion, command: command, study: study,
        ruleSets: inputs.ruleSets, threads: options.parallel.threads, precision: reached,
        warmUp: warmUp, startedAt: startedAt, durationSeconds: progress.elapsed.seconds)
      let kept: [String]
      do {
        kept = try await write(
          run, results, comparison, of: cities, futures: futures(design, unfinished), to: out)
      } catch let problem as ResultFolder.Problem {
        if unfinished != nil { console.note(Texts.resumable[console.language]) }
        throw problem
      }
      try tellFailures(futures(design, unfinished))
      try unfinished?.end()
      console.note(
        Texts.written.filled(
          console.language, out, Progress.text(progress.elapsed, console.language)))
      for file in kept { console.note(FolderTexts.keptEdited.filled(console.language, file)) }
      if options.report {
        let file = ReportFile(console: console, overwriting: options.overwriting.overwrite)
        lacksPictures = try !file.write(results: out, to: nil)
      }
    }
    return Results(
      options: results, comparison: comparison, reached: reached, lacksPictures: lacksPictures)
  }

  /// Runs, and prints the table that people read. A precision that was asked for and not reached is
  /// told with the table and by the exit code.
  func runAndShow() async throws {
    guard let results = try await run() else { return }
    let (language, width, styled) = (console.language, console.width, console.isStyled)
    let missed = results.reached.flatMap { $0.isReached ? nil : $0 }
    let remarks = missed.map { [PrecisionText($0, results.options).outcome(language)] } ?? []
    try console.show(
      results.comparison.map {
        ComparisonTable(results.options, $0)
          .text(language, width: width, styled: styled, remarks: remarks)
      }
        ?? RunTable(results.options[0])
        .text(language, width: width, styled: styled, remarks: remarks))
    if options.out == nil { console.note(Texts.kept[language]) }
    if results.lacksPictures { throw Ending.failed }
    if missed != nil { throw Ending.unmet }
  }
}

extension Simulation {
  /// Whether results may be written where they are to go: known before the long work.
  private func checkPlace() throws {
    guard let out = options.out else { return }
    if case .part(let numbers) = options.replications {
      try ReplicationFolder.check(out, for: identity, numbers)
    } else {
      try ResultFolder.check(
        out, documents: options.report ? [ReportFile.name] : [],
        overwriting: options.overwriting.overwrite)
    }
  }

  /// Returns earlier documents that somebody has changed and that are still there.
  private func write(
    _ run: RunDescription, _ results: [OptionResult], _ comparison: Comparison?,
    of cities: [City], futures: Futures?, to out: String
  ) async throws -> [String] {
    var context = try inputs.context(cities)
    context.futures = futures
    if let share = options.trace {
      // A replication is a pure function of its seed: the first one again, written down.
      let tracing = Tracing.sample(share: share)
      let trace = simulate(cities[0], seed: options.seed, replication: 0, tracing: tracing).trace
      context.trace = trace
      if options.xes {
        let log = EventLog(trace, of: cities[0].scenario)
        context.log = log
        if log.dossiers < log.traced {
          console.note(
            Texts.logSampled.filled(
              console.language, "\(EventLog.mostBytes / 1_000_000)", "\(log.dossiers)",
              "\(log.traced)"))
        }
      }
    }
    return try await ResultFolder.write(
      run: run, options: results, comparison: comparison, context: context, to: out,
      overwriting: options.overwriting.overwrite)
  }

  /// Before anything is simulated, the pilots of a warm-up included.
  private func checkSize(points: Int) async throws {
    let choosesWarmUp = inputs.scenarios.contains(where: \.period.choosesWarmUp)
    var sized = inputs
    sized.setWarmUp(days: 0)
    let (scenarios, traced) = (sized.scenarios, options.trace ?? 0)
    let sizes = await inParallel(scenarios.indices, threads: options.parallel.threads) {
      RunSize(City(scenarios[$0]), tracedShare: $0 == 0 ? traced : 0)
    }
    let pilots =
      choosesWarmUp
      ? zip(scenarios, sizes).reduce(0) { sum, option in
        let days = Double(max(1, option.0.period.observedDays + option.0.period.followUpDays))
        return sum + option.1.seconds / days * WarmUpChoice.pilotDaysInAll
      } : 0
    let replications: Int
    switch options.replications {
    case .first(let count): replications = count * (1 + points)
    case .part(let numbers): replications = numbers.count
    case .auto: replications = options.goal?.rule.minimum ?? 1
    }
    try SizeGuard(
      console: console, sizes: sizes, replications: replications,
      threads: options.parallel.threads, pilotSeconds: pilots
    ).check(isMeant: options.yes)
  }

  /// What these inputs and options make.
  var identity: RunIdentity {
    RunIdentity(
      toolVersion: MotCua.toolVersion, files: inputs.paths, settings: inputs.settings,
      compares: compares, seed: options.seed, options: inputs.scenarios.map(\.id),
      inputs: files, design: designIdentity)
  }

  private func unfinishedRun(_ out: String) throws -> UnfinishedRun {
    let unfinished = try asInput {
      try UnfinishedRun(for: out, of: identity, resuming: options.resume)
    }
    switch (options.resume, unfinished.found) {
    case (true, 0): console.note(Texts.nothingToResume.filled(console.language, out))
    case (true, let found): console.note(Texts.goingOn.filled(console.language, out, "\(found)"))
    case (false, 0): break
    case (false, let found): console.note(Texts.dropped.filled(console.language, out, "\(found)"))
    }
    return unfinished
  }

  private func tellBeginning() {
    let language = console.language
    let names = inputs.scenarios.map(\.id).joined(separator: ", ")
    let replications = options.replications.text
    let threads = "\(options.parallel.threads)"
    if let made {
      console.note(
        Texts.merging.filled(language, names, replications, "\(made.places)"))
      return
    }
    switch options.replications {
    case .first: console.note(Texts.simulating.filled(language, names, replications, threads))
    case .part: console.note(Texts.simulatingPart.filled(language, names, replications, threads))
    case .auto:
      guard let goal = options.goal else { preconditionFailure("auto has a goal") }
      console.note(
        Texts.simulatingUntil.filled(
          language, names, PrecisionText.aim(goal, language), threads))
    }
  }
}

/// What is wrong with a folder that the user named is told before the long work, as invalid input.
func asInput<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let problem as ResultFolder.Problem {
    throw InvalidInput(message: problem.message)
  }
}
