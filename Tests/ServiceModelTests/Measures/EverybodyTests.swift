import EventKernel
import OutputAnalysis
import Stochastics
import Testing

@testable import ServiceModel

/// Waits of everybody, those who left included, and days at sites, worked out from the lives of a town that
/// is open from 8 to 12 and from 13 to 17 and crowded at its one counter.
@Suite struct EverybodyTests {
  static let result: ReplicationResult = {
    var town = Scenario.town(counters: 1, arrivalsPerHour: 3, reception: .constant(12), days: 28)
    town.keepOfficeHours()
    town.people.demand.quarterWeights = (0..<96).map { (26..<70).contains($0) ? 1 : 0 }
    town.period.warmUpDays = 0
    town.reception.waiting.patience.ordinary = Patience(
      minutes: .uniform(min: 10, max: 200), balksBeyond: .uniform(min: 3, max: 15))
    town.reception.closing.rule = .sendHome
    town.reception.closing.overtimeMinutes = 20
    town.reception.closing.comingBack.ordinary.givesUpAfter = 2
    return simulate(City(town), seed: 3, replication: 0, tracing: .sample(share: 1))
  }()

  /// Opening time between two instants of a day, and what follows its closing.
  private static func open(_ from: SimTime, _ to: SimTime) -> Int64 {
    let midnight = SimTime.startOfDay(from.day)
    return [(8, 12), (13, 24)].reduce(0) { sum, session in
      let start = max(from, midnight + .minutes(60 * Double(session.0)))
      let end = min(to, midnight + .minutes(60 * Double(session.1)))
      return sum + max(0, (end - start).ticks)
    }
  }

  @Test func `those who leave have waited what was open of it, and what they stayed after closing`()
  {
    let left = Self.result.trace.events.filter {
      ($0.activity == .reneged || $0.activity == .sentHome) && $0.start < .startOfDay(28)
    }
    #expect(left.contains { $0.activity == .sentHome } && left.count > 100)
    let waited = left.reduce(0) { $0 + Self.open($1.start - $1.queued, $1.start) }
    let site = Self.result.sites[0]
    #expect(site[.leftWaitTime] == waited)
    #expect(site[.reneged] + site[.sentHome] == Int64(left.count))
    // Somebody left at lunch, and somebody after closing.
    let hours = Set(left.map { Int(($0.start - .startOfDay($0.start.day)).minutes) / 60 })
    #expect(hours.contains(12) && hours.contains(17))
  }

  @Test func `each day has those who came, those who were served, and what was received`() {
    let days = Self.result.siteDays
    #expect(days.placeCount == 1 && days.dayCount == 28)
    let vain: Set<Trace.Activity> = [.reneged, .sentHome, .balked, .turnedAway]
    for day in 0..<28 {
      let today = Self.result.trace.events.filter { $0.start.day == day }
      #expect(
        days[.served, place: 0, day: day] == today.count { $0.activity == .reception })
      #expect(
        days[.unserved, place: 0, day: day] == today.count { vain.contains($0.activity) })
      #expect(
        days[.received, place: 0, day: day]
          == Self.result.trace.cases.count { $0.received?.day == day })
    }
    let all = (0..<28).reduce(0) { $0 + days[.unserved, place: 0, day: $1] }
    let site = Self.result.sites[0]
    #expect(
      Int64(all) == site[.reneged] + site[.sentHome] + site[.balked] + site[.turnedAway])
  }

  @Test func `whoever takes a third trip has taken more than two`() {
    let cases = Self.result.trace.cases.filter { $0.arisen < .startOfDay(28) }
    let beyond = cases.count { $0.visits > 2 }
    #expect(Self.result.procedures[0][.demandsBeyondTwoTrips] == Int64(beyond))
  }

  @Test func `too many sites have days by kind, and a light recording has none`() {
    var town = Scenario.town(days: 3000)
    for number in 2...4 {
      var site = town.reception.sites[0]
      site.id = "s\(number)"
      town.reception.sites.append(site)
    }
    #expect(!town.countsDaysBySite)
    town.reception.sites.removeLast()
    #expect(town.countsDaysBySite)
    let light = simulate(City(.town()), seed: 1, replication: 0, recording: .light)
    #expect(light.siteDays == .none)
  }

  @Test func `days merge, and come back from bytes`() throws {
    var twice = Self.result.siteDays
    twice.merge(Self.result.siteDays)
    #expect(
      twice[.served, place: 0, day: 3] == 2 * Self.result.siteDays[.served, place: 0, day: 3])
    var plain = Self.result
    plain.trace = Trace()
    #expect(try ReplicationResult(bytes: plain.bytes).siteDays == plain.siteDays)
  }
}
