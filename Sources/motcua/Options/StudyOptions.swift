import ArgumentParser
import Experiments
import Runs

/// What shall be computed: what every command takes that simulates scenarios or has them simulated.
struct StudyOptions: ParsableArguments {
  @OptionGroup var scenario: ScenarioOptions

  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed = Study.usualSeed

  @Option(
    help: ArgumentHelp(
      "How many independent years; intervals narrow with their square root.",
      discussion: """
        auto: as many as --precision takes. 6-10: only the sixth to the tenth, to be put together by \
        merge. A plan takes a number.
        """,
      valueName: "number|auto|from-to"))
  var replications = Replications.first(10)

  @OptionGroup var precision: PrecisionOptions

  @Option(
    help: ArgumentHelp(
      "Simulates all options at the points of this CSV file as well.",
      discussion: """
        A column for each selector (as in --set; one with a comma in double quotes), a row for each \
        point, in it the values that are set. The folder of --out gets the tables of the scenarios as \
        written, futures.csv with the points, future_kpi.csv with indicators by point, and all else \
        that is kept in future_cells.csv and .npy files (numpy reads them).

          site_choice.candidates,counter_groups[*].other_duties_share
          3,0.2
          5,0.3
        """, valueName: "points.csv"),
    completion: .file(extensions: ["csv"]))
  var design: String?

  @Flag(
    help:
      "With --design: new citizens at each point, the same for all options, in place of the same ones at all points."
  )
  var freshCitizens = false

  @Option(
    help: ArgumentHelp(
      "With --design: keeps more indicators of each point; may be repeated.",
      discussion: """
        site for all that is told by site, wait_p90:site for one. Always kept: all of city, level, \
        district and kind of site; mean wait, total time and on-time share by commune, site and office \
        (with --lean those of the city alone).
        """, valueName: "[indicator:]scope",
    ),
    transform: { text in
      guard let extra = CellChoice.Extra(text) else {
        let kinds = ScopeType.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          "'\(text)' names nothing that is told: write a kind of scope (\(kinds)), or INDICATOR:SCOPE "
            + "such as wait_p90:site; see motcua kpis.")
      }
      return extra
    })
  var keep: [CellChoice.Extra] = []

  @OptionGroup var parallel: ThreadOptions

  func validate() throws {
    guard replications == .auto || !precision.isGiven else {
      throw ValidationError(
        "--precision, --precision-kpi and --max-replications go with --replications auto.")
    }
    guard design != nil || !freshCitizens else {
      throw ValidationError("--fresh-citizens goes with --design.")
    }
    guard design != nil else { return }
    guard case .first = replications else {
      throw ValidationError("--design takes a number of --replications, not auto or a part.")
    }
    guard scenario.around == nil else {
      throw ValidationError("--design is for the whole city, not for a part.")
    }
  }

  /// Throws where something is asked for that only points have.
  func checkPoints() throws {
    guard design != nil || keep.isEmpty else {
      throw ValidationError("--keep goes with --design, or with motcua stress and sweep.")
    }
  }

  /// The study of these files, as asked for: what they hold is not known yet.
  func study(
    _ kind: Study.Kind, of files: [String], variants: [String] = [], trace: Study.Trace? = nil
  ) -> Study {
    let number: Study.Replications =
      switch replications {
      case .first(let count): .first(count: count)
      case .part(let numbers): .part(from: numbers.lowerBound, to: numbers.upperBound)
      case .auto: precision.auto
      }
    let setting = scenario.setting
    var study = Study(
      kind, of: files, settings: kind == .stress ? setting.settings : setting.all,
      around: scenario.around, seed: seed, replications: number,
      points: design.map {
        Study.Points(file: $0, freshCitizens: freshCitizens, keep: keep.map(\.text))
      }, trace: trace, inputs: [])
    study.variants = variants.isEmpty ? nil : variants
    return study
  }
}
