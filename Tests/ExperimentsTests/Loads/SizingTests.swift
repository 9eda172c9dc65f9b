import LegalClock
import ServiceModel
import Stochastics
import Testing
import Workloads

/// People by load, worked out by hand. The small city with six times its demand: 12,000 demands a year
/// take 138,000 minutes at the counters of the first site in 260 days of 480 minutes, which is 530.8
/// minutes a day or 1.106 people who do nothing else.
@Suite struct SizingTests {
  private static func city(
    target: Double = 0.8, least: Int = 1, change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    var scenario = lawfulCity()
    scenario.reception.closing.comingBack.ordinary.givesUpAfter = 50
    for index in scenario.services.procedures.indices {
      scenario.services.procedures[index].annualVolume *= 6
    }
    let rule = Staffing.Rule(targetUtilisation: target, leastPeople: least)
    scenario.staffing = Staffing(counters: rule, offices: rule)
    scenario.reception.counterGroups[0].sizedForLoad = 1
    change(&scenario)
    return scenario
  }

  private static func people(_ scenario: Scenario) -> [Double] {
    Sizing(scenario)?.counters.map(\.people) ?? []
  }

  struct Case: Sendable {
    var target = 0.8
    var least = 1
    var part = 1.0
    var absence = 0.0
    var people: Double
  }

  /// Half of the time goes to other duties, so that 1.106 becomes 2.212.
  @Test(arguments: [
    // 2.212 / 0.8 = 2.76; / 0.7 = 3.16; busy all the time.
    Case(people: 3), Case(target: 0.7, people: 4), Case(target: 1, people: 3),
    // At least so many; for half of the load; a fifth of all absent: 2.76 / 0.8 = 3.46.
    Case(least: 5, people: 5), Case(part: 0.5, people: 2), Case(absence: 0.2, people: 4),
    // A target that three people meet to the last digit.
    Case(target: 138_000.0 / 260 / 720, people: 3),
  ])
  func `counters have the fewest people who are busy at most the target`(_ test: Case) {
    let scenario = Self.city(target: test.target, least: test.least) {
      $0.reception.counterGroups[0].sizedForLoad = test.part
      $0.reception.absenceShare = test.absence
    }
    #expect(Self.people(scenario) == [test.people])
  }

  /// 12,000 dossiers of half an hour in 260 days of 480 minutes: 2.885 people; / 0.8 = 3.6. The other
  /// office has nothing to do.
  @Test func `offices have the fewest people who are busy at most the target`() throws {
    let scenario = Self.city {
      $0.services.routes[0].steps = [.work(function: OfficeFunctionID(0), minutes: .constant(30))]
      $0.backOffice.offices[0].sizedForLoad = 1
      $0.backOffice.offices[1].sizedForLoad = 1
      $0.staffing?.offices.leastPeople = 2
    }
    let sizing = try #require(Sizing(scenario))
    #expect(sizing.offices.map(\.people) == [4, 2])
    #expect(sizing.counters.map(\.people) == [3])
  }

  /// With four times as much, 4.423 people's work at two or three groups for the same citizens.
  @Test func `groups that share citizens grow until none is busier than the target`() {
    func shared(_ staff: [Int?]) -> [Double] {
      Self.people(
        Self.city {
          for index in $0.services.procedures.indices {
            $0.services.procedures[index].annualVolume *= 4
          }
          var group = $0.reception.counterGroups[0]
          group.otherDutiesShare = 0
          $0.reception.counterGroups = staff.enumerated().map { number, staff in
            group.id = "g\(number)"
            group.staff = staff ?? 1
            group.sizedForLoad = staff == nil ? 1 : nil
            return group
          }
        })
    }
    // 4.423 / 0.8 = 5.53: six in all.
    #expect(shared([2, nil]) == [4])
    #expect(shared([nil, nil]) == [3, 3])
    // Nobody is needed but the one that has to be there.
    #expect(shared([9, nil]) == [1])
  }

  @Test func `who is never on duty cannot be enough`() {
    let scenario = Self.city {
      $0.reception.staffingPlans[0].shifts[0].start = TimeOfDay(minutes: 1200)
    }
    #expect(Self.people(scenario) == [.infinity])
  }

  @Test func `people do not hang on how long a run warms up`() {
    let chosen = Self.city { $0.period.choosesWarmUp = true }
    #expect(Self.people(chosen) == Self.people(Self.city()))
  }
}
