import LegalClock
import Rosters

extension Problems {
  /// A branch of 20 people, hardly two of whom are as fast, with two skills; paid by the week, and part-timers by the hour.
  static func ownSpeeds(byTheHour: Bool = false) -> RosterProblem {
    var problem = branch
    var chance = BruteForceTests.Chance(state: 20)
    problem.staff = (0..<20).map { number in
      func skill(_ name: String) -> StaffEntry.Skill {
        .init(name, speed: Double(chance.number(80...120)) / 100)
      }
      let skills = number % 3 == 0 ? ["land"] : number % 3 == 1 ? ["civil"] : ["land", "civil"]
      return StaffEntry(
        id: "p\(number)", people: 1...1, contract: number < 16 ? 0 : 1, skills: skills.map(skill))
    }
    if byTheHour { problem.contracts[0].pay = .init(anHour: 65_000) }
    return problem
  }
}
