import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// Sites by hour: busy counters over staffed ones, the fullest sites of each option.
  static func loadBySite(_ run: StoredRun) -> Chart? {
    let panels = run.options.map { ($0, SiteHours(run, $0.id).fullest(12)) }
      .filter { !$0.1.isEmpty }
    guard !panels.isEmpty else { return nil }
    let seen = panels.compactMap { option, rows in fullest(option, rows, run) }
    return Chart("load-by-site", PackageResources.load_by_site_vl_json, seen: seen) { language in
      [
        "several": .bool(panels.count > 1),
        "panels": .array(panels.map { panel($0.0, $0.1, run, language) }),
      ]
    }
  }

  private static func panel(
    _ option: StoredRun.Option, _ rows: [SiteHours.Row], _ run: StoredRun, _ language: Language
  ) -> JSON {
    let names = Dictionary(
      run.scopes(.site, of: option.id).map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    let cells = rows.flatMap { row in
      row.hours.map { hour in
        [
          "site": .string(names[row.site]?[language] ?? row.site),
          "hour": .number(Double(hour.hour)), "load": .number(hour.load),
        ] as JSON
      }
    }
    return [
      "title": OptionLooks.lines(option.name[language], width: 40),
      "width": .number(Double(20 * Set(rows.flatMap { $0.hours.map(\.hour) }).count)),
      "height": .number(Double(18 * rows.count)), "rows": .array(cells),
    ]
  }

  /// The fullest hour of all.
  private static func fullest(
    _ option: StoredRun.Option, _ rows: [SiteHours.Row], _ run: StoredRun
  ) -> Told? {
    let hours = rows.flatMap { row in row.hours.map { (row.site, $0.hour, $0.load) } }
    return hours.max { $0.2 < $1.2 }.map { site, hour, load in
      Seen.of(option, SeenTexts.fullest) { format in
        [
          run.name(of: site, in: option.id)[format.language], "\(hour)",
          format.percent(load, digits: 0),
        ]
      }
    }
  }
}
