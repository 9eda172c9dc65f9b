import QueueingTheory

extension Truth {
  static let twoClasses: [PriorityQueue.CustomerClass] = [
    .init(arrivalRate: 0.3, meanService: 1), .init(arrivalRate: 0.1, meanService: 4, squaredCV: 0),
  ]
  static let three = [0.2, 0.3, 0.3].map {
    PriorityQueue.CustomerClass(arrivalRate: $0, meanService: 1)
  }
  /// Class rates at five servers.
  static let rates = [1, 1.5, 1.8]
  static let shared = PriorityQueue.meanWaits(arrivalRates: rates, meanService: 1, servers: 5)
  static let jackson = JacksonNetwork([
    .init(servers: 3, meanService: 1, externalRate: 2, next: [0, 0.3]),
    .init(servers: 2, meanService: 2, externalRate: 0, next: [0.2, 0]),
  ])
  static let feedback = JacksonNetwork([
    .init(servers: 1, meanService: 1, externalRate: 0.5, next: [0.3])
  ])
  static let tandem = JacksonNetwork([
    .init(servers: 1, meanService: 1, externalRate: 0.6, next: [0, 1]),
    .init(servers: 1, meanService: 1.25, externalRate: 0, next: [0, 0]),
  ])
  /// Arrivals an hour in eight hours; times in minutes.
  static func day(_ service: Lifetime) -> TimeVaryingLoad {
    TimeVaryingLoad(
      ends: (0...8).map { 60 * Double($0) },
      rates: [20, 32, 38, 30, 18, 26, 28, 16].map { $0 / 60 }, service: service)
  }

  static let priorities: [TruthCase] = [
    .init("PRIO-NP-MM1-W1", 1, 1e-9) { PriorityQueue.meanWaits(three)[0] },
    .init("PRIO-NP-MMC-W1", 0.1688683805616134, 1e-9) { shared[0] },
    .init("PRIO-NP-MM1-W2", 2, 1e-9) { PriorityQueue.meanWaits(three)[1] },
    .init("PRIO-NP-MMC-W2", 0.3377367611232268, 1e-9) { shared[1] },
    .init("PRIO-NP-MM1-W3", 8, 1e-9) { PriorityQueue.meanWaits(three)[2] },
    .init("PRIO-NP-MMC-W3", 1.9299243492755818, 1e-9) { shared[2] },
    .init("PRIO-NP-MG1-W1", 1.5714285714285714, 1e-9) { PriorityQueue.meanWaits(twoClasses)[0] },
    .init("PRIO-NP-MG1-W2", 5.238095238095238, 1e-9) { PriorityQueue.meanWaits(twoClasses)[1] },
    .init("PRIO-NP-MMC-avg", 0.9649621746377909, 1e-9) {
      zip(rates, shared).reduce(0) { $0 + $1.0 * $1.1 } / 4.3
    },
    .init("PRIO-CONS", 2.566666666666667, 1e-9) {
      zip([0.3, 0.4], PriorityQueue.meanWaits(twoClasses)).reduce(0) { $0 + $1.0 * $1.1 }
    },
  ]

  static let networks: [TruthCase] = [
    .init("JACK-A-L1", 3.3616476841041774, 1e-9) { jackson.stations[0].meanInSystem },
    .init("JACK-A-L2", 2.1543162719633306, 1e-9) { jackson.stations[1].meanInSystem },
    .init("JACK-A-T", 2.757981978033754, 1e-9) { jackson.meanSojourn },
    .init("JACK-A-visits", 1.0638297872340425, 1e-9) { jackson.meanVisits(to: 0) },
    .init("JACK-A-x1", 2.127659574468085, 1e-9) { jackson.stations[0].arrivalRate },
    .init("FEED-A-L", 2.5, 1e-9) { feedback.meanInSystem },
    .init("FEED-A-T", 5, 1e-9) { feedback.meanSojourn },
    .init("TAND-A-T", 7.5, 1e-9) { tandem.meanSojourn },
  ]

  static let timeVarying: [TruthCase] = [
    .init("MTGINF-det-t480", 6.666666666666667, 1e-9) { day(.constant(25)).load(at: 480) },
    .init("MTGINF-exp-t200", 13.874572863296555, 1e-9) {
      day(.exponential(mean: 25)).load(at: 200)
    },
    .init("MTGINF-exp-t540", 0.6451195994252074, 1e-9) {
      day(.exponential(mean: 25)).load(at: 540)
    },
    .init("MTGINF-exp-t60", 7.577350389254896, 1e-9) { day(.exponential(mean: 25)).load(at: 60) },
    .init("MTGINF-ln-t200", 13.603313287249128, 1e-9) {
      day(.lognormal(mean: 25, cv: 1)).load(at: 200)
    },
    .init("MTGINF-ln-t480", 7.101442636296706, 1e-9) {
      day(.lognormal(mean: 25, cv: 1)).load(at: 480)
    },
    .init("MTGINF-ln-t540", 0.7035715919128522, 1e-9) {
      day(.lognormal(mean: 25, cv: 1)).load(at: 540)
    },
    .init("MTGINF-ln-t60", 7.566300637444991, 1e-9) {
      day(.lognormal(mean: 25, cv: 1)).load(at: 60)
    },
  ]
}
