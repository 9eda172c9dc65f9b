import ArgumentParser
import Experiments
import Runs
import Wording

/// `motcua decompose`: which lever of an option makes how much of its difference?
struct Decompose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shares out what an option gains over its base among its levers.",
    discussion: """
      Simulates the option with every set of its levers on, from none (the scenario that it stands over) to \
      all, on the same citizens. A lever's share is what it adds to those before it, on average over all \
      orders in which they can come (Shapley): shares add up to the whole difference, what levers make \
      alone does not. A lever that cannot be without another says needs: [other] in the option file. Where \
      there are more than 64 sets, orders are drawn (--orders), and intervals tell what that adds. The \
      tables of --out are those of run, attribution.csv and interactions.csv.

        motcua decompose options/agency.yaml --out Results/levers-of-agency
        motcua decompose options/centre.yaml --with-off --kpi wait_mean
        motcua decompose options/agency.yaml --lever staffing --lever channels
      """)

  @Argument(
    help: "An option file. Its base is the scenario that it stands over.",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Shares out among these levers, on or off as written; may be repeated (default: those that are on).",
      discussion: "The other levers stay as they are written.", valueName: "id"))
  var lever: [String] = []

  @Flag(help: "Shares out among all levers of the option, those that are off too.")
  var withOff = false

  @Option(help: "How many orders of the levers are drawn where there are more than 64 sets.")
  var orders: Int?

  @Option(help: "Names the orders that are drawn, whatever the seed of the citizens.")
  var designSeed: UInt64 = 1

  @OptionGroup var lean: LeanOption
  @OptionGroup var told: ToldOptions
  @OptionGroup var options: RunOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    try options.checkMakesPoints("decompose", plan: told.plan)
    guard lever.isEmpty || !withOff else {
      throw ValidationError("--with-off is for all levers, --lever for some: write one of them.")
    }
    guard orders.map({ (2...10_000).contains($0) }) ?? true else {
      throw ValidationError("--orders is \(orders ?? 0): write a number from 2 to 10000.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var study = options.study.study(.decompose, of: [file])
      var decompose = Study.Decompose(
        levers: lever, withOff: withOff, orders: orders, designSeed: designSeed, kpis: told.kpis,
        keep: options.study.keep.map(\.text))
      decompose.isLean = lean.lean ? true : nil
      study.decompose = decompose
      try await options.run(study, plan: told.plan, console)
    }
  }
}
