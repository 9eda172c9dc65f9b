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
    let seen = panels.compactMap { option, waits in longestWait(option, waits) }
    return Chart("wait-over-day", PackageResources.wait_over_day_vl_json, seen: seen) { language in
      let format = NumberFormat(language: language)
      return [
        "longest": .number(longest),
        "panels": .array(
          panels.map { option, waits in
            [
              "title": OptionLooks.lines(option.name[language]), "color": looks.color(option),
              "highest": .string(
                format.decimal(waits.compactMap(\.p90).max() ?? 0, digits: 0)),
              "rows": .array(steps(waits)),
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

  /// From the beginning of each half-hour to its end; where none follows, as at lunch, the line ends.
  static func steps(_ waits: [StoredRun.Wait]) -> [JSON] {
    waits.enumerated().flatMap { place, wait -> [JSON] in
      let end = wait.minutes + DayWaits.slotMinutes
      let ends = [wait.minutes, end].map { row(wait, at: $0) }
      guard place + 1 < waits.count, waits[place + 1].minutes > end else { return ends }
      return ends + [row(nil, at: end)]
    }
  }

  private static func row(_ wait: StoredRun.Wait?, at minutes: Int) -> JSON {
    [
      "minutes": .number(Double(minutes)), "p10": .of(wait?.p10), "median": .of(wait?.median),
      "p90": .of(wait?.p90),
    ]
  }

  /// The half-hour of the longest waits.
  private static func longestWait(
    _ option: StoredRun.Option, _ waits: [StoredRun.Wait]
  ) -> Told? {
    guard let most = waits.max(by: { ($0.p90 ?? 0) < ($1.p90 ?? 0) }) else { return nil }
    let source = Source(
      file: "waits.csv", row: most.row,
      cells: [.init("wait_p90", most.p90), .init("wait_p50", most.median)],
      what: "wait \(option.id)")
    return Seen.of(option, SeenTexts.longestWait, [source]) { format in
      [Seen.clock(most.minutes)]
        + [most.p90, most.median].map { minutes in
          format.decimal(minutes ?? 0, digits: 0.05..<9.95 ~= minutes ?? 0 ? 1 : 0)
        }
    }
  }
}
