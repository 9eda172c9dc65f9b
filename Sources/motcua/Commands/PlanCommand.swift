import ArgumentParser
import Experiments
import Reporting
import Runs
import ScenarioFiles
import Wording

/// `motcua plan`: writes down a comparison, to be done in parts by many machines.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Writes down many runs in one file, to be done in parts by many machines.",
    discussion: """
      Takes what compare takes. The file has the text of every input: a machine needs it and this \
      program, nothing else.

        motcua plan town.yaml option.yaml --replications 100 --out plan.json
        motcua work plan.json --shard 0/3 --out shards      (1/3 and 2/3 elsewhere)
        motcua missing plan.json --of 3 --out shards
        motcua merge plan.json shards --out Results/town
      """)

  @Argument(
    help: "The base, then its options.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var part: PartOption

  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed: UInt64 = 2024

  @Option(
    help: "How many independent years; intervals narrow with their square root.",
    transform: { text in
      guard case .first(let count) = Replications(argument: text) else {
        throw ValidationError(
          "'\(text)' is not a number from 1 to \(Replications.most): a plan says how many.")
      }
      return count
    })
  var replications = 10

  @OptionGroup var design: DesignOptions
  @OptionGroup var parallel: ThreadOptions

  @Option(help: "The file to write.", completion: .file(extensions: ["json"]))
  var out: String

  @OptionGroup var language: LanguageOption

  func validate() throws { try design.check(with: part) }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      try asInput { try Plan.check(out) }
      let settings = scenario.settings + part.settings
      var inputs = try Inputs(paths: files, settings: settings)
      if files.count > 1 { try inputs.checkComparable() }
      console.tell(inputs)
      let warmUp = try await inputs.chooseWarmUp(
        seed: seed, threads: parallel.threads, console: console)
      let points = try design.design.map { try DesignPoints(path: $0) }
      let runs = try await checked(points, inputs, warmUp, console)
      var plan = try Plan(
        of: files, settings: settings, seed: seed, replications: replications,
        runs: runs?.count ?? files.count * replications, program: MotCua.program,
        reading: inputs.inputFiles + (runs.map { try $0.filesOfPoints() } ?? []))
      plan.warmUpDays = warmUp?.days
      plan.design = points.map {
        Plan.Design(
          points: $0.path, freshCitizens: design.freshCitizens, keep: design.keep.map(\.text))
      }
      try plan.write(to: out)
      console.note(
        Texts.planned.filled(
          console.language, out, "\(plan.runs)", String(try plan.identity.hash.prefix(12))))
    }
  }

  /// All points settled and held against everything; nil without a design.
  private func checked(
    _ points: DesignPoints?, _ inputs: Inputs, _ warmUp: WarmUpChoice?, _ console: Console
  ) async throws -> DesignedRuns? {
    var options = try ExperimentOptions.parse([])
    options.seed = seed
    options.replications = .first(replications)
    options.parallel = parallel
    return try await Simulation(
      console: console, inputs: inputs, options: options, designed: design,
      compares: files.count > 1
    ).checkedDesign(of: points, warmUp: warmUp)
  }
}

extension DesignedRuns {
  /// The points, and what their values name: a table, say.
  fileprivate func filesOfPoints() throws -> [InputFile] {
    guard let points else { return [] }
    var files = [InputFile(path: points.path, role: .points, bytes: points.contents)]
    for point in points.points where point.values.contains(where: Self.mayNameFile) {
      files += try scenarios.flatMap { try $0.varied(point).files }
    }
    return files
  }

  private static func mayNameFile(_ value: String) -> Bool {
    [".csv", ".yaml", ".yml"].contains { value.lowercased().hasSuffix($0) }
  }
}
