import ServiceModel
import Wording

// Online service by procedure, the portal, and accounts: nothing where a scenario says nothing of it.
extension ModelDescription {
  var electronic: String {
    table(
      [ElectronicTexts.feature, ElectronicTexts.whom, ElectronicTexts.value],
      onlineServices + portal + accounts)
  }

  private func row(_ feature: LocalizedText, _ whom: LocalizedText, _ value: String) -> [String] {
    [feature[language], whom[language], value]
  }

  private var onlineServices: [[String]] {
    OnlineService.allCases.compactMap { service in
      let procedures = scenario.services.procedures.filter { $0.onlineService == service }
      guard !procedures.isEmpty, let name = ElectronicTexts.services[service.rawValue] else {
        return nil
      }
      return [
        name[language], procedures.map { $0.name[language] }.joined(separator: "; "),
        "\(procedures.count)",
      ]
    }
  }

  private var portal: [[String]] {
    let rules = scenario.services.electronic
    let times = DistributionText(format)
    var rows: [[String]] = []
    if rules.failedShare > 0 {
      rows += [
        row(
          ElectronicTexts.failed, ElectronicTexts.tries,
          format.percent(rules.failedShare, digits: 1)),
        row(
          ElectronicTexts.toCounter, ElectronicTexts.tries,
          format.percent(rules.counterAfterFailureShare, digits: 1)),
        row(ElectronicTexts.retry, ElectronicTexts.tries, times.text(rules.retryWorkingDays)),
      ]
    }
    if rules.originals.share > 0 {
      rows += [
        row(
          ElectronicTexts.originals, ElectronicTexts.partial,
          format.percent(rules.originals.share, digits: 1)),
        row(
          ElectronicTexts.originalsAfter, ElectronicTexts.partial,
          times.text(rules.originals.workingDays)),
        row(
          ElectronicTexts.originalsMinutes, ElectronicTexts.partial,
          times.text(rules.originals.minutes)),
      ]
    }
    return rows
  }

  private var accounts: [[String]] {
    guard let rules = scenario.people.identification else { return [] }
    let own = scenario.people.communes.count { $0.level2Share != nil }
    let share = format.percent(rules.level2Share, digits: 1)
    var rows = [
      row(
        ElectronicTexts.account, ElectronicTexts.citizens,
        own == 0 ? share : ElectronicTexts.byCommune.filled(language, share, "\(own)"))
    ]
    if rules.savedMinutes > 0 {
      rows.append(
        row(
          ElectronicTexts.saved, ElectronicTexts.holders,
          format.decimal(rules.savedMinutes, digits: 1)))
    }
    if rules.sparedPapersShare > 0 {
      rows.append(
        row(
          ElectronicTexts.papers, ElectronicTexts.lacking,
          format.percent(rules.sparedPapersShare, digits: 1)))
    }
    if rules.sparedCopiesShare > 0 {
      rows.append(
        row(
          ElectronicTexts.copies, ElectronicTexts.holders,
          format.percent(rules.sparedCopiesShare, digits: 1)))
    }
    return rows
  }
}
