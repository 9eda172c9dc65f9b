import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension Known {
  /// Who loses with each option that is ranked, by name; then who is lost by those that fail.
  var losers: [Told] {
    let told = contenders.prefix(2).map(losers) + answer.unsound.compactMap(lost)
    return told.isEmpty && gains == nil && run.alternatives.isEmpty == false
      ? [Told(AnswerTexts.losersUnknown)] : told
  }

  /// Named in a sentence.
  private static let named = 3

  /// What kind of figures those are, and which of them noise reaches to the last digit.
  var losersKind: LocalizedText {
    let told = contenders.prefix(2).flatMap { option in
      losingDistricts(option).prefix(Self.named) + groups(option)
    }
    let noisy = told.filter { loss in loss.noise.map { !loss.rounding.isAbove($0) } ?? false }
    return LocalizedText { language in
      AnswerTexts.losersKind.filled(language, noise(noisy.map(\.name))[language])
    }
  }

  private func losers(_ option: StoredRun.Option) -> Told {
    let districts = run.scopes(.district, of: option.id)
    let losing = losingDistricts(option)
    let groups = groups(option)
    guard !losing.isEmpty else {
      return Told(
        LocalizedText { language in
          AnswerTexts.noDistrictLoses.filled(language, option.name[language])
            + said(groups, language)
        }, .plain, groups.map(\.source))
    }
    let named = losing.prefix(Self.named)
    let text =
      losing.count == districts.count ? AnswerTexts.allDistrictsLose : AnswerTexts.districtsLose
    return Told(
      LocalizedText { language in
        text.filled(
          language, option.name[language], "\(losing.count)", "\(districts.count)",
          named.map { $0.text(language) }.joined(separator: ", ")) + said(groups, language)
      }, .plain, named.map(\.source) + groups.map(\.source))
  }

  /// Districts whose citizens lose a relevant time, the most first.
  func losingDistricts(_ option: StoredRun.Option) -> [Loss] {
    run.scopes(.district, of: option.id).compactMap { loss(option, $0) }
      .sorted { a, b in a.minutes == b.minutes ? a.place < b.place : a.minutes > b.minutes }
  }

  private func said(_ groups: [Loss], _ language: Language) -> String {
    groups.isEmpty
      ? ""
      : AnswerTexts.groupsLose.filled(
        language, groups.map { $0.text(language) }.joined(separator: ", "))
  }

  /// A place or a group that loses time.
  struct Loss {
    let name: LocalizedText
    let minutes: Double
    let rounding: Rounding
    /// Half its interval of noise; nil without one.
    let noise: Double?
    let source: Source
    /// In its table.
    let place: Int

    func text(_ language: Language) -> String {
      let format = NumberFormat(language: language)
      let amount = format.signed(rounding(minutes), digits: rounding.digits)
      return "\(name[language]) \(amount) \(EquityWords.minutes[language])"
    }
  }

  /// Nil where citizens of a district do not lose a relevant time.
  private func loss(_ option: StoredRun.Option, _ scope: StoredRun.Scope) -> Loss? {
    guard let indicator = run.indicator(Answer.ranking) else { return nil }
    let finding = Finding(
      known: self, option: option, indicator: indicator, .district, scope.id)
    guard let row = finding.difference, row.verdict == .worse, let minutes = row.difference
    else { return nil }
    let noise = row.upper.flatMap { upper in row.lower.map { (upper - $0) / 2 } }
    let inputs = finding.range.flatMap { range -> Double? in
      if case .noise = range.kind { return nil }
      return range.halfWidth
    }
    return Loss(
      name: scope.name, minutes: minutes,
      rounding: Rounding(inputs: inputs, noise: noise, values: [minutes]), noise: noise,
      source: Source(row, "difference"), place: row.row)
  }

  /// The matter, and the kind of person, that lose most; none where their intervals do not hold it.
  private func groups(_ option: StoredRun.Option) -> [Loss] {
    [PersonGroup.Kind.procedure, .person].compactMap { kind in
      let relevant = run.indicator(Gains.kpi)?.relevant
      let all = (gains?.rows ?? []).compactMap { row -> Loss? in
        guard row.text("option") == option.id, row.text("group_type") == kind.rawValue,
          let change = row.number("mean_change"), let low = row.number("mean_change_low"),
          let high = row.number("mean_change_high"), let before = row.number("mean_base"),
          let relevant, low > relevant.amount(base: before)
        else { return nil }
        return Loss(
          name: LocalizedText(vi: row.text("name_vi") ?? "", en: row.text("name_en") ?? ""),
          minutes: change,
          rounding: Rounding(inputs: nil, noise: (high - low) / 2, values: [change]),
          noise: (high - low) / 2,
          source: Source(row, "mean_change", what: option.id), place: row.number)
      }
      return all.sorted { a, b in a.minutes == b.minutes ? a.place < b.place : a.minutes > b.minutes
      }
      .first
    }
  }

  /// Of an option that fails.
  private func lost(_ option: StoredRun.Option) -> Told? {
    guard
      let row = gains?.rows.first(where: {
        $0.text("option") == option.id && $0.text("group_type") == PersonGroup.Kind.city.rawValue
      }), let share = row.number("share_only_base"), share >= Soundness.threshold
    else { return nil }
    return Told(
      LocalizedText { language in
        AnswerTexts.lost.filled(
          language, option.name[language],
          AnswerTexts.about.filled(
            language, NumberFormat(language: language).percent(share, digits: 0)))
      }, .plain, [Source(row, "share_only_base", what: option.id)])
  }
}
