import QueueingTheory

extension Truth {
  static let mm1B = ErlangC(servers: 1, arrivalRate: 0.9, meanService: 1)
  static let mm1C = ErlangC(servers: 1, arrivalRate: 0.5, meanService: 1)
  static let mmcA = ErlangC(servers: 3, arrivalRate: 2.5, meanService: 1)
  static let mmcB = ErlangC(servers: 10, arrivalRate: 9, meanService: 1)
  static let mmcC = ErlangC(servers: 50, arrivalRate: 47, meanService: 1)
  static let mmcD = ErlangC(servers: 5, arrivalRate: 0.4, meanService: 10)
  static let mmcE = ErlangC(servers: 200, arrivalRate: 190, meanService: 1)

  static let erlangC: [TruthCase] = [
    .init("MM1-B-L", 9, 1e-9) { mm1B.meanInSystem },
    .init("MM1-B-PWq0", 0.1, 1e-9) { 1 - mm1B.waitProbability },
    .init("MM1-B-PWq10", 0.3310914970542981, 1e-9) { mm1B.waitExceeds(10) },
    .init("MM1-B-VarWq", 99, 1e-9) { mm1B.waitVariance },
    .init("MM1-B-W", 10, 1e-9) { mm1B.meanSojourn },
    .init("MM1-B-W-q95", 29.95732273553991, 1e-9) { mm1B.sojournQuantile(0.95) },
    .init("MM1-B-Wq", 9, 1e-9) { mm1B.meanWait },
    .init("MM1-B-Wq-q90", 21.972245773362193, 1e-9) { mm1B.waitQuantile(0.90) },
    .init("MM1-B-Wq-q95", 28.903717578961647, 1e-9) { mm1B.waitQuantile(0.95) },
    .init("MM1-B-Wq-q99", 44.99809670330265, 1e-9) { mm1B.waitQuantile(0.99) },
    .init("MM1-B-asyvarL", 34200, 1e-9) {
      BirthDeath.mmc(servers: 1, arrivalRate: 0.9, meanService: 1).asymptoticVariance
    },
    .init("MM1-C-L", 1, 1e-9) { mm1C.meanInSystem },
    .init("MM1-C-PWq0", 0.5, 1e-9) { 1 - mm1C.waitProbability },
    .init("MM1-C-PWq10", 0.0033689734995427335, 1e-9) { mm1C.waitExceeds(10) },
    .init("MM1-C-VarWq", 3, 1e-9) { mm1C.waitVariance },
    .init("MM1-C-W", 2, 1e-9) { mm1C.meanSojourn },
    .init("MM1-C-W-q95", 5.991464547107982, 1e-9) { mm1C.sojournQuantile(0.95) },
    .init("MM1-C-Wq", 1, 1e-9) { mm1C.meanWait },
    .init("MM1-C-Wq-q90", 3.2188758248682006, 1e-9) { mm1C.waitQuantile(0.90) },
    .init("MM1-C-Wq-q95", 4.605170185988092, 1e-9) { mm1C.waitQuantile(0.95) },
    .init("MM1-C-Wq-q99", 7.824046010856292, 1e-9) { mm1C.waitQuantile(0.99) },
    .init("MM1-C-asyvarL", 24, 1e-9) {
      BirthDeath.mmc(servers: 1, arrivalRate: 0.5, meanService: 1).asymptoticVariance
    },
    .init("MMC-A-C", 0.702247191011236, 1e-9) { mmcA.waitProbability },
    .init("MMC-A-L", 6.01123595505618, 1e-9) { mmcA.meanInSystem },
    .init("MMC-A-PW3", 0.2932464669360745, 1e-9) { mmcA.sojournExceeds(3) },
    .init("MMC-A-SL", 0.453089337730755, 1e-9) { mmcA.serviceLevel(within: 0.5) },
    .init("MMC-A-VarWq", 3.6453730589572024, 1e-9) { mmcA.waitVariance },
    .init("MMC-A-Wq", 1.404494382022472, 1e-9) { mmcA.meanWait },
    .init("MMC-A-Wq-q95", 5.284524921128414, 1e-9) { mmcA.waitQuantile(0.95) },
    .init("MMC-A-asyvarL", 1335.0540520221457, 1e-9) {
      BirthDeath.mmc(servers: 3, arrivalRate: 2.5, meanService: 1).asymptoticVariance
    },
    .init("MMC-B-C", 0.668731524107697, 1e-9) { mmcB.waitProbability },
    .init("MMC-B-L", 15.018583716969273, 1e-9) { mmcB.meanInSystem },
    .init("MMC-B-PW3", 0.14966961469935125, 1e-9) { mmcB.sojournExceeds(3) },
    .init("MMC-B-SL", 0.5943938275123237, 1e-9) { mmcB.serviceLevel(within: 0.5) },
    .init("MMC-B-VarWq", 0.8902611968799906, 1e-9) { mmcB.waitVariance },
    .init("MMC-B-Wq", 0.668731524107697, 1e-9) { mmcB.meanWait },
    .init("MMC-B-Wq-q95", 2.5933596648979145, 1e-9) { mmcB.waitQuantile(0.95) },
    .init("MMC-B-asyvarL", 3493.232515100477, 1e-9) {
      BirthDeath.mmc(servers: 10, arrivalRate: 9, meanService: 1).asymptoticVariance
    },
    .init("MMC-C-PW3", 0.06389105605378097, 1e-9) { mmcC.sojournExceeds(3) },
    .init("MMC-D-PW3", 0.13254998721314426, 1e-9) { mmcD.sojournExceeds(30) },
    .init("MMC-D-SL", 0.6639137469990603, 1e-9) { mmcD.serviceLevel(within: 5) },
    .init("MMC-E-PW3", 0.05180767021219227, 1e-9) { mmcE.sojournExceeds(3) },
  ]

  static let erlangB: [TruthCase] = [
    .init("ERLB-100-100", 0.07570045271086097, 1e-12) {
      ErlangB.blocking(servers: 100, offeredLoad: 100)
    },
    .init("ERLB-1000-950", 0.0036492936889424097, 1e-12) {
      ErlangB.blocking(servers: 1000, offeredLoad: 950)
    },
    .init("ERLB-3-1", 0.0625, 1e-12) { ErlangB.blocking(servers: 3, offeredLoad: 1) },
    .init("OVFL-A-pool", 0.07874088296957026, 1e-9) {
      ErlangB.blocking(servers: 10, offeredLoad: 7)
    },
  ]
}
