import ArgumentParser
import Reporting

/// `motcua kpis`: the catalogue of KPIs as Markdown.
struct KPIs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kpis",
    abstract: "Prints what every KPI is and how it is computed, in both languages.")

  func run() {
    print(KPIPage.markdown, terminator: "")
  }
}
