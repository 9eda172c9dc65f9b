import QueueingTheory

extension Truth {
  static let short = MG1(arrivalRate: 50.0 / 60, meanService: 1, squaredCV: 1).meanWait
  static let long = MG1(arrivalRate: 5.0 / 60, meanService: 10, squaredCV: 1).meanWait
  static let shortConstant = MG1(arrivalRate: 50.0 / 60, meanService: 1, squaredCV: 0).meanWait
  static let longConstant = MG1(arrivalRate: 5.0 / 60, meanService: 10, squaredCV: 0).meanWait
  static func meanWait(_ servers: Int, _ arrivalRate: Double) -> Double {
    ErlangC(servers: servers, arrivalRate: arrivalRate, meanService: 1).meanWait
  }

  static let staffing: [TruthCase] = [
    .init("HW-beta-0.1", 1.420186888100441, 1e-10) {
      SquareRootStaffing.beta(waitProbability: 0.1)
    },
    .init("HW-beta-0.5", 0.5060544689891808, 1e-10) {
      SquareRootStaffing.beta(waitProbability: 0.5)
    },
    .init("GARNETT-0.1-1.0", 1.2815515655446004, 1e-10) {
      SquareRootStaffing.beta(waitProbability: 0.1, servicesPerPatience: 1)
    },
    .init("GARNETT-0.2-0.5", 0.9284184424451248, 1e-10) {
      SquareRootStaffing.beta(waitProbability: 0.2, servicesPerPatience: 2)
    },
    .init("GARNETT-0.2-2.0", 0.7153300964980776, 1e-10) {
      SquareRootStaffing.beta(waitProbability: 0.2, servicesPerPatience: 0.5)
    },
    .init("GARNETT-0.5-1.0", 0, 1e-10) {
      SquareRootStaffing.beta(waitProbability: 0.5, servicesPerPatience: 1)
    },
    .init("STAFF-C-B.0", 8, 1e-9) {
      Double(
        ErlangC.servers(
          arrivalRate: 100, meanService: 1.0 / 20, serviceLevel: 0.8, within: 0.005555555555555556))
    },
    .init("STAFF-C-B.1", 0.8801483107665521, 1e-9) {
      ErlangC(servers: 8, arrivalRate: 100, meanService: 1.0 / 20).serviceLevel(
        within: 0.005555555555555556)
    },
    .init("STAFF-C-B.2", 0.7404410115433661, 1e-9) {
      ErlangC(servers: 7, arrivalRate: 100, meanService: 1.0 / 20).serviceLevel(
        within: 0.005555555555555556)
    },
    .init("STAFF-C-C.0", 8, 1e-9) {
      Double(
        ErlangC.servers(arrivalRate: 38, meanService: 1.0 / 6, serviceLevel: 0.9, within: 0.25))
    },
    .init("STAFF-C-C.1", 0.9638929456265632, 1e-9) {
      ErlangC(servers: 8, arrivalRate: 38, meanService: 1.0 / 6).serviceLevel(within: 0.25)
    },
    .init("STAFF-C-C.2", 0.7306103798653043, 1e-9) {
      ErlangC(servers: 7, arrivalRate: 38, meanService: 1.0 / 6).serviceLevel(within: 0.25)
    },
    .init("STAFF-C-D.0", 56, 1e-9) {
      Double(
        ErlangC.servers(
          arrivalRate: 1000, meanService: 1.0 / 20, serviceLevel: 0.8, within: 0.005555555555555556)
      )
    },
    .init("STAFF-C-D.1", 0.8411755456891564, 1e-9) {
      ErlangC(servers: 56, arrivalRate: 1000, meanService: 1.0 / 20).serviceLevel(
        within: 0.005555555555555556)
    },
    .init("STAFF-C-D.2", 0.7793646609005771, 1e-9) {
      ErlangC(servers: 55, arrivalRate: 1000, meanService: 1.0 / 20).serviceLevel(
        within: 0.005555555555555556)
    },
    .init("STAFF-A-A.0", 7, 1e-8) {
      Double(
        ErlangA.servers(
          arrivalRate: 100, meanService: 1.0 / 20, meanPatience: 1.0 / 30, serviceLevel: 0.8,
          within: 0.005555555555555556))
    },
    .init("STAFF-A-A.1", 0.8456635783388607, 1e-8) {
      ErlangA(servers: 7, arrivalRate: 100, meanService: 1.0 / 20, meanPatience: 1.0 / 30)
        .serviceLevel(within: 0.005555555555555556, of: .allArrivals)
    },
    .init("STAFF-A-A.2", 0.731965144593802, 1e-8) {
      ErlangA(servers: 6, arrivalRate: 100, meanService: 1.0 / 20, meanPatience: 1.0 / 30)
        .serviceLevel(within: 0.005555555555555556, of: .allArrivals)
    },
    .init("STAFF-A-B.0", 7, 1e-8) {
      Double(
        ErlangA.servers(
          arrivalRate: 38, meanService: 1.0 / 6, meanPatience: 1.0 / 2, serviceLevel: 0.9,
          within: 0.25))
    },
    .init("STAFF-A-B.1", 0.9178323264856311, 1e-8) {
      ErlangA(servers: 7, arrivalRate: 38, meanService: 1.0 / 6, meanPatience: 1.0 / 2)
        .serviceLevel(within: 0.25, of: .allArrivals)
    },
    .init("STAFF-A-B.2", 0.829651043581876, 1e-8) {
      ErlangA(servers: 6, arrivalRate: 38, meanService: 1.0 / 6, meanPatience: 1.0 / 2)
        .serviceLevel(within: 0.25, of: .allArrivals)
    },
  ]

  static let pooling: [TruthCase] = [
    .init("POOL-A-pooled", 4.2631578947368425, 1e-9) { meanWait(2, 1.8) },
    .init("POOL-A-ratio", 2.111111111111111, 1e-9) { meanWait(1, 0.9) / meanWait(2, 1.8) },
    .init("POOL-A-split", 9, 1e-9) { meanWait(1, 0.9) },
    .init("POOL-B-pooled", 0.2740773587867886, 1e-9) { meanWait(12, 10.2) },
    .init("POOL-B-ratio", 5.9219015450275645, 1e-9) { meanWait(3, 2.55) / meanWait(12, 10.2) },
    .init("POOL-B-split", 1.6230591344565577, 1e-9) { meanWait(3, 2.55) },
    .init("POOL-C-ratio", 15.480747309519208, 1e-9) { meanWait(2, 1.8) / meanWait(20, 18) },
    .init("POOL-H-dedA", 5, 1e-9) { short },
    .init("POOL-H-dedB", 50, 1e-9) { long },
    .init("POOL-H-ded", 9.090909090909093, 1e-9) { (10 * short + long) / 11 },
    .init("POOL-HD-dedA", 2.5, 1e-9) { shortConstant },
    .init("POOL-HD-dedB", 25, 1e-9) { longConstant },
    .init("POOL-HD-ded", 4.545454545454546, 1e-9) { (10 * shortConstant + longConstant) / 11 },
    .init("JSQ2-A-pooled", 4.2631578947368425, 1e-9) { meanWait(2, 1.8) },
    .init("JSQ2-A-random", 9, 1e-9) { meanWait(1, 0.9) },
    .init("DISCIPL-FCFS-EW2", 40, 1e-9) { fcfs.waitVariance + fcfs.meanWait * fcfs.meanWait },
  ]

  static let fcfs = ErlangC(servers: 1, arrivalRate: 0.8, meanService: 1)
}
