import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// Who stands before the doors: sites by quarter-hour, from before they open, those with the longest queues at
  /// opening. Nil where nobody waits for doors to open.
  static func queueBeforeOpening(_ run: StoredRun) -> Chart? {
    let panels = run.options.map { OpeningQueues(run, $0) }.filter { !$0.sites.isEmpty }
    guard !panels.isEmpty else { return nil }
    let answer = Answer(run: run)
    let sound = panels.filter { answer.isSound($0.option.id) }
    let most =
      (sound.isEmpty ? panels : sound).flatMap(\.sites).flatMap(\.quarters)
      .compactMap(\.queueMean).max() ?? 1
    return Chart(
      "queue-before-opening", PackageResources.queue_before_opening_vl_json,
      seen: panels.compactMap { $0.seen(run) }
    ) { language in
      [
        "several": .bool(panels.count > 1), "most": .number(most),
        "panels": .array(panels.map { $0.json(run, language) }),
      ]
    }
  }
}

/// Queues of an option's sites about the time at which they open.
private struct OpeningQueues {
  let option: StoredRun.Option
  /// The longest queue at opening first.
  let sites: [Site]

  struct Site {
    let id: String
    /// The first quarter-hour with people at the counters.
    let opening: StoredRun.Quarter
    /// From an hour before to an hour after.
    let quarters: [StoredRun.Quarter]
    /// Until it opens, the one with most people at its start: at the first look with staff some have been called.
    let gathered: StoredRun.Quarter
  }

  /// Sites drawn, and how few make no queue.
  private static let (most, few) = (12, 0.05)

  init(_ run: StoredRun, _ option: StoredRun.Option) {
    self.option = option
    let mine = Dictionary(grouping: run.quarters.filter { $0.option == option.id }, by: \.site)
    let all = mine.compactMap { id, quarters -> Site? in
      let ordered = quarters.sorted { $0.minutes < $1.minutes }
      guard let opening = ordered.first(where: { ($0.staffedMean ?? 0) > 0.05 }) else { return nil }
      let around = ordered.filter { abs($0.minutes - opening.minutes) <= 60 }
      let gathered = around.filter { $0.minutes <= opening.minutes }
        .max { ($0.queueMean ?? 0) < ($1.queueMean ?? 0) }
      guard let gathered, (gathered.queueMean ?? 0) > Self.few else { return nil }
      return Site(id: id, opening: opening, quarters: around, gathered: gathered)
    }
    sites = Array(
      all.sorted { a, b in
        let (one, other) = (a.gathered.queueMean ?? 0, b.gathered.queueMean ?? 0)
        return one == other ? a.id < b.id : one > other
      }.prefix(Self.most))
  }

  func seen(_ run: StoredRun) -> Told? {
    sites.first.map { site in
      Seen.of(option, SeenTexts.atDoors) { format in
        [
          run.name(of: site.id, in: option.id)[format.language],
          Seen.clock(site.gathered.minutes),
          format.decimal(site.gathered.queueMean ?? 0, digits: 1),
        ]
      }
    }
  }

  func json(_ run: StoredRun, _ language: Language) -> JSON {
    let times = Set(sites.flatMap { $0.quarters.map(\.minutes) })
    return [
      "title": OptionLooks.lines(option.name[language], width: 40),
      "width": .number(Double(26 * times.count)), "height": .number(Double(18 * sites.count)),
      "rows": .array(
        sites.flatMap { site in
          site.quarters.map { quarter in
            [
              "site": .string(run.name(of: site.id, in: option.id)[language]),
              "minutes": .number(Double(quarter.minutes)), "queue": .of(quarter.queueMean),
              "opens": .bool(quarter.minutes == site.opening.minutes),
            ] as JSON
          }
        }),
    ]
  }
}
