import EventKernel
import Testing

@testable import ServiceModel

/// How much the city's days vary: an input, and what comes out.
@Suite struct CityDaysTests {
  /// Counts by day and class, each over what is expected on the day: so weekdays, months and the rush
  /// after a holiday are taken out, whatever they are. Three times the year, each with its own citizens.
  private static func relativeCounts(_ city: Scenario) -> [[Double]] {
    let compiled = City(city)
    let volume = city.services.procedures[0].annualVolume
    return (0..<3).flatMap { replication in
      var model = CityModel(compiled, seed: 12, replication: replication, recording: .light)
      return (0..<city.period.observedDays).map { day in
        var events = EventList<CityEvent>()
        model.drawDemand(day: day, &events)
        var counts = [0.0, 0.0]
        for row in 0..<model.demand.today.count {
          counts[model.demand.today[Row(row)].procedure.position] += 1
        }
        return counts.map { $0 / (volume * compiled.demand.dayShare[day]) }
      }
    }
  }

  /// Of counts over expected ones, without the chance of independent citizens: variance less 1 / mean.
  private static func variation(_ values: [Double], meanCount: Double) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return max(0, squares / Double(values.count - 1) - mean / meanCount).squareRoot() / mean
  }

  private static func correlation(_ rows: [[Double]]) -> Double {
    let count = Double(rows.count)
    let means = (0..<2).map { column in rows.reduce(0) { $0 + $1[column] } / count }
    func product(_ a: Int, _ b: Int) -> Double {
      rows.reduce(0) { $0 + ($1[a] - means[a]) * ($1[b] - means[b]) }
    }
    return product(0, 1) / (product(0, 0) * product(1, 1)).squareRoot()
  }

  private static func city() -> Scenario {
    var city = Scenario.twins(perHour: 12, days: 360)
    city.period.warmUpDays = 0
    city.period.followUpDays = 1
    city.people.demand.weekdayWeights = [1.2, 1.02, 0.96, 0.94, 0.88, 0.5, 0.5]
    city.people.demand.monthWeights = (1...12).map { 0.8 + Double($0) / 20 }
    city.people.demand.cityDailyFactorCV = 0.1
    return city
  }

  @Test func `the city's days vary by the coefficient that is put in, all classes together`() {
    let days = Self.relativeCounts(Self.city())
    let together = days.map { ($0[0] + $0[1]) / 2 }
    // Of 1080 days: a standard error of a quarter of a point.
    #expect(abs(Self.variation(together, meanCount: 576) - 0.1) < 0.01)
    #expect(Self.correlation(days) > 0.6)
  }

  @Test func `a class may have days of its own, which vary by its own coefficient`() {
    var city = Self.city()
    city.people.demand.differences = [
      .init(serviceClass: ServiceClassID(1), cityDailyFactorCV: 0.25)
    ]
    let days = Self.relativeCounts(city)
    let usual = Self.relativeCounts(Self.city())
    #expect(abs(Self.variation(days.map { $0[0] }, meanCount: 288) - 0.1) < 0.01)
    #expect(abs(Self.variation(days.map { $0[1] }, meanCount: 288) - 0.25) < 0.015)
    #expect(abs(Self.correlation(days)) < 0.1)
    #expect(days.map { $0[0] } == usual.map { $0[0] }, "the others' days stay what they are")
  }
}
