import Choice
package import Experiments
import Foundation
import OutputAnalysis
package import ScenarioFiles
import ServiceModel

/// A study that is being computed, wherever that is: its files are read and settled, and its runs made,
/// gone on with or put together. A command has one computed before people's eyes; so may a test, a page, or
/// a job of a cluster.
///
/// What comes of it is a function of the study and the program: neither the number of threads nor who
/// listens changes it.
package struct Computation: Sendable {
  /// What is computed. Its inputs are the files that were read.
  package private(set) var study: Study
  /// The scenarios, settled.
  package private(set) var inputs: StudyInputs
  /// Besides the scenarios as written; nil without such. What is sought is not among them yet.
  package let points: DesignPoints?
  /// Of a robust study: which futures these points are.
  package let futures: FutureDesign?
  /// Of a decomposition: which sets of levers these points are.
  package let leverSets: LeverDesign?
  /// What values of points name: a table, say.
  private let filesOfPoints: [InputFile]
  /// How the warm-up was chosen; nil if it was given, or is still to be chosen.
  package private(set) var warmUp: WarmUpChoice?
  /// The runs, if others have made them and they are only to be put together.
  package var made: MadeApart?
  /// How many runs are made at a time, at least 1: changes the time alone.
  package let threads: Int
  /// For the manifest, word by word.
  package var command: [String]
  /// Hears of what goes on, in order.
  package let tell: @Sendable (ComputationEvent) -> Void
  /// Of what the scenarios leave to the program: chosen here, or before by whoever made a plan.
  private(set) var warmUpDays: Int?

  /// Reads all files that the study names, from the disk or from `files` alone; what it says of its
  /// inputs is replaced by what they are. Throws `InvalidScenario`, and `InvalidInput` if options cannot
  /// be compared or something is named that there is not.
  package init(
    _ study: Study, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    files: [InputFile]? = nil,
    tell: @escaping @Sendable (ComputationEvent) -> Void = { _ in }
  ) throws {
    self.study = study
    self.threads = threads
    self.tell = tell
    command = []
    let inputs = try StudyInputs(
      study.files, settings: study.settings, variants: study.variants ?? [], around: study.around,
      rules: study.rules ?? [], files: files)
    self.inputs = inputs
    if inputs.loaded.count > 1 { try inputs.checkComparable() }
    if study.rules != nil, study.hasPoints || study.around != nil {
      throw InvalidInput(message: LawTexts.alone)
    }
    if study.hasPoints { try study.checkPoints() }
    try study.checkSelect(options: inputs.loaded.count)
    self.study.stresses?.ids = try inputs.stresses(of: study)
    futures = try study.robust.map { try FutureDesign($0, inputs, files) }
    try futures?.factors.check(breakEvens: study.robust?.breakEven ?? [])
    leverSets = try study.decompose.map {
      try LeverDesign(
        $0, inputs.loaded[0], file: inputs.labels[0], settings: study.settings)
    }
    points = try futures?.points ?? leverSets?.points ?? self.study.designPoints(inputs, files)
    try self.study.checkGoal(inputs)
    filesOfPoints = try points.map { try Self.files(named: $0, inputs) } ?? []
    self.study.inputs = inputFiles.map { RunDescription.Input($0) }
    if let calibrate = study.calibrate {
      self.study.inputs += try calibrate.inputs(beside: study.files[0])
    }
    command = ["motcua"] + self.study.command
  }

  /// The same, with a warm-up of so many days where the scenarios leave it to the program.
  func warmedUp(days: Int?) -> Computation {
    guard let days else { return self }
    var ready = self
    ready.inputs.setWarmUp(days: days)
    ready.warmUpDays = days
    return ready
  }

  /// The same, with warm-ups of known length: pilot runs choose what the scenarios leave to the program.
  /// Throws `WarmUpChoice.NeverSettles`.
  package func warmedUp() async throws -> Computation {
    guard inputs.choosesWarmUp else { return self }
    tell(.choosingWarmUp)
    let choice = try await Experiment(seed: study.seed, replications: 1, threads: threads)
      .chooseWarmUp(of: inputs.scenarios) { tell(.pilots($0)) }
    tell(.choseWarmUp(choice, of: inputs.scenarios))
    var ready = warmedUp(days: choice.days)
    ready.warmUp = choice
    return ready
  }
}

extension Computation {
  /// Of the scenarios, then the points, then what these name, each once.
  var inputFiles: [InputFile] {
    let ofPoints = points.flatMap { points in
      study.points.map { InputFile(path: $0.file, role: .points, bytes: points.contents) }
    }
    var seen: Set<String> = []
    return (inputs.files + [ofPoints, futures?.file].compactMap { $0 } + filesOfPoints).filter {
      seen.insert($0.path).inserted
    }
  }

  /// What is read besides where values of points name files. A point that is wrong is told when all are
  /// checked. Throws `InvalidScenario`.
  private static func files(
    named points: DesignPoints, _ inputs: StudyInputs
  ) throws -> [InputFile] {
    let naming = points.points.filter { $0.values.contains(where: mayNameFile) }
    guard !naming.isEmpty else { return [] }
    return try inputs.variable().flatMap { scenario in
      naming.flatMap { point in
        do throws(InvalidScenario) {
          return try scenario.varied(point).files
        } catch {
          return []
        }
      }
    }
  }

  private static func mayNameFile(_ value: String) -> Bool {
    [".csv", ".yaml", ".yml"].contains { value.lowercased().hasSuffix($0) }
  }

  /// What its replications are of.
  package var identity: RunIdentity { RunIdentity(study, options: inputs.ids) }

  /// How much it takes: asked for before it is begun, the pilots of a warm-up included.
  package func size() async -> StudySize {
    var sized = inputs
    sized.setWarmUp(days: 0)
    let (scenarios, traced) = (sized.scenarios, study.trace?.share ?? 0)
    let sizes = await inParallel(scenarios.indices, threads: threads) {
      RunSize(City(scenarios[$0]), tracedShare: $0 == 0 ? traced : 0)
    }
    var pilots = 0.0
    if inputs.choosesWarmUp {
      pilots = zip(scenarios, sizes).reduce(0) { sum, option in
        let days = Double(max(1, option.0.period.observedDays + option.0.period.followUpDays))
        return sum + option.1.seconds / days * WarmUpChoice.pilotDaysInAll
      }
    }
    return StudySize(
      sizes: sizes,
      replications: study.replications.fewest
        + (points?.points.count ?? 0) * (study.robust?.replications ?? study.replications.fewest),
      threads: threads, pilotSeconds: pilots)
  }

  /// What every run at the points, and of the scenarios as written, is a function of. Throws
  /// `InvalidScenario`.
  func designedRuns() throws -> DesignedRuns {
    DesignedRuns(
      try inputs.variable(), points: points,
      kind: kindOfDesign,
      replications: 0..<study.replications.fewest, atPoint: study.robust?.replications,
      seed: study.seed,
      cells: study.cells, warmUpDays: warmUpDays,
      threads: threads)
  }

  /// How its points come about; nil for those of a command that has the citizens of the centre.
  private var kindOfDesign: Design.Kind? {
    futures.map { .futures($0.layout) }
      ?? study.points.map { .file(freshCitizens: $0.freshCitizens) }
  }

  /// All points settled and checked, before anything runs; nil without points. Throws `InvalidScenario`
  /// with every problem.
  func checkedRuns() async throws -> (runs: DesignedRuns, checked: CheckedPoints)? {
    guard points != nil else { return nil }
    let runs = try designedRuns()
    let checked = try await check(runs)
    let ready = runs.knowing(checked)
    let points = ready.design.centralRuns..<ready.count
    let alike = points.count { ready.original(of: $0) != $0 }
    if alike > 0 { tell(.alike(alike, of: points.count)) }
    return (ready, checked)
  }

  /// What settling all points of these runs tells. Throws `InvalidScenario` with every problem.
  func check(_ runs: DesignedRuns) async throws -> CheckedPoints {
    tell(.checkingPoints(runs.design.points, factors: runs.points?.factors.count ?? 0))
    if let count = futures?.rows.count, (1..<Verdict.fewestPoints).contains(count) {
      tell(.fewFutures(count))
    }
    let checked: CheckedPoints
    do throws(InvalidScenario) {
      checked = try await runs.check(threads: threads)
    } catch {
      throw await leverSets?.refusal(runs.scenarios[0], threads: threads) ?? error
    }
    var told = checked
    // That a switch switches a lever is known.
    if leverSets != nil { told.reach = [] }
    tell(
      futures == nil
        ? .checkedPoints(told, options: inputs.ids)
        : .checkedFutures(told, options: inputs.ids))
    return checked
  }
}

extension RunDescription.Input {
  /// A file as it was read.
  fileprivate init(_ file: InputFile) {
    let role: Role =
      switch file.role {
      case .scenario: .scenario
      case .option: .option
      case .table: .table
      case .ruleSet: .ruleSet
      case .points: .points
      }
    self.init(path: file.path, role: role, contents: file.bytes)
  }
}
