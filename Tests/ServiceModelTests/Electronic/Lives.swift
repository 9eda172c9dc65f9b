import EventKernel
import Stochastics

@testable import ServiceModel

/// The lives of a town's citizens, each told apart from all others by where, when and for what the demand
/// arose: the same person in every run.
struct Lives {
  struct Citizen: Hashable, Comparable {
    var arisen: SimTime
    var procedure: Int
    var commune: Int

    static func < (a: Citizen, b: Citizen) -> Bool {
      (a.arisen.ticks, a.procedure, a.commune) < (b.arisen.ticks, b.procedure, b.commune)
    }
  }

  struct Life: Hashable {
    var traced: Trace.Case
    var events: [Trace.Event]

    var activities: [Trace.Activity] { events.map(\.activity) }
    var failures: [Trace.Event] { events.filter { $0.activity == .failedOnline } }
    func first(_ activity: Trace.Activity) -> Trace.Event? {
      events.first { $0.activity == activity }
    }
  }

  private(set) var byCitizen: [Citizen: Life] = [:]
  let result: ReplicationResult

  init(of town: Scenario, seed: UInt64 = 7) {
    result = simulate(City(town), seed: seed, replication: 0, tracing: .sample(share: 1))
    var events: [UInt32: [Trace.Event]] = [:]
    for event in result.trace.events {
      var event = event
      let number = event.number
      event.number = 0
      events[number, default: []].append(event)
    }
    // Those who come in the follow-up are not followed to the end.
    let last = SimTime.startOfDay(town.period.warmUpDays + town.period.observedDays)
    for traced in result.trace.cases where traced.arisen < last {
      let citizen = Citizen(
        arisen: traced.arisen, procedure: traced.procedure.position,
        commune: traced.commune.position)
      var known = traced
      known.number = 0
      byCitizen[citizen] = Life(traced: known, events: events[traced.number] ?? [])
    }
  }

  /// In the order in which their demands arose.
  var citizens: [Citizen] { byCitizen.keys.sorted() }

  /// Those who live otherwise here than there, of those who are in both.
  func changed(from other: Lives) -> [(citizen: Citizen, before: Life, after: Life)] {
    citizens.compactMap { citizen in
      guard let after = byCitizen[citizen], let before = other.byCitizen[citizen], after != before
      else { return nil }
      return (citizen, before, after)
    }
  }

  func missing(from other: Lives) -> [Citizen] {
    citizens.filter { other.byCitizen[$0] == nil }
  }
}

extension Scenario {
  /// A town that never closes, in which nobody waits for anybody: what changes in a life there has its
  /// cause in that life. Half of all hand in online.
  static func roomyTown(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var town = Scenario.town(
      counters: 60, arrivalsPerHour: 2, reception: .uniform(min: 5, max: 15), days: 20)
    town.period.followUpDays = 40
    town.services.procedures[0].awaited = false
    town.services.channels[0].onlineShare = 0.5
    change(&town)
    return town
  }
}
