import OutputAnalysis
import Testing

@testable import Verification

/// The test that certifies staffings against problems whose answer is known. The whole study is part of
/// `motcua verify-model`.
struct CertificateStudyTests {
  @Test(arguments: CertificateStudy.Kind.allCases)
  func `what is wrong is seldom said of made-up weeks, and what is due nearly always`(
    kind: CertificateStudy.Kind
  ) async throws {
    let verification = ModelVerification(seed: 5, threads: 2, isQuick: true)
    let studies = [CertificateStudy(kind, problems: 20)]
    let rates = await verification.run(studies)
    #expect(rates.count == 1 && rates[0].agrees, "\(rates)")
    // The same on any number of threads; the other kinds take longer.
    guard kind == .farBeyond else { return }
    let alone = ModelVerification(seed: 5, threads: 1, isQuick: true)
    #expect(await alone.run(studies) == rates)
  }

  @Test func `made-up weeks show the shares that they are known for`() {
    var deviations = Tally()
    for problem in 0..<12 {
      var week = KnownWeek(.justWithin, problem: problem, seed: 6)
      week.simulate(years: 0..<30)
      for (index, group) in week.groups.enumerated() {
        let cells = week.truths.filter { $0.group == index }
        let tickets = cells.reduce(0) { $0 + $1.tickets }
        let truth = cells.reduce(0) { $0 + $1.tickets * $1.share } / tickets
        #expect(cells.count == 1 || cells.allSatisfy { $0.tickets < 20.0 / 50 })
        let expected = tickets * Double(30 * KnownWeek.weeks)
        #expect(abs(Double(group.shares.tickets) - expected) < 0.1 * expected + 40)
        if let share = group.shares.share, group.shares.tickets > 1000 {
          deviations.add((share - truth) / truth)
        }
      }
    }
    #expect(deviations.count > 300)
    #expect(deviations.interval(level: 0.9999)?.contains(0) == true)
    #expect(abs(deviations.mean) < 0.01)
  }

  @Test func `a study whose rates are not as they have to be fails`() {
    func rates(_ kind: CertificateStudy.Kind, _ counted: Int) -> CertificateRates {
      CertificateRates(kind: kind, problems: 1000, counted: counted, years: 16_000)
    }
    #expect(rates(.atTheLimit, 70).agrees && !rates(.atTheLimit, 71).agrees)
    #expect(rates(.justWithin, 70).agrees && !rates(.justWithin, 71).agrees)
    #expect(rates(.wellWithin, 900).agrees && !rates(.wellWithin, 899).agrees)
    #expect(rates(.farBeyond, 900).agrees && !rates(.farBeyond, 899).agrees)
    #expect(CertificateStudy.all(problems: 0).isEmpty)
  }
}
