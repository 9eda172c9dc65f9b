package import Evidence
package import Runs
public import Verification
public import Wording

/// All that a verification found.
public struct VerificationFindings: Sendable {
  /// Scenarios with known answers.
  public var cases: [VerifiedCase] = []
  /// How often intervals miss.
  public var intervals: [IntervalRates] = []
  /// How often staffings are certified wrongly.
  public var certificates: [CertificateRates] = []
  /// How often intervals of shares hold.
  public var shares: [ShareRates] = []
  /// How often what is said of futures holds.
  public var futures: [FutureRates] = []
  /// How often the best is selected.
  public var selections: [SelectionRates] = []
  /// How often the first thing to mend is named; nil if that was not asked.
  package var mends: MendRates?
  /// How often what was fitted is what went in.
  package var fits: [FitRates] = []

  /// Nothing yet.
  public init() {}

  /// One table for a terminal, and the sentence below it.
  public struct Told: Sendable {
    /// With a header.
    public let text: String
    /// How many of its rows are as they have to be.
    public let summary: String
  }

  /// Tables with rows, one after another.
  public func told(_ language: Language, styled: Bool) -> [Told] {
    func told<Row>(_ rows: JudgedRows<Row>, _ summary: LocalizedText) -> Told? {
      rows.rows.isEmpty
        ? nil
        : Told(
          text: rows.text(language, width: nil, styled: styled), summary: summary[language])
    }
    let (cases, intervals) = (VerificationTable(cases), IntervalTable(intervals))
    let (certificates, shares) = (CertificateTable(certificates), ShareTable(shares))
    let (futures, selections) = (FutureTable(rates: futures), SelectionTable(rates: selections))
    let (mends, fits) = (MendTable(rates: mends), FitTable(rates: fits))
    return [
      told(cases.rows, cases.summary), told(intervals.rows, intervals.summary),
      told(certificates.rows, certificates.summary), told(shares.rows, shares.summary),
      told(futures.rows, futures.summary), told(selections.rows, selections.summary),
      told(mends.rows, mends.summary), told(fits.rows, fits.summary),
    ].compactMap { $0 }
  }

  /// Rows that are not as they have to be.
  public var failures: Int {
    VerificationTable(cases).failures + IntervalTable(intervals).failures
      + CertificateTable(certificates).failures + ShareTable(shares).failures
      + FutureTable(rates: futures).rows.failures
      + SelectionTable(rates: selections).rows.failures + MendTable(rates: mends).rows.failures
      + FitTable(rates: fits).rows.failures
  }
}
