import ArgumentParser
import Reporting
import ServiceModel
import Wording

/// `motcua kpis`: the catalogue of KPIs as Markdown.
struct KPIs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpis",
    abstract: "Prints what every KPI is and how it is computed, in both languages.")

  func run() async throws {
    let console = Console(language: .ofTheEnvironment)
    try await console.ending { try console.show(KPIPage.markdown) }
  }
}
