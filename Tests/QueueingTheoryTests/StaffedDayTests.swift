import QueueingTheory
import Testing

/// The day of truth B01: one queue from 7:30 to 17:00, closed from 11:30 to 13:30.
@Suite struct StaffedDayTests {
  /// Arrivals per hour.
  static let rates: [Double] = [
    30, 36, 40, 38, 34, 28, 22, 14, 0, 0, 0, 0, 26, 30, 28, 22, 18, 12, 6,
  ]
  static let open = rates.indices.filter { rates[$0] > 0 }
  static let day = StaffedDay(
    rates: rates.map { $0 / 60 }, meanService: 12, meanPatience: 30, limit: 15)

  /// Stationary formulas by half-hour: those of the rate itself, of the mean of the modified offered
  /// load, and of its maximum.
  static func stationary(_ loads: [Double]) -> [Int] {
    rates.indices.map { index in
      guard rates[index] > 0 else { return 0 }
      let queue = StaffedQueue(
        arrivalRate: loads[index] / 12, meanService: 12, meanPatience: 30)
      return queue.smallest(for: .waitWithin(15, share: 0.9, .virtual)).servers ?? 0
    }
  }
  static let modified = TimeVaryingLoad(
    ends: (0...19).map { 30 * Double($0) }, rates: rates.map { $0 / 60 },
    service: .exponential(mean: 12))

  struct Truth: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let staff: [Int]
    let beyond: [Double]
  }

  /// To a relative 1e-4: from the forward and backward equations in a program of others.
  static let truths: [Truth] = [
    Truth(
      testDescription: "B02",
      staff: [6, 7, 7, 7, 7, 6, 5, 4, 0, 0, 0, 0, 5, 6, 6, 5, 4, 3, 2],
      beyond: [
        0.002336031334, 0.019438568236, 0.053518537485, 0.070001507484, 0.0692825061,
        0.085608070508,
        0.101080025208, 0.148194599266, 0.0, 0.0, 0.0, 0.0, 0.005256610935, 0.027462011983,
        0.055734668894, 0.090151824416, 0.135829304787, 0.187333926212, 0.175249948866,
      ]),
    Truth(
      testDescription: "B03",
      staff: [4, 6, 7, 7, 7, 6, 5, 4, 0, 0, 0, 0, 4, 6, 6, 5, 5, 4, 3],
      beyond: [
        0.024012579497, 0.050523696601, 0.06442006993, 0.073686281839, 0.070321846919,
        0.085969877446,
        0.10120019838, 0.14823642807, 0.0, 0.0, 0.0, 0.0, 0.012970150951, 0.030832604788,
        0.05698477118, 0.066555122251, 0.043242646253, 0.045806026492, 0.030377786032,
      ]),
    Truth(
      testDescription: "B04",
      staff: [6, 7, 7, 7, 7, 7, 6, 5, 0, 0, 0, 0, 5, 6, 6, 6, 5, 4, 3],
      beyond: [
        0.002336031334, 0.019438568236, 0.053518537485, 0.070001507484, 0.051830713167,
        0.030543051574, 0.027678262554, 0.047295791325, 0.0, 0.0, 0.0, 0.0, 0.005243452166,
        0.027451343904, 0.038637445065, 0.028964103096, 0.035791847572, 0.04388446972,
        0.029998139668,
      ]),
    Truth(
      testDescription: "B05",
      staff: [3, 6, 7, 7, 7, 6, 5, 5, 0, 0, 0, 0, 3, 5, 6, 5, 5, 4, 3],
      beyond: [
        0.062436220954, 0.059212511631, 0.0670161936, 0.07453303367, 0.070559250015, 0.086052373268,
        0.075837684461, 0.057495973717, 0.0, 0.0, 0.0, 0.0, 0.056648029869, 0.076407377285,
        0.06866829899, 0.070404899745, 0.043974265262, 0.045995627743, 0.03041524234,
      ]),
    Truth(
      testDescription: "B07",
      staff: [3, 5, 9, 6, 8, 5, 7, 5, 0, 0, 0, 0, 3, 5, 6, 4, 8, 3, 3],
      beyond: [
        0.08940722261, 0.092490985466, 0.031915623984, 0.080893331792, 0.052619442121,
        0.086012563454,
        0.015843110041, 0.044064263219, 0.0, 0.0, 0.0, 0.0, 0.056633712443, 0.076403312387,
        0.093350560828, 0.099346097035, 0.003578783228, 0.09335292122, 0.036664521097,
      ]),
  ]

  @Test(arguments: truths)
  func `each half-hour has the exact share of those who would wait too long`(truth: Truth) {
    var day = Self.day
    let beyond = day.evaluate(truth.staff).beyond
    for (index, expected) in truth.beyond.enumerated() {
      #expect(abs(beyond[index] - expected) <= 1e-4 * expected, "\(index): \(beyond[index])")
    }
  }

  /// Truth: B01, B03, B04.
  @Test func `stationary formulas by half-hour give the staffings that they are known for`() {
    #expect(Self.stationary(Self.rates.map { $0 / 5 }) == Self.truths[0].staff)
    #expect(Self.stationary(Self.modified.means()) == Self.truths[1].staff)
    #expect(Self.stationary(Self.modified.maxima()) == Self.truths[2].staff)
  }

  /// Truth: B01, with the people that it takes and with one less.
  @Test func `by half-hour the stationary share of those who would wait too long is exact`() {
    let beyond: [Int: (at: Double, oneLess: Double)] = [
      0: (0.0546385470054, 0.177544560061),
      1: (0.047662443544, 0.148648108429),
      2: (0.0936603657357, 0.245819443516),
      3: (0.0678649185717, 0.194045899202),
      4: (0.0323954731864, 0.110270111341),
      5: (0.0363308735314, 0.130643972315),
      6: (0.0402083831602, 0.156057506337),
      7: (0.0245742245555, 0.126002998623),
      12: (0.0923038591023, 0.281642320768),
      13: (0.0546385470054, 0.177544560061),
      14: (0.0363308735314, 0.130643972315),
      15: (0.0402083831602, 0.156057506337),
      16: (0.0705755246191, 0.263414690263),
      17: (0.0776257787706, 0.332833053028),
      18: (0.0767869727418, 0.447506543446),
    ]
    #expect(Set(beyond.keys) == Set(Self.open))
    for (index, expected) in beyond {
      let queue = StaffedQueue(
        arrivalRate: Self.rates[index] / 60, meanService: 12, meanPatience: 30)
      let within = ServiceTarget.waitWithin(15, share: 0.9, .virtual)
      let staff = Self.truths[0].staff[index]
      #expect(abs(1 - queue.value(of: within, servers: staff) - expected.at) < 1e-9)
      #expect(abs(1 - queue.value(of: within, servers: staff - 1) - expected.oneLess) < 1e-9)
    }
  }

  /// Truth: B03, B04.
  @Test func `the modified offered load by half-hour is exact`() {
    let means = [
      3.797003996697357, 6.578567875439919, 7.6552569444702865, 7.718568166981421,
      7.1034654682638605, 6.065509163205368, 4.878810519681654, 3.426768761729882,
      1.0795131144853332, 0.0886118325170093, 0.007273702150219859, 0.0005970618309914468,
      3.290785806957285, 5.549549355151008, 5.709891159657612, 4.849619616349802, 3.930639826029704,
      2.867739770325183, 1.678993619064014,
    ]
    let maxima = [
      5.507490008256607, 7.0610703196568085, 7.922927958481091, 7.922927958481091,
      7.6265075410275385, 6.867843870367888, 5.704070962354466, 4.507044663150333,
      2.9401227588256287, 0.24133997261229528, 0.019810391319772032, 0.001626135944222384,
      4.773168963973532, 5.899295576096011, 5.899295576096011, 5.62456767695198, 4.500518636077475,
      3.673919071003215, 2.5045696451902573,
    ]
    for index in means.indices {
      #expect(abs(Self.modified.means()[index] - means[index]) <= 1e-9 * means[index])
      #expect(abs(Self.modified.maxima()[index] - maxima[index]) <= 1e-9 * maxima[index])
    }
  }

  /// Truth: B05 and B07. Each half-hour with one server less breaks the limit of one in ten somewhere,
  /// with the fewest people and with one and a half hours more: this alone proves no minimum.
  @Test(arguments: [
    (
      3, 77,
      [
        0: 0.159623343315, 1: 0.121262668395, 2: 0.121678234973, 3: 0.132544949747,
        4: 0.129187285552, 5: 0.158644091118, 6: 0.147928254715, 7: 0.148245961511,
        12: 0.145053524159, 13: 0.159439781450, 14: 0.136366200606, 15: 0.139596847573,
        16: 0.101707386876, 17: 0.118456634174, 18: 0.139656709261,
      ]
    ),
    (
      4, 80,
      [
        0: 0.196915331581, 1: 0.188073936915, 2: 0.102342695934, 3: 0.149113053056,
        4: 0.104597190456, 5: 0.165181722834, 6: 0.104436010955, 7: 0.117656222304,
        12: 0.145019867962, 13: 0.159433069805, 14: 0.178496988335, 15: 0.197970483270,
        16: 0.104331835800, 17: 0.217132808157, 18: 0.159053705966,
      ]
    ),
  ])
  func `each half-hour is needed with the fewest people, and with more too`(
    truth: Int, people: Int, worst: [Int: Double]
  ) {
    var day = Self.day
    let staffed = day.evaluate(Self.truths[truth].staff)
    #expect(staffed.worst <= 0.1 && staffed.staff.reduce(0, +) == people)
    #expect(Set(worst.keys) == Set(Self.open))
    for (index, expected) in worst {
      var staff = staffed.staff
      staff[index] -= 1
      let found = day.evaluate(staff, after: staffed).worst
      #expect(abs(found - expected) <= 1e-4 * expected, "\(index): \(found)")
    }
  }

  /// Truth: B05, by steepest descent from B04 as there.
  @Test func `a search on the exact day ends at 38.5 hours`() {
    var day = Self.day
    var best = day.evaluate(Self.truths[2].staff)
    while true {
      let next = Self.open.map { index in
        var staff = best.staff
        staff[index] -= 1
        return day.evaluate(staff, after: best)
      }.min { $0.worst < $1.worst }
      guard let next, next.worst <= 0.1 else { break }
      best = next
    }
    #expect(best.staff == Self.truths[3].staff)
  }

  @Test func `what is computed after another staffing is what is computed alone`() {
    var day = Self.day
    let first = day.evaluate(Self.truths[3].staff)
    var alone = Self.day
    for truth in [Self.truths[4], Self.truths[3]] {
      let after = day.evaluate(truth.staff, after: first)
      let before = alone.evaluate(truth.staff)
      for (one, other) in zip(after.beyond, before.beyond) { #expect(abs(one - other) == 0) }
    }
  }

  /// Truth: B08.
  @Test func `who leaves and who waits at the break is exact`() {
    var day = Self.day
    let best = day.evaluate(Self.truths[3].staff)
    let abandoned = best.intervals.reduce(0) { $0 + $1.abandoned } + day.abandonedAfter(best)
    func expect(_ value: Double, _ expected: Double) {
      #expect(abs(value - expected) <= 1e-4 * expected, "\(value) against \(expected)")
    }
    expect(abandoned, 25.990958962452055)
    expect(abandoned / Self.rates.reduce(0) { $0 + $1 / 2 }, 0.1353695779294378)
    expect(best.intervals[8...11].reduce(0) { $0 + $1.abandoned }, 0.2579742599753829)
    expect(best.intervals[7].meanQueue, 0.2627873787083064)
    expect(best.intervals[7].queueProbability, 0.12797745347608713)
    expect(best.intervals[11].meanQueue, 0.004813118732939573)
    expect(best.intervals[18].meanQueue, 0.10755720375254293)
  }

  /// A day without changes settles to the stationary queue, with patience and without.
  @Test(arguments: [nil, 30.0])
  func `a long day is the stationary queue`(patience: Double?) {
    var day = StaffedDay(
      rates: Array(repeating: 0.5, count: 30), meanService: 12, meanPatience: patience, limit: 20,
      longestQueue: 150)
    let beyond = day.evaluate(Array(repeating: 8, count: 30)).beyond
    let settled = StaffedQueue(arrivalRate: 0.5, meanService: 12, meanPatience: patience)
      .value(of: .waitWithin(20, share: 0.9, .virtual), servers: 8)
    #expect(abs(beyond[29] - (1 - settled)) < 1e-5 * beyond[29])
  }

  /// Where limits reach over several half-hours, one third as long half-hours say the same.
  @Test func `a limit longer than an interval looks over all that it crosses`() {
    let (rates, staff) = ([0.5, 0.7, 0.2, 0.4], [6, 7, 0, 6])
    var day = StaffedDay(rates: rates, meanService: 12, meanPatience: 30, limit: 25)
    var fine = StaffedDay(
      rates: rates.flatMap { [$0, $0, $0] }, interval: 10, meanService: 12, meanPatience: 30,
      limit: 25)
    let coarse = day.evaluate(staff).beyond
    let thirds = fine.evaluate(staff.flatMap { [$0, $0, $0] }).beyond
    for index in coarse.indices {
      let mean = thirds[3 * index...3 * index + 2].reduce(0, +) / 3
      #expect(abs(coarse[index] - mean) < 1e-6)
    }
  }
}
