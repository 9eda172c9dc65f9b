import ArgumentParser
import Experiments
import Runs
import Wording

/// `motcua robust`: whether a comparison would still come out so if the inputs are otherwise.
struct Robust: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says which option it is, and whether it still would be if the inputs are wrong.",
    discussion: """
      uncertainty: of the base says what is not known, and which choices are the author's. Every option is \
      simulated in futures drawn from that, the same for all options, each future with citizens of its \
      own; each other level of a choice in the first 64 of them, all combinations of levels under the \
      inputs as written. Told are the difference as written, what chance and what inputs make of it, in \
      how many futures its sign holds, the verdict, and which levels change it; where the difference \
      crosses zero, and where the best option loses, both simulated once more. Without uncertainty: each \
      family of inputs is varied by its weakest code of confidence, and that is said. The tables of --out \
      are those of a comparison without single days and places, and robust.csv, choice.csv, \
      sensitivity.csv, factors.csv, covered.csv, futures.csv, break_even.csv, boxes.csv.

        motcua robust base.yaml options/*.yaml --out Results/robust
        motcua robust town.yaml option.yaml --points 64 --design sobol
        motcua robust town.yaml option.yaml --design points.csv    (columns: factors by id, or selectors)
      """)

  @Argument(
    help: "The base, then its options.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var futures: FutureOptions
  @OptionGroup var variant: VariantOptions
  @OptionGroup var told: ToldOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard files.count + variant.variants.count >= 2 else {
      throw ValidationError(
        "robust needs a base and at least one option, a file or a --variant.")
    }
    try options.checkMakesPoints("robust", plan: told.plan, takesDesign: true)
    try futures.check(options.study)
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var study = options.study.study(.robust, of: files, variants: variant.variants)
      study.points = nil
      study.robust = futures.robust(options.study, kpis: told.kpis)
      try await options.run(study, plan: told.plan, console)
    }
  }
}

/// Which futures are looked at.
struct FutureOptions: ParsableArguments {
  @Option(help: "How many futures are drawn.")
  var points = 200

  @Option(
    help: "Names the futures: the same gives the same ones, whatever the seed of the citizens.")
  var designSeed: UInt64 = 1

  @Option(
    name: .customLong("per-future"),
    help: ArgumentHelp(
      "Replications of each option in each future.",
      discussion: "--replications are those of the inputs as written, which tell chance apart.",
      valueName: "number"))
  var perFuture = 1

  @Flag(
    name: .customLong("cross"),
    help: "Looks at every combination of the levels of choices in every future.")
  var isCrossed = false

  @Option(
    name: .customLong("break-even"),
    help: ArgumentHelp(
      "Seeks where differences cross zero along this factor; may be repeated.",
      discussion: "Without it: along the three that a difference hangs on most.",
      valueName: "factor"))
  var breakEven: [String] = []

  @Flag(
    name: .customLong("unchecked"),
    help: "Leaves out break-evens and boxes, which take more runs than the futures.")
  var isUnchecked = false

  @OptionGroup var lean: LeanOption

  func check(_ study: StudyOptions) throws {
    guard breakEven.isEmpty || !isUnchecked else {
      throw ValidationError("--unchecked leaves out what --break-even asks for: give one of them.")
    }
    guard (2...10_000).contains(points) else {
      throw ValidationError("--points is \(points): write a number from 2 to 10000.")
    }
    guard (1...1000).contains(perFuture) else {
      throw ValidationError("--per-future is \(perFuture): write a number from 1 to 1000.")
    }
    let kind = study.design.flatMap { Study.Robust.Design(rawValue: $0) }
    guard kind == nil || kind != .file, kind == nil || !study.freshCitizens else {
      throw ValidationError("--fresh-citizens goes with a file of points.")
    }
    if let name = study.design, kind == nil, !name.contains(".") {
      let known = Study.Robust.Design.allCases.filter { $0 != .file }.map(\.rawValue)
        .joined(separator: ", ")
      throw ValidationError("--design is '\(name)': write one of \(known), or a CSV file.")
    }
  }

  /// `--design` names a kind, or else a file.
  func robust(_ study: StudyOptions, kpis: [String]) -> Study.Robust {
    let kind = study.design.map { Study.Robust.Design(rawValue: $0) ?? .file } ?? .latinHypercube
    var robust = Study.Robust(
      points: points, design: kind, file: kind == .file ? study.design : nil)
    (robust.designSeed, robust.replications) = (designSeed, perFuture)
    (robust.isCrossed, robust.freshCitizens) = (isCrossed, study.freshCitizens)
    robust.breakEven = breakEven.isEmpty ? nil : breakEven
    robust.isUnchecked = isUnchecked ? true : nil
    robust.isLean = lean.lean ? true : nil
    (robust.kpis, robust.keep) = (kpis, study.keep.map(\.text))
    return robust
  }
}
