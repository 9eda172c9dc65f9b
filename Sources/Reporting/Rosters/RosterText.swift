import LegalClock
package import Rosters
package import Wording

/// What became of a problem, in words.
package struct RosterText: Sendable {
  private let problem: RosterProblem
  private let language: Language
  private var number: NumberFormat { NumberFormat(language: language) }

  /// In one language.
  package init(_ problem: RosterProblem, _ language: Language) {
    self.problem = problem
    self.language = language
  }

  /// The answer in a sentence, or what contradicts itself in a list; of a search that was stopped before its
  /// end, what there is.
  package func lines(_ answer: RosterAnswer, isStopped: Bool = false) -> [String] {
    let hours = Double(answer.roster?.paidMinutes ?? 0) / 60
    let figures = [
      "\(answer.roster?.people.count ?? 0)", "\(answer.roster?.shifts.count ?? 0)",
      number.decimal(hours, digits: 1),
      cost(answer.cost), problem.house.costUnit,
    ]
    switch answer.state {
    case .optimal:
      let isWhole = answer.roster?.isComplete(for: problem) ?? true
      let text = isWhole ? RosterTexts.optimal : RosterTexts.leastMissing
      return [text.filled(figures)[language]]
    case .feasible:
      let more = [cost(answer.bound), number.percent(answer.gap, digits: 2)]
      let text = RosterTexts.feasible.filled(figures + more)[language]
      return [isStopped ? text : text + " " + RosterTexts.longer[language]]
    case .unknown:
      return [(isStopped ? RosterTexts.stoppedBefore : RosterTexts.unknown)[language]]
    case .failed: return [RosterTexts.failed.filled(language, GLPK.version)]
    case .infeasible(let conflict): return lines(conflict)
    }
  }

  /// With as many digits as the cost has.
  private func cost(_ cost: Double) -> String {
    number.decimal(cost, digits: cost == cost.rounded() ? 0 : 2)
  }

  /// What stays uncovered, need by need.
  package func uncovered(_ roster: Roster, most: Int = 20) -> [String] {
    let cover = roster.cover(of: problem)
    let short = cover.filter { $0.missingMinutes > 1e-6 }
    guard !short.isEmpty else { return [RosterTexts.nothingMissing[language]] }
    let hours = short.reduce(0) { $0 + $1.missingMinutes } / 60
    let heading = RosterTexts.missing.filled(
      language, number.decimal(hours, digits: 1), "\(short.count)",
      "\(problem.needs.count { $0.people > 0 })")
    let rows = short.prefix(most).map { cover in
      let need = problem.needs[cover.need]
      return RosterTexts.missingRow.filled(
        language, day(need.day), time(need.minutes.lowerBound), time(need.minutes.upperBound),
        place(need), people(need.people), people(cover.covered))
    }
    let rest = short.count - rows.count
    return [heading] + rows
      + (rest > 0 ? [RosterTexts.more.filled(language, "\(rest)")] : [])
  }

  private func lines(_ conflict: RosterConflict) -> [String] {
    let isOne = conflict.constraints.count == 1
    let heading =
      switch conflict.kind {
      case _ where isOne: RosterTexts.aloneOne
      case .alone: RosterTexts.alone
      case .smallest: RosterTexts.smallest
      case .irreducible: RosterTexts.irreducible
      case .contradiction: RosterTexts.contradiction
      }
    return told(heading, conflict)
      + conflict.others.flatMap { other in
        told(other.constraints.count == 1 ? RosterTexts.apartOne : RosterTexts.apart, other)
      }
  }

  private func told(_ heading: LocalizedText, _ conflict: RosterConflict) -> [String] {
    [heading.filled(language, "\(conflict.constraints.count)")]
      + conflict.constraints.map { "  " + text($0) }
  }

  /// One of what cannot be met together, with what would do.
  package func text(_ member: RosterConflict.Member) -> String {
    text(member.what, member)
      + (member.remedy.map { RosterTexts.wouldDo.filled(language, "\($0)") } ?? "")
  }

  private func text(_ what: RosterConstraint, _ member: RosterConflict.Member) -> String {
    switch what {
    case .need(let position):
      let need = problem.needs[position]
      let reason =
        switch member.reason {
        case .noShift: RosterTexts.noShift.filled(language, shifts(on: need.day))
        case .noSkill: RosterTexts.noSkill[language]
        case .noWeek, .notAllowed:
          (member.reason == .noWeek ? RosterTexts.noWeek : RosterTexts.notAllowed).filled(
            language,
            member.contracts.map { problem.contracts[$0] }
              .map { "\($0.name[language]): \(rules($0))" }.joined(separator: "; "))
        case nil: ""
        }
      return RosterTexts.need.filled(
        language, day(need.day), time(need.minutes.lowerBound), time(need.minutes.upperBound),
        people(need.people), place(need)) + reason
    case .cap(let position): return text(problem.caps[position])
    case .staff:
      let entries = member.staff.map { problem.staff[$0] }
      let contract = problem.contracts[entries.first?.contract ?? 0]
      return RosterTexts.staff.filled(
        language, "\(entries.reduce(0) { $0 + $1.people.upperBound })",
        entries.map { $0.name.isEmpty ? $0.id : $0.name }.joined(separator: ", "),
        rules(contract), contract.name[language])
    case .fixed(let position):
      let fixed = problem.fixed[position]
      let entry = problem.staff[fixed.staff]
      return RosterTexts.agreed.filled(
        language, entry.name.isEmpty ? entry.personID(fixed.person) : entry.name, day(fixed.day),
        fixed.shift.map { problem.shifts[$0].name[language] } ?? RosterTexts.dayOff[language])
    }
  }

  private func text(_ cap: Cap) -> String {
    let text =
      switch cap.kind {
      case .aDay: RosterTexts.capADay
      case .atOnce: RosterTexts.capAtOnce
      case .people: RosterTexts.capPeople
      }
    let shifts = cap.shifts.map { shifts in
      RosterTexts.ofShifts.filled(
        language, shifts.map { problem.shifts[$0].id }.joined(separator: ", "))
    }
    return text.filled(language, cap.id, "\(cap.most)", shifts ?? "")
  }

  private func rules(_ contract: Contract) -> String {
    let week = contract.week
    var rules = [
      RosterTexts.shiftsAWeek.filled(
        language, "\(week.shifts.lowerBound)", "\(week.shifts.upperBound)")
    ]
    if week.minutes.upperBound < 10_080 || week.minutes.lowerBound > 0 {
      rules.append(
        RosterTexts.hoursAWeek.filled(
          language, hours(week.minutes.lowerBound), hours(week.minutes.upperBound)))
    }
    if week.daysOffTogether > 0 {
      rules.append(RosterTexts.daysOff.filled(language, "\(week.daysOffTogether)"))
    }
    if week.restMinutes > 0 {
      rules.append(RosterTexts.rest.filled(language, hours(week.restMinutes)))
    }
    return rules.joined(separator: ", ")
  }

  private func hours(_ minutes: Int) -> String {
    number.decimal(Double(minutes) / 60, digits: minutes % 60 == 0 ? 0 : 1)
  }

  /// From the first to the last that may be worked on a day.
  private func shifts(on day: Int) -> String {
    guard let span = problem.workingSpan(on: day) else {
      return RosterTexts.noShiftThatDay[language]
    }
    return RosterTexts.shiftsThen.filled(language, time(span.lowerBound), time(span.upperBound))
  }

  private func place(_ need: Need) -> String {
    let group = problem.groups[need.group]
    let at = group.isEmpty ? "" : RosterTexts.atGroup.filled(language, group)
    return need.skill == group ? at : at + RosterTexts.withSkill.filled(language, need.skill)
  }

  private func people(_ people: Double) -> String {
    number.decimal(people, digits: people == people.rounded() ? 0 : 2)
  }

  /// A weekday, or a date with its weekday.
  func day(_ day: Int) -> String { RosterDay(problem.horizon.name(day)).text[language] }

  private func time(_ minutes: Int) -> String { RosterTime.text(minutes) }
}

/// Minutes after a midnight as a time of day; those of the next day come round.
enum RosterTime {
  static func text(_ minutes: Int) -> String {
    let inDay = minutes == 1440 ? 1440 : minutes % 1440
    let parts = [inDay / 60, inDay % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }
    return parts.joined(separator: ":")
  }
}
