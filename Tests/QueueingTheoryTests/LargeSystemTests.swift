import QueueingTheory
import Testing

/// Thousands of servers and deep overload, where naive sums overflow or cancel.
@Suite struct LargeSystemTests {
  struct Large: CustomTestStringConvertible, Sendable {
    var queue: ErlangA
    var time: Double
    var waitProbability: Double
    var abandonProbability: Double
    var offeredWaitExceeds: Double
    var serviceLevel: Double

    var testDescription: String { "\(queue.servers) servers, load \(queue.arrivalRate)" }
  }

  /// By sums over all states of the Markov chain with 30 digits, in another program.
  static let large = [
    Large(
      queue: ErlangA(servers: 5000, arrivalRate: 5200, meanService: 1, meanPatience: 2),
      time: 0.05, waitProbability: 0.999962870533644, abandonProbability: 0.03846169338027929,
      offeredWaitExceeds: 0.9234677606981509, serviceLevel: 0.07497737232319504),
    Large(
      queue: ErlangA(servers: 2000, arrivalRate: 1950, meanService: 1, meanPatience: 0.5),
      time: 0.01, waitProbability: 0.1133224185528987,
      abandonProbability: 0.002040250942515515, offeredWaitExceeds: 0.04150435907686626,
      serviceLevel: 0.9578627699031713),
    // Three times the load: the empty queue's weight is below the smallest number there is.
    Large(
      queue: ErlangA(servers: 1000, arrivalRate: 3000, meanService: 1, meanPatience: 20),
      time: 22, waitProbability: 1, abandonProbability: 2.0 / 3,
      offeredWaitExceeds: 0.4231469255977326, serviceLevel: 0.1932067436540194),
  ]

  @Test(arguments: large)
  func `large systems agree with their Markov chain`(large: Large) {
    func close(_ value: Double, _ expected: Double) -> Bool {
      abs(value - expected) <= 1e-9 * expected
    }
    let queue = large.queue
    #expect(close(queue.waitProbability, large.waitProbability))
    #expect(close(queue.abandonProbability, large.abandonProbability))
    #expect(close(queue.meanWait, large.abandonProbability * queue.meanPatience))
    #expect(close(queue.offeredWaitExceeds(large.time), large.offeredWaitExceeds))
    #expect(
      close(queue.serviceLevel(within: large.time, of: .allArrivals), large.serviceLevel))
  }

  /// The general queue by integrals and the exponential one by sums are two roads to one value.
  @Test(arguments: large)
  func `exponential patience is a special case of any patience`(large: Large) {
    let sums = large.queue
    let integrals = ImpatientQueue(
      servers: sums.servers, arrivalRate: sums.arrivalRate, meanService: sums.meanService,
      patience: .exponential(mean: sums.meanPatience))
    #expect(abs(integrals.waitProbability - sums.waitProbability) < 1e-9)
    #expect(abs(integrals.abandonProbability - sums.abandonProbability) < 1e-9)
    #expect(abs(integrals.meanWait - sums.meanWait) < 1e-9 * sums.meanPatience)
    #expect(
      abs(
        integrals.serviceLevel(within: large.time)
          - sums.serviceLevel(within: large.time, of: .allArrivals)) < 1e-9)
  }

  @Test func `the three denominators of a service level order as they must`() {
    let queue = ErlangA(servers: 5, arrivalRate: 6, meanService: 1, meanPatience: 4)
    let all = queue.serviceLevel(within: 0.5, of: .allArrivals)
    let patient = queue.serviceLevel(within: 0.5, of: .withoutShortAbandons)
    #expect(all < patient)
    #expect(all < queue.serviceLevel(within: 0.5, of: .served))
    // Everybody is served or gone within a long time.
    #expect(abs(queue.serviceLevel(within: 100, of: .served) - 1) < 1e-9)
    #expect(
      abs(queue.serviceLevel(within: 100, of: .allArrivals) - queue.servedProbability) < 1e-9)
    // Short abandons are all that are neither served within the time nor still waiting after it.
    let abandonedSoon = 1 - all - queue.waitExceeds(0.5)
    #expect(abs(patient - all / (1 - abandonedSoon)) < 1e-12)
  }

  @Test func `endless patience is Erlang C`() {
    let patient = ErlangA(servers: 10, arrivalRate: 9, meanService: 1, meanPatience: 1e9)
    let endless = ErlangC(servers: 10, arrivalRate: 9, meanService: 1)
    #expect(abs(patient.waitProbability - endless.waitProbability) < 1e-6)
    #expect(abs(patient.meanWait - endless.meanWait) < 1e-6)
    #expect(patient.abandonProbability < 1e-6)
  }

  @Test func `thousands of servers neither overflow nor take long`() {
    let queue = ErlangC(servers: 100_000, arrivalRate: 99_800, meanService: 1)
    // Halfin and Whitt: beta = 200 / sqrt(99,800).
    let limit = SquareRootStaffing.waitProbability(beta: 200 / 99_800.0.squareRoot())
    #expect(abs(queue.waitProbability - limit) < 1e-3)
    let servers = ErlangC.servers(
      arrivalRate: 2000, meanService: 1, serviceLevel: 0.8, within: 0.02)
    #expect(servers > 2000 && servers < 2050)
    let constant = MDc(servers: 1000, arrivalRate: 990, service: 1)
    #expect(constant.meanWait > 0 && constant.waitProbability < 1)
  }
}
