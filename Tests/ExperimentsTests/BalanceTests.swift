import EventKernel
import Foundation
import ScenarioFiles
import Stochastics
import Testing

@testable import Experiments
@testable import ServiceModel

/// What must hold exactly, whatever the scenario.
struct BalanceTests {
  /// Every scenario and option that is shipped.
  static let shipped: [String] = {
    let files = FileManager.default.enumerator(atPath: "Scenarios")?.compactMap { $0 as? String }
    return (files ?? []).sorted().filter { file in
      guard file.hasSuffix(".yaml") else { return false }
      let text = FileManager.default.contents(atPath: "Scenarios/" + file) ?? Data()
      return String(decoding: text, as: UTF8.self).split(separator: "\n").contains {
        $0.hasPrefix("scenario:") || $0.hasPrefix("option:")
      }
    }
  }()

  @Test func `all scenarios are found`() {
    #expect(Self.shipped.count >= 14)
    #expect(Self.shipped.contains("hanoi-2024/options/centre.yaml"))
  }

  @Test(arguments: shipped)
  func `flows balance, paid time is the sum of its parts, and lives written down agree`(
    file: String
  ) throws {
    var scenario = try ScenarioFile.read(path: "Scenarios/" + file).scenario
    scenario.period.warmUpDays = 3
    scenario.period.observedDays = 5
    scenario.period.followUpDays = 2
    let city = City(scenario)
    let result = simulate(city, seed: 1, replication: 0, tracing: .sample(share: 1))
    // Every demand that arises ends or is found, at every midnight.
    #expect(result.balances.count == 11)
    #expect(result.balances.allSatisfy { $0.arisen == $0.ended + $0.inProcess })
    #expect(try #require(result.balances.last).arisen > 100)
    // What observed demands came to adds up as well.
    let sums = result.procedures
    func total(_ quantities: Quantity...) -> Int64 {
      sums.reduce(0) { sum, scope in quantities.reduce(sum) { $0 + scope[$1] } }
    }
    #expect(
      total(.received) == total(.finished, .openInTime, .openOverdue, .withdrawn))
    #expect(total(.finished) == total(.finishedOnTime, .finishedLate))
    // So do the flows of the one-stop report, over the window and all dossiers.
    #expect(
      total(.carriedOver, .receivedInWindow)
        == total(
          .returnedOnTime, .returnedLate, .withdrawnInWindow, .inProcessInTime, .inProcessOverdue))
    try Self.expectSharesToAddUp(scenario, result)
    // Where the time of dossiers went is their processing time.
    #expect(
      total(
        .dossierQueueTime, .dossierWorkTime, .dossierTransferTime, .dossierCitizenTime,
        .dossierElsewhereTime) == sums.reduce(0) { $0 + $1[.processing].totalTicks })
    // What is written down of lives adds up to the same.
    let isWhole =
      scenario.backOffice.backlog.isEmpty
      && !city.routes.program.contains { if case .fork = $0 { true } else { false } }
    #expect(!isWhole || result.trace.cases.count == result.balances.last?.arisen)
    let service = Self.serviceTime(result.trace, city)
    for (position, site) in result.sites.enumerated() {
      let parts = Self.staffTime.map { site[$0] }
      #expect(parts.allSatisfy { $0 >= 0 } && parts.reduce(0, +) == site[.paidTime])
      // People serve, work behind the counter, or call somebody who has gone.
      let atWork = site[.busyTime] + site[.backgroundTime] + site[.overtime]
      let isServed =
        scenario.reception.waiting.callingMinutes == 0 && scenario.backOffice.backlog.isEmpty
      #expect(isServed ? service[position] == atWork : service[position] <= atWork)
    }
  }

  /// Every dossier that was asked for has one end, and no share is above 1, anywhere.
  private static func expectSharesToAddUp(
    _ scenario: Scenario, _ result: ReplicationResult
  ) throws {
    var option = OptionResult(scenario: scenario, seed: 1)
    option.add(result)
    let ends = try [
      "served_on_time_share", "served_late_share", "open_share", "gave_up_share",
      "withdrawn_share",
    ].map { try #require(KPI.named($0)) }
    for scope in option.scopes(of: ends[0]) {
      let shares = ends.compactMap { option.estimate($0, scope: scope)?.value }
      #expect(shares.isEmpty || abs(shares.reduce(0, +) - 1) < 1e-12)
    }
    for kpi in KPI.all where kpi.unit == .share {
      for scope in option.scopes(of: kpi) {
        guard let share = option.estimate(kpi, scope: scope)?.value else { continue }
        #expect((0...1).contains(share), "\(kpi.id) of \(option.scopes[scope].id)")
      }
    }
  }

  /// By site: what lives tell of the time at counters within the window.
  private static func serviceTime(_ trace: Trace, _ city: City) -> [Int64] {
    var times = Array(repeating: Int64(0), count: city.scenario.reception.sites.count)
    let service: [Trace.Activity] = [
      .guidance, .reception, .supplement, .collection, .onlineCheck, .digitising,
    ]
    for event in trace.events where service.contains(event.activity) {
      guard case .site(let site) = event.agency else { continue }
      let length = min(event.end, city.window.stop) - max(event.start, city.window.start)
      times[site.position] += max(0, length.ticks)
    }
    return times
  }

  private static let staffTime: [Quantity] = [
    .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime, .absenceTime,
    .overtime, .otherDutiesOvertime,
  ]

  @Test(arguments: ["office-day", "lunch", "from-empty"])
  func `Little's law holds to the microsecond on days that begin and end empty`(
    name: String
  ) throws {
    var scenario = try ScenarioFile.read(path: "Scenarios/verification/\(name).yaml").scenario
    scenario.period.observedDays = 30
    scenario.period.followUpDays = 0
    scenario.reception.waiting.patience.ordinary.minutes = .exponential(mean: 40)
    let city = City(scenario)
    var simulation = Simulation(Watched(CityModel(city, seed: 3, replication: 0, tracing: .none)))
    simulation.events.schedule(.day, .calendar, at: .zero)
    simulation.run(until: city.window.end)
    let (waiting, inside) = (simulation.model.waiting, simulation.model.inside)
    var watched = simulation.finished()
    let result = watched.model.result(replication: 0, handledEvents: 0)
    let day = result.procedures[0]
    #expect(day[.reneged] > 50 && day[.demands] > 1000)
    #expect(waiting == day[.queueTime])
    #expect(inside == day[sample: .timeInSite])
    #expect(inside == day[.queueTime] + day[.counterTime])
    let site = result.sites[0]
    #expect(site[.busyTime] + site[.overtime] == day[.counterTime])
    #expect(
      site[.paidTime] == site[.busyTime] + site[.backgroundTime] + site[.idleTime]
        + site[.breakTime] + site[.otherDutiesTime] + site[.absenceTime] + site[.overtime]
        + site[.otherDutiesOvertime])
  }
}

/// The city, and the integrals over time of how many wait and how many are at the site.
private struct Watched: EventModel, ~Copyable {
  var model: CityModel
  private(set) var waiting: Int64 = 0
  private(set) var inside: Int64 = 0
  private var last = SimTime.zero

  init(_ model: consuming CityModel) {
    self.model = model
  }

  mutating func handle(_ event: CityEvent, at now: SimTime, in events: inout EventList<CityEvent>) {
    let elapsed = (now - last).ticks
    for group in model.groups.places {
      inside += Int64(model.groups[group].busy) * elapsed
    }
    for queue in model.queues.places {
      waiting += Int64(model.queues[queue].waiting) * elapsed
      inside += Int64(model.queues[queue].waiting) * elapsed
    }
    last = now
    model.handle(event, at: now, in: &events)
  }
}

extension ScopeMeasures {
  fileprivate subscript(sample sample: Sample) -> Int64 { self[sample].totalTicks }
}
