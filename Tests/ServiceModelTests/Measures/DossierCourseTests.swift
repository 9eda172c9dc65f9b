import EventKernel
import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// The days of single dossiers.
@Suite struct DossierCourseTests {
  private static func courses(_ scenario: Scenario) -> [DossierCourse] {
    let city = City(scenario)
    let trace = simulate(city, seed: 3, replication: 0, tracing: .sample(share: 1)).trace
    var events: [UInt32: [Trace.Event]] = [:]
    for event in trace.events { events[event.number, default: []].append(event) }
    return trace.cases.map { DossierCourse($0, events[$0.number] ?? [], in: city) }
  }

  @Test func `stretches follow each other from receipt to result and add up to its working time`() {
    let finished = Self.courses(SimulateTests.busyTown()).filter { $0.facts.finished != nil }
    #expect(finished.count > 500)
    for course in finished {
      var now = course.facts.received
      for stretch in course.stretches {
        #expect(stretch.start == now && stretch.start < stretch.end)
        now = stretch.end
      }
      #expect(now == course.facts.finished)
      let sum = course.stretches.reduce(SimDuration.zero) { $0 + $1.working }
      #expect(sum == course.facts.workingTime)
      let longest = course.longest.reduce(SimDuration.zero) { $0 + $1.working }
      #expect(longest == course.spent)
    }
  }

  @Test func `the due date that is explained is that of the run, supplements included`() {
    var town = SimulateTests.busyTown()
    town.services.channels[0].onlineShare = 0
    town.services.channels[0].postShare = 0
    town.services.procedures[0].timeLimit = .workingDays(5)
    town.services.routes[0].steps.insert(.supplement(share: 0.4), at: 1)
    let finished = Self.courses(town).filter { $0.facts.finished != nil }
    #expect(finished.count > 300)
    for course in finished { #expect(course.deadline?.due.time == course.facts.due) }
    let asked = finished.filter { $0.facts.supplements > 0 }
    #expect(asked.count > 50)
    #expect(asked.allSatisfy { $0.stretches.contains { $0.doing == .citizen } })
  }

  @Test func `a dossier that comes with another is traced alone by its own number`() throws {
    var town = SimulateTests.busyTown()
    var member = town.services.procedures[0]
    (member.id, member.annualVolume) = ("residence", 0)
    town.services.procedures.append(member)
    town.services.bundles = [
      Bundle(
        id: "birth", name: LocalizedText(vi: "b", en: "b"), leader: ProcedureID(0), share: 1,
        members: [
          .init(
            procedure: ProcedureID(town.services.procedures.count - 1), afterLeader: true,
            receptionShare: 0.5)
        ], timeLimit: .workingDays(5))
    ]
    let city = City(town)
    let all = simulate(city, seed: 3, replication: 0, tracing: .sample(share: 1)).trace
    let members = all.cases.filter { $0.bundle != nil }
    #expect(members.count > 100)
    for one in members.prefix(3) + members.suffix(1) {
      let alone = simulate(city, seed: 3, replication: 0, tracing: .dossier(one.number)).trace
      #expect(alone.cases == [one])
      #expect(alone.events == all.events.filter { $0.number == one.number })
    }
  }

  @Test func `a dossier that is traced alone has the life that it has among all`() {
    let city = City(SimulateTests.busyTown())
    let all = simulate(city, seed: 3, replication: 0, tracing: .sample(share: 1)).trace
    let one = all.cases[40]
    let alone = simulate(city, seed: 3, replication: 0, tracing: .dossier(one.number)).trace
    #expect(alone.cases.first == one)
    #expect(
      alone.events.filter { $0.number == one.number }
        == all.events.filter { $0.number == one.number })
    #expect(alone.cases.count < 10)
  }
}
