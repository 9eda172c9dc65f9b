import QueueingTheory
import Testing

/// Truth A: how many servers a target takes in the steady state. Rates per hour, waits in minutes.
@Suite struct StaffedQueueTests {
  private static func queue(_ perHour: Double, patience: Double? = nil) -> StaffedQueue {
    StaffedQueue(arrivalRate: perHour / 60, meanService: 12, meanPatience: patience)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let queue: StaffedQueue
    let target: ServiceTarget
    let servers: Int
    let value: Double
    let oneLess: Double

    init(
      _ name: String, _ queue: StaffedQueue, _ target: ServiceTarget, _ servers: Int,
      _ value: Double, _ oneLess: Double
    ) {
      testDescription = name
      self.queue = queue
      self.target = target
      self.servers = servers
      self.value = value
      self.oneLess = oneLess
    }
  }

  static let cases: [Case] = [
    .init(
      "A01", queue(24), .meanWait(atMost: 5.17), 7, 1.5182378701585133, 5.1777199919628725),
    .init(
      "A02", queue(24), .meanWait(atMost: 5.18), 6, 5.1777199919628725, 54.10199894005899),
    .init("A03", queue(36), .meanWait(atMost: 10), 9, 2.8814819725003824, 10.522994852193856),
    .init(
      "A05", queue(20), .waitQuantile(0.9, atMost: 20), 6, 6.2788770180119275,
      20.54637175670244),
    .init(
      "A06", queue(33), .waitQuantile(0.9, atMost: 14.02), 9, 5.492649676618327,
      14.020772971827272),
    .init(
      "A07", queue(33), .waitQuantile(0.9, atMost: 14.03), 8, 14.020772971827272,
      63.65169113290331),
    .init(
      "A08", queue(12), .waitWithin(15, share: 0.9), 4, 0.9611529286656367, 0.6942886130575007),
    .init(
      "A10", queue(40), .waitWithin(15, share: 0.9), 10, 0.9664124478849472,
      0.8128187011341141),
    .init(
      "A11", queue(20, patience: 30), .abandonment(atMost: 0.03), 6, 0.02998820919075712,
      0.07043882431397212),
    .init(
      "A12", queue(20.01, patience: 30), .abandonment(atMost: 0.03), 7, 0.01192853072345879,
      0.03004650284489947),
    .init(
      "STAFF-C-B", StaffedQueue(arrivalRate: 100, meanService: 1.0 / 20),
      .waitWithin(1.0 / 180, share: 0.8), 8, 0.8801483107665521, 0.7404410115433661),
    .init(
      "STAFF-C-D", StaffedQueue(arrivalRate: 1000, meanService: 1.0 / 20),
      .waitWithin(1.0 / 180, share: 0.8), 56, 0.8411755456891564, 0.7793646609005771),
    .init(
      "STAFF-A-A", StaffedQueue(arrivalRate: 100, meanService: 1.0 / 20, meanPatience: 1.0 / 30),
      .waitWithin(1.0 / 180, share: 0.8), 7, 0.8456635783388607, 0.731965144593802),
    .init(
      "STAFF-A-B", StaffedQueue(arrivalRate: 38, meanService: 1.0 / 6, meanPatience: 0.5),
      .waitWithin(0.25, share: 0.9), 7, 0.9178323264856311, 0.829651043581876),
  ]

  @Test(arguments: cases)
  func `a target takes so many servers, and one less misses it`(truth: Case) throws {
    guard
      case .servers(let servers, let value, let oneLess) = truth.queue.smallest(for: truth.target)
    else {
      Issue.record("impossible")
      return
    }
    #expect(servers == truth.servers)
    #expect(abs(value - truth.value) <= 1e-9 * truth.value)
    #expect(abs(try #require(oneLess) - truth.oneLess) <= 1e-9 * truth.oneLess)
  }

  /// Truth: A11, A12: the mean wait is that of all, those who leave included.
  @Test(arguments: [(20, 6, 0.8996462757227136), (20.01, 7, 0.35785592170376374)])
  func `the mean wait counts those who leave`(perHour: Double, servers: Int, expected: Double) {
    let queue = Self.queue(perHour, patience: 30)
    let wait = queue.value(of: .meanWait(atMost: 1), servers: servers)
    #expect(abs(wait - expected) < 1e-9)
  }

  /// Truth: A14.
  @Test(arguments: [
    (
      WaitReading.virtual, 5,
      [
        0.48871680102257065, 0.7571724894704779, 0.9116317887937492, 0.97427284416937,
        0.9937501022401449,
      ]
    ),
    (
      .servedWithinOverAll, 7,
      [
        0.3258619038379293, 0.553310724296839, 0.7321128063143864, 0.8488003359131702,
        0.9185433078408987,
      ]
    ),
    (
      .servedWithinOverServed, 5,
      [
        0.6593690031409228, 0.8608463723051952, 0.954774406196868, 0.9877784336922,
        0.9971563770064533,
      ]
    ),
    (
      .actualWait, 5,
      [
        0.7584869178246334, 0.8852964059404872, 0.9582578127006134, 0.9878473520884544,
        0.9970477573401935,
      ]
    ),
  ])
  func `the same sentence has four readings`(reading: WaitReading, servers: Int, shares: [Double]) {
    let queue = Self.queue(30, patience: 20)
    let target = ServiceTarget.waitWithin(15, share: 0.9, reading)
    #expect(queue.smallest(for: target).servers == servers)
    for (index, share) in shares.enumerated() {
      #expect(abs(queue.value(of: target, servers: index + 3) - share) < 1e-8)
    }
    // A percentile is the same question.
    #expect(queue.smallest(for: .waitQuantile(0.9, atMost: 15, reading)).servers == servers)
  }

  /// Truth: A15, A17: Lee and Longton's approximation takes one too few.
  @Test func `services that vary less need an exact law where the limit is near`() {
    func check(_ answer: SmallestStaffing, _ servers: Int, _ value: Double, _ oneLess: Double) {
      guard case .servers(servers, let at, let less?) = answer else {
        Issue.record("\(answer) against \(servers)")
        return
      }
      #expect(abs(at - value) <= 1e-7 * value && abs(less - oneLess) <= 1e-7 * oneLess)
    }
    let rate = 24.0 / 60
    check(
      MGc.servers(arrivalRate: rate, meanService: 12, squaredCV: 0.5, meanWaitAtMost: 3.9),
      6, 3.8832899939721544, 40.57649920504424)
    check(
      TwoPhaseQueue.servers(
        arrivalRate: rate, meanService: 12, squaredCV: 0.5, meanWaitAtMost: 3.9),
      7, 1.1862849007112641, 3.9656992377822426)
    check(
      MGc.servers(arrivalRate: 0.55, meanService: 12, squaredCV: 0, meanWaitAtMost: 2.25),
      8, 2.2000035771186655, 12.518257089426333)
    check(
      MDc.servers(arrivalRate: 0.55, service: 12, meanWaitAtMost: 2.25),
      9, 0.8268948537963141, 2.3151803982278443)
    // The last of each on the way that the search did not look at.
    func expect(_ wait: Double, _ truth: Double) { #expect(abs(wait - truth) <= 1e-7 * truth) }
    expect(
      TwoPhaseQueue(servers: 5, arrivalRate: rate, meanService: 12, squaredCV: 0.5).meanWait,
      40.704936317038644)
    expect(
      MGc(servers: 7, arrivalRate: rate, meanService: 12, squaredCV: 0.5).allenCunneenMeanWait(),
      1.138678402618885)
    expect(MDc(servers: 7, arrivalRate: 0.55, service: 12).meanWait, 12.677731570870646)
    expect(
      MGc(servers: 9, arrivalRate: 0.55, meanService: 12, squaredCV: 0).allenCunneenMeanWait(),
      0.7499382375348742)
  }

  @Test func `two phases agree with the queues that have closed forms`() {
    for squaredCV in [0.5, 0.8, 1, 4] {
      let one = TwoPhaseQueue(servers: 1, arrivalRate: 0.8, meanService: 1, squaredCV: squaredCV)
      let exact = MG1(arrivalRate: 0.8, meanService: 1, squaredCV: squaredCV).meanWait
      #expect(abs(one.meanWait - exact) < 1e-10 * exact)
    }
    let exponential = TwoPhaseQueue(servers: 5, arrivalRate: 4.5, meanService: 1, squaredCV: 1)
    let erlang = ErlangC(servers: 5, arrivalRate: 4.5, meanService: 1).meanWait
    #expect(abs(exponential.meanWait - erlang) < 1e-10 * erlang)
  }

  /// Truth: A18, A19.
  @Test func `a total time below that of the service is impossible, and what is possible is told`()
  {
    #expect(Self.queue(24).smallest(for: .meanSojourn(atMost: 11)) == .impossible(nearest: 12))
    #expect(Self.queue(24).smallest(for: .meanSojourn(atMost: 12)) == .impossible(nearest: 12))
    #expect(Self.queue(24).smallest(for: .meanSojourn(atMost: 12.5)).servers != nil)
    guard
      case .impossible(let nearest) = Self.queue(24).smallest(for: .sojournWithin(15, share: 0.9))
    else {
      Issue.record("possible")
      return
    }
    #expect(abs(nearest - 0.7134952031398099) < 1e-12)
    #expect(Self.queue(24).smallest(for: .sojournWithin(15, share: 0.71)).servers != nil)
  }

  /// Truth: A20, and the same load as products that are not quite 4.
  @Test func `a whole number of erlangs takes one server more`() {
    for (rate, service) in [(20.0, 12.0 / 60), (20.0 / 60, 12), (40.0 / 3, 0.3), (1.0 / 3, 12)] {
      let queue = StaffedQueue(arrivalRate: rate, meanService: service)
      #expect(queue.leastStable == 5)
      for target: ServiceTarget in [
        .meanWait(atMost: 1e12), .waitQuantile(0.5, atMost: 1e12), .waitWithin(1e12, share: 0.001),
        .meanSojourn(atMost: 1e12), .abandonment(atMost: 0),
      ] {
        #expect(queue.smallest(for: target).servers == 5)
        #expect(queue.smallest(for: target).servers == 5)
      }
    }
  }

  @Test func `what cannot be reached at all is impossible, and no search goes on for ever`() {
    for patience in [nil, 20.0] {
      let queue = Self.queue(24, patience: patience)
      #expect(queue.smallest(for: .meanWait(atMost: 0)) == .impossible(nearest: 0))
      #expect(queue.smallest(for: .meanWait(atMost: -1)) == .impossible(nearest: 0))
      #expect(queue.smallest(for: .waitWithin(15, share: 1)) == .impossible(nearest: 1))
      #expect(queue.smallest(for: .waitQuantile(1, atMost: 15)) == .impossible(nearest: .infinity))
      #expect(queue.smallest(for: .waitQuantile(0.9, atMost: -1)) == .impossible(nearest: 0))
      #expect(queue.smallest(for: .waitQuantile(0.9, atMost: 0)).servers != nil)
      #expect(queue.smallest(for: .waitWithin(0, share: 0.9999999)).servers != nil)
      #expect(queue.smallest(for: .meanWait(atMost: 1e-200)).servers != nil)
    }
    #expect(
      Self.queue(24, patience: 20).smallest(for: .abandonment(atMost: 0))
        == .impossible(nearest: 0))
  }

  @Test func `where nobody comes one server is more than enough`() {
    for patience in [nil, 20.0] {
      let queue = Self.queue(0, patience: patience)
      for target: ServiceTarget in [
        .meanWait(atMost: 5), .waitQuantile(0.9, atMost: 0), .waitWithin(15, share: 0.9),
        .abandonment(atMost: 0), .meanSojourn(atMost: 12),
      ] { #expect(queue.smallest(for: target).servers == 1) }
    }
  }

  @Test func `days that differ take more servers than chance alone`() {
    #expect(SquareRootStaffing.servers(offeredLoad: 100, beta: 1, dayCV: 0) == 110)
    // 100 + sqrt(100 + 400)
    #expect(SquareRootStaffing.servers(offeredLoad: 100, beta: 1, dayCV: 0.2) == 123)
    #expect(SquareRootStaffing.servers(offeredLoad: 0, beta: 1, dayCV: 0.2) == 1)
  }
}
