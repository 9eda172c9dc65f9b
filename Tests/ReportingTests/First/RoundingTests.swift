import Testing

@testable import Reporting

struct RoundingTests {
  @Test(arguments: [
    // −2,390 to −1,886: half of it is 252, so hundreds are told.
    (252.0, 1.0, [2271.0], 100.0),
    // 300 to 360 people.
    (30, 0, [330], 10),
    // 110,000 VND of which a third is not known.
    (76_000, 900, [153_288], 10_000),
    // 3 to 5 minutes.
    (1, 0.02, [4], 1),
    // Not known at all, but not told as nothing.
    (28, 0.2, [1.2], 1),
  ])
  func `inputs allow the largest power of ten within half their interval`(
    inputs: Double, noise: Double, values: [Double], step: Double
  ) {
    #expect(Rounding(inputs: inputs, noise: noise, values: values).step == step)
  }

  @Test func `noise stays below the last digit, and three digits are the most`() {
    #expect(Rounding(inputs: nil, noise: 0.078, values: [2.83]).step == 0.1)
    #expect(Rounding(inputs: nil, noise: 0.27, values: [56.7]).step == 1)
    #expect(Rounding(inputs: nil, noise: 800, values: [311_509]).step == 1000)
    #expect(Rounding(inputs: nil, noise: nil, values: [1131]).step == 10)
    // A power of ten is itself.
    #expect(Rounding(inputs: 10, noise: nil, values: [500]).step == 10)
    #expect(Rounding(inputs: nil, noise: 0.1, values: [5]).step == 0.1)
  }

  @Test func `a share is not told as all of it when it is not`() {
    let rounding = Rounding(inputs: 4, noise: 0.01, values: [99.66], whole: 100)
    #expect(rounding.step == 0.1 && rounding(99.66) == 99.7)
    #expect(Rounding(inputs: 21, noise: 0.01, values: [50.5], whole: 100).step == 10)
  }

  @Test func `what does not vary is told whole`() {
    #expect(Rounding.one(184) == 184 && Rounding.one.digits == 0)
    #expect(Rounding(exactly: 2768).step == 1 && Rounding(exactly: 2000).step == 1000)
    #expect(Rounding(exactly: 3.5).step == 0.1 && Rounding(exactly: 0).step == 1)
  }
}
