import ArgumentParser
import Experiments
import Foundation
import Reporting
import ScenarioFiles
import ServiceModel

/// `motcua verify-model`: holds the simulator against scenarios with known answers.
struct VerifyModel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates scenarios whose behaviour is known exactly, and tells whether it agrees.",
    discussion: """
      The scenarios go through the same files and the same simulator as any other. Exit code 1 if a \
      case disagrees.
      """)

  @Option(
    help: "The cases with their known answers.", completion: .file(extensions: ["yaml", "yml"]))
  var cases = "Scenarios/verification/cases.yaml"

  @Flag(help: "Stops after 20 replications of each scenario instead of at its precision.")
  var quick = false

  @Option(help: "Only scenarios whose id begins so.")
  var only = ""

  @Flag(help: "Prints the table as a page of the documentation.")
  var markdown = false

  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed: UInt64 = 2024

  @Option(help: "How many at a time (default: all processors). Changes the time, never the result.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...1024).contains(threads) else {
      throw ValidationError("--threads is \(threads): write a number from 1 to 1024.")
    }
  }

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      let experiments = try VerificationFile.read(path: cases).filter { $0.id.hasPrefix(only) }
      let start = ContinuousClock.now
      let verification = Verification(seed: seed, threads: threads, isQuick: quick)
      let verified: [VerifiedCase]
      do {
        verified = try await verification.run(experiments) { id in
          if console.isInteractive { console.write("\r\u{1B}[K\(id)") }
        }
      } catch let problem as MeasureProblem {
        throw InvalidInput(
          message: LocalizedText(
            vi: "\(cases): \(problem.message)", en: "\(cases): \(problem.message)"))
      }
      if console.isInteractive { console.write("\r\u{1B}[K") }
      let table = VerificationTable(verified)
      console.show(
        markdown
          ? table.markdown : table.text(console.language, width: nil, styled: console.isStyled))
      console.note(table.summary[console.language])
      console.note(Progress.text(ContinuousClock.now - start, console.language))
      if table.failures > 0 { throw Ending.failed }
    }
  }
}
