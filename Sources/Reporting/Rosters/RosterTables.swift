import LegalClock
import Rosters
import Tables
import Wording

/// The tables of a roster.
struct RosterTables {
  let problem: RosterProblem
  let answer: RosterAnswer

  /// Those of an answer; without a roster only the answer, and what contradicts itself.
  var written: [WrittenTable] {
    var tables = [TableText([answerRow]).written]
    if let roster = answer.roster {
      tables += [
        TableText(people(of: roster)).written, TableText(rows(of: roster)).written,
        TableText(cover(of: roster)).written,
      ]
    }
    if case .infeasible(let conflict) = answer.state {
      tables.append(TableText(rows(of: conflict)).written)
    }
    return tables
  }

  /// Those of a roster; nil where there is none.
  var rows: RosterRows? {
    answer.roster.map { roster in
      RosterRows(
        answer: answerRow, people: people(of: roster), stays: rows(of: roster),
        cover: cover(of: roster))
    }
  }

  private var answerRow: RosterAnswerRow {
    let state: RosterAnswerRow.State =
      switch answer.state {
      case .optimal: .optimal
      case .feasible: .feasible
      case .unknown: .unknown
      case .infeasible: .infeasible
      case .failed: .failed
      }
    let cover = answer.roster?.cover(of: problem) ?? []
    return RosterAnswerRow(
      state: state, unit: problem.house.costUnit, cost: answer.cost, bound: answer.bound,
      gap: answer.roster == nil ? nil : answer.gap, relaxation: answer.relaxation,
      people: answer.roster?.people.count ?? 0, shifts: answer.roster?.shifts.count ?? 0,
      missing: cover.reduce(0) { $0 + $1.missingMinutes } / 60)
  }

  private func people(of roster: Roster) -> [RosterPersonRow] {
    roster.people.enumerated().map { number, person in
      let own = roster.shifts.filter { $0.person == number }
      let entry = problem.staff[person.staff]
      return RosterPersonRow(
        person: person.id, name: person.name, staff: entry.id,
        contract: problem.contracts[entry.contract].id, shifts: own.count,
        hours: Double(own.reduce(0) { $0 + $1.variant.paidMinutes }) / 60,
        weekendShifts: own.count {
          [.saturday, .sunday].contains(problem.horizon.weekday($0.day))
        })
    }
  }

  private func rows(of roster: Roster) -> [RosterRow] {
    roster.shifts.flatMap { shift in
      shift.stays.map { stay in
        var row = RosterRow()
        row.person = roster.people[shift.person].id
        row.day = problem.horizon.name(shift.day)
        row.shift = problem.shifts[shift.variant.shift].id
        let span = problem.shifts[shift.variant.shift].span
        row.shiftStart = RosterTime.text(span.lowerBound)
        row.shiftEnd = RosterTime.text(span.upperBound)
        row.breaks = shift.variant.breaks.sorted { $0.lowerBound < $1.lowerBound }.map {
          RosterTime.text($0.lowerBound) + "-" + RosterTime.text($0.upperBound)
        }.joined(separator: " ")
        row.group = stay.group.map { problem.groups[$0] }
        row.skill = stay.skill
        row.from = RosterTime.text(stay.minutes.lowerBound)
        row.to = RosterTime.text(stay.minutes.upperBound)
        row.isNextDay = stay.minutes.lowerBound >= 1440
        return row
      }
    }
  }

  private func cover(of roster: Roster) -> [RosterCoverRow] {
    roster.cover(of: problem).map { cover in
      let need = problem.needs[cover.need]
      return RosterCoverRow(
        day: problem.horizon.name(need.day), from: RosterTime.text(need.minutes.lowerBound),
        to: RosterTime.text(need.minutes.upperBound), group: problem.groups[need.group],
        skill: need.skill, people: need.people, covered: cover.covered,
        missing: cover.missingMinutes / 60)
    }
  }

  private func rows(of conflict: RosterConflict) -> [RosterConflictRow] {
    let members = ([conflict] + conflict.others).enumerated().flatMap { which, conflict in
      conflict.constraints.map { (which: which + 1, member: $0) }
    }
    return members.enumerated().map { number, told in
      let member = told.member
      let kind: RosterConflictRow.Kind =
        switch member.what {
        case .need: .need
        case .cap: .cap
        case .staff: .staff
        case .fixed: .fixed
        }
      return RosterConflictRow(
        number: number + 1, conflict: told.which, kind: kind,
        textVI: RosterText(problem, .vi).text(member),
        textEN: RosterText(problem, .en).text(member), remedy: member.remedy)
    }
  }
}
