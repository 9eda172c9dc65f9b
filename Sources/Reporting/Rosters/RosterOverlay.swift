import Foundation
import LegalClock
package import Rosters
import Runs
package import ScenarioFiles
import ServiceModel
import Wording

/// A roster as an option over a scenario: its people at the counters by weekday and time, so that it can be
/// simulated. Covering needs is not meeting a target.
package struct RosterOverlay: Sendable {
  /// The option file, and the table that it names.
  package let files: [(name: String, bytes: [UInt8])]

  /// Names of `files`.
  package static let names = ["roster-overlay.yaml", "people_plan.csv"]

  /// Throws `InvalidInput` if the needs name a counter group that the scenario has not, or none.
  package static func check(
    _ problem: RosterProblem, over loaded: LoadedScenario, at path: String
  ) throws {
    let groups = loaded.scenario.reception.counterGroups.map(\.id)
    for name in problem.groups where !groups.contains(name) {
      let called = LocalizedText(vi: "nhóm quầy", en: "counter groups")
      let asIs = { (text: String) in LocalizedText(vi: text, en: text) }
      throw InvalidInput(
        message: RosterTexts.unknownGroup.filled(
          asIs(name), asIs(path), hint(for: name, among: groups, called: called)))
    }
  }

  /// Over the scenario at `path`, to be written into a folder. Counter groups without needs keep their
  /// people. Throws what `check` throws.
  package init(
    _ roster: Roster, of problem: RosterProblem, over loaded: LoadedScenario, at path: String,
    in folder: String
  ) throws {
    var scenario = loaded.scenario
    try Self.check(problem, over: loaded, at: path)
    let presence = roster.presence(in: problem)
    for (number, name) in problem.groups.enumerated() {
      let own = presence.filter { $0.group == number }
      for position in scenario.reception.counterGroups.indices
      where scenario.reception.counterGroups[position].id == name {
        scenario.reception.counterGroups[position].people = Self.plan(own, problem.horizon)
      }
    }
    let option = PeoplePlanText.overlay(
      option: "roster", name: RosterTexts.option,
      over: try OutputPath(folder).path(to: path), table: Self.names[1])
    files = [
      (Self.names[0], Array(option.utf8)),
      (Self.names[1], Array(PeoplePlanText.csv(of: scenario).utf8)),
    ]
  }

  /// Of a week; of dates each by itself, and any other date as the first of its weekday.
  private static func plan(_ presence: [RosterPresence], _ horizon: RosterHorizon) -> PeoplePlan {
    let days = (0..<horizon.dayCount).map { day in
      presence.filter { $0.day == day }.map {
        PeoplePlan.Stretch(
          start: TimeOfDay(minutes: $0.minutes.lowerBound),
          end: TimeOfDay(minutes: $0.minutes.upperBound), people: $0.people)
      }
    }
    let weekly = Weekday.allCases.map { weekday in
      (0..<horizon.dayCount).first { horizon.weekday($0) == weekday }.map { days[$0] } ?? []
    }
    guard let first = horizon.firstDate else { return PeoplePlan(weekly: weekly) }
    return PeoplePlan(
      weekly: weekly,
      dated: days.enumerated().map { day, stretches in
        let date = first.adding(days: day)
        return PeoplePlan.Dated(from: date, to: date, stretches: stretches)
      })
  }
}
