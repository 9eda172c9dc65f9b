import QueueingTheory

extension Truth {
  static let erlangAA = ErlangA(
    servers: 5, arrivalRate: 6, meanService: 1, meanPatience: 4)
  static let erlangAB = ErlangA(
    servers: 10, arrivalRate: 10, meanService: 1, meanPatience: 2)
  static let erlangAC = ErlangA(
    servers: 50, arrivalRate: 50, meanService: 1, meanPatience: 1)
  static let erlangAD = ErlangA(
    servers: 100, arrivalRate: 110, meanService: 1, meanPatience: 2)
  static let erlangAE = ErlangA(
    servers: 4, arrivalRate: 1.0 / 3, meanService: 12, meanPatience: 15)
  static let constantPatience = ImpatientQueue(
    servers: 3, arrivalRate: 3.2, meanService: 1, patience: .constant(2))
  static let someWithoutPatience = ImpatientQueue(
    servers: 6, arrivalRate: 1.3, meanService: 5,
    patience: .gamma(shape: 2, scale: 4).zeroed(share: 0.1))

  static let erlangA: [TruthCase] = [
    .init("ERLA-A-Lq", 4.864917839543778, 1e-9) { erlangAA.meanQueue },
    .init("ERLA-A-Pab", 0.20270490998099075, 1e-9) { erlangAA.abandonProbability },
    .init("ERLA-A-Pwait", 0.8810220675268727, 1e-9) { erlangAA.waitProbability },
    .init("ERLA-A-Wab", 0.7043352351493973, 1e-9) { erlangAA.meanWaitOfAbandoned },
    .init("ERLA-A-Wq", 0.810819639923963, 1e-9) { erlangAA.meanWait },
    .init("ERLA-A-Wserved", 0.8378923159687798, 1e-9) { erlangAA.meanWaitOfServed },
    .init("ERLA-B-Lq", 2.078264246526164, 1e-9) { erlangAB.meanQueue },
    .init("ERLA-B-Pab", 0.10391321232630818, 1e-9) { erlangAB.abandonProbability },
    .init("ERLA-B-Pwait", 0.6196552308840775, 1e-9) { erlangAB.waitProbability },
    .init("ERLA-B-Wab", 0.27892835944736666, 1e-9) { erlangAB.meanWaitOfAbandoned },
    .init("ERLA-B-Wq", 0.20782642465261636, 1e-9) { erlangAB.meanWait },
    .init("ERLA-B-Wserved", 0.19958120717059197, 1e-9) { erlangAB.meanWaitOfServed },
    .init("ERLA-C-Lq", 2.8162503162595414, 1e-9) { erlangAC.meanQueue },
    .init("ERLA-C-Pab", 0.05632500632519082, 1e-9) { erlangAC.abandonProbability },
    .init("ERLA-C-Pwait", 0.5188083154720433, 1e-9) { erlangAC.waitProbability },
    .init("ERLA-C-Wab", 0.08846282251404268, 1e-9) { erlangAC.meanWaitOfAbandoned },
    .init("ERLA-C-Wq", 0.05632500632519082, 1e-9) { erlangAC.meanWait },
    .init("ERLA-C-Wserved", 0.05440680067997619, 1e-9) { erlangAC.meanWaitOfServed },
    .init("ERLA-D-Lq", 20.816033095512527, 1e-9) { erlangAD.meanQueue },
    .init("ERLA-D-PV", 0.7571984022807385, 1e-9) { erlangAD.offeredWaitExceeds(0.1) },
    .init("ERLA-D-Pab", 0.09461833225232967, 1e-9) { erlangAD.abandonProbability },
    .init("ERLA-D-Pwait", 0.9291161257829859, 1e-9) { erlangAD.waitProbability },
    .init("ERLA-D-SL", 0.2380782829561068, 1e-9) {
      erlangAD.serviceLevel(within: 0.1, of: .allArrivals)
    },
    .init("ERLA-D-Wab", 0.1382233524265618, 1e-9) { erlangAD.meanWaitOfAbandoned },
    .init("ERLA-D-Wq", 0.18923666450465934, 1e-9) { erlangAD.meanWait },
    .init("ERLA-D-Wserved", 0.1945678907525962, 1e-9) { erlangAD.meanWaitOfServed },
    .init("ERLA-E-Lq", 0.9246561829974034, 1e-9) { erlangAE.meanQueue },
    .init("ERLA-E-PV", 0.1243255634538615, 1e-9) { erlangAE.offeredWaitExceeds(10) },
    .init("ERLA-E-Pab", 0.18493123659948066, 1e-9) { erlangAE.abandonProbability },
    .init("ERLA-E-Pwait", 0.5896838187949023, 1e-9) { erlangAE.waitProbability },
    .init("ERLA-E-SL", 0.7658991383261686, 1e-9) {
      erlangAE.serviceLevel(within: 10, of: .allArrivals)
    },
    .init("ERLA-E-Wab", 4.115400479577725, 1e-9) { erlangAE.meanWaitOfAbandoned },
    .init("ERLA-E-Wq", 2.77396854899221, 1e-9) { erlangAE.meanWait },
    .init("ERLA-E-Wserved", 2.469610589422967, 1e-9) { erlangAE.meanWaitOfServed },
  ]

  static let impatience: [TruthCase] = [
    .init("MMCD-A-Pab", 0.14106104738608471, 1e-9) { constantPatience.abandonProbability },
    .init("MMCD-A-Pw", 0.8386360415122183, 1e-9) { constantPatience.waitProbability },
    .init("MMCD-A-W", 1.0260785457240424, 1e-9) { constantPatience.meanWait },
    .init("MMCG-A-Pab", 0.1738724182152918, 1e-9) { someWithoutPatience.abandonProbability },
    .init("MMCG-A-Pw", 0.6941536325326804, 1e-9) { someWithoutPatience.waitProbability },
    .init("MMCG-A-SL2", 0.5657129219085169, 1e-9) { someWithoutPatience.serviceLevel(within: 2) },
    .init("MMCG-A-W", 1.5139804751662451, 1e-9) { someWithoutPatience.meanWait },
  ]
}
