import Testing

@testable import Verification

/// Known effects in a thousand studies: intervals of 95 % hold in 92 to 98 %.
struct ShareStudyTests {
  @Test(arguments: ShareStudy.Kind.allCases)
  func `intervals of shares hold the truth as often as they say`(kind: ShareStudy.Kind) async {
    let study = ShareStudy(kind)
    let rates = await ModelVerification(seed: 77, threads: 2, isQuick: true).run([study])
    #expect(rates.count == 1 && rates[0].studies == 1000 && rates[0].agrees, "\(rates)")
    #expect(rates[0].covered.count == (kind == .orders ? 8 : 3))
    // The truth is of the set of all levers less none.
    let whole = kind == .ratios ? -1.06 * 13.970203502423665 : 13.970203502423665
    if kind != .orders { #expect(abs(study.truth.shares.reduce(0, +) - whole) < 1e-9 * 14) }
  }

  @Test func `a lever whose intervals hold too seldom or too often fails`() {
    func rates(_ covered: Int...) -> ShareRates {
      ShareRates(kind: .means, studies: 1000, covered: covered)
    }
    #expect(rates(920, 980).agrees)
    #expect(!rates(919, 950).agrees && !rates(950, 981).agrees)
  }
}
