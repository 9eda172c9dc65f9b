import EventKernel
import Stochastics
import Testing

@testable import ServiceModel

/// Steps that are done again, worked out by hand.
@Suite struct ReworkTests {
  static func rework(_ share: Double, _ atMost: Int, _ steps: Route.Step...) -> Route.Step {
    .rework(share: share, atMost: atMost, steps: steps)
  }

  /// Jobs of the office for each dossier.
  static func jobs(_ steps: Route.Step..., change: (inout Scenario) -> Void = { _ in }) -> Double {
    let result = RouteTests.run(steps, days: 60) {
      $0.period.warmUpDays = 0
      // Received in the window, all are done before the office is no longer looked at.
      $0.people.demand.quarterWeights = (0..<96).map { $0 < 8 ? 1 : 0 }
      change(&$0)
    }
    #expect(result.procedures[0][.finished] == result.procedures[0][.received])
    return Double(result.offices[0][.officeJobs]) / Double(result.procedures[0][.received])
  }

  static let work = RouteTests.work(1)

  @Test func `each step of rework counts its own rounds`() {
    // Twice three times one job.
    #expect(Self.jobs(Self.rework(1, 2, Self.work), Self.rework(1, 2, Self.work)) == 6)
    // One within another: two rounds of three.
    #expect(Self.jobs(Self.rework(1, 1, Self.rework(1, 2, Self.work))) == 6)
    // And one job more in each of the outer rounds, one after it, and the same again.
    let nested = Self.rework(1, 1, Self.rework(1, 2, Self.work), Self.work)
    #expect(Self.jobs(nested, Self.work, nested) == 8 + 1 + 8)
    // In two branches at once, and around them.
    #expect(
      Self.jobs(
        Self.rework(
          1, 1, .parallel([[Self.rework(1, 2, Self.work)], [Self.rework(1, 3, Self.work)]]))) == 14)
  }

  @Test func `steps within each other may be done thousands of times`() {
    let deep = Self.rework(
      1, 15,
      Self.rework(
        1, 15, Self.rework(1, 15, Self.rework(1, 15, .outside(workingDays: .constant(0))))))
    #expect([deep].mostRounds == Route.mostRounds)
    let result = RouteTests.run([
      Self.rework(1, 15, Self.rework(1, 15, Self.rework(1, 3, Self.work)))
    ]) {
      $0.services.procedures[0].annualVolume = 365
    }
    let all = result.procedures[0]
    #expect(all[.finished] > 10)
    #expect(RouteTests.meanHours(result) == 1024.0 / 60)
    #expect([Self.rework(1, 15, deep)].mostRounds > Route.mostRounds)
  }

  /// A round follows with probability p, at most n times: 1 + p + ... + p^n rounds are expected, of
  /// each of those within as many more.
  @Test func `rounds that follow by chance are as many as expected`() {
    let (p, q) = (0.6, 0.5)
    let jobs = Self.jobs(
      Self.rework(p, 2, Self.rework(q, 3, Self.work)), Self.rework(q, 1, Self.work)
    ) {
      $0.services.procedures[0].annualVolume = 60_000
    }
    let expected = (1 + p + p * p) * (1 + q + q * q + q * q * q) + 1 + q
    // About 10,000 dossiers; the standard deviation of a dossier's jobs is below 4.
    #expect(abs(jobs - expected) < 4 * 4 / 100)
  }

  /// The second function's work is drawn; what is done again before it must not change it.
  @Test func `a step keeps its draws whatever is done again before it`() {
    func worked(_ share: Double) -> Int64 {
      RouteTests.run([
        Self.rework(share, 3, .outside(workingDays: .constant(0.01))),
        .work(function: OfficeFunctionID(0), minutes: .exponential(mean: 9)),
      ]) {
        $0.period.warmUpDays = 0
        $0.people.demand.quarterWeights = (0..<96).map { $0 < 8 ? 1 : 0 }
      }.offices[0][.officeBusyTime]
    }
    #expect(worked(0) > 0)
    #expect(worked(0) == worked(1) && worked(0) == worked(0.5))
  }

  @Test func `what is done again takes a time of its own in each round`() {
    let trace = {
      var town = Scenario.town(arrivalsPerHour: 0.5, days: 5)
      town.services.routes[0].steps = [
        Self.rework(
          1, 2,
          Self.rework(1, 2, .work(function: OfficeFunctionID(0), minutes: .exponential(mean: 9))))
      ]
      town.backOffice.offices[0].agents = 500
      return simulate(City(town), seed: 3, replication: 0, tracing: .sample(share: 1)).trace
    }()
    let lengths = trace.events.filter { $0.activity == .work && $0.number == 0 }.map {
      $0.end - $0.start
    }
    #expect(lengths.count == 9 && Set(lengths).count == 9)
  }

  @Test func `who is refused within steps of rework is refused once, and leaves the rest alone`() {
    let result = RouteTests.run([
      Self.rework(1, 5, .refuse(share: 1), RouteTests.work(60)), RouteTests.work(60),
    ])
    let all = result.procedures[0]
    #expect(all[.refused] == all[.received] && all[.finished] == all[.received])
    #expect(result.offices[0][.officeJobs] == 0 && RouteTests.meanHours(result) == 0)
  }
}
