import ArgumentParser
import Reporting
import Runs
import Wording

/// `motcua describe`: everything that goes into a scenario, as a page of Markdown.
struct Describe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a scenario's inputs as Markdown tables.",
    discussion: """
      Procedures, routes, counters, offices, calendars, channels, rules, targets and every other \
      input with its source and confidence code, under the headings of the STRESS-DES checklist.
      """)

  @Argument(help: "A scenario or option file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      for scenario in try scenario.inputs([file]).scenarios {
        try console.show(ModelDescription(scenario, console.language).markdown)
      }
    }
  }
}
