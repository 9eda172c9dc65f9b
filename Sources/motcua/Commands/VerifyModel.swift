import ArgumentParser
import Experiments
import Foundation
import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Verification
import Wording

/// `motcua verify-model`: holds the simulator against scenarios with known answers.
struct VerifyModel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates scenarios whose behaviour is known exactly, and tells whether it agrees.",
    discussion: """
      The scenarios go through the same files and the same simulator as any other. Exit code 1 if a \
      case disagrees, if intervals are wrong too often or too seldom, those of the shares of levers \
      included, or if the test that certifies staffings is wrong too often or says too little.
      """)

  @Option(
    help: "The cases with their known answers.", completion: .file(extensions: ["yaml", "yml"]))
  var cases = "Scenarios/verification/cases.yaml"

  @Flag(
    help: """
      Stops after 12 replications of each scenario instead of at its precision, and draws a tenth of \
      the staffing problems.
      """)
  var quick = false

  @Option(help: "Only scenarios whose id begins so.")
  var only = ""

  @Option(
    help: "A page of documentation whose tables are written anew.",
    completion: .file(extensions: ["md"]))
  var page: String?

  @Option(help: "Names the random numbers: the same seed gives the same results.")
  var seed: UInt64 = 2024

  @OptionGroup var parallel: ThreadOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let console = Console(language: language.lang)
    try await console.ending {
      var suite = try VerificationFile.read(path: cases)
      suite.experiments.removeAll { !$0.id.hasPrefix(only) }
      suite.intervals.removeAll { !$0.experiment.id.hasPrefix(only) }
      let studies = CertificateStudy.all(suite.certificates, isQuick: quick)
        .filter { $0.id.hasPrefix(only) }
      let sharing = ShareStudy.Kind.allCases.map { ShareStudy($0) }.filter { $0.id.hasPrefix(only) }
      let start = ContinuousClock.now
      let (verified, rates, certified) = try await verify(suite, studies, console)
      let shared = await verification.run(sharing)
      let duration = ContinuousClock.now - start
      let (table, intervals) = (VerificationTable(verified), IntervalTable(rates))
      let (certificates, shares) = (CertificateTable(certified), ShareTable(shared))
      for text in [
        table.text(console.language, width: nil, styled: console.isStyled),
        intervals.text(console.language, width: nil, styled: console.isStyled),
      ] { try console.show(text + "\n") }
      console.note(table.summary[console.language])
      console.note(intervals.summary[console.language])
      if !certified.isEmpty {
        try console.show(
          certificates.text(console.language, width: nil, styled: console.isStyled) + "\n")
        console.note(certificates.summary[console.language])
      }
      if !shared.isEmpty {
        try console.show(
          shares.text(console.language, width: nil, styled: console.isStyled) + "\n")
        console.note(shares.summary[console.language])
      }
      console.note(Narrator.text(duration, console.language))
      try page.map { file in
        try write(
          VerificationPage(
            verified, rates, certified, shared, seed: seed, cpuTime: Self.cpuTime),
          into: file)
      }
      let failures = [
        table.failures, intervals.failures, certificates.failures, shares.failures,
      ]
      if failures.contains(where: { $0 > 0 }) { throw Ending.failed }
    }
  }

  private var verification: ModelVerification {
    ModelVerification(seed: seed, threads: parallel.threads, isQuick: quick)
  }

  private func verify(
    _ suite: VerificationSuite, _ studies: [CertificateStudy], _ console: Console
  ) async throws -> ([VerifiedCase], [IntervalRates], [CertificateRates]) {
    let progress: (String) -> Void = { id in
      if console.isInteractive { console.write("\r\u{1B}[K\(id)") }
    }
    defer { if console.isInteractive { console.write("\r\u{1B}[K") } }
    do {
      return (
        try await verification.run(suite.experiments, progress: progress),
        try await verification.run(suite.intervals, progress: progress),
        await verification.run(studies, progress: progress)
      )
    } catch {
      throw InvalidInput(
        message: LocalizedText(
          vi: "\(cases): \(error.message)", en: "\(cases): \(error.message)"))
    }
  }

  /// Of the program so far, over all processors.
  private static var cpuTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private func write(_ page: VerificationPage, into file: String) throws {
    let old = try String(contentsOfFile: file, encoding: .utf8)
    guard let new = page.text(over: old) else {
      throw InvalidInput(
        message: LocalizedText(
          vi: "\(file): không có dòng đánh dấu: \(VerificationPage.mark)",
          en: "\(file): lacks the line below which tables are written: \(VerificationPage.mark)"))
    }
    try new.write(toFile: file, atomically: true, encoding: .utf8)
  }
}
