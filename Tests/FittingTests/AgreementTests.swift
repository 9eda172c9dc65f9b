import Fitting
import Testing

/// I01, I02, I04 and I05 of the truth file.
@Suite struct AgreementTests {
  @Test func `the distance of two samples of waits is that of the truth file`() throws {
    let found = try #require(wasserstein(TruthDays.simulated, TruthDays.observed))
    #expect(abs(found - 0.5673701298701298) < 1e-10)
    #expect(wasserstein([], [1]) == nil)
    #expect(wasserstein([1, 2], [3, 4]) == 2)
  }

  @Test func `Smirnov's distance is read after ties, and its chance is exact`() throws {
    let found = try #require(TwoSamples(TruthDays.simulated, TruthDays.observed))
    #expect(abs(found.distance - 0.1071428571428572) < 1e-12)
    #expect((found.first, found.second) == (77, 56))
    #expect(abs(found.exactP - 0.8063927941927809) < 1e-9)
    #expect(abs(found.asymptoticP - 0.8506801477769316) < 1e-9)
  }

  private func days(_ values: [Double], _ days: [Int]) -> DaySums {
    var sums = DaySums(
      sums: [Double](repeating: 0, count: 10), counts: [Double](repeating: 0, count: 10))
    for (value, day) in zip(values, days) {
      sums.sums[day] += value
      sums.counts[day] += 1
    }
    return sums
  }

  @Test func `days drawn again give the interval of the truth file`() throws {
    let simulated = days(TruthDays.simulated, TruthDays.simulatedDays)
    let observed = days(TruthDays.observed, TruthDays.observedDays)
    let difference = try #require(simulated.ratio) - (try #require(observed.ratio))
    #expect(abs(difference - 0.05600649350649611) < 1e-12)
    let drawn = try zip(TruthDays.simulatedDraws, TruthDays.observedDraws).map {
      try #require(simulated.ratio(of: $0)) - (try #require(observed.ratio(of: $1)))
    }
    let bootstrap = try #require(DayBootstrap(drawn))
    let interval = bootstrap.interval(level: 0.9)
    #expect(abs(interval.lowerBound + 2.0830960506911613) < 1e-9)
    #expect(abs(interval.upperBound - 2.503997335997335) < 1e-9)
    #expect(abs(bootstrap.standardError - 1.6239590032941913) < 1e-9)
    // The mean of the days' means is another question: it differs even in sign.
    func dayMean(_ days: DaySums, _ drawn: [Int]) -> Double {
      drawn.reduce(0) { $0 + days.sums[$1] / days.counts[$1] } / 10
    }
    let all = Array(0..<10)
    #expect(abs(dayMean(simulated, all) - dayMean(observed, all) + 0.6738452380952369) < 1e-9)
    let means = try #require(
      DayBootstrap(
        zip(TruthDays.simulatedDraws, TruthDays.observedDraws).map {
          dayMean(simulated, $0) - dayMean(observed, $1)
        })
    ).interval(level: 0.9)
    #expect(abs(means.lowerBound + 2.5183142857142853) < 1e-9)
    #expect(abs(means.upperBound - 1.872159523809524) < 1e-9)
  }

  @Test func `the errors of a series by hour are those of the truth file`() throws {
    let found = try #require(
      SeriesError(
        observed: [12, 31, 40, 36, 0, 22, 28, 17],
        simulated: [14.2, 29.5, 43.1, 33.0, 0.6, 24.4, 25.2, 18.9]))
    #expect(abs(try #require(found.mape) - 0.10191562548773173) < 1e-12)
    #expect(abs(try #require(found.wape) - 0.09408602150537634) < 1e-12)
    #expect(abs(found.symmetricMAPE - 0.33670651884495834) < 1e-12)
    #expect(abs(found.rmse - 2.3256719459115467) < 1e-12)
    #expect(abs(found.bias - 0.36249999999999966) < 1e-12)
  }

  @Test func `an interval within what matters is as good as equal, one beyond is not`() {
    #expect(Equivalence(-0.5...0.9, relevant: 1) == .within)
    #expect(Equivalence(-0.5...1.1, relevant: 1) == .open)
    #expect(Equivalence(1.2...3, relevant: 1) == .beyond)
  }
}
