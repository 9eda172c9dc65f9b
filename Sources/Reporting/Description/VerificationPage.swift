import Foundation
import ServiceModel
public import Verification
import Wording

/// What a verification writes into the documentation: all that stands below a mark in a page whose
/// words above it are people's.
public struct VerificationPage: Sendable {
  /// The line that parts people's words from what is written below it.
  public static let mark =
    "<!-- All below is written by `motcua verify-model --page Sources/MotCua.docc/Verification.md`. -->\n"

  private let cases: [VerifiedCase]
  private let rates: [IntervalRates]
  private let certificates: [CertificateRates]
  private let shares: [ShareRates]
  private let seed: UInt64
  private let cpuTime: Duration

  /// `cpuTime` is that of all processors together.
  public init(
    _ cases: [VerifiedCase], _ rates: [IntervalRates], _ certificates: [CertificateRates],
    _ shares: [ShareRates], seed: UInt64, cpuTime: Duration
  ) {
    self.cases = cases
    self.rates = rates
    self.certificates = certificates
    self.shares = shares
    self.seed = seed
    self.cpuTime = cpuTime
  }

  /// The page anew; nil if it has no mark.
  public func text(over page: String) -> String? {
    page.range(of: Self.mark).map { page[..<$0.upperBound] + "\n" + written }
  }

  private var written: String {
    let table = VerificationTable(cases)
    let off = cases.compactMap(VerificationTable.off).map(abs)
    let largest = String(format: "%.1f", off.max() ?? 0)
    let expected = Int((0.0455 * Double(cases.count)).rounded())
    let minutes = String(format: "%.1f", cpuTime / .seconds(60))
    return """
      ### Does the simulator agree with theory?

      \(table.summary.en) (seed \(seed); \(minutes) minutes of CPU time, over all \
      processors). The largest deviation is \(largest) standard errors; \(off.count { $0 > 2 }) lie beyond 2, where chance alone \
      would put \(expected).

      \(table.markdown)
      ### Are intervals wrong as often as they say?

      Each scenario is simulated twice in every repetition, each time with other citizens. Of its 95 % \
      intervals some have to miss the exact value, and some comparisons with itself have to find a \
      difference: 5 % each, and 3 to 7 % are let pass.

      \(IntervalTable(rates).markdown)
      ### Are staffings certified wrongly?

      Weeks of one to three sites, each with up to 40 half-hours to be kept and 1 to 20 tickets a day in each, fewer in \
      some, on days that are busy or calm for all. Nine tickets in ten are to be within the limit in each \
      half-hour; which share is, is known exactly. The test looks after \(CertificateTable.looks) \
      years, as `motcua staff` does at first, and splits the level over the looks. What is wrong may \
      be said of 7 in 100 problems, what is due has to be said of 90. "Simulated" are queues of one to three \
      counters that never close, through the simulator, whose limit Erlang's formula gives.

      \(CertificateTable(certificates).markdown)
      ### Do intervals of the shares of levers hold the truth?

      Differences of three levers (F01 of the truth file) or eight whose shares are known exactly, shared out again and \
      again as `motcua decompose` does, from figures with chance in them. Of each lever's 95 % intervals 92 to 98 % have \
      to hold the exact share; told are the lever with the fewest and that with the most.

      \(ShareTable(shares).markdown)
      """
  }
}
