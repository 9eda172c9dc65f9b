import OutputAnalysis
import ScenarioFiles
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

  /// Days of which each is like the one before, so that weeks are alike too.
  @Test func `what is wrong is seldom said where busy days follow each other`() async throws {
    let verification = ModelVerification(seed: 5, threads: 2, isQuick: true)
    let rates = await verification.run([
      CertificateStudy(.atTheLimit, problems: 20, memory: CertificateStudy.strongMemory),
      CertificateStudy(.wellWithin, problems: 20, memory: CertificateStudy.strongMemory),
    ])
    #expect(rates.allSatisfy(\.agrees) && rates.allSatisfy(\.isInARow), "\(rates)")
    // The shares stay what they are known to be.
    var deviations = Tally()
    for problem in 0..<40 {
      var week = KnownWeek(
        .justWithin, problem: problem, seed: 6, memory: CertificateStudy.strongMemory)
      week.simulate(years: 0..<20)
      let (hits, tickets) = week.groups.reduce((0, 0)) {
        ($0.0 + $1.shares.hits, $0.1 + $1.shares.tickets)
      }
      let truth =
        week.truths.reduce(0) { $0 + $1.tickets * $1.share }
        / week.truths.reduce(0) { $0 + $1.tickets }
      deviations.add(Double(hits) / Double(tickets) / truth - 1)
    }
    #expect(deviations.interval(level: 0.9999)?.contains(0) == true, "\(deviations.mean)")
    #expect(abs(deviations.mean) < 0.03)
  }

  @Test func `queues through the simulator have the shares that Erlang's formula gives`() throws {
    let suite = try VerificationFile.read(path: "Scenarios/verification/cases.yaml").certificates
    #expect(suite.problems >= 1000 && suite.simulated >= 50)
    let scenario = try #require(suite.scenario)
    #expect(
      CertificateStudy.all(suite, isQuick: true).map(\.problems) == [
        100, 100, 100, 100, 100, 100, 5, 5,
      ])
    for problem in 0..<2 {
      var queue = KnownQueue(.wellWithin, problem: problem, seed: 7, scenario: scenario)
      queue.simulate(years: 0..<2)
      var days = DaySums()
      for group in queue.groups {
        days.add(sum: Double(group.shares.hits), of: Double(group.shares.tickets))
      }
      let share = try #require(days.mean)
      // 4.5 to 5 % of some 15,000 tickets, in eight half-hours of 100 days.
      #expect(share > 0.03 && share < 0.065, "\(share)")
      #expect(days.count > 8 * 100 * 6)
    }
    let study = CertificateStudy(.wellWithin, problems: 1, scenario: scenario)
    #expect(study.outcome(of: 0, seed: 7).state == .certified)
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
    let nothing = CertificateSuite(problems: 0, simulated: 0, scenario: nil)
    #expect(CertificateStudy.all(nothing, isQuick: false).isEmpty)
  }
}
