import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// What `BehaviourTests` and `RouteTests` do not look into one by one: each behaviour switched on and
/// off, for the same citizens.
@Suite struct EveryBehaviourTests {
  struct Behaviour: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var off: @Sendable (inout Scenario) -> Void = { _ in }
    var on: @Sendable (inout Scenario) -> Void
    /// With and without.
    var shows: @Sendable (ReplicationResult, ReplicationResult) -> Bool

    init(
      _ name: String, off: @escaping @Sendable (inout Scenario) -> Void = { _ in },
      on: @escaping @Sendable (inout Scenario) -> Void,
      shows: @escaping @Sendable (ReplicationResult, ReplicationResult) -> Bool
    ) {
      testDescription = name
      self.off = off
      self.on = on
      self.shows = shows
    }
  }

  @Test(arguments: [door, closing, staff, channels, offices].flatMap { $0 })
  func `switched on, it changes what it should in the direction it should`(_ it: Behaviour) {
    let with = BehaviourTests.run {
      it.off(&$0)
      it.on(&$0)
    }
    // As a value of its own: results are too long to print.
    let isSeen = it.shows(with, BehaviourTests.run(it.off))
    #expect(isSeen)
  }

  @Test(arguments: nothings)
  func `set to nothing, it leaves every figure as it was`(_ name: String, _ nothing: Change) {
    let with = BehaviourTests.run(nothing)
    let without = BehaviourTests.plain
    let isSame =
      with.procedures == without.procedures && with.communes == without.communes
      && with.sites == without.sites && with.offices[0] == without.offices[0]
      && with.timeSeries == without.timeSeries
    #expect(isSame)
  }

  typealias Change = @Sendable (inout Scenario) -> Void

  static let nothings: [(String, Change)] = [
    ("no proxies", { $0.people.proxies = [proxies(dossiersPerTurn: 2, share: 0)] }),
    (
      "nobody sent home for want of time",
      {
        $0.reception.closing.rule = .sendHome
        $0.reception.closing.overtimeMinutes = 600
      }
    ),
    (
      "a bundle that nobody asks for",
      {
        var member = $0.services.procedures[0]
        member.id = "member"
        member.annualVolume = 0
        $0.services.bundles = [
          Bundle(
            id: "bundle", name: member.name, leader: ProcedureID(0), share: 0,
            members: [
              .init(procedure: ProcedureID(0), afterLeader: true, receptionShare: 1)
            ], timeLimit: .workingDays(5))
        ]
      }
    ),
    ("no supplement", { $0.services.routes[0].steps.insert(.supplement(share: 0), at: 0) }),
    ("no refusal", { $0.services.routes[0].steps.insert(.refuse(share: 0), at: 1) }),
    ("no withdrawal", { $0.services.routes[0].steps.insert(.withdraw(share: 0), at: 1) }),
    (
      "no rework",
      {
        $0.services.routes[0].steps[0] = .rework(
          share: 0, atMost: 3, steps: [$0.services.routes[0].steps[0]])
      }
    ),
    ("no power to decide on the spot", onTheSpot(share: 0)),
    ("a desk that gives no guidance", { $0.reception.rules.guidance.catchesShare = 1 }),
    (
      "a new mix of channels that is the old one",
      {
        let mix = $0.services.channels[0]
        $0.services.channels[0].changes = [
          .init(
            from: $0.period.firstObservedDay, onlineShare: mix.onlineShare, postShare: mix.postShare
          )
        ]
      }
    ),
    (
      "a shift like the one before, without a break",
      {
        $0.reception.staffingPlans[0].shifts.append(.init(start: TimeOfDay(minutes: 720), share: 1))
      }
    ),
  ]

  // MARK: Scenarios and measures

  static let crowded: Change = { $0.reception.counterGroups[0].staff = 1 }

  static let openAtNoon =
    Array(
      repeating: [Session(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 1020))], count: 6)
    + [[]]

  static func proxies(dossiersPerTurn: Int, share: Double = 0.2) -> Proxies {
    Proxies(
      serviceClasses: [ServiceClassID(0)], share: share, dossiers: .uniform(min: 2, max: 6),
      dossiersPerTurn: dossiersPerTurn)
  }

  static func onTheSpot(share: Double) -> Change {
    {
      let name = LocalizedText(vi: "Tại chỗ", en: "On the spot")
      $0.backOffice.functions.append(OfficeFunction(id: "spot", name: name))
      $0.backOffice.offices.append(
        Office(
          id: "spot", name: name, function: OfficeFunctionID(1), jurisdiction: .house, house: "h",
          calendar: CalendarID(0), agents: 5))
      $0.backOffice.delegation = Delegation(
        functions: [OfficeFunctionID(0)], onTheSpot: OfficeFunctionID(1), share: share)
    }
  }

  static func meanWait(_ result: ReplicationResult) -> Double {
    mean(result.procedures[0][.wait])
  }

  static func meanProcessing(_ result: ReplicationResult) -> Double {
    mean(result.procedures[0][.processing])
  }

  /// In minutes.
  static func mean(_ sample: SampleMeasures) -> Double {
    Double(sample.totalTicks) / Double(sample.count) / 60e6
  }
}
