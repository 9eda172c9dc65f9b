import EventKernel
import LegalClock
import Stochastics
import Wording

@testable import ServiceModel

/// Two communes in two districts, two procedures of two classes, one site that is always open and never
/// full: to see who asks, when.
extension Scenario {
  static func twins(perHour: Double = 6, days: Int = 20) -> Scenario {
    var city = Scenario.town(
      counters: 60, arrivalsPerHour: perHour, reception: .constant(0), days: days)
    city.reception.rules.onlineMinutes = .constant(0)
    let name = LocalizedText(vi: "Hai", en: "Two")
    city.people.districts.append(District(id: "e", name: name, onlineFactor: 1))
    var twin = city.people.communes[0]
    (twin.id, twin.district) = ("twin", DistrictID(1))
    city.people.communes.append(twin)
    city.services.classes.append(ServiceClass(id: "land", name: name))
    var land = city.services.procedures[0]
    (land.id, land.serviceClass) = ("land", ServiceClassID(1))
    city.services.procedures.append(land)
    city.reception.counterGroups[0].serves = 3
    return city
  }

  /// The day so many days after the first.
  func day(_ day: Int) -> CivilDate { period.firstDay.adding(days: day) }
}

/// Who has come, as far as a person is known by it.
struct Arrived: Hashable {
  var time: SimTime
  var commune: Int
  var procedure: Int

  var day: Int { WorkingCalendar.day(of: time) }
  var timeOfDay: SimDuration { time - WorkingCalendar.midnight(of: day) }

  static func all(_ scenario: Scenario, seed: UInt64 = 5) -> [Arrived] {
    cases(scenario, seed: seed).map {
      Arrived(
        time: $0.arisen, commune: $0.commune.position, procedure: $0.procedure.position)
    }
  }

  static func cases(_ scenario: Scenario, seed: UInt64 = 5) -> [Trace.Case] {
    simulate(City(scenario), seed: seed, replication: 0, tracing: .sample(share: 1)).trace.cases
  }
}

extension [Trace.Case] {
  /// The same people to come again as they came.
  func stamps(in city: Scenario) -> [ArrivalStamp] {
    map { traced in
      let midnight = WorkingCalendar.midnight(of: traced.arisen.day)
      return ArrivalStamp(
        date: city.day(traced.arisen.day), microseconds: (traced.arisen - midnight).ticks,
        commune: traced.commune, procedure: traced.procedure)
    }
  }
}
