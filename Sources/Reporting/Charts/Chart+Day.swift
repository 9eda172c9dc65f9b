import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// Everybody who waits at some site of the city, over the day.
  static func queueOverDay(_ run: StoredRun) -> Chart? {
    let points = DaySums(run) { $0.queueMean }.points
    let cut = CutScale(points, run)
    return lines(
      "queue-over-day", PackageResources.queue_over_day_vl_json, points,
      Seen.mostWaiting(points, run), run
    ) { ["scale": cut.json, "cut": .string(cut.words($0))] }
  }

  /// Busy counters over staffed ones, over the day.
  static func staffUse(_ run: StoredRun) -> Chart? {
    let points = useOfStaff(run)
    return lines(
      "staff-use", PackageResources.staff_use_vl_json, points, Seen.busiest(points, run), run)
  }

  /// Nil where no counter is staffed to speak of.
  static func useOfStaff(_ run: StoredRun) -> [DaySums.Point] {
    zip(DaySums(run) { $0.busyMean }.points, DaySums(run) { $0.staffedMean }.points)
      .map { busy, staffed in
        let use = staffed.value.flatMap { staffed in
          busy.value.flatMap { staffed > 0.5 ? $0 / staffed : nil }
        }
        return (busy.option, busy.minutes, use)
      }
  }

  /// A line for each option, which breaks where there is no value.
  private static func lines(
    _ id: String, _ template: [UInt8], _ points: [DaySums.Point], _ seen: [Told],
    _ run: StoredRun, more: @escaping (Language) -> [String: JSON] = { _ in [:] }
  ) -> Chart? {
    guard points.contains(where: { $0.value != nil }) else { return nil }
    let looks = OptionLooks(run)
    return Chart(id, template, seen: seen) { language in
      let own: [String: JSON] = [
        "hours": .array((0...24).map { .number(Double(60 * $0)) }),
        "colors": looks.colors(language), "dashes": looks.dashes(language),
        "rows": .array(
          points.map { point in
            [
              "option": looks.name(point.option, language),
              "minutes": .number(Double(point.minutes)), "value": .of(point.value),
            ]
          }),
      ]
      return own.merging(more(language)) { $1 }
    }
  }

  /// The site with the longest mean queue of each option: mean, and the band up to the 90th
  /// percentile of days.
  static func queueAtBusiestSite(_ run: StoredRun) -> Chart? {
    let panels = run.options.compactMap { option -> (StoredRun.Option, [StoredRun.Quarter])? in
      let mine = run.quarters.filter { $0.option == option.id }
      guard let top = mine.max(by: { ($0.queueMean ?? 0) < ($1.queueMean ?? 0) }) else {
        return nil
      }
      return (option, mine.filter { $0.site == top.site })
    }
    guard !panels.isEmpty else { return nil }
    let looks = OptionLooks(run)
    let seen = panels.compactMap { option, quarters in
      quarters.max { ($0.queueMean ?? 0) < ($1.queueMean ?? 0) }.map { top in
        Seen.of(option, SeenTexts.mostAtSite) { format in
          [
            run.name(of: top.site, in: option.id)[format.language], Seen.clock(top.minutes),
            format.decimal(top.queueMean ?? 0, digits: 1),
          ]
        }
      }
    }
    return Chart(
      "queue-at-busiest-site", PackageResources.queue_at_busiest_site_vl_json, seen: seen
    ) { language in
      [
        "panels": .array(
          panels.map { option, quarters in
            let site = run.scopes(.site, of: option.id).first { $0.id == quarters.first?.site }
            return [
              "title": OptionLooks.lines(option.name[language]), "color": looks.color(option),
              "site": OptionLooks.lines(site?.name[language] ?? "", width: 32),
              "rows": .array(quarters.map(row)),
            ]
          })
      ]
    }
  }

  private static func row(_ quarter: StoredRun.Quarter) -> JSON {
    [
      "minutes": .number(Double(quarter.minutes)), "mean": .of(quarter.queueMean),
      "p90": .of(quarter.queueP90), "zero": 0,
    ]
  }
}
