import Runs
import ServiceModel
import Wording

extension Chart {
  /// The wait by the time at which it began: median and the band from the 10th to the 90th percentile
  /// of all tickets together, each option on the same axis.
  static func waitOverDay(_ run: StoredRun) -> Chart? {
    let panels = run.options.compactMap { option -> (StoredRun.Option, [StoredRun.Wait])? in
      let waits = often(run.waits.filter { $0.option == option.id && $0.isOfCity })
      return waits.isEmpty ? nil : (option, waits)
    }
    guard !panels.isEmpty else { return nil }
    let answer = Answer(run: run)
    let sound = panels.filter { answer.isSound($0.0.id) }
    let longest = (sound.isEmpty ? panels : sound).flatMap(\.1).compactMap(\.p90).max() ?? 1
    let looks = OptionLooks(run)
    return Chart("wait-over-day", PackageResources.wait_over_day_vl_json) { language in
      let format = NumberFormat(language: language)
      return [
        "longest": .number(longest),
        "panels": .array(
          panels.map { option, waits in
            [
              "title": OptionLooks.lines(option.name[language]), "color": looks.color(option),
              "highest": .string(
                format.decimal(waits.compactMap(\.p90).max() ?? 0, digits: 0)),
              "rows": .array(waits.map(row)),
            ]
          }),
      ]
    }
  }

  /// Half-hours with one ticket in two thousand at least: quantiles of fewer say little.
  private static func often(_ waits: [StoredRun.Wait]) -> [StoredRun.Wait] {
    let all = waits.reduce(0) { $0 + $1.tickets }
    return waits.filter { 2000 * $0.tickets >= all && $0.median != nil }
  }

  /// At the middle of the half-hour.
  private static func row(_ wait: StoredRun.Wait) -> JSON {
    [
      "minutes": .number(Double(wait.minutes + DayWaits.slotMinutes / 2)), "p10": .of(wait.p10),
      "median": .of(wait.median), "p90": .of(wait.p90),
    ]
  }
}
