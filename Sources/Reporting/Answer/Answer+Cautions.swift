import Experiments
import ServiceModel
import Wording

extension Answer {
  /// What a reader must not miss about an option.
  func cautions(_ option: StoredRun.Option) -> [Point] {
    [overloaded(option)].compactMap { $0 }
      + [full(option, .site, "utilisation"), full(option, .office, "office_utilisation")]
      .compactMap { $0 }
  }

  /// That the on-time share says nothing of those who gave up; nil where few did.
  func hidden(_ option: StoredRun.Option) -> Point? {
    guard let gaveUp = run.value(option.id, "gave_up_share")?.mean,
      gaveUp >= FailingOption.threshold / 2,
      let onTime = run.value(option.id, "on_time_share")?.mean,
      let served = run.value(option.id, "served_on_time_share")?.mean
    else { return nil }
    return Point(
      kind: .caution,
      text: LocalizedText { language in
        let format = NumberFormat(language: language)
        return ReportTexts.hidden.filled(
          language, option.name[language], format.percent(gaveUp), format.percent(onTime),
          format.percent(served))
      }, sources: sources(option, ["gave_up_share", "on_time_share", "served_on_time_share"]))
  }

  private func overloaded(_ option: StoredRun.Option) -> Point? {
    guard let open = run.value(option.id, "open_share")?.mean, open >= FailingOption.threshold,
      isShortOfStaff(option.id)
    else { return nil }
    return Point(
      kind: .caution,
      text: LocalizedText { language in
        ReportTexts.overloaded.filled(
          language, option.name[language], NumberFormat(language: language).percent(open))
      }, sources: sources(option, ["open_share"]))
  }

  private func sources(_ option: StoredRun.Option, _ kpis: [String]) -> [Source] {
    kpis.compactMap { run.value(option.id, $0) }.map { Source($0) }
  }

  /// Places that work at the limit of their staff, the three fullest by name.
  private func full(_ option: StoredRun.Option, _ type: ScopeType, _ kpi: String) -> Point? {
    let names = Dictionary(
      run.scopes(type, of: option.id).map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    let full = run.values.filter {
      $0.place.option == option.id && $0.place.kpi == kpi && $0.place.scopeType == type
        && ($0.mean ?? 0) >= FailingOption.fullFrom
    }
    guard !full.isEmpty else { return nil }
    let fullest = full.sorted { a, b in
      a.mean == b.mean ? a.row < b.row : (a.mean ?? 0) > (b.mean ?? 0)
    }.prefix(3)
    return Point(
      kind: .caution,
      text: LocalizedText { language in
        let format = NumberFormat(language: language)
        let told = fullest.map { row in
          "\(names[row.place.scope]?[language] ?? row.place.scope) "
            + format.percent(row.mean ?? 0, digits: 0)
        }
        let text = type == .site ? ReportTexts.fullSites : ReportTexts.fullOffices
        return text.filled(
          language, option.name[language], "\(full.count)",
          told.joined(separator: ", ") + (full.count > 3 ? ", …" : ""))
      }, sources: fullest.map { Source($0) })
  }

  /// Where more work is offered on the busiest ordinary day than can be done.
  func overloads(_ option: StoredRun.Option) -> Point? {
    let full = run.loads.filter { $0.option == option.id && $0.isFull }
    guard !full.isEmpty else { return nil }
    let worst = full.sorted { a, b in
      let (mine, theirs) = (a.busiestLoad ?? 0, b.busiestLoad ?? 0)
      return mine == theirs ? a.row < b.row : mine > theirs
    }.prefix(3)
    return Point(
      kind: .caution,
      text: LocalizedText { language in
        let told = worst.map { load in
          "\(load.name[language]) \(when(load)[language]) "
            + NumberFormat(language: language).percent(load.busiestLoad ?? 0, digits: 0)
        }
        return ReportTexts.overloads.filled(
          language, option.name[language], "\(full.count)",
          told.joined(separator: "; ") + (full.count > 3 ? "; …" : ""))
      }, sources: full.map { Source($0) })
  }

  private func when(_ load: StoredRun.Load) -> LocalizedText {
    guard let month = load.busiestMonth else { return LocalizedText(vi: "", en: "") }
    return load.busiestWeekday.map { Texts.name($0, inMonth: month) } ?? Texts.name(month: month)
  }
}
