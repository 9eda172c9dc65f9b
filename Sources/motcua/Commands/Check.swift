import ArgumentParser
import Experiments
import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Wording
import Workloads

/// `motcua check`: is the scenario right, and can its staff do the work?
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Validates scenarios and prints how full their counters and offices are.",
    discussion: """
      Ends with 2 if a file is invalid; with 3 if a counter group or an office is offered as much \
      work as its staff can do, or more, or if half of the trips come when no ticket is given.
      """)

  @Argument(help: "Scenario or option files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var inputs = try scenario.inputs(files)
      console.tell(inputs)
      // Before anybody is simulated: the load of the first year.
      inputs.setWarmUp(days: 0)
      let loads = inputs.scenarios.map { OfferedLoad(City($0)) }
      let tables = zip(inputs.scenarios, loads).map { scenario, load in
        LoadTable(scenario, load).text(
          console.language, width: console.width, styled: console.isStyled)
      }
      try console.show(tables.joined(separator: "\n"))
      if loads.contains(where: { $0.isFull || $0.leavesMostOutside }) { throw Ending.overloaded }
    }
  }
}
