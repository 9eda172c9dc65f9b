import Foundation
import LegalClock
import ServiceModel
import Wording

// Events and arrivals as they were, against the days that are simulated.

extension Scenario {
  func checkEvents(noting reading: Reading) {
    checkGrowth(noting: reading)
    checkShifts(noting: reading)
    checkOutages(noting: reading)
    tellEventsOutside(noting: reading)
    tellIdleEvents(noting: reading)
    checkStamps(noting: reading)
  }

  var lastDay: CivilDate { period.lastObservedDay.adding(days: period.followUpDays) }

  /// A year of the volumes far from the simulated ones is a slip, and its growth has no end.
  private func checkGrowth(noting reading: Reading) {
    let demand = people.demand
    let start = demand.volumeYear ?? period.firstObservedDay.components.year
    let rates = [demand.growthByYear] + demand.differences.compactMap(\.growthByYear)
    for year in [period.firstDay.components.year, lastDay.components.year] {
      guard let worst = rates.first(where: { pow(1 + $0, Double(year - start)) > Self.mostGrowth })
      else { continue }
      reading.problems.note(
        """
        demand.growth_by_year: makes demand more than \(short(Self.mostGrowth)) times as large from \
        \(start) to \(year), at \(short(worst)) a year
        """,
        hint: "write a smaller one, or another volume_year",
        at: reading.place(of: "demand", "growth_by_year"))
      return
    }
  }

  private static let mostGrowth = 1000.0

  /// More cannot be brought forward than there is.
  private func checkShifts(noting reading: Reading) {
    switch shiftProblem() {
    case .tooMuch(let event, let isAsked):
      reading.problems.note(
        "\(name(ofEvent: event)): more is brought forward than is asked for until shifted_until"
          + (isAsked ? "" : ", for nobody asks for anything then"),
        hint: "write a later shifted_until, a smaller shifted_share or factor",
        at: place(ofEvent: event, noting: reading))
    case .together(let event, let other):
      reading.problems.note(
        """
        \(name(ofEvent: event)) shifts demand on the days of \(name(ofEvent: other)), which shifts that \
        of the same people too: nothing says whose part moves
        """,
        hint: "let one end before the other begins, or leave shifted_share out of one",
        at: place(ofEvent: event, noting: reading))
    case nil: break
    }
  }

  /// Of two outages for the same people on one day, the file's order is not to say who comes.
  private func checkOutages(noting reading: Reading) {
    let outages = events.indices.compactMap { index -> (index: Int, outage: PortalDown)? in
      if case .portalDown(let outage) = events[index].kind { (index, outage) } else { nil }
    }
    for (number, later) in outages.enumerated() {
      let other = outages[..<number].first { earlier in
        let (a, b) = (events[earlier.index], events[later.index])
        return a.from <= b.to && b.from <= a.to
          && earlier.outage.comeShare != later.outage.comeShare
          && meet(earlier.outage.scope, later.outage.scope)
      }
      guard let other else { continue }
      reading.problems.note(
        """
        \(name(ofEvent: later.index)) and \(name(ofEvent: other.index)) are on the same days for the \
        same people, and their come_share differs
        """,
        hint: "let one end before the other begins, or write the same come_share",
        at: place(ofEvent: later.index, noting: reading))
    }
  }

  /// Whether somebody is inside both.
  private func meet(_ a: DemandScope, _ b: DemandScope) -> Bool {
    let isPlaceShared = people.communes.enumerated().contains { index, commune in
      [a, b].allSatisfy { $0.holds(CommuneID(index), in: commune.district) }
    }
    return isPlaceShared
      && services.procedures.enumerated().contains { index, procedure in
        [a, b].allSatisfy { $0.holds(ProcedureID(index), of: procedure.serviceClass) }
      }
  }

  /// Not refused: one list of events serves runs of several periods.
  private func tellEventsOutside(noting reading: Reading) {
    for (index, event) in events.enumerated() {
      var last = event.to
      if case .surge(let surge) = event.kind, let shift = surge.shift { last = shift.until }
      guard last < period.firstDay || event.from > lastDay else { continue }
      reading.problems.tell(
        LocalizedText(
          vi: "\(name(ofEvent: index)) (\(event.from) – \(event.to)) nằm ngoài các ngày mô phỏng, "
            + "\(period.firstDay) – \(lastDay)",
          en:
            "\(name(ofEvent: index)) (\(event.from) – \(event.to)) lies outside the simulated days, "
            + "\(period.firstDay) – \(lastDay)"),
        at: place(ofEvent: index, noting: reading))
    }
  }

  /// `events[2]`, or a stress of which it is a part.
  func name(ofEvent index: Int) -> String {
    let owner = self.owner(ofEvent: index)
    return owner.stress.map { "stresses.\(stresses[$0].id).events[\(owner.index)]" }
      ?? "events[\(owner.index)]"
  }

  func place(ofEvent index: Int, noting reading: Reading) -> Place {
    let owner = self.owner(ofEvent: index)
    let keys = owner.stress.map { ["stresses", stresses[$0].id, "events"] } ?? ["events"]
    return reading.place(ofElement: owner.index, of: keys)
  }

  /// Those of the scenario come first, then those of the stresses that are chosen, in order.
  private func owner(ofEvent index: Int) -> (stress: Int?, index: Int) {
    let chosen = stresses.indices.filter { stresses[$0].isChosen }
    var left = index - (events.count - chosen.reduce(0) { $0 + stresses[$1].events.count })
    guard left >= 0 else { return (nil, index) }
    for stress in chosen {
      if left < stresses[stress].events.count { return (stress, left) }
      left -= stresses[stress].events.count
    }
    return (nil, index)
  }
}
