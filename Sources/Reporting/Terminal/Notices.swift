import Experiments
import ServiceModel
import Wording

/// What a reader of the results must not miss: work left over, people who gave up, places at their
/// limit, and a flow balance that does not add up.
func notices(_ option: OptionResult, _ language: Language) -> [String] {
  let city = option.pooled[OptionResult.city]
  let format = NumberFormat(language: language)
  let name = option.scenario.name[language]

  func counted(_ text: LocalizedText, _ count: Int64, of all: Int64) -> String {
    let mean = Double(count) / Double(option.replications)
    let share = Double(count) / Double(all)
    let percent = (share < 1e-4 ? "< " : "") + format.percent(max(share, 1e-4), digits: 2)
    return text.filled(
      language, name, format.decimal(mean, digits: mean < 10 ? 1 : 0), percent)
  }

  var notices: [String] = []
  let open = city[.openInTime] + city[.openOverdue] + city[.notReceived]
  if open > 0 {
    let isMuch = Double(open) >= FailingOption.threshold * Double(city[.demands])
    let text = isMuch && option.isShortOfStaff ? Texts.overloadedNotice : Texts.openNotice
    notices.append(counted(text, open, of: city[.demands]))
  }
  if city[.gaveUp] > 0 {
    notices.append(counted(Texts.gaveUpNotice, city[.gaveUp], of: city[.demands]))
  }
  let unserved = city[.sentHome] + city[.reneged]
  if unserved > 0 {
    notices.append(counted(Texts.sentHomeNotice, unserved, of: city[.tickets] + unserved))
  }
  if city[.otherDutiesOvertime] > 0 {
    let hours = Double(city[.otherDutiesOvertime]) / 3600e6 / Double(option.replications)
    notices.append(
      Texts.dutiesNotice.filled(language, name, format.decimal(hours, digits: hours < 10 ? 1 : 0)))
  }
  notices += fullPlaces(option, .site, "utilisation", Texts.fullSitesNotice, language)
  notices += fullPlaces(option, .office, "office_utilisation", Texts.fullOfficesNotice, language)
  let unbalanced = option.balances.joined().count { $0.arisen != $0.ended + $0.inProcess }
  if unbalanced > 0 {
    notices.append(Texts.balanceNotice.filled(language, name, "\(unbalanced)"))
  }
  return notices
}

/// Names the three fullest.
private func fullPlaces(
  _ option: OptionResult, _ type: ScopeType, _ kpi: String, _ text: LocalizedText,
  _ language: Language
) -> [String] {
  guard let kpi = KPI.named(kpi) else { preconditionFailure("no KPI \(kpi) in the catalogue") }
  let format = NumberFormat(language: language)
  let full = option.scopes.indices.compactMap { position -> (name: String, load: Double)? in
    guard option.scopes[position].type == type,
      let load = option.estimate(kpi, scope: position)?.value, load >= FailingOption.fullFrom
    else { return nil }
    return (option.scopes[position].name[language], load)
  }
  guard !full.isEmpty else { return [] }
  let fullest = full.enumerated().sorted { a, b in
    a.element.load == b.element.load ? a.offset < b.offset : a.element.load > b.element.load
  }
  let names = fullest.prefix(3).map { "\($0.element.name) \(format.percent($0.element.load))" }
  let more = full.count > 3 ? ", …" : ""
  return [
    text.filled(
      language, option.scenario.name[language], "\(full.count)",
      names.joined(separator: ", ") + more)
  ]
}
