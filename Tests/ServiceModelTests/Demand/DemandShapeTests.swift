import EventKernel
import Foundation
import LegalClock
import OutputAnalysis
import Stochastics
import Testing

@testable import ServiceModel

/// Profiles, volumes, growth, and arrivals at fixed intervals.
@Suite struct DemandShapeTests {
  private static func quarter(_ quarter: Int) -> [Double] {
    (0..<96).map { $0 == quarter ? 1 : 0 }
  }

  /// 2024-01-01 is a Monday.
  @Test func `the first profile that fits holds, by weekday, class and place`() {
    var city = Scenario.twins()
    city.people.demand.quarterWeights = Self.quarter(0)
    city.people.demand.profiles = [
      ArrivalProfile(
        weekdays: [.monday], scope: DemandScope(serviceClasses: [ServiceClassID(1)]),
        quarterWeights: Self.quarter(40)),
      ArrivalProfile(
        scope: DemandScope(districts: [DistrictID(1)]), quarterWeights: Self.quarter(50)),
      ArrivalProfile(weekdays: [.monday, .sunday], quarterWeights: Self.quarter(60)),
    ]
    let arrived = Arrived.all(city)
    for it in arrived {
      let isMonday = it.day % 7 == 0
      let byHand =
        isMonday && it.procedure == 1
        ? 40 : it.commune == 1 ? 50 : isMonday || it.day % 7 == 6 ? 60 : 0
      #expect(Int(it.timeOfDay.seconds / 900) == byHand)
    }
    #expect(arrived.count > 8000)
  }

  @Test func `a make-up day has the profile of the day that it replaces`() {
    var city = Scenario.twins()
    city.time.calendars[0].observesPublicHolidays = true
    // Saturday the 6th is worked as a Monday.
    city.time.specialDays = [
      SpecialDay(date: city.day(5), kind: .makeUp(as: .monday), name: city.name)
    ]
    city.people.demand.profiles = [
      ArrivalProfile(weekdays: [.monday], quarterWeights: Self.quarter(40))
    ]
    let arrived = Arrived.all(city)
    for day in [0, 5, 7] {
      #expect(
        arrived.filter { $0.day == day }.allSatisfy { Int($0.timeOfDay.seconds / 900) == 40 })
    }
    #expect(!arrived.filter { $0.day == 12 }.allSatisfy { Int($0.timeOfDay.seconds / 900) == 40 })
  }

  @Test func `whoever comes again comes at the hours of their profile`() {
    var city = Scenario.twins()
    city.services.procedures[0].awaited = false
    city.services.procedures[1].awaited = false
    city.people.demand.profiles = [
      ArrivalProfile(
        scope: DemandScope(procedures: [ProcedureID(1)]), quarterWeights: Self.quarter(40))
    ]
    let trace = simulate(City(city), seed: 5, replication: 0, tracing: .sample(share: 1)).trace
    let land = Set(trace.cases.filter { $0.procedure.position == 1 }.map(\.number))
    let collected = trace.events.filter { $0.activity == .collection }
    let ofLand = collected.filter { land.contains($0.number) }
    #expect(ofLand.count > 1000)
    #expect(
      ofLand.allSatisfy {
        Int(($0.start - WorkingCalendar.midnight(of: WorkingCalendar.day(of: $0.start))).seconds)
          / 900 == 40
      })
    #expect(
      collected.contains { !land.contains($0.number) && $0.start.ticks / 900_000_000 % 96 < 30 })
  }

  @Test func `profiles that say what holds anyway change nothing`() {
    var city = Scenario.twins()
    let usual = Arrived.all(city)
    city.people.demand.profiles = [
      ArrivalProfile(weekdays: [.friday], quarterWeights: city.people.demand.quarterWeights)
    ]
    #expect(Arrived.all(city) == usual)
  }

  @Test func `a volume of a commune stands for its share, and changes nobody else`() {
    var city = Scenario.twins()
    let usual = Arrived.all(city)
    // 144 a day are the city's for each procedure.
    city.people.demand.localVolumes = [
      LocalVolume(commune: CommuneID(1), procedure: ProcedureID(0), annualVolume: 30 * 365),
      LocalVolume(commune: CommuneID(1), procedure: ProcedureID(1), annualVolume: 0),
    ]
    let arrived = Arrived.all(city)
    #expect(arrived.filter { $0.commune == 0 } == usual.filter { $0.commune == 0 })
    #expect(!arrived.contains { $0.commune == 1 && $0.procedure == 1 })
    let count = arrived.count { $0.commune == 1 && $0.procedure == 0 }
    #expect(abs(Double(count) / (30 * 30) - 1) < 0.1)
    // Somebody asks although the city's volume is 0.
    city.services.procedures[0].annualVolume = 0
    #expect(Arrived.all(city).filter { $0.procedure == 0 } == arrived.filter { $0.commune == 1 })
  }

  /// 365 days from 6 January 2024 on lie in 2024 but for the last four.
  @Test func `demand grows from year to year, by class`() {
    var city = Scenario.twins(days: 500)
    city.people.demand.growthByYear = 0.1
    city.people.demand.volumeYear = 2022
    city.people.demand.differences = [
      .init(serviceClass: ServiceClassID(1), growthByYear: -0.5)
    ]
    let courses = City(city).demand.courses
    for (day, byHand) in [(0, (1.21, 0.25)), (365, (1.21, 0.25)), (366, (1.331, 0.125))] {
      #expect(abs(courses[0].share[day] * 365 - byHand.0) < 1e-12)
      #expect(abs(courses[1].share[day] * 365 - byHand.1) < 1e-12)
    }
    #expect(abs(courses[0].total - (361 * 1.21 + 4 * 1.331) / 365) < 1e-12)
    city.people.demand.volumeYear = nil
    #expect(City(city).demand.courses[0].share[0] * 365 == 1)
  }

  /// 24 a day of each of four: one each hour, the first half an hour after midnight.
  @Test func `at fixed intervals one comes after each equal part of the expected demand`() {
    var city = Scenario.twins(perHour: 2)
    city.people.demand.spacing = .fixed
    let arrived = Arrived.all(city)
    #expect(arrived.count == 4 * 24 * 30)
    for (commune, procedure) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      let times = arrived.filter { $0.commune == commune && $0.procedure == procedure }.map(\.time)
      #expect(times == (0..<720).map { SimTime.zero + .minutes(60 * Double($0) + 30) })
    }
  }

  /// D/D/1: a service of 20 minutes each half-hour finds nobody; one of 40 keeps the next waiting ten
  /// minutes longer each time.
  @Test(arguments: [20.0, 40]) func `a fixed service after fixed intervals waits as by hand`(
    _ minutes: Double
  ) {
    var town = Scenario.town(
      counters: 1, arrivalsPerHour: 2, reception: .constant(minutes), days: 1)
    town.period.warmUpDays = 0
    town.period.followUpDays = 0
    town.people.demand.spacing = .fixed
    let trace = simulate(City(town), seed: 1, replication: 0, tracing: .sample(share: 1)).trace
    let served = trace.events.filter { $0.activity == .reception }
    #expect(served.count == (minutes == 20 ? 48 : 36))
    for (number, event) in served.enumerated() {
      #expect(event.queued == .minutes(max(0, minutes - 30) * Double(number)))
    }
  }

  /// D/M/1 at half load: Wq = s / (m (1 - s)), where s = exp(-m a (1 - s)) for intervals of a = 10
  /// minutes and a rate of service m of one in five (D. G. Kendall, Annals of Mathematical Statistics 24,
  /// 1953). s = 0.2031878699.
  @Test func `exponential services after fixed intervals wait as theory says`() {
    var town = Scenario.town(
      counters: 1, arrivalsPerHour: 6, reception: .exponential(mean: 5), days: 1000)
    town.people.demand.spacing = .fixed
    let waits = simulate(City(town), seed: 3, replication: 0, recording: .light).procedures[0][
      .wait]
    let mean = Double(waits.totalTicks) / Double(waits.count) / 60e6
    let sigma = 0.203_187_869_9
    #expect(abs(sigma - exp(-2 * (1 - sigma))) < 1e-9)
    // Of 144,000 the seed is fixed, and the standard error is some half a percent.
    #expect(abs(mean / (5 * sigma / (1 - sigma)) - 1) < 0.02)
  }
}
