import ArgumentParser
import EventKernel
import Foundation
import LegalClock
import Reporting
import ScenarioFiles
import ServiceModel
import Wording

/// `motcua explain-deadline`: how a due date comes about.
struct ExplainDeadline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain-deadline",
    abstract: "Shows how a due date comes about, day by day, with the articles.")

  @Option(help: "When the dossier is received, such as 2024-02-06T15:20.")
  var received: Moment

  @Option(
    help:
      "The legal limit: 10wd (working days), 8wh (working hours), 30cd (calendar days) or 3mo (months)."
  )
  var limit: TimeLimit

  @Option(
    help: """
      Id of a rule-set: one of the scenario's, or a file of its folder rules/. Default: the one in \
      force on the day of receipt.
      """)
  var rules: String?

  @Option(help: "When a supplement is requested; the clock stands still until it is answered.")
  var supplementRequested: Moment?

  @Option(help: "When the supplement is answered.")
  var supplementAnswered: Moment?

  @Option(help: "The scenario whose calendar, special days and rules hold.")
  var scenario = "Scenarios/hanoi-2024/baseline.yaml"

  @OptionGroup var language: LanguageOption

  func validate() throws {
    switch (supplementRequested, supplementAnswered) {
    case (nil, nil): break
    case (let requested?, let answered?):
      guard received <= requested, requested <= answered else {
        throw ValidationError(
          "a supplement is requested after the receipt and answered after the request")
      }
    default:
      throw ValidationError("write both --supplement-requested and --supplement-answered, or none")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending { try explain(console) }
  }

  private func explain(_ console: Console) throws {
    let scenario = try ScenarioFile.read(path: scenario).scenario
    let ruleSets = try rules.map { [try ruleSet($0, of: scenario)] } ?? scenario.time.ruleSets
    let firstDay = received.date
    let calendar = scenario.time.calendars[scenario.time.legalCalendar.position]
    let explanation = DeadlineExplanation(
      received: received.time(from: firstDay), limit: limit, stop: stop(from: firstDay),
      calendar: calendar, specialDays: scenario.time.specialDays, ruleSets: ruleSets,
      firstDay: firstDay)
    if supplementRequested != nil, explanation.ruleSet.supplement.value.atMost == 0 {
      throw ValidationError("\(explanation.ruleSet.id) allows no request for a supplement")
    }
    let text = DeadlineText(
      explanation, calendar: calendar, specialDays: scenario.time.specialDays, firstDay: firstDay)
    try console.show(text.text(language.lang))
  }

  private func stop(from firstDay: CivilDate) -> DeadlineExplanation.Stop? {
    guard let supplementRequested, let supplementAnswered else { return nil }
    return DeadlineExplanation.Stop(
      requested: supplementRequested.time(from: firstDay),
      answered: supplementAnswered.time(from: firstDay))
  }

  private func ruleSet(_ id: String, of scenario: Scenario) throws -> RuleSet {
    if let known = scenario.time.ruleSets.first(where: { $0.id == id }) { return known }
    let folder = URL(filePath: self.scenario).deletingLastPathComponent().appending(path: "rules")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
    if let path = paths.first(where: { $0.deletingPathExtension().lastPathComponent == id }) {
      return try RuleSetFile.read(path: path.relativePath)
    }
    let known =
      scenario.time.ruleSets.map(\.id) + paths.map { $0.deletingPathExtension().lastPathComponent }
    let all = Set(known).sorted().joined(separator: ", ")
    throw ValidationError("--rules is '\(id)': known are \(all)")
  }
}
