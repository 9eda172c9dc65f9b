import Experiments
import ServiceModel

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
    // The service itself takes a part of the time in a site, which differs by site.
    if let target = targets.first(where: { $0.kpi.id == "time_in_site_mean" }), staffed.count > 1 {
      throw InvalidTarget(SolverTexts.oneSite, target.text)
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
}
