import LegalClock
import ServiceModel
import Testing
import Wording

@testable import Workloads

/// The load of groups with a pace of their own with some service class.
@Suite struct PaceLoadTests {
  /// Each of the two procedures of the small city is half of its 23,000 minutes (`OfferedLoadTests`);
  /// with the second in a class of its own, with which the group is twice as fast, half of its half is
  /// saved.
  @Test func `work takes its time by the pace with its class`() {
    var scenario = lawfulCity()
    scenario.reception.closing.comingBack.ordinary.givesUpAfter = 50
    scenario.services.classes.append(
      ServiceClass(id: "land", name: LocalizedText(vi: "Đất đai", en: "Land")))
    scenario.services.procedures[1].serviceClass = ServiceClassID(1)
    for group in scenario.reception.counterGroups.indices {
      scenario.reception.counterGroups[group].serves = 0b11
    }
    let plain = OfferedLoad(City(scenario)).counters[0]
    #expect(abs(plain.day.workMinutes - 23_000 / 260) < 1e-9)
    scenario.reception.counterGroups[0].speeds[ServiceClassID(1)] = 2
    let load = OfferedLoad(City(scenario)).counters[0]
    #expect(abs(load.day.workMinutes - (11_500 + 5_750) / 260) < 1e-9)
  }

  /// Two groups of one person each take two classes of 11,500 minutes a year; each is twice as fast with
  /// one of them: as even as can be, with less than the work of all at the ordinary pace.
  @Test func `of two groups each does more of what it is faster with`() {
    var scenario = lawfulCity(counterStaff: 1)
    scenario.services.classes.append(
      ServiceClass(id: "land", name: LocalizedText(vi: "Đất đai", en: "Land")))
    scenario.services.procedures[1].serviceClass = ServiceClassID(1)
    var groups = [scenario.reception.counterGroups[0], scenario.reception.counterGroups[0]]
    for index in 0..<2 {
      groups[index].id = "g\(index)"
      groups[index].serves = 0b11
      groups[index].otherDutiesShare = 0
      groups[index].speeds[ServiceClassID(index)] = 2
    }
    scenario.reception.counterGroups = groups
    let load = OfferedLoad(City(scenario)).counters
    #expect(abs(load[0].day.workMinutes - load[1].day.workMinutes) < 1e-6)
    #expect(load[0].day.workMinutes < 23_000 / 2 / 260)
  }
}
