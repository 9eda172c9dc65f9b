import Experiments
import Runs
import ServiceModel
import Wording

/// Who sits where: people by kind of site, and site by site.
extension MemoWriter {
  /// Sites named; of more, those with the most people.
  private static let mostSites = 10

  /// Of the option that is recommended, or of the one that there is.
  mutating func staffingPlan() -> [MemoContent.Block] {
    let option = known.contenders.first ?? run.base
    var blocks: [MemoContent.Block] = []
    let kinds = kinds()
    if kinds.count > 1 {
      let options = run.options
      let rows = kinds.map { kind in
        [Markdown.escaped(Texts.name(ofSiteKind: kind)[language])]
          + options.map { people($0, Self.atCounters, .siteKind, kind) }
      }
      blocks.append(
        table(
          MemoTexts.staffByKind,
          [MemoTexts.kindOfSite[language]] + options.map { $0.name[language] },
          rows, widths: [28] + options.map { _ in 72 / options.count }))
    }
    let sites = run.scopes(.site, of: option.id).filter { people(at: $0.id, option) > 0 }
    let shown = sites.enumerated().sorted { a, b in
      let (x, y) = (people(at: a.element.id, option), people(at: b.element.id, option))
      return x == y ? a.offset < b.offset : x > y
    }.prefix(Self.mostSites).map(\.element)
    guard !shown.isEmpty else { return blocks }
    let isChange =
      option.id != run.base.id && shown.contains { people(at: $0.id, run.base) > 0 }
    let header =
      [StudyWords.place] + (isChange ? [run.base.name] : [])
      + [MemoTexts.atCounters, MemoTexts.underContract, MemoTexts.nineInTen]
    let rows = shown.map { site in
      [Markdown.escaped(site.name[language])]
        + (isChange ? [people(run.base, Self.atCounters, .site, site.id)] : [])
        + [Self.atCounters, Self.paid, FirstScreen.wait].map { people(option, $0, .site, site.id) }
    }
    blocks.append(
      table(
        MemoTexts.staffBySite.filled(option.name), header.map { $0[language] }, rows,
        widths: [40] + header.dropFirst().map { _ in 60 / (header.count - 1) }))
    let others = sites.count - shown.count
    if others > 0 { blocks.append(paragraph(MemoTexts.otherSites.filled("\(others)"))) }
    return blocks
  }

  private static let atCounters = "counter_staff"
  private static let paid = "counter_staff_paid"

  /// Kinds of site of any option, in the order of the file.
  private func kinds() -> [String] {
    var kinds: [String] = []
    for scope in run.scopes where scope.type == .siteKind && !kinds.contains(scope.id) {
      kinds.append(scope.id)
    }
    return kinds
  }

  private func people(at site: String, _ option: StoredRun.Option) -> Double {
    run.value(option.id, Self.atCounters, .site, site)?.mean ?? 0
  }

  private mutating func people(
    _ option: StoredRun.Option, _ kpi: String, _ type: ScopeType, _ scope: String
  ) -> String {
    guard let indicator = run.indicator(kpi) else { return NumberFormat.missing }
    return cell(
      Finding(known: known, option: option, indicator: indicator, type, scope).shownValue)
  }
}
