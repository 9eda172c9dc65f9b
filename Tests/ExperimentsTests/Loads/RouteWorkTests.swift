import ServiceModel
import Stochastics
import Testing

@testable import Workloads

/// What `check` expects of a route, worked out by hand; `ReworkTests` finds the same in runs.
@Suite struct RouteWorkTests {
  private static func jobs(_ steps: [Route.Step]) -> Double {
    let traits = DossierTraits(
      channel: .counter, proxyShare: 0, bundledShare: 0, priorityShare: 0, resubmittedShare: 0,
      supplementsAllowed: true)
    return RouteWork(Route(id: "again", steps: steps), traits, functionCount: 1).jobs[0].count
  }

  /// A round follows with probability p, at most n times: 1 + p + ... + p^n rounds are expected, of
  /// each of those within as many more.
  @Test func `each step of rework is expected to count its own rounds`() {
    let work = Route.Step.work(function: OfficeFunctionID(0), minutes: .constant(1))
    let (p, q) = (0.6, 0.5)
    let (two, three) = (1 + p + p * p, 1 + q + q * q + q * q * q)
    let inner = Route.Step.rework(share: q, atMost: 3, steps: [work])
    let nested = Route.Step.rework(share: p, atMost: 2, steps: [inner])
    #expect(abs(Self.jobs([nested]) - two * three) < 1e-12)
    #expect(abs(Self.jobs([nested, work, inner]) - (two * three + 1 + three)) < 1e-12)
    #expect(Self.jobs([.rework(share: 1, atMost: 2, steps: [work])]) == 3)
  }
}
