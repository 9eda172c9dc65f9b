import ArgumentParser
import Reporting
import Runs
import Staffing
import Wording

/// `motcua staff`: how many people, where, at which hours?
struct Staff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Finds the cheapest staffing of counters and offices that keeps targets, and certifies it.",
    discussion: """
      Searches on replays of who comes to each site, and certifies on citizens that the search has not \
      seen. Ends with 0 if the staffing is certified, with 3 if it is refuted, not decided or no staff \
      can keep a target, with 2 if the question has no answer.

        motcua staff city.yaml --site town_hall --target 'wait_p90<=15' --out results
        motcua staff base.yaml option.yaml --target 'wait_p90<=15' --frontier 5,10,15,20,30 --out results
        motcua staff city.yaml --target 'wait_p90<=15' --target 'on_time_share>=0.98' --out results
      """)

  @Argument(
    help: "A scenario or option file; with --frontier several.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "What to keep at every site, or in every office; may be repeated.",
      discussion: """
        An indicator of sites, <= or >=, and a value in its unit: wait_p90<=15, \
        wait_within_limit_1>=0.9, wait_mean<=5, walk_away_share<=0.03. A target on waits brings \
        walk_away_share<=0.03 along if there is none on giving up. Of offices: \
        on_time_share>=0.98, office_late_share, step_late_share, office_queue_mean and \
        office_queue_p90 (hours). A dossier belongs to the day it falls due and to the office where \
        it lay longest. Counters are staffed for targets of sites, offices for those of offices.
        """, valueName: "kpi<=value"))
  var target: [String] = []

  @Option(help: "A site whose counters are staffed; may be repeated (default: all).")
  var site: [String] = []

  @Option(
    help: ArgumentHelp(
      "An office whose people are looked for; may be repeated.",
      discussion: "By default those that work on the dossiers of the sites; of all, without --site."
    ))
  var office: [String] = []

  @Option(
    help: ArgumentHelp(
      "In which parts of the time each target is to be kept: half-hour, day, month, year.",
      discussion: "Targets of offices are kept over the year where half-hours are asked for."))
  var by = Grain.halfHour

  @Option(
    help: ArgumentHelp(
      "What is moved: hours (people by weekday and half-hour, in offices by weekday) or people (of each counter group and office).",
      discussion:
        "By default hours by half-hour and by day, people by month and by year, and with --people.")
  )
  var move: StaffingQuestion.Means?

  @Option(
    help: ArgumentHelp(
      "How those who leave count: served_within_over_all, served_within_over_served, actual_wait."))
  var reading = "served_within_over_all"

  @Option(help: "Confidence of the certificate, between 0.5 and 1.")
  var certify = 0.95

  @Option(help: "Years of fresh citizens that an attempt at a certificate looks at, at most.")
  var years = 16

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The question the other way round: what service can so many people give?",
      discussion: """
        The first --target is then an indicator without a value: --target wait_p90. With --move hours they \
        are person-hours a week.
        """))
  var people: Double?

  @Option(
    help: ArgumentHelp(
      "Also finds the fewest people for each of these values of the first target's indicator.",
      discussion: """
        Numbers with commas between them: --target 'wait_p90<=15' --frontier 5,10,15,20,30. Only the target \
        itself is certified, the others are found with as much room as it needed. Writes frontier.csv, a picture and \
        the answer.
        """, valueName: "values"))
  var frontier: Values?

  @OptionGroup var variant: VariantOptions
  @OptionGroup var scenario: ScenarioOptions

  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed = Study.usualSeed

  @OptionGroup var parallel: ThreadOptions

  @Option(
    help: "Writes tables, the option that runs and the answer into this folder.",
    completion: .directory)
  var out: String?

  @OptionGroup var overwriting: OverwriteOption

  @Flag(help: "Goes on with a search into that folder that was stopped, with the same results.")
  var resume = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard !target.isEmpty else {
      throw ValidationError("Name what to keep: --target 'wait_p90<=15'.")
    }
    guard files.count + variant.variants.count == 1 || frontier != nil else {
      throw ValidationError("Name one file; several, and --variant, go with --frontier.")
    }
    guard frontier == nil || people == nil else {
      throw ValidationError("--frontier and --people ask two questions: name one of them.")
    }
    guard certify > 0.5, certify < 1 else {
      throw ValidationError("--certify is \(certify): write a number between 0.5 and 1.")
    }
    guard (1...1000).contains(years) else {
      throw ValidationError("--years is \(years): write a number from 1 to 1000.")
    }
    guard out != nil || !resume else {
      throw ValidationError("--resume goes on with a search into the folder of --out: name it.")
    }
    guard out != nil || !overwriting.overwrite else {
      throw ValidationError("--overwrite replaces files in the folder of --out: name it.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var study = Study(
        .staff, of: files, settings: scenario.setting.all, around: scenario.around,
        seed: seed, replications: .first(count: 1), inputs: [])
      study.variants = variant.variants.isEmpty ? nil : variant.variants
      study.staff = StaffAsked(
        targets: target, sites: site, offices: office.isEmpty ? nil : office, by: by,
        move: move ?? (people == nil && (by == .halfHour || by == .day) ? .hours : .people),
        reading: reading, certify: certify, years: years, people: people)
      study.staff?.frontier = frontier?.numbers
      let narrator = Narrator(console)
      var computation = try Computation(
        study, threads: parallel.threads, tell: narrator.hear)
      computation.command = ["motcua"] + CommandLine.arguments.dropFirst()
      try await ShownSearch(
        console: console, computation: computation, out: out, resuming: resume,
        overwriting: overwriting.overwrite
      ).finding.runAndShow()
    }
  }
}

/// Numbers with commas between them.
struct Values: ExpressibleByArgument {
  let numbers: [Double]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double($0.filter { $0 != " " }) }.filter(\.isFinite)
    guard numbers.count == parts.count, numbers.count <= 50 else { return nil }
    self.numbers = numbers
  }
}

extension Grain: ExpressibleByArgument {}
extension StaffingQuestion.Means: ExpressibleByArgument {}
