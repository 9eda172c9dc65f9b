import LegalClock
import ServiceModel
import Testing
import Wording

@testable import Experiments

@Suite struct RunSizeTests {
  private func city(_ change: (inout Scenario) -> Void = { _ in }) -> City {
    var scenario = SmallCity.scenario()
    scenario.time.ruleSets = [
      RuleSet(
        id: "rules", name: LocalizedText(vi: "Luật", en: "Rules"),
        validFrom: CivilDate(dayNumber: 0), cutOff: TimeOfDay(minutes: 900))
    ]
    change(&scenario)
    return City(scenario)
  }

  @Test func `as many citizens are expected as a replication has demands, about`() {
    let city = city {
      $0.period.warmUpDays = 0
      $0.period.followUpDays = 0
    }
    // Two procedures of 1000 a year, observed for a year: 2000, give or take three times √2000.
    #expect(abs(RunSize(city).citizens - 2000) < 1e-6)
    let demands = simulate(city, seed: 1, replication: 0).procedures.reduce(0) {
      $0 + $1[.demands]
    }
    #expect(abs(Double(demands) - 2000) < 3 * 2000.0.squareRoot())
  }

  @Test func `twice the days or demand is twice the size, and what nobody can do is counted`() {
    let usual = RunSize(city())
    let large = RunSize(
      city {
        $0.people.demand.volumeFactor = 1000
        $0.people.demand.envelope = 1000
      })
    #expect(usual.undone == 0)
    #expect(abs(large.citizens / usual.citizens - 1000) < 1e-6)
    // The counters keep up with 2 of a thousand times the demand.
    #expect(large.undone > large.citizens)
    #expect(large.seconds > 100 * usual.seconds)
    #expect(large.bytes > usual.bytes)
  }

  @Test func `a larger envelope costs time and brings nobody`() {
    let (usual, prepared) = (RunSize(city()), RunSize(city { $0.people.demand.envelope = 100 }))
    #expect(abs(prepared.citizens - usual.citizens) < 1e-6)
    #expect(prepared.seconds > usual.seconds)
  }
}
