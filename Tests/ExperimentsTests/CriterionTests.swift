import OutputAnalysis
import ServiceModel
import Testing
import Wording

@testable import Experiments

/// Waits of everybody and criteria of evaluation, by hand.
@Suite struct CriterionTests {
  private static func value(_ id: String, _ measures: ScopeMeasures) throws -> Double {
    let kpi = try #require(KPI.named(id))
    let cell = kpi.cell(
      measures, Resources(), city: measures, cityResources: Resources())
    return kpi.formula.factor(in: SmallCity.scenario()) * cell.sum / cell.base
  }

  /// Ten came: two were turned away and two left after 20 minutes each; six waited 0, 5, 10, 15, 20 and 40
  /// minutes.
  private static let ten: ScopeMeasures = {
    var measures = ScopeMeasures()
    (measures[.tickets], measures[.reneged], measures[.sentHome]) = (6, 1, 1)
    (measures[.turnedAway], measures[.visits]) = (2, 10)
    (measures[.ticketsWithinFirstLimit], measures[.ticketsWithinSecondLimit]) = (4, 5)
    measures[.leftWaitTime] = 40 * 60_000_000
    var waits = SampleMeasures()
    var histogram = QuantileHistogram()
    for minutes in [0, 5, 10, 15, 20, 40] {
      waits.count += 1
      waits.totalTicks += Int64(minutes) * 60_000_000
      histogram.add(60 * minutes)
    }
    waits.histogram = histogram
    measures[.wait] = waits
    return measures
  }()

  @Test func `those who left and those who got no ticket count among all who came`() throws {
    #expect(try Self.value("wait_mean", Self.ten) == 15)
    #expect(try Self.value("wait_all_mean", Self.ten) == (90 + 40) / 8.0)
    #expect(try Self.value("wait_within_limit_1", Self.ten) == 4 / 6.0)
    #expect(try Self.value("served_within_limit_1", Self.ten) == 0.4)
    #expect(try Self.value("served_within_limit_2", Self.ten) == 0.5)
    #expect(try Self.value("served_share", Self.ten) == 0.6)
    let longest = try Self.value("wait_longest", Self.ten)
    #expect(longest >= 40 && longest <= 40 * (1 + 1.0 / 64))
    // A quarter of the tickets was left, so that nobody knows what 19 of 20 would have waited.
    #expect(try Self.value("wait_all_p95", Self.ten).isNaN)
    #expect(try Self.value("wait_p95", Self.ten) > 20)
  }

  @Test func `the longest wait is the mean of the longest of each replication`() throws {
    let kpi = try #require(KPI.named("wait_longest"))
    #expect(kpi.formula.method == .ratio && kpi.population == .ticketsCalled)
    #expect(try #require(KPI.named("wait_all_mean")).population == .ticketsTaken)
    #expect(try #require(KPI.named("wait_all_p95")).population == .ticketsTaken)
    #expect(try #require(KPI.named("served_share")).population == .came)
  }

  /// 8 of 10 due on time, 1 of 20 demands with a third trip, 3 of 4 online acknowledged in time.
  @Test func `each criterion has two points at best`() throws {
    var measures = ScopeMeasures()
    (measures[.finishedOnTime], measures[.finishedLate]) = (8, 2)
    (measures[.demands], measures[.demandsBeyondTwoTrips]) = (20, 1)
    (measures[.onlineDemands], measures[.acknowledgedInTime]) = (4, 3)
    #expect(try Self.value("criterion_time", measures) == 1.6)
    #expect(try Self.value("criterion_visits", measures) == 1.9)
    #expect(try Self.value("criterion_online", measures) == 1.5)
    measures[.failedOnline] = 1
    #expect(try Self.value("failed_online_share", measures) == 0.2)
    for id in ["time", "visits", "online"] {
      #expect(try #require(KPI.named("criterion_\(id)")).range == 0...2)
    }
  }

  @Test func `what cannot be simulated has no indicator, satisfaction least of all`() throws {
    let points = Criterion.all.filter { $0.instrument == .decision766 }.reduce(0) {
      $0 + $1.mostPoints
    }
    #expect(points == 100)
    let nine = Criterion.all.filter { $0.instrument == .decree61 }
    #expect(nine.count == 9 && nine.allSatisfy { $0.mostPoints == 2 && $0.confidence == "K" })
    #expect(Set(Criterion.all.map(\.id)).count == Criterion.all.count)
    for criterion in Criterion.all {
      #expect(!criterion.remark.vi.isEmpty && criterion.remark.vi != criterion.remark.en)
      if let id = criterion.kpi {
        let kpi = try #require(KPI.named(id))
        #expect(kpi.group == .index766 && kpi.range.upperBound == criterion.mostPoints)
      }
    }
    let satisfaction = try #require(Criterion.all.first { $0.id == "satisfaction" })
    #expect(satisfaction.kpi == nil && satisfaction.remark.en.contains("on purpose"))
    let told = Set(Criterion.all.compactMap(\.kpi))
    #expect(told == Set(KPI.all.filter { $0.group == .index766 }.map(\.id)))
  }
}
