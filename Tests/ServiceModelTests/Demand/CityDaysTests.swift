import EventKernel
import Testing

@testable import ServiceModel

/// How much the city's days vary: an input, and what comes out.
@Suite struct CityDaysTests {
  /// What came on a day of each class, over what was expected.
  struct Day {
    var counts: [Double]
    /// Of each class.
    var expected: Double

    subscript(procedure: Int) -> Double { counts[procedure] / expected }
    /// Of both classes together.
    var all: Double { (self[0] + self[1]) / 2 }
  }

  /// Each over what is expected on the day: so weekdays, months and the rush after a holiday are taken
  /// out, whatever they are. As often as that the year, each time with its own citizens.
  private static func days(_ city: Scenario, years: Int) -> [Day] {
    let compiled = City(city)
    let volume = city.services.procedures[0].annualVolume
    return (0..<years).flatMap { replication in
      var model = CityModel(compiled, seed: 12, replication: replication, recording: .light)
      return (0..<city.period.observedDays).map { day in
        var events = EventList<CityEvent>()
        model.drawDemand(day: day, &events)
        var counts = [0.0, 0.0]
        for row in 0..<model.demand.today.count {
          counts[model.demand.today[Row(row)].procedure.position] += 1
        }
        return Day(
          counts: counts, expected: volume * compiled.demand.courses[0].share[day])
      }
    }
  }

  /// Of counts over expected ones, without the chance of independent citizens: where m are expected, that
  /// adds 1 / m to the variance. What is expected is known, and so is the mean of these ratios: 1.
  private static func variation(
    _ days: [Day], classes: Double = 1, _ ratio: (Day) -> Double
  ) -> Double {
    let excess = days.reduce(0) { sum, day in
      let distance = ratio(day) - 1
      return sum + distance * distance - 1 / (classes * day.expected)
    }
    return max(0, excess / Double(days.count)).squareRoot()
  }

  /// Of the two classes' days, without the chance of independent citizens, which they do not share.
  private static func correlation(_ days: [Day]) -> Double {
    let product = days.reduce(0) { $0 + ($1[0] - 1) * ($1[1] - 1) } / Double(days.count)
    return product / (variation(days) { $0[0] } * variation(days) { $0[1] })
  }

  private static func city() -> Scenario {
    var city = Scenario.twins(perHour: 4, days: 360)
    city.period.warmUpDays = 0
    city.period.followUpDays = 1
    city.people.demand.weekdayWeights = [1.2, 1.02, 0.96, 0.94, 0.88, 0.5, 0.5]
    city.people.demand.monthWeights = (1...12).map { 0.8 + Double($0) / 20 }
    city.people.demand.cityDailyFactorCV = 0.1
    return city
  }

  @Test func `the city's days vary by the coefficient that is put in, all classes together`() {
    let days = Self.days(Self.city(), years: 20)
    // Of 7200 days, about 96 of each class on each: a standard error of 0.13 points.
    #expect(abs(Self.variation(days, classes: 2) { $0.all } - 0.1) < 0.01)
    #expect(abs(Self.correlation(days) - 1) < 0.1)
  }

  @Test func `a class may have days of its own, which vary by its own coefficient`() {
    var city = Self.city()
    city.people.demand.differences = [
      .init(serviceClass: ServiceClassID(1), cityDailyFactorCV: 0.25)
    ]
    let days = Self.days(city, years: 20)
    // Standard errors of 0.2 and 0.3 points.
    #expect(abs(Self.variation(days) { $0[0] } - 0.1) < 0.01)
    #expect(abs(Self.variation(days) { $0[1] } - 0.25) < 0.01)
    #expect(abs(Self.correlation(days)) < 0.1)
    let usual = Self.days(Self.city(), years: 1)
    #expect(
      days.prefix(360).map { $0[0] } == usual.map { $0[0] }, "the others' days stay what they are")
  }
}
