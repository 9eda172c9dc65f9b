import LegalClock
import OutputAnalysis
import ServiceModel
import Staffing
import Wording

extension Chart {
  /// Need, plan and wait by half-hour of the week, of all staffed sites together; nil where no counters are
  /// staffed.
  static func staffing(_ solution: Solution) -> Chart? {
    let hours = StaffedHours(solution)
    guard !hours.weekdays.isEmpty else { return nil }
    return Chart("staffing", PackageResources.staffing_vl_json) { language in
      [
        "measure": .string(hours.measure[language]),
        "days": .array(hours.weekdays.map { hours.day($0, language) }),
      ]
    }
  }
}

/// What the picture of a staffing shows.
private struct StaffedHours {
  let solution: Solution
  /// From 0, Monday, on which the doors of a site are open.
  let weekdays: [Int]
  private let sites: [(solved: SiteSolution, site: StaffedSite)]
  /// By weekday and half-hour of the day, of the first target: the largest that was seen, if it is told by
  /// half-hour.
  private let seen: [[Double?]]

  init(_ solution: Solution) {
    self.solution = solution
    let scenario = solution.question.scenario
    let sites = solution.sites.map { ($0, StaffedSite($0.site, in: scenario)) }
    self.sites = sites
    weekdays = (0..<7).filter { weekday in
      sites.contains { !$0.1.openSlots(on: Weekday.allCases[weekday]).isEmpty }
    }
    var seen = Array(repeating: [Double?](repeating: nil, count: 48), count: 7)
    if solution.question.grain == .halfHour {
      for cell in solution.attempts.last?.cells ?? []
      where cell.target == 0 && cell.site < solution.sites.count {
        guard let estimate = cell.estimate else { continue }
        for part in solution.sites[cell.site].cells[0].all[cell.cell].parts {
          seen[part / 48][part % 48] = max(seen[part / 48][part % 48] ?? 0, estimate)
        }
      }
    }
    self.seen = seen
  }

  private var first: (target: Target, rule: TicketRule)? { solution.question.targetsOfRules.first }

  /// What is shown of waits.
  var measure: LocalizedText {
    guard let first else { return LocalizedText(vi: "", en: "") }
    let asked = first.target.text
    switch first.rule.kind {
    case .mean: return LocalizedText(vi: "số phút (\(asked))", en: "minutes (\(asked))")
    case .left: return LocalizedText(vi: "tỷ lệ bỏ về (\(asked))", en: "share left (\(asked))")
    case .quantile, .within:
      return LocalizedText(
        vi: "tỷ lệ lượt chờ quá giới hạn (\(asked))",
        en: "share of tickets that wait longer than the limit (\(asked))")
    }
  }

  func day(_ weekday: Int, _ language: Language) -> JSON {
    let slots = openSlots(weekday)
    let limit = first?.rule.requirement.limit ?? 0
    let waits = slots.compactMap { slot in seen[weekday][slot].map { (slot, $0) } }
    let all = weekdays.flatMap { day in openSlots(day).map { people(day, $0) } }
    let most = all.reduce(1) { max($0, $1.plan, $1.before, $1.need) }
    let worst = seen.joined().compactMap { $0 }.reduce(1.25 * limit) { max($0, $1) }
    let earliest = weekdays.compactMap { openSlots($0).first }.min() ?? 0
    let latest = weekdays.compactMap { openSlots($0).last }.max() ?? 47
    return [
      "title": .string(Weekday.allCases[weekday].text[language]),
      "width": .number(max(80, min(190, 900 / Double(weekdays.count)))),
      "hours": [.number(Double(earliest) / 2), .number(Double(latest + 1) / 2)],
      "most": [.number(0), .number(most)], "worst": [.number(0), .number(max(worst, 1e-6))],
      "format": .string(first?.rule.kind == .mean ? ".0f" : ".0%"),
      "people": .array(
        slots.map { slot in
          let people = people(weekday, slot)
          return [
            "start": .number(Double(slot) / 2), "end": .number(Double(slot + 1) / 2),
            "plan": .number(people.plan), "before": .number(people.before),
            "need": .number(people.need), "zero": .number(0),
          ] as JSON
        }),
      "waits": .array(
        waits.map { slot, seen in
          [
            "start": .number(Double(slot) / 2), "end": .number(Double(slot + 1) / 2),
            "seen": .number(seen), "limit": .number(limit), "zero": .number(0),
          ] as JSON
        }),
    ]
  }

  private func openSlots(_ weekday: Int) -> [Int] {
    let day = Weekday.allCases[weekday]
    return (0..<48).filter { slot in sites.contains { $0.site.openSlots(on: day).contains(slot) } }
  }

  private func people(
    _ weekday: Int, _ slot: Int
  ) -> (plan: Double, before: Double, need: Double) {
    let (day, time) = (Weekday.allCases[weekday], TimeOfDay(minutes: 30 * slot + 15))
    var sum = (plan: 0.0, before: 0.0, need: 0.0)
    for (solved, site) in sites where site.openSlots(on: day).contains(slot) {
      for (group, plan) in zip(site.groups, site.plans(solved.people)) {
        sum.plan += plan.people(on: day, at: time)
        sum.before += solution.question.scenario.people(in: group, on: day, at: time)
      }
      sum.need += solved.load[weekday][slot]
    }
    return sum
  }
}
