import Foundation
import LegalClock
import ServiceModel
import Wording

// Events and arrivals as they were, against the days that are simulated.

extension Scenario {
  func checkEvents(noting reading: Reading) {
    checkGrowth(noting: reading)
    checkShifts(noting: reading)
    tellEventsOutside(noting: reading)
    checkStamps(noting: reading)
  }

  private var lastDay: CivilDate { period.lastObservedDay.adding(days: period.followUpDays) }

  /// A year of the volumes far from the simulated ones is a slip, and its growth has no end.
  private func checkGrowth(noting reading: Reading) {
    let demand = people.demand
    let start = demand.volumeYear ?? period.firstObservedDay.components.year
    let rates = [demand.growthByYear] + demand.differences.compactMap(\.growthByYear)
    for year in [period.firstDay.components.year, lastDay.components.year] {
      guard let worst = rates.first(where: { pow(1 + $0, Double(year - start)) > Self.mostGrowth })
      else { continue }
      reading.problems.note(
        "demand.growth_by_year: makes demand more than \(short(Self.mostGrowth)) times as large from "
          + "\(start) to \(year), at \(short(worst)) a year",
        hint: "write a smaller one, or another volume_year",
        at: reading.place(of: "demand", "growth_by_year"))
      return
    }
  }

  private static let mostGrowth = 1000.0

  /// More cannot be brought forward than there is.
  private func checkShifts(noting reading: Reading) {
    let classes =
      [nil] + people.demand.differences.filter { $0.growthByYear != nil }.map(\.serviceClass)
    for (index, event) in events.enumerated() {
      guard case .surge(let surge) = event.kind else { continue }
      let least = classes.map { factorAfter(event, surge, for: $0) }.min() ?? 1
      guard least < 0 else { continue }
      let days = least > -.infinity
      reading.problems.note(
        "\(name(ofEvent: index)): more is brought forward than is asked for until shifted_until"
          + (days ? "" : ", for nobody asks for anything then"),
        hint: "write a later shifted_until, a smaller shifted_share or factor",
        at: place(ofEvent: index, noting: reading))
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

  private func checkStamps(noting reading: Reading) {
    guard let stamps = people.demand.stamps else { return }
    let place = reading.place(of: "demand", "replayed_arrivals")
    for (index, event) in events.enumerated() {
      guard case .surge = event.kind else { continue }
      reading.problems.note(
        "\(name(ofEvent: index)) has no effect on arrivals as they were",
        hint: "remove it, or replayed_arrivals", at: self.place(ofEvent: index, noting: reading))
    }
    if period.choosesWarmUp {
      reading.problems.note(
        "warm_up_days: auto looks for it in even days, and arrivals as they were have none",
        hint: "write a number of days", at: reading.place(of: "period", "warm_up_days"))
      return
    }
    let inside = stamps.count { (period.firstDay...lastDay).contains($0.date) }
    if inside == 0 {
      reading.problems.note(
        "demand.replayed_arrivals: none of \(stamps.count) arrivals lies in the simulated days, "
          + "\(period.firstDay) to \(lastDay)", hint: "write their period, or other arrivals",
        at: place)
    } else if inside < stamps.count {
      reading.problems.tell(
        LocalizedText(
          vi:
            "demand.replayed_arrivals: \(stamps.count - inside) trong \(stamps.count) lượt đến nằm ngoài "
            + "các ngày mô phỏng, \(period.firstDay) – \(lastDay), không được dùng",
          en:
            "demand.replayed_arrivals: \(stamps.count - inside) of \(stamps.count) arrivals lie outside "
            + "the simulated days, \(period.firstDay) – \(lastDay), and do not come"), at: place)
    }
  }

  /// `events[2]`, or a stress of which it is a part.
  private func name(ofEvent index: Int) -> String {
    let owner = self.owner(ofEvent: index)
    return owner.stress.map { "stresses.\(stresses[$0].id).events[\(owner.index)]" }
      ?? "events[\(owner.index)]"
  }

  private func place(ofEvent index: Int, noting reading: Reading) -> Place {
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
