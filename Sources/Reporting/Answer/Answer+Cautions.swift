import Experiments
import Runs
import ServiceModel
import Wording

extension Answer {
  /// What a reader must not miss about an option.
  func cautions(_ option: StoredRun.Option, _ soundness: Soundness) -> [Point] {
    let overload = soundness.overload(option.name).map {
      Point(kind: .caution, text: $0, sources: sources(option, ["open_share"]))
    }
    let full = Soundness.utilisations.compactMap { type, kpi -> Point? in
      guard let text = soundness.placesAtLimit(type, option.name) else { return nil }
      let named = soundness.fullPlaces.filter { $0.type == type }.prefix(Soundness.namedPlaces)
      return Point(
        kind: .caution, text: text,
        sources: named.compactMap { run.value(option.id, kpi, type, $0.id).map { Source($0) } })
    }
    return [overload].compactMap { $0 } + full
  }

  /// That the on-time share says nothing of those who gave up; nil where few did.
  func hidden(_ option: StoredRun.Option) -> Point? {
    guard let gaveUp = run.value(option.id, "gave_up_share")?.mean,
      gaveUp >= Soundness.threshold / 2,
      let onTime = run.value(option.id, "on_time_share")?.mean,
      let served = run.value(option.id, "served_on_time_share")?.mean
    else { return nil }
    return Point(
      kind: .caution,
      text: LocalizedText { language in
        let format = NumberFormat(language: language)
        return Texts.hidden.filled(
          language, option.name[language], format.percent(gaveUp), format.percent(onTime),
          format.percent(served))
      }, sources: sources(option, ["gave_up_share", "on_time_share", "served_on_time_share"]))
  }

  /// Where more work is offered on the busiest ordinary day than can be done.
  func overloads(_ option: StoredRun.Option) -> Point? {
    let full = run.loads.filter { $0.option == option.id && $0.isFull }
    guard !full.isEmpty else { return nil }
    let worst = full.sorted { a, b in
      let (mine, theirs) = (a.busiestLoad ?? 0, b.busiestLoad ?? 0)
      return mine == theirs ? a.row < b.row : mine > theirs
    }.prefix(Soundness.namedPlaces)
    return Point(
      kind: .caution,
      text: LocalizedText { language in
        let told = worst.map { load in
          "\(load.name[language]) \(when(load)[language]) "
            + NumberFormat(language: language).percent(load.busiestLoad ?? 0, digits: 0)
        }
        return Texts.busiestDays.filled(
          language, option.name[language], "\(full.count)",
          told.joined(separator: "; ") + (full.count > Soundness.namedPlaces ? "; …" : ""))
      }, sources: full.map { Source($0) })
  }

  private func when(_ load: StoredRun.Load) -> LocalizedText {
    guard let month = load.busiestMonth else { return LocalizedText(vi: "", en: "") }
    return load.busiestWeekday.map { Texts.name($0, inMonth: month) } ?? Texts.name(month: month)
  }
}
