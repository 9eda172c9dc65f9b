import Experiments
import Runs
import ServiceModel
import Wording

/// The notices of options, after those of their inputs.
func notices(_ options: [OptionResult], _ language: Language) -> [String] {
  inputNotices(options.map(\.scenario)).map { $0[language] }
    + options.flatMap { notices($0, language) }
}

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
  let soundness = option.soundness
  if let overload = soundness.overload(option.scenario.name) {
    notices.append(overload[language])
  } else if open > 0 {
    notices.append(counted(Texts.openNotice, open, of: city[.demands]))
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
  notices += Soundness.utilisations.compactMap {
    soundness.placesAtLimit($0.type, option.scenario.name)?[language]
  }
  let unbalanced = option.balances.joined().count { $0.arisen != $0.ended + $0.inProcess }
  if unbalanced > 0 {
    notices.append(Texts.balanceNotice.filled(language, name, "\(unbalanced)"))
  }
  return notices
}
