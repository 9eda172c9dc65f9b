import Experiments
import OutputAnalysis
import Testing
import Wording

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

  @Test func `an end that decides is told from zero, and from what is relevant`() {
    // 3 to 330 people: not 0 to 300.
    let staff = Rounding(inputs: 163, noise: nil, values: [330])
    #expect(staff.step == 100 && staff.telling([3, 330]).step == 1)
    #expect(staff.telling([80, 330]).step == 100 && staff.telling([-2, 330]).step == 1)
    #expect(staff.telling([0, 330]).step == 100)
    // 1.04 to 1.3 minutes, worse by the smallest relevant difference of 1.
    let minutes = Rounding(inputs: 0.13, noise: nil, values: [1.3])
    #expect(minutes.step == 0.1 && minutes.telling([1.04, 1.3], from: [-1, 0, 1]).step == 0.01)
    #expect(minutes.telling([1.04, 1.3]).step == 0.1)
    #expect(minutes.isAbove(0.1) && !minutes.isAbove(0.11))
    // By the ends alone, as sentences have it.
    #expect(Rounding(from: 3, to: 330).step == 1 && Rounding(from: -330, to: -80).step == 100)
    #expect(Rounding(from: 1.04, to: 1.3).step == 0.1)
    #expect(Rounding(from: 1.04, to: 1.3, relevant: 1).step == 0.01)
    let people = RowFormat(.people, values: [330], .en)
    let words = RoundedText.words(3, 330, people, of: .people, relevant: nil)
    #expect(words == "3 to 330 more")
  }

  @Test func `a difference shows the digits that its verdict was read from`() {
    let format = RowFormat(.minutes, values: [56.7], .en)
    func told(_ difference: Double, _ half: Double, _ relevant: Double?) -> String {
      format.difference(
        difference,
        ConfidenceInterval(lower: difference - half, upper: difference + half, level: 0.95),
        relevant: relevant)
    }
    #expect(told(3, 0.4, 1) == "+3.0 ± 0.4")
    // From 1.02 on: not from 1.0.
    #expect(told(1.34, 0.32, 1) == "+1.34 ± 0.32")
    #expect(told(0.41, 0.38, nil) == "+0.41 ± 0.38")
    // At 0 is not beyond it: no digits are needed for what holds it, but for what does not.
    #expect(told(-0.1232, 0.1234, nil) == "-0.1 ± 0.1")
    #expect(told(-0.1236, 0.1234, nil) == "-0.124 ± 0.123")
    #expect(told(0.68, 0.34, 1) == "+0.7 ± 0.3")
    // No digits would tell this one.
    #expect(told(0.4, 0.4 - 1e-7, nil) == "+0.4 ± 0.4")
  }

  @Test(arguments: [
    (1.0, "100 %"), (0.996, "99.6 %"), (0.9996, "99.96 %"), (0.995, "99.5 %"), (0.99, "99 %"),
    (0, "0 %"), (0.004, "0.4 %"), (0.16, "16 %"),
  ])
  func `a share of futures is not told as none or all of them when it is neither`(
    share: Double, text: String
  ) {
    #expect(NumberFormat(language: .en).ofFutures(share) == text)
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
