import EventKernel
import OutputAnalysis
import Stochastics
import Testing

@testable import ServiceModel

@Suite struct DayWaitsTests {
  /// Two kinds of site, closed at night, where patience ends and closing sends people home.
  private static let result: ReplicationResult = {
    var town = SimulateTests.busyTown()
    town.reception.waiting.patience.ordinary.minutes = .exponential(mean: 15)
    town.reception.closing.rule = .sendHome
    town.reception.sites.append(town.reception.sites[0])
    town.reception.sites[1].id = "s2"
    town.reception.sites[1].kind = "district"
    town.reception.counterGroups.append(town.reception.counterGroups[0])
    town.reception.counterGroups[1].id = "g2"
    town.reception.counterGroups[1].site = SiteID(1)
    town.reception.counterGroups[0].staff = 1
    town.reception.counterGroups[1].staff = 1
    town.reception.siteChoice = SiteChoice(
      rule: .boundaryFree, candidates: 2, speedKilometresPerHour: 25, detourFactor: 1.3,
      accessMinutes: 5)
    return simulate(City(town), seed: 5, replication: 0)
  }()

  @Test func `every ticket of a site is in one half-hour of its kind`() {
    let result = Self.result
    #expect(result.dayWaits.kindCount == 2)
    for (kind, site) in result.sites.enumerated() {
      var waits = SampleMeasures()
      var left = 0
      for slot in 0..<DayWaits.slotsPerDay {
        waits.merge(result.dayWaits.waits(slot: slot, kind: kind))
        left += result.dayWaits.left(slot: slot, kind: kind)
      }
      #expect(waits == site[.wait] && waits.count > 300)
      #expect(Int64(left) == site[.reneged] + site[.sentHome] && left > 30)
    }
  }

  @Test func `a wait belongs to the half-hour in which it began, before opening to the first`() {
    let waits = (0..<DayWaits.slotsPerDay).map { Self.result.dayWaits.waits(slot: $0).count }
    // Demand arises from 7:30 to 16:30, doors open from 8:00 to 17:00.
    let open = 16..<34
    #expect(waits.indices.allSatisfy { open.contains($0) || waits[$0] == 0 })
    #expect(waits[16] > waits[17])
    #expect(waits[17] > 0 && waits[32] > 0)
  }

  @Test func `merging adds up, in any order`() {
    let one = Self.result.dayWaits
    var twice = one
    twice.merge(one)
    #expect(twice.waits(slot: 17).count == 2 * one.waits(slot: 17).count)
    #expect(twice.left(slot: 17, kind: 0) == 2 * one.left(slot: 17, kind: 0))
  }
}
