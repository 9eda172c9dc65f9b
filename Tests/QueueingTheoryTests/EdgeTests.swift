import QueueingTheory
import Testing

@Suite struct EdgeTests {
  @Test func `an overloaded queue waits for ever`() {
    for rate in [3.0, 4] {
      let queue = ErlangC(servers: 3, arrivalRate: rate, meanService: 1)
      #expect(queue.waitProbability == 1 && queue.meanWait == .infinity && !queue.isStable)
      #expect(queue.waitExceeds(1e6) == 1 && queue.waitQuantile(0.5) == .infinity)
      #expect(queue.sojournExceeds(1e6) == 1 && queue.sojournQuantile(0.5) == .infinity)
      #expect(MDc(servers: 3, arrivalRate: rate, service: 1).meanWait == .infinity)
      let general = MGc(servers: 3, arrivalRate: rate, meanService: 1, squaredCV: 0.5)
      #expect(general.kimuraMeanWait == .infinity)
      #expect(general.allenCunneenMeanWait() == .infinity)
    }
    #expect(MG1(arrivalRate: 1, meanService: 1, squaredCV: 1).meanWait == .infinity)
    #expect(MD1.waitExceeds(9, arrivalRate: 2, service: 1) == 1)
    #expect(MD1.waitQuantile(0.5, arrivalRate: 2, service: 1) == .infinity)
  }

  @Test func `nobody comes, nobody waits`() {
    let queue = ErlangC(servers: 3, arrivalRate: 0, meanService: 1)
    #expect(queue.waitProbability == 0 && queue.meanWait == 0 && queue.meanInSystem == 0)
    #expect(queue.waitQuantile(0.99) == 0)
    #expect(MDc(servers: 3, arrivalRate: 0, service: 1).meanWait == 0)
    #expect(
      MGc(servers: 3, arrivalRate: 0, meanService: 1, squaredCV: 2).kimuraMeanWait == 0)
    #expect(ErlangB.blocking(servers: 3, offeredLoad: 0) == 0)
  }

  /// The sum of two exponentials of one rate, which the general formula divides by zero.
  @Test func `a sojourn whose two parts have one rate`() {
    let queue = ErlangC(servers: 2, arrivalRate: 1, meanService: 1)
    let near = ErlangC(servers: 2, arrivalRate: 1 + 1e-9, meanService: 1)
    #expect(abs(queue.sojournExceeds(3) - near.sojournExceeds(3)) < 1e-8)
  }

  @Test func `two stations with one server are interpolated exactly where both are exact`() {
    for utilisation in [0.1, 0.5, 0.9] {
      let exact = MG1(arrivalRate: utilisation, meanService: 1, squaredCV: 2.5).meanWait
      let general = MGc(servers: 1, arrivalRate: utilisation, meanService: 1, squaredCV: 2.5)
      #expect(abs(general.allenCunneenMeanWait() - exact) < 1e-9 * exact)
      let constant = MDc(servers: 1, arrivalRate: utilisation, service: 1).meanWait
      let half = MG1(arrivalRate: utilisation, meanService: 1, squaredCV: 0).meanWait
      #expect(abs(constant - half) < 1e-9 * half)
    }
  }

  /// Truth: MPHC-A, MPHC-B and MPHC-D, exact for phase-type services: Kimura is within 1.1 %.
  @Test(arguments: [
    (2, 1.6, 4.0, 4.285377663257156), (5, 4.5, 4, 3.644409297320142),
    (8, 7.2, 0.5, 0.6654784967152327),
  ])
  func `approximations are as good as they say`(
    servers: Int, arrivalRate: Double, squaredCV: Double, exact: Double
  ) {
    let queue = MGc(
      servers: servers, arrivalRate: arrivalRate, meanService: 1, squaredCV: squaredCV)
    #expect(abs(queue.kimuraMeanWait / exact - 1) < 0.02)
    #expect(abs(queue.allenCunneenMeanWait() / exact - 1) < 0.05)
  }

  @Test func `a class that cannot be kept up with leaves those before it their wait`() {
    // At one server: 0.5 of its time for the first, the rest for the second, which is always there.
    let waits = PriorityQueue.meanWaits([
      .init(arrivalRate: 0.5, meanService: 1), .init(arrivalRate: 2, meanService: 1),
      .init(arrivalRate: 0.1, meanService: 1),
    ])
    #expect(waits[0] == 1 / 0.5 && waits[1] == .infinity && waits[2] == .infinity)
  }

  @Test func `patience without end must not hold more than the servers can serve`() async {
    await #expect(processExitsWith: .failure) {
      _ = ImpatientQueue(
        servers: 1, arrivalRate: 2, meanService: 1,
        patience: Lifetime(survival: { _ in 1 }, meanWithin: { $0 }))
    }
    let zeroed = ImpatientQueue(
      servers: 1, arrivalRate: 2, meanService: 1, patience: .constant(1e-6))
    #expect(abs(zeroed.waitProbability - ErlangB.blocking(servers: 1, offeredLoad: 2)) < 1e-5)
  }

  @Test func `a network that nobody leaves is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = JacksonNetwork([.init(servers: 1, meanService: 1, externalRate: 1, next: [1])])
    }
  }

  @Test func `staffing rules grow with the load and meet their share`() {
    var last = 0
    for load in [1.0, 10, 100, 1000] {
      let beta = SquareRootStaffing.beta(waitProbability: 0.2)
      let servers = SquareRootStaffing.servers(offeredLoad: load, beta: beta)
      #expect(servers > last)
      last = servers
      let share = ErlangC(servers: servers, arrivalRate: load, meanService: 1).waitProbability
      #expect(share < 0.24)
    }
    // Patience far beyond a service and far below it.
    #expect(SquareRootStaffing.waitProbability(beta: 3, servicesPerPatience: 1e6) < 0.01)
    #expect(SquareRootStaffing.waitProbability(beta: -30, servicesPerPatience: 1) > 0.99)
  }
}
