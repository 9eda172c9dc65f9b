import QueueingTheory

extension Truth {
  static let mg1D = MG1(arrivalRate: 0.8, meanService: 1, squaredCV: 0)
  static let mg1G5 = MG1(arrivalRate: 0.8, meanService: 1, squaredCV: 2)
  static let mg1H2 = MG1(arrivalRate: 0.8, meanService: 1, squaredCV: 4)
  static let mg1U = MG1(arrivalRate: 0.8, meanService: 1, squaredCV: 1.0 / 12)
  static let mg1W = MG1(arrivalRate: 0.8, meanService: 1, squaredCV: 0.4609984862063181)
  static let mdcB = MDc(servers: 5, arrivalRate: 4.5, service: 1)
  static let mdcC = MDc(servers: 20, arrivalRate: 19, service: 1)
  static let mmckA = MMcK(servers: 5, capacity: 12, arrivalRate: 6, meanService: 1)
  /// 10 sources with 2 repairers.
  static let fewSources = BirthDeath(
    births: (0..<10).map { 0.2 * Double(10 - $0) }, deaths: (1...10).map { Double(min($0, 2)) })
  /// Arrivals turn away the more the longer the line: the number inside is Poisson.
  static let discouraged = BirthDeath(
    births: (0..<60).map { 3 / Double($0 + 1) }, deaths: Array(repeating: 1, count: 60))

  static let generalService: [TruthCase] = [
    .init("MG1-D-VarWq", 5.333333333333333, 1e-9) { mg1D.waitVariance(thirdMoment: 1) },
    .init("MG1-D-Wq", 2, 1e-9) { mg1D.meanWait },
    .init("MG1-G.5-VarWq", 56, 1e-9) { mg1G5.waitVariance(thirdMoment: 15) },
    .init("MG1-G.5-Wq", 6, 1e-9) { mg1G5.meanWait },
    .init("MG1-H2-VarWq", 180, 1e-9) { mg1H2.waitVariance(thirdMoment: 60.000000000000014) },
    .init("MG1-H2-Wq", 10, 1e-9) { mg1H2.meanWait },
    .init("MG1-U-VarWq", 6.361111111111111, 1e-9) { mg1U.waitVariance(thirdMoment: 1.25) },
    .init("MG1-U-Wq", 2.1666666666666665, 1e-9) { mg1U.meanWait },
    .init("MG1-W-VarWq", 12.162774374047295, 1e-9) {
      mg1W.waitVariance(thirdMoment: 2.7185310504440094)
    },
    .init("MG1-W-Wq", 2.9219969724126367, 1e-9) { mg1W.meanWait },
    .init("MD1-PWq5", 0.10049723824639815, 1e-9) {
      MD1.waitExceeds(5, arrivalRate: 0.8, service: 1)
    },
    .init("MD1-q95", 6.620324996840724, 1e-9) {
      MD1.waitQuantile(0.95, arrivalRate: 0.8, service: 1)
    },
    .init("MDC-B-Pw", 0.7478285460690554, 1e-9) { mdcB.waitProbability },
    .init("MDC-B-Wq", 0.7766951582024931, 1e-9) { mdcB.meanWait },
    .init("MDC-C-Pw", 0.7353283625906006, 1e-9) { mdcC.waitProbability },
    .init("MDC-C-Wq", 0.3857307774981496, 1e-9) { mdcC.meanWait },
  ]

  static let approximations: [TruthCase] = [
    .init("APPROX-AC-A", 4.4444444444444455, 1e-9) {
      MGc(servers: 2, arrivalRate: 1.6, meanService: 1, squaredCV: 4).allenCunneenMeanWait()
    },
    .init("APPROX-AC-C", 1.2172943508424177, 1e-9) {
      MGc(servers: 3, arrivalRate: 2.55, meanService: 1, squaredCV: 0.5).allenCunneenMeanWait()
    },
    .init("APPROX-AC-D", 0.6576871782621161, 1e-9) {
      MGc(servers: 8, arrivalRate: 7.2, meanService: 1, squaredCV: 0.5).allenCunneenMeanWait()
    },
    .init("APPROX-COS", 0.7768330274912898, 1e-9) {
      MDc.cosmetatosMeanWait(servers: 5, arrivalRate: 4.5, service: 1)
    },
    .init("APPROX-KIM-A", 4.241655724318724, 1e-6) {
      MGc(servers: 2, arrivalRate: 1.6, meanService: 1, squaredCV: 4).kimuraMeanWait
    },
    .init("APPROX-KIM-B", 3.614207806290714, 1e-6) {
      MGc(servers: 5, arrivalRate: 4.5, meanService: 1, squaredCV: 4).kimuraMeanWait
    },
    .init("APPROX-KIM-D", 0.6662115961386113, 1e-6) {
      MGc(servers: 8, arrivalRate: 7.2, meanService: 1, squaredCV: 0.5).kimuraMeanWait
    },
  ]

  static let limits: [TruthCase] = [
    .init("MMCK-A-Lq", 3.9946954022386776, 1e-9) { mmckA.meanQueue },
    .init("MMCK-A-PB", 0.19608321613518795, 1e-9) { mmckA.blockingProbability },
    .init("MMCK-A-PWq1", 0.36858251426627425, 1e-9) { mmckA.waitExceeds(1) },
    .init("MMCK-A-Wq", 0.8281734881053792, 1e-9) { mmckA.meanWait },
    .init("MMCK-A-util", 0.9647001406377744, 1e-9) { mmckA.utilisation },
    .init("MREP-A-L", 2.4037215301298995, 1e-9) { fewSources.meanState },
    .init("MREP-A-thr", 1.51925569397402, 1e-9) { fewSources.throughput },
    .init("MREP-A-Wq", 0.5821704928696513, 1e-9) {
      fewSources.mean { Double(max(0, $0 - 2)) } / fewSources.throughput
    },
    .init("DISC-A-L", 3, 1e-9) { discouraged.meanState },
    .init("DISC-A-balk", 0.6832623561226213, 1e-9) { 1 - discouraged.throughput / 3 },
  ]
}
