import Experiments
import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Wording

extension StudyInputs {
  /// What the files say and may not mean, each once.
  func notices(_ language: Language) -> [String] {
    var seen: Set<String> = []
    return loaded.flatMap(\.notices).map { $0.text(language) }.filter { seen.insert($0).inserted }
  }

  /// How many values each setting names in each scenario.
  func settingCounts(_ language: Language) -> [String] {
    zip(labels, loaded).flatMap { label, loaded in
      loaded.appliedSettings.map { setting in
        let empty =
          setting.empty > 0 ? Texts.settingEmpty.filled(language, "\(setting.empty)") : ""
        let given =
          setting.giver == "--variant" ? setting.text : "\(setting.giver) \(setting.text)"
        let counts = Texts.settingCounts.filled(
          language, given, "\(setting.selected)", "\(setting.changed)")
        return "\(label): \(counts)\(empty)\(shares(setting, language))\(whole(setting, language))"
      }
    }
  }

  /// What became of shares whose odds were multiplied, if they are few.
  private func shares(_ setting: AppliedSetting, _ language: Language) -> String {
    guard !setting.shares.isEmpty else { return "" }
    let format = NumberFormat(language: language)
    func text(_ share: Double) -> String { format.percent(share, digits: 2) }
    let most = 8
    let told = setting.shares.prefix(most).map {
      "\n    \($0.path): \(text($0.before)) → \(text($0.after))"
    }
    let rest = setting.shares.count > most ? "\n    …" : ""
    return "; " + Texts.oddsMultiplied[language] + told.joined() + rest
  }

  /// What became of whole numbers that were multiplied, if they had to be rounded.
  private func whole(_ setting: AppliedSetting, _ language: Language) -> String {
    guard let rounded = setting.rounded else { return "" }
    let format = NumberFormat(language: language)
    func text(_ number: Double) -> String {
      format.decimal(number, digits: number == number.rounded() ? 0 : 2)
    }
    return Texts.wholeRounded.filled(
      language, "\(rounded.count)", text(rounded.before), text(rounded.exact),
      "\(rounded.after)")
  }

  /// What was cut out of each scenario, and what holds it together; nothing without `--around`.
  func partLines(_ language: Language) -> [String] {
    guard let cutOut else { return [] }
    var lines: [String] = []
    for (index, part) in cutOut.parts.enumerated() {
      let around = cutOut.around[language]
      if let inside = scenarios[index].part {
        let percent = NumberFormat(language: language).decimal(100 * inside.demandShare, digits: 2)
        lines.append(
          Texts.partSize.filled(
            language, labels[index], around, "\(part.sites.count)", "\(part.offices.count)", percent
          )
        )
      } else {
        lines.append(Texts.partIsCity.filled(language, labels[index], around))
      }
      lines += couplings(of: part, in: scenarios[index], language)
    }
    if scenarios.contains(where: { $0.part != nil }) { lines.append(Texts.partTells[language]) }
    return lines
  }

  /// The strongest few.
  private func couplings(
    of part: ClosedPart, in scenario: Scenario, _ language: Language
  ) -> [String] {
    let most = 3
    var lines = part.couplings.prefix(most).map { coupling in
      let sites = "\(coupling.sites)"
      let procedures = names(of: coupling.procedures, in: scenario)
      switch coupling.reason {
      case .freeChoice: return Texts.partChoice.filled(language, sites, procedures)
      case .office(let office):
        // Told by its position in the city; in the part it stands where the part's list has it.
        let position =
          scenario.part == nil ? office.position : part.offices.firstIndex(of: office.position)
        let name = position.map { scenario.backOffice.offices[$0].name[language] } ?? ""
        return Texts.partOffice.filled(language, sites, name, procedures)
      }
    }
    if part.couplings.count > most {
      lines.append(Texts.partMore.filled(language, "\(part.couplings.count - most)"))
    }
    return lines
  }

  private func names(of procedures: [ProcedureID], in scenario: Scenario) -> String {
    let shown = procedures.prefix(4).map { scenario.services.procedures[$0.position].id }
    return shown.joined(separator: ", ") + (procedures.count > shown.count ? ", …" : "")
  }
}
