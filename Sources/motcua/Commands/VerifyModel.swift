import ArgumentParser
import Evidence
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
      case disagrees, if intervals are wrong too often or too seldom, those of the shares of levers and \
      of what futures may bring included, if the test that certifies staffings is wrong too often or \
      says too little, if the best of known variants is not selected, or if explain does not name \
      first what does most.
      """)

  @Option(
    help: "The cases with their known answers.", completion: .file(extensions: ["yaml", "yml"]))
  var cases = "Scenarios/verification/cases.yaml"

  @Flag(
    help: """
      Stops after 12 replications of each scenario instead of at its precision, draws a tenth of the \
      staffing problems, fits fewer metamodels and plants nine causes instead of fifty.
      """)
  var quick = false

  @Option(help: "Only scenarios and studies whose id begins so, such as mm1 or futures.")
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
      let suite = try VerificationFile.read(path: cases)
      let start = ContinuousClock.now
      let found = try await findings(of: suite, console)
      let duration = ContinuousClock.now - start
      let told = found.told(console.language, styled: console.isStyled)
      guard !told.isEmpty else {
        throw InvalidInput(message: Texts.nothingToVerify.filled(only))
      }
      for table in told {
        try console.show(table.text + "\n")
        console.note(table.summary)
      }
      console.note(Narrator.text(duration, console.language))
      try page.map { file in
        try write(VerificationPage(found, seed: seed, cpuTime: Self.cpuTime), into: file)
      }
      if found.failures > 0 { throw Ending.failed }
    }
  }

  /// Of what `only` leaves, one kind of study after the other.
  private func findings(
    of suite: VerificationSuite, _ console: Console
  ) async throws -> VerificationFindings {
    let progress: (String) -> Void = { id in
      if console.isInteractive { console.write("\r\u{1B}[K\(id)") }
    }
    defer { if console.isInteractive { console.write("\r\u{1B}[K") } }
    func asked(_ id: String) -> Bool { id.hasPrefix(only) }
    let verification = ModelVerification(seed: seed, threads: parallel.threads, isQuick: quick)
    var found = VerificationFindings()
    do {
      found.cases = try await verification.run(
        suite.experiments.filter { asked($0.id) }, progress: progress)
      found.intervals = try await verification.run(
        suite.intervals.filter { asked($0.experiment.id) }, progress: progress)
    } catch {
      throw InvalidInput(
        message: LocalizedText(
          vi: "\(cases): \(error.message)", en: "\(cases): \(error.message)"))
    }
    found.certificates = await verification.run(
      CertificateStudy.all(suite.certificates, isQuick: quick).filter { asked($0.id) },
      progress: progress)
    found.shares = await verification.run(
      ShareStudy.Kind.allCases.map { ShareStudy($0) }.filter { asked($0.id) }, progress: progress)
    found.futures = await verification.run(
      FutureStudy.Kind.allCases.map { FutureStudy($0, isQuick: quick) }.filter { asked($0.id) },
      progress: progress)
    found.selections = await verification.run(
      SelectionStudy.Kind.allCases.map { SelectionStudy($0) }.filter { asked($0.id) },
      progress: progress)
    let mends = MendStudy(
      town: suite.explained.town,
      cases: quick ? min(suite.explained.cases, 9) : suite.explained.cases)
    if mends.cases > 0, asked(MendStudy.id) {
      found.mends = try await mends.rates(
        seed: seed, threads: parallel.threads, progress: progress)
    }
    for study in FitStudy.all(suite.fitted.studies, isQuick: quick) where asked(study.id) {
      progress(study.id)
      found.fits += try await study.rates(
        seed: seed, threads: parallel.threads, path: suite.fitted.log)
    }
    return found
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
