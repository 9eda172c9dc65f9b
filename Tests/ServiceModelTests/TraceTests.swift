import EventKernel
import OutputAnalysis
import Stochastics
import Testing

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
