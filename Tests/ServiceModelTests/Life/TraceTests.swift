import EventKernel
import LegalClock
import OutputAnalysis
import Stochastics
import Testing
import Wording

@testable import ServiceModel

@Suite struct TraceTests {
  static let town = City(SimulateTests.busyTown())
  static let traced = simulate(town, seed: 5, replication: 0, tracing: .sample(share: 1))

  @Test func `writing lives down changes nothing else`() {
    var result = Self.traced
    let plain = simulate(Self.town, seed: 5, replication: 0)
    #expect(plain.trace == Trace() && result.trace != Trace())
    result.trace = Trace()
    #expect(result == plain)
    let sample = simulate(Self.town, seed: 5, replication: 0, tracing: .sample(share: 0.2)).trace
    let share = Double(sample.cases.count) / Double(Self.traced.trace.cases.count)
    #expect(abs(share - 0.2) < 0.04)
    let all = Set(Self.traced.trace.events)
    #expect(sample.events.allSatisfy(all.contains))
  }

  @Test func `cases add up to the measures of the window`() {
    let window = Self.town.window
    let cases = Self.traced.trace.cases.filter {
      $0.arisen >= window.start && $0.arisen < window.stop
    }
    let all = Self.traced.procedures[0]
    #expect(Int64(cases.count) == all[.demands])
    #expect(Int64(cases.count { $0.finished != nil }) == all[.finished])
    #expect(Int64(cases.count(where: \.isLate)) == all[.finishedLate])
    #expect(Int64(cases.reduce(0) { $0 + $1.visits }) == all[.visits])
    #expect(Int64(cases.count { $0.outcome == .gaveUp }) == all[.gaveUp])
    let processing = cases.reduce(Int64(0)) { $0 + ($1.workingTime?.ticks ?? 0) }
    #expect(processing == all[.processing].totalTicks)
  }

  @Test func `every step of a route has a name of its own, and done again it keeps it`() {
    var town = Scenario.town(counters: 20, arrivalsPerHour: 2, reception: .constant(5), days: 10)
    let work = { (function: Int) in
      Route.Step.work(function: OfficeFunctionID(function), minutes: .constant(10))
    }
    town.backOffice.functions.append(
      OfficeFunction(id: "second", name: LocalizedText(vi: "Hai", en: "Second")))
    var second = town.backOffice.offices[0]
    second.id = "o2"
    second.function = OfficeFunctionID(1)
    town.backOffice.offices.append(second)
    town.services.routes[0].steps = [
      .rework(share: 1, atMost: 2, steps: [work(0)]), work(1),
      .parallel([
        [.outside(workingDays: .constant(1)), work(0)], [.outside(workingDays: .constant(2))],
      ]),
      .sign(function: OfficeFunctionID(1), hours: [TimeOfDay(minutes: 600)]),
    ]
    town.services.procedures[0].awaited = false
    let trace = simulate(City(town), seed: 3, replication: 0, tracing: .sample(share: 1)).trace
    let finished = trace.cases.filter { $0.finished != nil }
    #expect(finished.count > 100)
    for traced in finished {
      let steps = trace.events.filter { $0.number == traced.number && $0.step != nil }
      let names = steps.filter { $0.activity != .transfer }.map { event in
        "\(event.activity) \(event.step?.function?.position ?? -1) \(event.step?.number ?? 0)"
      }
      #expect(
        names.sorted() == [
          "outside -1 1", "outside -1 2", "signature 1 1", "work 0 1", "work 0 1", "work 0 1",
          "work 0 2", "work 1 1",
        ])
    }
  }

  @Test func `the reception of a life begins after its wait, and its work lies in office hours`() {
    let trace = Self.traced.trace
    #expect(trace.events.allSatisfy { $0.start <= $0.end && $0.queued >= .zero })
    let calendar = Self.town.legalCalendar
    let work = trace.events.filter { $0.activity == .work }
    #expect(work.count > 500 && work.allSatisfy { calendar.isOpen(at: $0.start) })
    // What happens to a dossier happens in order.
    var last: [UInt32: SimTime] = [:]
    for event in trace.events {
      #expect(event.start >= last[event.number] ?? .zero)
      last[event.number] = event.start
    }
  }
}
