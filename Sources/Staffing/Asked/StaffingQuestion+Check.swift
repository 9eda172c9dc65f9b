import Experiments
import OutputAnalysis
import ServiceModel
import Wording

extension StaffingQuestion {
  /// Throws what makes it a question without an answer: no site, doors that never open, no counters.
  func check(_ staffed: [StaffedSite], _ offices: [StaffedOffice]) throws(InvalidTarget) {
    guard !rules.isEmpty || !targetsOfOffices.isEmpty else {
      throw InvalidTarget(SolverTexts.noTargets)
    }
    guard rules.isEmpty || !staffed.isEmpty else { throw InvalidTarget(SolverTexts.noSites) }
    guard targetsOfOffices.isEmpty || !offices.isEmpty else {
      throw InvalidTarget(SolverTexts.noOffices)
    }
    for office in offices where office.openWeekdays.isEmpty {
      throw InvalidTarget(
        SolverTexts.officeNeverOpen, scenario.backOffice.offices[office.office.position].id)
    }
    for site in staffed {
      let id = scenario.reception.sites[site.site.position].id
      guard !site.groups.isEmpty else { throw InvalidTarget(SolverTexts.noCounters, id) }
      guard site.openHalfHours > 0 else { throw InvalidTarget(SolverTexts.neverOpen, id) }
    }
    if let target = targets.first(where: { $0.kpi.id == "time_in_site_mean" }) {
      try check(target, staffed)
    }
  }

  /// Throws `InvalidTarget` if its first target cannot be asked for with one of these values.
  package func check(values: [Double]) throws(InvalidTarget) {
    let kpi = targets[0].kpi
    for value in values {
      let sign = kpi.better == .lower ? "<=" : ">="
      _ = try Target("\(kpi.id)\(sign)\(DecimalTextOfTarget.shortest(value))")
    }
  }

  /// The service itself takes a part of the time in a site, which differs by site.
  private func check(_ target: Target, _ staffed: [StaffedSite]) throws(InvalidTarget) {
    guard staffed.count == 1 else { throw InvalidTarget(SolverTexts.oneSite, target.text) }
    guard serviceMinutes < target.requirement.limit else {
      let nearest = (serviceMinutes * 10).rounded(.up) / 10
      let value = "\(target.kpi.id)<=\(DecimalTextOfTarget.shortest(nearest))"
      let texts = [target.text, value].map { LocalizedText(vi: $0, en: $0) }
      var impossible = InvalidTarget(
        SolverTexts.belowService.filled(
          texts[0], LocalizedText { NumberFormat(language: $0).decimal(nearest, digits: 1) },
          texts[1]))
      impossible.isImpossible = true
      throw impossible
    }
  }
}

extension Solver {
  /// Throws where a certificate cannot be given however few are late: weeks that are all late would be missed
  /// too easily among so few.
  func checkYears() throws(InvalidTarget) {
    guard !offices.isEmpty else { return }
    let plan = plan(attempt: 0)
    let level = plan.level(at: plan.looks.count - 1)
    for (target, rule) in question.targetsOfOffices where !rule.isMean {
      let limit = rule.requirement.limit
      guard limit > 0, limit < 1 else { continue }
      // With more weeks, to have seen none that is all late shows that fewer are than may be.
      var (weeks, chance) = (0, 1.0)
      while chance > level, weeks < 1_000_000 {
        weeks += 1
        chance *= 1 - limit
      }
      let years = (Double(weeks) / officeCalendar.weeksPerYear).rounded(.up)
      guard Double(question.mostYears) < years else { continue }
      throw InvalidTarget(
        SolverTexts.tooFewYears, target.text, "\(weeks)", "\(question.mostYears)",
        "\(Int(years))")
    }
  }
}
