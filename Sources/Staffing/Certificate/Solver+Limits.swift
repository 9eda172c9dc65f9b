import Experiments
import OutputAnalysis
import ServiceModel
import Wording
import Workloads

extension Solver {
  /// Throws where no certificate can be given, however few are late, left, or wait: no number of days shows that
  /// nobody ever is, and few days show little; and where nobody comes of whom anything could be told.
  func checkLimits() throws(InvalidTarget) {
    let (ofTickets, ofOffices) = (question.targetsOfRules, question.targetsOfOffices)
    let comes = sites.map { expectedTickets($0) }
    if let first = ofTickets.first?.target, comes.joined().reduce(0, +) <= 0 {
      throw InvalidTarget(SolverTexts.nobodyComes, first.text)
    }
    if let first = ofOffices.first?.target,
      offices.allSatisfy({ load.offices[$0.office.position].day.workMinutes <= 0 })
    {
      throw InvalidTarget(SolverTexts.noWork, first.text)
    }
    for (index, asked) in ofTickets.enumerated() {
      try check(
        asked.target, asked.rule.requirement.limit,
        asked.rule.amount == .minutes ? [] : comes.flatMap { parts($0, calendars[index]) })
    }
    for (target, rule) in ofOffices {
      let weeks = ExpectedPart(batches: officeCalendar.weeksPerYear, tickets: 1, days: 1)
      try check(target, rule.requirement.limit, rule.isMean ? [] : [weeks])
    }
  }

  /// Tickets that are expected in a year, by half-hour of the week.
  private func expectedTickets(_ site: StaffedSite) -> [Double] {
    let groups = site.groups.map { load.weekdays(of: $0) }
    return (0..<7 * CellCalendar.slots).map { part in
      let (weekday, slot) = (part / CellCalendar.slots, part % CellCalendar.slots)
      return groups.reduce(0) {
        let day = $1[weekday]
        return $0 + day.days * (day.tickets[2 * slot] + day.tickets[2 * slot + 1])
      }
    }
  }

  /// Parts of the time with enough tickets to be told of, by those of half-hours.
  private func parts(_ tickets: [Double], _ calendar: CellCalendar) -> [ExpectedPart] {
    let days = (0..<7).map { day in
      tickets[day * CellCalendar.slots..<(day + 1) * CellCalendar.slots].reduce(0, +)
    }
    let all = days.reduce(0, +)
    let cells: TicketCells
    switch calendar.grain {
    case .halfHour: cells = TicketCells(.halfHour, ticketsPerYear: tickets)
    case .day: cells = TicketCells(.day, ticketsPerYear: days)
    case .month: cells = TicketCells(.month, ticketsPerYear: Array(repeating: all / 12, count: 12))
    case .year: cells = TicketCells(.year, ticketsPerYear: [all])
    }
    // Of a week five days are open.
    let daysOfBatch = calendar.daysOfBatch == 1 ? 1 : 5
    return cells.all.filter { !$0.isTooFew }.map { cell in
      let days = min(cells.daysPerYear(of: cell), cell.ticketsPerYear)
      return ExpectedPart(
        batches: days / Double(daysOfBatch),
        tickets: cell.ticketsPerYear / days * Double(daysOfBatch),
        days: daysOfBatch)
    }
  }

  /// `parts` is empty of a mean.
  private func check(
    _ target: Target, _ limit: Double, _ parts: [ExpectedPart]
  ) throws(InvalidTarget) {
    let (years, level) = (Double(question.mostYears), levelOfCertificate)
    guard let fullest = parts.max(by: { $0.batches < $1.batches }),
      let thinnest = parts.min(by: { $0.batches < $1.batches })
    else {
      guard limit == 0 else { return }
      throw InvalidTarget(SolverTexts.neverNothing, target.text, target.with(value: 0.1).text)
    }
    guard fullest.strictest(years: years, level: level) > limit else { return }
    let share = (1000 * thinnest.strictest(years: years, level: level)).rounded(.up)
    let value = target.kpi.better == .lower ? share / 1000 : (1000 - share) / 1000
    // Of a percentile the share is no choice.
    let easier = target.kpi.unit == .share && share < 1000 ? target.with(value: value) : nil
    if limit <= 0, let easier {
      throw InvalidTarget(
        SolverTexts.neverCertified, target.text, "\(question.mostYears)", easier.text)
    }
    let enough = limit > 0 ? fullest.years(for: limit, level: level) : nil
    let words = [enough.map { "--years \($0)" }, easier.map { "--target '\($0.text)'" }]
      .compactMap { $0 }.map { LocalizedText(vi: $0, en: $0) }
    guard let first = words.first else { return }
    var invalid = InvalidTarget(SolverTexts.tooFewYears)
    invalid.message = SolverTexts.tooFewYears.filled(
      LocalizedText(vi: target.text, en: target.text),
      LocalizedText(vi: "\(question.mostYears)", en: "\(question.mostYears)"),
      words.count > 1 ? SolverTexts.orWrite.filled(first, words[1]) : first)
    throw invalid
  }
}

/// A part of the time, as far as it is known before anybody comes: batches in a year, with tickets and days each.
private struct ExpectedPart {
  var batches: Double
  var tickets: Double
  var days: Int

  /// The smallest share of tickets that so many years can certify: that where none is beyond.
  func strictest(years: Double, level: Double) -> Double {
    var shares = DayShares()
    for _ in 0..<max(1, Int(batches * years)) {
      shares.add(hits: 0, of: max(1, Int(tickets)), days: days)
    }
    return CellEvidence.shares(shares).bound(.atMost(0), level: level) ?? 1
  }

  /// How many years certify a share; nil where a thousand, the most that may be asked for, do not.
  func years(for share: Double, level: Double) -> Int? {
    func suffice(_ years: Int) -> Bool { strictest(years: Double(years), level: level) <= share }
    var (few, enough) = (0, 1000)
    guard suffice(enough) else { return nil }
    while enough - few > 1 {
      let middle = (few + enough) / 2
      if suffice(middle) { enough = middle } else { few = middle }
    }
    return enough
  }
}
