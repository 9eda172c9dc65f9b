import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// What is told of an office day by day.
@Suite struct DossierDaysTests {
  /// Monday 8 January 2024.
  private static let monday = 7

  private static func at(_ hour: Int, _ minute: Int, day: Int = monday) -> SimTime {
    .startOfDay(day) + .minutes(Double(60 * hour + minute))
  }

  /// One agent, 100 minutes a dossier. Three come on Monday at 08:00 and are done at 09:40, 11:20 and, with
  /// lunch between, 14:00. The first two are due on Monday at 10:00: one is late. The third is due on Tuesday
  /// at 09:00. The fourth comes on Tuesday at 16:30, is due at 16:45 and is not done by closing: late, though
  /// it is still open when the run ends. They wait 0, 100, 200 and 0 minutes.
  @Test func `a dossier belongs to the day it falls due, work to the day it is begun`() {
    var town = Scenario.town(arrivalsPerHour: 0)
    town.keepOfficeHours()
    town.services.routes[0].steps = [
      .work(function: OfficeFunctionID(0), minutes: .constant(100))
    ]
    let city = City(town)
    var model = CityModel(
      city, seed: 1, replication: 0,
      measuring: [.late, .queuedBeyond(.minutes(120)), .queued])
    var events = EventList<CityEvent>()
    events.schedule(.day, .calendar, at: .startOfDay(Self.monday))
    let tuesday = Self.monday + 1
    let dossiers = [
      (Self.at(8, 0), Self.at(10, 0)), (Self.at(8, 0), Self.at(10, 0)),
      (Self.at(8, 0), Self.at(9, 0, day: tuesday)),
      (Self.at(16, 30, day: tuesday), Self.at(16, 45, day: tuesday)),
    ]
    for (number, (came, due)) in dossiers.enumerated() {
      let row = model.begin(
        Dossier(
          key: 1, citizen: UInt32(number), commune: CommuneID(0), procedure: ProcedureID(0),
          queue: QueueID(0), step: city.routes.start(of: RouteID(0)), traits: [.observed],
          phase: .processing, channel: .counter),
        Receipt(received: came.ticks, due: due.ticks))
      model.openAccount(row, .transfer, Self.at(8, 0))
      model.send(.arrivesAtOffice(row: row), at: came, &events)
    }
    while let (time, event) = events.popNext(before: .startOfDay(tuesday + 1)) {
      model.handle(event, at: time, in: &events)
    }
    _ = model.result(replication: 0, handledEvents: 0)
    let days = model.dossierDays
    func seen(_ measure: Int) -> [[Int]] {
      [Self.monday, tuesday].map {
        [days.count(measure, office: 0, day: $0), days.sum(measure, office: 0, day: $0)]
      }
    }
    #expect(seen(0) == [[2, 1], [2, 1]])
    #expect(seen(1) == [[3, 1], [1, 0]])
    #expect(seen(2) == [[3, 300 * 60_000_000], [1, 0]])
  }

  @Test func `days add up to what is told of the office, and change nothing that happens`() throws {
    var town = Scenario.town(counters: 4, arrivalsPerHour: 5, reception: .exponential(mean: 3))
    town.keepOfficeHours()
    town.services.routes[0].steps = [
      .work(function: OfficeFunctionID(0), minutes: .exponential(mean: 50), limit: .workingHours(2))
    ]
    town.services.procedures[0].awaited = false
    town.services.procedures[0].timeLimit = .workingDays(1)
    town.backOffice.offices[0].agents = 5
    let plain = simulate(City(town), seed: 4, replication: 0)
    let told = try recordVisitsUnlessCancelled(
      toSites: [], measuring: [.late, .lateSteps, .queued], of: City(town), seed: 4, replication: 0)
    #expect(told.result == plain)
    func all(_ measure: Int) -> (count: Int, sum: Int) {
      (0..<told.dossiers.dayCount).reduce((0, 0)) {
        (
          $0.0 + told.dossiers.count(measure, office: 0, day: $1),
          $0.1 + told.dossiers.sum(measure, office: 0, day: $1)
        )
      }
    }
    let office = plain.offices[0]
    let open = Int(plain.procedures[0][.openOverdue])
    #expect(Int(office[.officeDossiers]) > 500)
    // Those that are due after the last day are left out.
    #expect(all(0).count <= Int(office[.officeDossiers]) + open)
    #expect(all(0).count > Int(office[.officeDossiers]) * 9 / 10)
    #expect(all(0).sum == Int(office[.officeLateDossiers]) + open)
    #expect(all(1).count == Int(office[.officeTimedSteps]))
    #expect(all(1).sum == Int(office[.officeLateSteps]))
    #expect(all(2).count == Int(office[.officeJobs]))
    #expect(all(2).sum == Int(office[.officeQueue].totalTicks))
  }
}
