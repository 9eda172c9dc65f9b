import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension StudyPart {
  /// What becomes of options under stresses; nil of studies of another kind.
  static func stress(_ study: StoredStudy) throws -> StudyPart? {
    guard let run = study.run, let table = try study.table("stress") else { return nil }
    let city = table.rows.filter { $0.text("scope_type") == ScopeType.city.rawValue }
    let sites = table.rows.filter { $0.text("scope_type") == ScopeType.site.rawValue }
    let asked = study.manifest.study.kpis
    let kpis = asked.isEmpty ? PointWords.told : asked
    let told = kpis.enumerated().filter { !kpis[..<$0.offset].contains($0.element) }
      .compactMap { ToldPoint($0.element, city, run) }
    let worst = worstSites(sites, run)
    return StudyPart(
      id: "stress", title: PointWords.stress,
      sentences: run.options.compactMap { hardest($0, city, sites, run) },
      tables: told.map { stressTable($0, run) } + (worst.map { [$0] } ?? []),
      charts: [Chart.stress(run, city)].compactMap { $0 }, notes: [PointWords.stressNote])
  }

  /// Under which stress fewest of those who asked are served on time.
  private static func hardest(
    _ option: StoredRun.Option, _ city: [StoredTable.Row], _ sites: [StoredTable.Row],
    _ run: StoredRun
  ) -> Told? {
    func rows(_ kpi: String) -> [StoredTable.Row] {
      city.filter { $0.text("option") == option.id && $0.text("kpi") == kpi }
    }
    let seen = rows("served_on_time_share").filter { $0.number("mean") != nil }
    guard let served = seen.min(by: { ($0.number("mean") ?? 1) < ($1.number("mean") ?? 1) }),
      let stress = served.text("stress"),
      let wait = rows("wait_mean").first(where: { $0.text("stress") == stress })
    else { return nil }
    let site = longest(sites.filter { $0.text("option") == option.id }, stress)
    return Told(
      LocalizedText { language in
        let (shares, minutes) = (
          RowFormat(.share, values: [1], language), RowFormat(.minutes, values: [10], language)
        )
        let text = PointWords.hardest.filled(
          language, option.name[language], name(of: served, id: "stress")[language],
          shares.value(served.number("mean")), shares.value(served.number("usual")),
          shares.difference(served.number("difference"), served.differenceInterval),
          minutes.value(wait.number("mean")), minutes.value(wait.number("usual")),
          minutes.difference(wait.number("difference"), wait.differenceInterval))
        guard let site else { return text }
        return text + " "
          + PointWords.longest.filled(
            language, siteName(site, run)[language], Self.minutes(site, "mean", language))
      }, .plain,
      [served, wait].map { Source($0, "mean", "usual", "difference") }
        + (site.map { [Source($0, "mean")] } ?? []))
  }

  /// Where people wait longest under a stress; nil with one site.
  private static func longest(
    _ sites: [StoredTable.Row], _ stress: String
  ) -> StoredTable.Row? {
    let seen = sites.filter { $0.text("stress") == stress && $0.number("mean") != nil }
    guard seen.count > 1 else { return nil }
    return seen.max { ($0.number("mean") ?? 0) < ($1.number("mean") ?? 0) }
  }

  private static func minutes(
    _ row: StoredTable.Row, _ column: String, _ language: Language
  ) -> String {
    row.number(column).map { NumberFormat(language: language).decimal($0, digits: 1) }
      ?? NumberFormat.missing
  }

  private static func siteName(_ row: StoredTable.Row, _ run: StoredRun) -> LocalizedText {
    run.name(of: row.text("scope_id") ?? "", in: row.text("option") ?? "")
  }

  /// A row for each stress, behind the values without any.
  private static func stressTable(_ told: ToldPoint, _ run: StoredRun) -> ToldTable {
    func cells(
      _ stress: String?, _ cell: (StoredTable.Row) -> ToldTable.Cell
    ) -> [ToldTable.Cell] {
      run.options.map { option in
        told.rows.first {
          $0.text("option") == option.id && (stress == nil || $0.text("stress") == stress)
        }.map(cell) ?? ToldTable.Cell(.missing)
      }
    }
    return ToldTable(
      title: LocalizedText { PointWords.ofCity.filled($0, told.label[$0]) },
      header: [Texts.stress] + run.options.map(\.name),
      rows: [ToldTable.Row(name: Texts.asUsual, cells: cells(nil, told.usual))]
        + stresses(told.rows).map { row in
          ToldTable.Row(
            name: name(of: row, id: "stress"), cells: cells(row.text("stress"), told.cell))
        })
  }

  /// Where people wait longest, option by option and stress by stress.
  private static func worstSites(_ sites: [StoredTable.Row], _ run: StoredRun) -> ToldTable? {
    let rows = stresses(sites).map { stress in
      ToldTable.Row(
        name: name(of: stress, id: "stress"),
        cells: run.options.map { option in
          let own = sites.filter { $0.text("option") == option.id }
          guard let site = longest(own, stress.text("stress") ?? "") else {
            return ToldTable.Cell(.missing)
          }
          return ToldTable.Cell(
            LocalizedText {
              PointWords.site.filled(
                $0, siteName(site, run)[$0], minutes(site, "mean", $0), minutes(site, "usual", $0))
            }, Source(site, "mean", "usual"))
        })
    }
    guard rows.contains(where: { $0.cells.contains { $0.source != nil } }) else { return nil }
    return ToldTable(
      title: PointWords.worstSites, header: [Texts.stress] + run.options.map(\.name), rows: rows)
  }

  /// A row of each stress, in the order of the file.
  static func stresses(_ rows: [StoredTable.Row]) -> [StoredTable.Row] {
    var seen: [String] = []
    return rows.filter { row in
      guard let id = row.text("stress"), !seen.contains(id) else { return false }
      seen.append(id)
      return true
    }
  }
}
