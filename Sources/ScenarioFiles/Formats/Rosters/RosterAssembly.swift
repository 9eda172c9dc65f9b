import LegalClock
import Rosters
import ServiceModel
import Wording

/// Puts needs and shifts together, and checks what neither shows by itself.
struct RosterAssembly {
  private let parts: RosterParts
  private let problems: ProblemList
  private var rows: [NeedPart]
  /// Of the needs; empty if they name none.
  private(set) var site = ""

  init(_ rows: [NeedPart], _ parts: RosterParts, _ problems: ProblemList) {
    self.rows = rows
    self.parts = parts
    self.problems = problems
  }

  /// Notes what is wrong; then the problem is of no use.
  mutating func problem(of site: String?, needs: Place, staff: Place) -> RosterProblem {
    choose(site, at: needs)
    let horizon = horizon()
    var groups: [String] = []
    for row in rows where !groups.contains(row.group) { groups.append(row.group) }
    let needed = rows.flatMap { row in
      days(of: row, horizon).map { day in
        (
          need: Need(
            day: day, minutes: row.minutes, group: groups.firstIndex(of: row.group) ?? 0,
            skill: row.skill, people: row.people, line: row.place.line), place: row.place
        )
      }
    }
    noteOverlaps(needed, horizon)
    var problem = RosterProblem(
      horizon: horizon, groups: groups, needs: needed.map(\.need),
      shifts: parts.shifts.map { id, shift in
        var shift = shift
        shift.id = id
        if shift.name.en.isEmpty { shift.name = LocalizedText(vi: id, en: id) }
        return shift
      },
      contracts: parts.contracts.map { id, contract in
        var contract = contract
        contract.id = id
        if contract.name.en.isEmpty { contract.name = LocalizedText(vi: id, en: id) }
        return contract
      }, staff: parts.staff)
    problem.house = parts.house
    problem.caps = parts.caps.map { id, part in
      var cap = part.cap
      cap.id = id
      cap.days = part.weekdays.map { weekdays in
        (0..<horizon.dayCount).filter { weekdays.contains(horizon.weekday($0)) }
      }
      return cap
    }
    problem.fixed = parts.fixed.compactMap { fixed($0, in: problem) }
    tellSkills(problem, at: staff)
    check(problem, at: needs, staff)
    return problem
  }

  /// Keeps the rows of one site.
  private mutating func choose(_ asked: String?, at place: Place) {
    var sites: [String] = []
    for row in rows where !sites.contains(row.site) { sites.append(row.site) }
    if let asked {
      guard sites.contains(asked) else {
        let hint = hint(for: asked, among: sites.filter { !$0.isEmpty }, called: "sites")
        return problems.note("no need is of site '\(abridged(asked))'", hint: hint, at: place)
      }
      rows.removeAll { $0.site != asked }
      site = asked
    } else if sites.count > 1 {
      let names = sites.prefix(30).joined(separator: ", ")
      problems.note(
        "has needs of \(sites.count) sites",
        hint: "a roster is for one: add --site with one of \(names)",
        at: place)
    } else {
      site = sites.first ?? ""
    }
  }

  /// A week, or the days from the first date to the last.
  private func horizon() -> RosterHorizon {
    guard let first = rows.first else { return .week }
    for row in rows where (row.date == nil) != (first.date == nil) {
      problems.note(
        "some needs have a weekday and some a date", hint: "write weekdays or dates in all rows",
        at: row.place)
      return .week
    }
    let dates = rows.compactMap(\.date)
    guard let start = dates.min(), let end = dates.max() else { return .week }
    let count = end.dayNumber - start.dayNumber + 1
    guard count <= RosterHorizon.mostDays else {
      let last = rows.first { $0.date == end } ?? first
      problems.note(
        "the needs are of \(count) days", hint: "at most \(RosterHorizon.mostDays) in one roster",
        at: last.place)
      return .week
    }
    return RosterHorizon(from: start, to: end)
  }

  private func days(of row: NeedPart, _ horizon: RosterHorizon) -> [Int] {
    if let date = row.date { return horizon.day(named: date.description).map { [$0] } ?? [] }
    guard horizon.isCyclic else { return [] }
    return (row.weekdays ?? []).map(\.rawValue)
  }

  /// Two needs of one group and skill at one time would be two answers to one question. Two rows of the file are told
  /// once, on whichever days they meet.
  private func noteOverlaps(_ needed: [(need: Need, place: Place)], _ horizon: RosterHorizon) {
    let length = horizon.dayCount * 1440
    var seen: [RosterKey: [(minutes: Range<Int>, place: Place)]] = [:]
    var told: Set<[Int]> = []
    for (need, place) in needed {
      let key = RosterKey(group: need.group, skill: need.skill)
      let start = need.day * 1440 + need.minutes.lowerBound
      let minutes = start..<start + need.minutes.count
      let turns = horizon.isCyclic ? [0, length, -length] : [0]
      let other = seen[key, default: []].first { other in
        turns.contains { turn in
          other.minutes.overlaps(minutes.lowerBound + turn..<minutes.upperBound + turn)
        }
      }
      if let other, told.insert([other.place.line, place.line]).inserted {
        problems.note(
          "overlaps the need of line \(other.place.line) on \(horizon.name(need.day))",
          hint: "give each group and skill one number of people at a time", at: place)
      }
      seen[key, default: []].append((minutes, place))
    }
  }

  private struct RosterKey: Hashable {
    var group: Int
    var skill: String
  }

  private func fixed(_ part: FixedPart, in problem: RosterProblem) -> FixedShift? {
    let people = problem.staff.enumerated().flatMap { staff, entry in
      (0..<entry.people.upperBound).map { (id: entry.personID($0), staff: staff, number: $0) }
    }
    let days = (0..<problem.horizon.dayCount).map(problem.horizon.name)
    func unknown(_ text: String, _ names: [String], _ kind: Phrase) {
      problems.note(
        "there is no '\(abridged(text))' among the \(kind)",
        hint: hint(for: text, among: names, called: kind), at: part.place)
    }
    let person = people.first { $0.id == part.person }
    if person == nil { unknown(part.person, people.map(\.id), "people") }
    let day = problem.horizon.day(named: part.day)
    if day == nil { unknown(part.day, days, "days") }
    let shifts = problem.shifts.map(\.id)
    let shift = part.shift.flatMap { shifts.firstIndex(of: $0) }
    if let name = part.shift, shift == nil { unknown(name, shifts + ["off"], "shifts") }
    guard let person, let day else { return nil }
    return FixedShift(staff: person.staff, person: person.number, day: day, shift: shift)
  }

  /// A skill that no need asks for may be a slip.
  private func tellSkills(_ problem: RosterProblem, at place: Place) {
    let asked = Set(problem.needs.map(\.skill)).sorted()
    var told: Set<String> = []
    for entry in problem.staff {
      for skill in entry.skills ?? [] where !asked.contains(skill.name) {
        guard told.insert(skill.name).inserted else { continue }
        let near = nearestName(to: skill.name, among: asked)
        problems.tell(
          LocalizedText(
            vi: "không nhu cầu nào cần kỹ năng '\(skill.name)'"
              + (near.map { "; phải chăng là '\($0)'?" } ?? ""),
            en: "no need asks for the skill '\(skill.name)'"
              + (near.map { "; is '\($0)' meant?" } ?? "")), at: place)
      }
    }
  }

  private func check(_ problem: RosterProblem, at needs: Place, _ staff: Place) {
    if problems.isEmpty || !rows.isEmpty, problem.needs.allSatisfy({ $0.people == 0 }) {
      problems.note("nobody is needed at any time", hint: "write people above 0", at: needs)
    }
    let people = problem.staff.reduce(0) { $0 + $1.people.upperBound }
    if people > Self.mostPeople {
      problems.note(
        "there are \(people) people", hint: "at most \(Self.mostPeople) in one roster", at: staff)
    }
    let variants = ShiftVariant.all(of: problem.shifts).count
    if variants > Self.mostVariants || problem.shifts.count > Self.mostShifts {
      problems.note(
        "there are \(problem.shifts.count) kinds of shifts, with \(variants) ways to take their breaks",
        hint: "at most \(Self.mostShifts) kinds and \(Self.mostVariants) ways", at: staff)
    }
    if problem.needs.count > Self.mostNeeds {
      problems.note(
        "has \(problem.needs.count) needs", hint: "at most \(Self.mostNeeds) in one roster",
        at: needs)
    }
  }

  private static let mostPeople = 1000
  private static let mostShifts = 60
  private static let mostVariants = 1000
  private static let mostNeeds = 20_000
}
