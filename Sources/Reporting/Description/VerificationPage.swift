import Foundation
import ServiceModel
import Verification
import Wording

/// What a verification writes into the documentation: all that stands below a mark in a page whose
/// words above it are people's.
public struct VerificationPage: Sendable {
  /// The line that parts people's words from what is written below it.
  public static let mark =
    "<!-- All below is written by `motcua verify-model --page Sources/MotCua.docc/Verification.md`. -->\n"

  private let found: VerificationFindings
  private let seed: UInt64
  private let cpuTime: Duration

  /// `cpuTime` is that of all processors together.
  public init(_ found: VerificationFindings, seed: UInt64, cpuTime: Duration) {
    (self.found, self.seed, self.cpuTime) = (found, seed, cpuTime)
  }

  /// The page anew; nil if it has no mark.
  public func text(over page: String) -> String? {
    page.range(of: Self.mark).map { page[..<$0.upperBound] + "\n" + written }
  }

  private var written: String {
    let cases = found.cases
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

      \(IntervalTable(found.intervals).markdown)
      ### Are staffings certified wrongly?

      Weeks of one to three sites, each with up to 40 half-hours to be kept and 1 to 20 tickets a day in each, fewer in \
      some, on days that are busy or calm for all. Nine tickets in ten are to be within the limit in each \
      half-hour; which share is, is known exactly. The test looks after \(CertificateTable.looks) \
      years, as `motcua staff` does at first, and splits the level over the looks. What is wrong may \
      be said of 7 in 100 problems, what is due has to be said of 90. "Simulated" are queues of one to three \
      counters that never close, through the simulator, whose limit Erlang's formula gives.

      \(CertificateTable(found.certificates).markdown)
      ### Do intervals of the shares of levers hold the truth?

      Differences of three levers (F01 of the truth file) or eight whose shares are known exactly, shared out again and \
      again as `motcua decompose` does, from figures with chance in them. Of each lever's 95 % intervals 92 to 98 % have \
      to hold the exact share; told are the lever with the fewest and that with the most.

      \(ShareTable(found.shares).markdown)
      ### Does what is said of uncertain futures hold?

      Two options of a queue whose rates are uncertain by known laws: six counters, or seven that are a walk away. \
      Erlang's formula gives what each comes to in every future, and an integral the exact 5 and 95 % point of the \
      difference and the exact share of futures in which one is better. Studies as `motcua robust` makes them, again \
      and again: of the intervals of both points 93 % have to hold the exact one (92 to 98.5 % on independent \
      points), of the shares of futures 99 % have to be within three of their own standard errors, at 4,096 points \
      each within 2.5 points; indices are told just where the metamodel's Q2 is 0.8 or more.

      \(FutureTable(rates: found.futures).rows.markdown)
      ### Is the best variant selected?

      The first variant is better by just the smallest relevant difference, all others are equal: the slippage \
      configuration. Selected as `motcua compare --select` does, which promises 95 %; the figures published for five \
      variants (Kim and Nelson 2001) are 398, 202 and 88 replications.

      \(SelectionTable(rates: found.selections).rows.markdown)
      ### Does explain name what does most?

      The tutorial's town with one planted cause of nine kinds: too few at a counter or in an office, absence, other \
      duties, a thin plan, incomplete papers, results to hand out, work behind the counter, a closure.

      \(MendTable(rates: found.mends).rows.markdown)
      """
  }
}
