import Testing

@testable import Stochastics

@Suite struct QuarterProfileTests {
  /// Truth: NHPP-PC-INV. Hourly rates from opening, here at midnight, over eight hours.
  static let hourly = [20.0, 32, 38, 30, 18, 26, 28, 16]
  static let profile = QuarterProfile(
    weights: (0..<96).map { $0 / 4 < hourly.count ? hourly[$0 / 4] / 4 : 0 })

  @Test(arguments: [
    (0.5, 1.5), (20, 60.0), (52, 120.0), (75.25, 156.71052631578948), (207.999, 479.99625),
    (208, 480.0),
  ])
  func `the expected count so far gives the minute`(count: Double, minute: Double) {
    let seconds = Self.profile.timeOfDay(atShare: count / 208)
    #expect(abs(seconds / 60 - minute) < 1e-9 * minute)
  }

  /// Truth: NHPP-MEANTIME and NHPP-COUNTVAR.
  @Test func `shares of quarters make up the pattern`() {
    let quarters = 0..<QuarterProfile.quarters
    let mean = quarters.reduce(0) { sum, quarter in
      sum + Self.profile.share(ofQuarter: quarter) * (Double(quarter) + 0.5) * 15
    }
    #expect(abs(mean - 226.15384615384616) < 1e-9)
    let counted = (4..<16).reduce(0) { $0 + 208 * Self.profile.share(ofQuarter: $1) }
    #expect(abs(counted - 100) < 1e-9)
    #expect(abs(quarters.reduce(0) { $0 + Self.profile.share(ofQuarter: $1) } - 1) < 1e-12)
  }

  @Test func `more demand so far is never earlier, and never in a quarter without demand`() {
    let weights = (0..<96).map { $0 % 3 == 0 ? 0 : Double($0 * $0 % 7) }
    let profile = QuarterProfile(weights: weights)
    var last = 0.0
    for step in 1...20_000 {
      let seconds = profile.timeOfDay(atShare: Double(step) / 20_000)
      #expect(seconds >= last)
      last = seconds
      // At the very end of a quarter the instant belongs to the next one.
      let quarter = Int((seconds / 900).rounded(.up)) - 1
      #expect(weights[quarter] > 0)
    }
  }

  @Test func `negative weights and a short day stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = QuarterProfile(weights: [1, 2]) }
    await #expect(processExitsWith: .failure) {
      _ = QuarterProfile(weights: Array(repeating: -1, count: 96))
    }
  }
}
