import ArgumentParser
import Experiments

/// What `run` and `compare` take to simulate many points besides the scenarios as written.
struct DesignOptions: ParsableArguments {
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
        district and kind of site; mean wait, total time and on-time share by commune, site and office.
        """, valueName: "[indicator:]scope",
    ),
    transform: { text in
      guard let extra = CellChoice.Extra(text) else {
        throw ValidationError(
          "'\(text)' names nothing that is told: write a kind of scope ("
            + ScopeType.allCases.map(\.rawValue).joined(separator: ", ")
            + "), or INDICATOR:SCOPE such as wait_p90:site; see motcua kpis.")
      }
      return extra
    })
  var keep: [CellChoice.Extra] = []

  func validate() throws {
    guard design != nil || !freshCitizens && keep.isEmpty else {
      throw ValidationError("--fresh-citizens and --keep go with --design.")
    }
  }

  /// Throws if the design cannot go with how the rest is run.
  func check(with experiment: ExperimentOptions, _ part: PartOption) throws {
    try check(with: part)
    guard design != nil else { return }
    guard experiment.out != nil || experiment.addition.into != nil else {
      throw ValidationError("--design writes into the folder of --out: name one.")
    }
    guard case .first = experiment.replications else {
      throw ValidationError("--design takes a number of --replications, not auto or a part.")
    }
  }

  /// Throws if the design cannot go with what is simulated.
  func check(with part: PartOption) throws {
    guard design == nil || part.settings.isEmpty else {
      throw ValidationError("--design is for the whole city, not for a part.")
    }
  }
}
