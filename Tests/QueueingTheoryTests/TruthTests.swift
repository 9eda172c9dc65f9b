import QueueingTheory
import Testing

@Suite struct TruthTests {
  @Test(arguments: Truth.all)
  func `theory gives the exact value`(truth: TruthCase) {
    let computed = truth.computed()
    // A beta of exactly 0 is found to within a few bits of 1.
    let scale = max(abs(truth.expected), 1e-3)
    #expect(abs(computed - truth.expected) <= truth.tolerance * scale, "computed \(computed)")
  }

  /// Kelton and Law's setting: service mean 1, empty at the start. To a relative 1e-10.
  @Test(arguments: Truth.transient)
  func `the first customers wait as long as the exact recursion says`(truth: Truth.Transient) {
    func delays(_ customers: Int) -> [Double] {
      TransientDelay.means(
        customers: customers, servers: truth.servers, arrivalRate: truth.arrivalRate,
        meanService: 1)
    }
    switch truth.question {
    case .delay:
      let delay = delays(truth.customer)[truth.customer - 1]
      #expect(abs(delay - truth.expected) <= 1e-10 * truth.expected)
    case .average:
      let average = delays(truth.customer).reduce(0, +) / Double(truth.customer)
      #expect(abs(average - truth.expected) <= 1e-10 * truth.expected)
    case .settled:
      let steady = ErlangC(
        servers: truth.servers, arrivalRate: truth.arrivalRate, meanService: 1
      ).meanWait
      let settled = delays(Int(truth.expected) + 5).firstIndex { $0 >= 0.95 * steady }
      #expect(settled.map { $0 + 1 } == Int(truth.expected))
    }
  }

  /// Truth: KL-LAW-212 and KL-INIT15.
  @Test(arguments: [(0, 2.124489346531961), (15, 11.430424876698435)])
  func `those inside at the start delay the first`(initial: Int, expected: Double) {
    let delays = TransientDelay.means(
      customers: 25, servers: 1, arrivalRate: 1, meanService: 0.9, initial: initial)
    #expect(abs(delays.reduce(0, +) / 25 - expected) <= 1e-9 * expected)
  }

  @Test func `there are enough exact values`() {
    #expect(Truth.all.count + Truth.transient.count >= 280)
    #expect(Set(Truth.all.map(\.name)).count == Truth.all.count)
  }
}
