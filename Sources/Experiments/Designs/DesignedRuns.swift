public import ScenarioFiles
public import ServiceModel
public import Wording

/// Everything that a design runs, whoever runs it: a process, many of them, a cluster.
///
/// What run k leaves is a pure function of these values and k, and so is what all runs come to.
public struct DesignedRuns: Sendable {
  /// Which runs there are, and in which order.
  public let design: Design
  /// Of all runs: citizens of one number are the same at every point.
  public let seed: UInt64
  /// By option.
  public let scenarios: [VariableScenario]
  /// Nil for the centre alone.
  public let points: DesignPoints?
  /// What the light recorder keeps of points.
  public let cells: CellChoice
  /// Of all scenarios that choose their warm-up: chosen by pilots of the centre.
  public let warmUpDays: Int?
  /// By option: the cells that it has as written. Its points have them too, unless they change its
  /// network. Empty without points.
  public let centralKeys: [[CellKey]]
  private let shelf: CityShelf
  /// What checking told of them; until then each run is by itself.
  private var firstAlike: [[Int]] = []

  /// `threads` is how many runs are made at a time: as many compiled cities are held. Points are of a file,
  /// on the citizens of the centre, unless their kind is another; they have the replications of the centre,
  /// or so many.
  public init(
    _ scenarios: [VariableScenario], points: DesignPoints? = nil, kind: Design.Kind? = nil,
    replications: Range<Int>, atPoint: Int? = nil, seed: UInt64, cells: CellChoice = CellChoice(),
    warmUpDays: Int? = nil, threads: Int = 1
  ) {
    design = Design(
      kind: points == nil ? .centre : kind ?? .file(freshCitizens: false),
      points: points?.points.count ?? 0, options: scenarios.count, replications: replications,
      atPoint: atPoint)
    self.scenarios = scenarios
    self.points = points
    self.seed = seed
    self.cells = cells
    self.warmUpDays = warmUpDays
    centralKeys =
      points == nil
      ? [] : scenarios.map { CellRecorder($0.asWritten.scenario, cells).keys }
    shelf = CityShelf(threads: threads)
  }

  /// The same with more points after those that are there, for a method that chooses them one after the
  /// other; its first runs are these. Throws what is wrong with a value by itself.
  public func adding(_ rows: [[String]]) throws(InvalidScenario) -> DesignedRuns {
    guard var points else { preconditionFailure("only points that a command makes can grow") }
    try points.add(rows)
    return DesignedRuns(self, with: points)
  }

  /// Points of a later round of the same study, numbered from `first` on: on the citizens of the centre in
  /// all its replications, or each on citizens of its own in so many.
  public func round(of points: DesignPoints, from first: Int, fresh: Int? = nil) -> DesignedRuns {
    DesignedRuns(
      self, with: points,
      design: Design(
        kind: .file(freshCitizens: fresh != nil), points: points.points.count,
        options: design.options, replications: design.replications, atPoint: fresh,
        firstPoint: first))
  }

  private init(_ other: DesignedRuns, with points: DesignPoints, design: Design? = nil) {
    self.design =
      design
      ?? Design(
        kind: other.design.kind, points: points.points.count, options: other.design.options,
        replications: other.design.replications, atPoint: other.design.replicationsAtPoint.count)
    (scenarios, self.points, seed, cells) = (other.scenarios, points, other.seed, other.cells)
    (warmUpDays, centralKeys) = (other.warmUpDays, other.centralKeys)
    firstAlike = design == nil ? other.firstAlike : []
    // The shelf knows options by their row, which is another one in another round.
    shelf = design == nil ? other.shelf : other.shelf.empty
  }

  /// Of the runs at points before run k: those that are made.
  public func made(_ k: Int) -> Int {
    (design.centralRuns..<max(k, design.centralRuns)).count { original(of: $0) == $0 }
  }

  /// What is set where: a factor of a point, and its value as written; point by point.
  public var futures: [(point: Int, factor: String, value: String)] {
    guard let points else { return [] }
    return points.points.flatMap { point in
      zip(points.factors, point.values).map { (point.number, $0, $1) }
    }
  }

  /// How many runs there are.
  public var count: Int { design.count }

  /// The same, knowing which points come to the same runs.
  public func knowing(_ checked: CheckedPoints) -> DesignedRuns {
    var runs = self
    runs.firstAlike = checked.firstAlike
    return runs
  }

  /// The first run that leaves the same bytes as run k, as far as is known: k itself unless an earlier point
  /// is the same to its option.
  public func original(of k: Int) -> Int {
    let run = design[k]
    guard let point = run.point.map({ $0 - design.firstPoint }), firstAlike.indices.contains(point)
    else { return k }
    let before = point - firstAlike[point][run.option]
    return k - before * design.options * design.replicationsAtPoint.count
  }

  /// The scenario of an option at a point, settled anew; nil is the centre. Throws what is wrong with
  /// it at that point.
  public func scenario(_ option: Int, at point: Int?) throws(InvalidScenario) -> Scenario {
    var scenario: Scenario
    if let point, let points {
      scenario = try scenarios[option].varied(points.points[point - design.firstPoint]).scenario
    } else {
      scenario = scenarios[option].asWritten.scenario
    }
    if let warmUpDays, scenario.period.choosesWarmUp {
      scenario.period.warmUpDays = warmUpDays
      scenario.period.choosesWarmUp = false
    }
    return scenario
  }

  /// What run k leaves: of the centre everything, of another point its cells, or why there are none.
  /// Throws `InvalidScenario` only if the centre's scenario cannot be settled, and `CancellationError`
  /// when its task is cancelled before the run is whole.
  public func record(_ k: Int) throws -> DesignRecord {
    let run = design[k]
    let option: CompiledOption
    do throws(InvalidScenario) {
      option = try compiled(k)
    } catch {
      guard run.point != nil else { throw error }
      let problem = error.problems[0]
      return .failed(LocalizedText { problem.told(in: $0) })
    }
    let recorder = option.recorder
    let result = try simulateUnlessCancelled(
      option.city, seed: seed, replication: run.citizens,
      recording: recorder == nil ? .full : cells.recording,
      persons: recorder == nil && design.options > 1 && !cells.isOfCity)
    guard let recorder else { return .full(result) }
    let isAsWritten = recorder.keys == centralKeys[run.option]
    return .cells(recorder.record(result), keys: isAsWritten ? nil : recorder.keys)
  }

  private func compiled(_ k: Int) throws(InvalidScenario) -> CompiledOption {
    let run = design[k]
    return try shelf.option(design.row(of: k)) { () throws(InvalidScenario) in
      let scenario = try scenario(run.option, at: run.point)
      return CompiledOption(
        city: City(scenario), recorder: run.point.map { _ in CellRecorder(scenario, cells) })
    }
  }
}

/// What a run leaves.
public enum DesignRecord: Sendable {
  /// Everything that a run measures.
  case full(ReplicationResult)
  /// KPI cells, with their keys where they are not those of the option as written.
  case cells(CellRow, keys: [CellKey]?)
  /// Nothing, and why: told of the point, while the rest goes on without it.
  case failed(LocalizedText)
}
