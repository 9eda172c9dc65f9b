import Choice
import QueueingTheory
import Testing

@Suite struct CrossingTests {
  /// Minutes above 15 at M/M/6 with 40 citizens an hour, of whom the share `online` does not come.
  static func excess(_ online: Double, minutes: Double) -> Double {
    ErlangC(servers: 6, arrivalRate: 40 * (1 - online) / 60, meanService: minutes).meanWait - 15
  }

  /// Truth: E07. Below a share of 0.25 the queue has no end.
  @Test func `the break-even share is the exact one`() {
    let found = Crossing.all(in: 0...0.9) { Self.excess($0, minutes: 12) }
    #expect(found.count == 1 && agrees(found[0].value, 0.32425335600888466))
    #expect(!found[0].isRising)
  }

  /// Truth: E08. A straight line is above the curve, and its crossing beyond that of the curve.
  @Test func `a straight line between grid points overstates the break-even`() {
    let grid = [0.26, 0.28, 0.3, 0.32, 0.34, 0.36, 0.38, 0.4]
    let waits = [
      144.4961384504505, 44.58847931820275, 24.68254221265746, 16.20688044479614,
      11.542419457471174, 8.611200287350078, 6.613974089673302, 5.1777199919628725,
    ]
    #expect(zip(grid, waits).allSatisfy { agrees(Self.excess($0, minutes: 12) + 15, $1) })
    let found = Crossing.all(x: grid, y: waits.map { $0 - 15 })
    #expect(found.count == 1 && agrees(found[0].value, 0.325174790605284, within: 1e-9))
    #expect(agrees(found[0].value - 0.32425335600888466, 0.0009214345963993176, within: 1e-9))
  }

  /// Truth: E09. At 8 minutes the wait is below 15 without anybody online.
  @Test(
    arguments: [
      (8, nil), (10, 0.17742570757190648), (11, 0.25761849643205564), (12, 0.32425335600888466),
      (13, 0.38047118893552556), (14, 0.42851440814660513),
    ] as [(Double, Double?)])
  func `the curve of break-even is the exact one, and none is an answer`(
    minutes: Double, share: Double?
  ) {
    let found = Crossing.all(in: 0...0.9) { Self.excess($0, minutes: minutes) }
    #expect(found.count == (share == nil ? 0 : 1))
    if let share { #expect(agrees(found[0].value, share)) }
  }

  @Test func `all crossings are found, and what is no number crosses nothing`() {
    let found = Crossing.all(in: -2...2) { ($0 - 1) * $0 * ($0 + 1) }
    #expect(found.count == 3 && found.map(\.isRising) == [true, false, true])
    #expect(zip(found, [-1.0, 0, 1]).allSatisfy { abs($0.value - $1) < 1e-12 })
    #expect(Crossing.all(in: 0...1) { $0 < 0.5 ? -1 : .nan }.isEmpty)
    #expect(Crossing.all(x: [0, 1, 2], y: [1, 2, 3]).isEmpty)
  }

  /// 2 x0 + x1 - 1.6 crosses where x0 = (1.6 - x1) / 2.
  @Test func `a metamodel's break-even is a curve in two factors`() throws {
    let (basis, outputs) = try MetamodelTests.observed(60, 3) { 2 * $0[0] + $0[1] - 1.6 }
    let model = try Metamodel(basis, outputs: outputs)
    let positions = [0.1, 0.4, 0.8]
    let curve = try model.crossings(
      along: 0, against: 1, positions: positions, at: [0.5, 0.5, 0.5])
    for (found, position) in zip(curve, positions) {
      #expect(found.count == 1 && abs(found[0].value - (1.6 - position) / 2) < 1e-6)
      #expect(found[0].isRising)
    }
    #expect(try model.crossings(along: 2, at: [0.5, 0.5, 0.5]).isEmpty)
    #expect(throws: SensitivityRefusal.outside(factor: 1, position: 1, basis.reached[1])) {
      try model.crossings(along: 0, at: [0.5, 1, 0.5])
    }
  }
}
