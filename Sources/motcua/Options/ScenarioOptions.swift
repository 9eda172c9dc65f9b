import ArgumentParser
import Foundation
import Runs

/// What every command that reads scenarios takes.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Changes a value before anything else looks at it; may be repeated.",
      discussion: """
        A path has keys with '.' between them, and in brackets which rows: [id], [*] for all, \
        [column=value,column=value] for those of which all holds, [column.key=value] through a \
        reference. = puts a value, *= multiplies a number or a distribution (of a share its odds, so that \
        it stays one), += adds to a number. \
        How many values that moves is told. Names of files are looked for beside the scenario, then \
        in the working directory.

          site_choice.candidates=3
          counter_groups[town_civil].staff=3
          counter_groups[site.kind=commune,serves=civil].staff+=1
          procedures[*].annual_volume*=1.1
          procedures=tables/procedures-2025.csv
          levers.channels.enabled=true
        """,
      valueName: "path=value"))
  var settings: [String] = []

  @Option(
    name: .customLong("stress"),
    help: ArgumentHelp(
      "Puts the scenario under this stress of its own; may be repeated.",
      discussion: "Short for --set stress=ID; of motcua stress each by itself.", valueName: "id"))
  var stresses: [String] = []

  /// What is set, the stresses included.
  var all: [String] {
    stresses.isEmpty ? settings : settings + ["stress=[\(stresses.joined(separator: ", "))]"]
  }
}

/// What every command takes that looks at cities or simulates them.
struct ScenarioOptions: ParsableArguments {
  @OptionGroup var setting: SettingOptions

  @Option(
    help: ArgumentHelp(
      "Takes only the smallest part of the city around a place that nothing outside touches.",
      discussion: """
        The id of a site, a commune, a district or an office. Sites, offices and districts that lie \
        wholly inside have the results that they have in the whole city, to the last digit, at the \
        part's share of the time. How large the part is and what holds it together is told. Where \
        several things have that id: site:ID, commune:ID, district:ID, office:ID.
        """, valueName: "place"))
  var around: String?

  /// The scenarios of these files, read and checked. Throws `InvalidScenario` and `InvalidInput`.
  func inputs(_ files: [String]) throws -> StudyInputs {
    try StudyInputs(files, settings: setting.all, around: around)
  }
}

/// How many replications a command simulates at a time.
struct ThreadOptions: ParsableArguments {
  @Option(help: "How many at a time (default: all processors). Changes the time, never the result.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads is \(threads): write a number from 1 to 1024.")
    }
  }
}

/// What every command that writes takes.
struct OverwriteOption: ParsableArguments {
  @Flag(help: "Also replaces files that somebody has changed or put there.")
  var overwrite = false
}
