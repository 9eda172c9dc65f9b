import EventKernel
import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// What people put up with, and when they come again, by service class.
@Suite struct PatienceByClassTests {
  /// One crowded counter for copies and for land, each class with its own procedure.
  static func town(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var town = Scenario.town(
      counters: 1, arrivalsPerHour: 4, reception: .constant(10), days: 28)
    town.keepOfficeHours()
    town.services.classes.append(
      ServiceClass(id: "land", name: LocalizedText(vi: "Đất đai", en: "Land")))
    var land = town.services.procedures[0]
    land.id = "land"
    land.serviceClass = landID
    town.services.procedures.append(land)
    town.reception.counterGroups[0].serves = 0b11
    town.reception.closing.rule = .sendHome
    change(&town)
    return town
  }

  static let landID = ServiceClassID(1)

  static func run(_ change: (inout Scenario) -> Void) -> ReplicationResult {
    let result = simulate(City(town(change)), seed: 5, replication: 0, tracing: .sample(share: 1))
    for balance in result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    return result
  }

  @Test func `a class of its own with the ordinary rules changes no byte`() {
    let same = Self.run {
      $0.reception.waiting.patience.ordinary = Patience(
        minutes: .exponential(mean: 40), balksBeyond: .uniform(min: 3, max: 9))
      $0.reception.waiting.patience[Self.landID] = $0.reception.waiting.patience.ordinary
      $0.reception.closing.comingBack[Self.landID] = $0.reception.closing.comingBack.ordinary
    }
    let plain = Self.run {
      $0.reception.waiting.patience.ordinary = Patience(
        minutes: .exponential(mean: 40), balksBeyond: .uniform(min: 3, max: 9))
    }
    #expect(same == plain)
  }

  /// Whoever comes for land leaves after exactly 90 minutes, the others after 20, and nobody else.
  @Test func `each class leaves when its own patience ends`() {
    let result = Self.run {
      $0.reception.waiting.patience = ByClass(
        Patience(minutes: .constant(20)),
        overrides: [.init(Self.landID, Patience(minutes: .constant(90)))])
    }
    let procedures = result.trace.procedures
    let left = result.trace.events.filter { $0.activity == .reneged }
    #expect(
      Set(left.map { [procedures[$0.number] ?? -1, Int($0.queued.minutes)] }) == [
        [0, 20], [1, 90],
      ])
  }

  /// More than one person ahead is too many for land; the others never mind.
  @Test func `only the class that minds the queue goes at its sight`() {
    let result = Self.run {
      $0.reception.waiting.patience[Self.landID] = Patience(balksBeyond: .constant(1))
    }
    #expect(result.procedures[0][.balked] == 0 && result.procedures[1][.balked] > 50)
  }

  /// Both lose patience after 20 minutes. For land they give up after the second trip in vain and come
  /// on the third working day; for copies after the fourth, and come on the next.
  @Test func `each class comes again after its own days and gives up after its own trips`() {
    let result = Self.run {
      $0.reception.waiting.patience.ordinary.minutes = .constant(20)
      $0.reception.closing.comingBack = ByClass(
        ComingBack(workingDays: .constant(1), givesUpAfter: 4),
        overrides: [.init(Self.landID, ComingBack(workingDays: .constant(3), givesUpAfter: 2))])
    }
    let lost = result.trace.cases.filter { $0.outcome == .gaveUp }
    #expect(Set(lost.map { [$0.procedure.position, $0.visits] }) == [[0, 4], [1, 2]])
    // Closed on Sundays only.
    let town = Self.town()
    let calendar = WorkingCalendar(
      town.time.calendars[0], specialDays: [], firstDay: town.period.firstDay, days: 60)
    for traced in lost {
      let days = result.trace.events.filter { $0.number == traced.number }
        .map { WorkingCalendar.day(of: $0.start) }
      for (day, next) in zip(days, days.dropFirst()) {
        #expect(next == calendar.workingDay(traced.procedure.position == 1 ? 3 : 1, after: day))
      }
    }
  }
}

extension Trace {
  /// By number of the dossier.
  var procedures: [UInt32: Int] {
    Dictionary(cases.map { ($0.number, $0.procedure.position) }) { first, _ in first }
  }
}
