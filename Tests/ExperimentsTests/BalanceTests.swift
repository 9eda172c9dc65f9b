import EventKernel
import Foundation
import ScenarioFiles
import Stochastics
import Testing

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
  func `every demand that arises ends or is found, at every midnight`(file: String) throws {
    var scenario = try ScenarioFile.read(path: "Scenarios/" + file).scenario
    scenario.period.warmUpDays = 3
    scenario.period.observedDays = 5
    scenario.period.followUpDays = 2
    let result = simulate(City(scenario), seed: 1, replication: 0)
    #expect(result.balances.count == 11)
    let wrong = result.balances.filter { $0.arisen != $0.ended + $0.inProcess }
    #expect(wrong.isEmpty)
    #expect(try #require(result.balances.last).arisen > 100)
    // What observed demands came to adds up as well.
    let sums = result.procedures
    func total(_ quantities: Quantity...) -> Int64 {
      sums.reduce(0) { sum, scope in quantities.reduce(sum) { $0 + scope[$1] } }
    }
    #expect(
      total(.received) == total(.finished, .openInTime, .openOverdue, .withdrawn))
    #expect(total(.finished) == total(.finishedOnTime, .finishedLate))
    // Where the time of dossiers went is their processing time.
    #expect(
      total(
        .dossierQueueTime, .dossierWorkTime, .dossierTransferTime, .dossierCitizenTime,
        .dossierElsewhereTime) == sums.reduce(0) { $0 + $1[.processing].totalTicks })
  }

  @Test(arguments: ["office-day", "lunch", "from-empty"])
  func `Little's law holds to the microsecond on days that begin and end empty`(
    name: String
  ) throws {
    var scenario = try ScenarioFile.read(path: "Scenarios/verification/\(name).yaml").scenario
    scenario.period.observedDays = 30
    scenario.period.followUpDays = 0
    scenario.waiting.patienceMinutes = .exponential(mean: 40)
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
    let site = result.sites[0]
    #expect(site[.busyTime] + site[.overtime] == day[.counterTime])
    #expect(
      site[.paidTime] == site[.busyTime] + site[.backgroundTime] + site[.idleTime]
        + site[.breakTime] + site[.otherDutiesTime] + site[.overtime])
  }

  @Test func `one more counter lengthens no wait, while nobody loses patience`() throws {
    var waits: [Int64] = []
    for staff in 6...9 {
      let scenario = try ScenarioFile.read(
        path: "Scenarios/verification/office-day.yaml",
        settings: ["counter_groups[counters].staff=\(staff)", "period.observed_days=50"]
      ).scenario
      let result = simulate(City(scenario), seed: 2, replication: 0)
      waits.append(result.procedures[0][.queueTime])
    }
    #expect(waits == waits.sorted(by: >))
  }

  @Test func `the order in which communes and procedures stand in a file changes nothing`()
    throws
  {
    var town = try ScenarioFile.read(path: "Scenarios/tutorial/tutorial.yaml").scenario
    town.period.observedDays = 28
    let forwards = simulate(City(town), seed: 4, replication: 0)
    town.procedures.reverse()
    town.communes.reverse()
    for index in town.sites.indices {
      guard case .commune(let commune) = town.sites[index].jurisdiction else { continue }
      town.sites[index].jurisdiction = .commune(
        CommuneID(town.communes.count - 1 - commune.position))
    }
    let backwards = simulate(City(town), seed: 4, replication: 0)
    #expect(forwards.procedures == backwards.procedures.reversed())
    #expect(forwards.communes == backwards.communes.reversed())
    #expect(forwards.sites == backwards.sites && forwards.offices == backwards.offices)
  }

  @Test func `one queue beats the shorter of two, and that beats two of one's own`() throws {
    func wait(_ file: String, _ settings: String...) throws -> Double {
      let scenario = try ScenarioFile.read(
        path: "Scenarios/verification/" + file,
        settings: settings + ["procedures[visit].annual_volume=473040", "period.observed_days=50"]
      ).scenario
      let waits = simulate(City(scenario), seed: 6, replication: 0).procedures[0][.wait]
      return Double(waits.totalTicks) / Double(waits.count)
    }
    let pooled = try wait("counter.yaml", "counter_groups[counters].staff=2")
    let shorter = try wait("split.yaml", "site_choice.rule=boundary_free")
    let own = try wait("split.yaml")
    #expect(pooled < shorter && shorter < own)
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
    for group in model.groups {
      waiting += Int64(group.waiting) * elapsed
      inside += Int64(group.waiting + group.busy) * elapsed
    }
    last = now
    model.handle(event, at: now, in: &events)
  }
}

extension ScopeMeasures {
  fileprivate subscript(sample sample: Sample) -> Int64 { self[sample].totalTicks }
}
