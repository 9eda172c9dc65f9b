import Fitting
import LegalClock

/// A draft from dossiers: who hands in, what is done with a dossier, how long it takes, and by when it is due.
package struct CaseDraft {
  let seen: SeenCases
  let found: CaseEstimates
  let split: DaySplit
  /// By place among the found kinds: the id of the procedure and of its route.
  let ids: [String]
  let functions: DraftNames
  /// What the log is called, for sources.
  let log: String

  /// From the cases received on the days of `split` that are for estimates.
  package init(
    _ seen: SeenCases, split: DaySplit, log: String, resamples: Int = 200, seed: UInt64 = 1
  ) {
    (self.seen, self.split, self.log) = (seen, split, log)
    let found = CaseEstimates(
      seen, days: split.numbers(.fit), resamples: resamples, seed: seed)
    self.found = found
    ids =
      DraftNames(
        found.kinds.map { kind in
          kind.limit > 0
            ? "\(seen.procedures[kind.procedure]) \(kind.limit)cd"
            : seen.procedures[kind.procedure]
        }, prefix: "procedure"
      ).ids
    functions = DraftNames(
      found.offices.map { seen.activities[$0.activities[0]] }, prefix: "office")
  }

  /// The draft; `id` is the scenario's.
  package func draft(id: String) -> Draft {
    var scenario = DraftScenario()
    (scenario.id, scenario.name) = (id, log)
    scenario.about = about
    let days = split.numbers(.fit)
    scenario.firstDay = CivilDate(dayNumber: days.first ?? 0)
    scenario.observedDays = (days.last ?? 0) - (days.first ?? 0) + 1
    scenario.warmUpDays = found.hasWork ? 28 : 0
    scenario.followUpDays = followUp
    scenario.calendars = [
      DraftScenario.Calendar(id: "office_hours", days: sessions(found.pattern)),
      DraftScenario.Calendar(id: "receipts", days: receipts),
    ]
    scenario.closed = (found.closed, ClosedDays.source(log))
    for (place, office) in found.offices.enumerated() where office.pattern != found.pattern {
      scenario.calendars.append(
        DraftScenario.Calendar(id: calendar(ofOffice: place), days: sessions(office.pattern)))
    }
    scenario.demand.calendar = "receipts"
    scenario.demand.profile = found.quarters
    scenario.demand.weekdays = found.weekdays
    scenario.demand.source = "\(log): dossiers received on \(found.days.count) days"
    if let variation = found.variation {
      scenario.demand.cv = Estimate(
        variation.all.cv, range: variation.all.interval, count: found.days.count)
    }
    scenario.classes = [("dossiers", "dossiers")]
    scenario.channels = channels
    scenario.routes = found.kinds.indices.flatMap(route)
    scenario.functions = found.offices.indices.map {
      (functions.ids[$0], seen.activities[found.offices[$0].activities[0]])
    }
    if found.hasWork { scenario.offices = "offices.csv" }
    scenario.factors = factors
    return Draft(
      files: [("scenario.yaml", scenario.text)] + tables, estimates: estimates, fits: fits,
      quantiles: quantiles)
  }

  private var about: [String] {
    let (fit, held) = (split.numbers(.fit), split.numbers(.heldBack))
    let (first, last) = (
      CivilDate(dayNumber: fit.first ?? 0), CivilDate(dayNumber: fit.last ?? 0)
    )
    return [
      "A draft by `motcua fit` from \(log): dossiers received on \(fit.count) days, \(first) to \(last).",
      "\(held.count) later days are held back for `motcua validate` (split.csv). Values with confidence V",
      "were read in the log; A ones are not told by it, and carry their question (estimates.csv).",
      found.hasWork
        ? "Steps take the minutes that the log has; how long they wait comes from the people in offices."
        : "The log has ends of steps only: steps are the working days between them, waits and work together.",
    ]
  }

  /// The id of an office's calendar.
  func calendar(ofOffice place: Int) -> String {
    found.offices[place].pattern == found.pattern ? "office_hours" : "\(functions.ids[place])_hours"
  }

  private func sessions(
    _ pattern: WeekPattern
  ) -> [(weekday: Weekday, sessions: [(start: TimeOfDay, end: TimeOfDay)])] {
    Weekday.allCases.compactMap { weekday in
      pattern.kinds.first { $0.weekdays.contains(weekday) }.map { (weekday, $0.sessions) }
    }
  }

  /// Dossiers are taken in whenever the log has them, at night too.
  private var receipts: [(weekday: Weekday, sessions: [(start: TimeOfDay, end: TimeOfDay)])] {
    Weekday.allCases.filter { found.weekdays[$0.rawValue] > 0 }.map {
      ($0, [(TimeOfDay(minutes: 0), TimeOfDay(minutes: 1440))])
    }
  }

  /// Days in which all but one dossier in a hundred had their result.
  private var followUp: Int {
    let times = seen.cases.compactMap { one in
      one.isCut ? nil : one.finished.map { max(0, $0 - one.received) / 86_400 }
    }.sorted()
    return times.isEmpty ? 30 : min(720, Int(times.interpolatedQuantile(0.99).rounded(.up)) + 7)
  }

  /// Shares by what the names of the log's channels say.
  private var channels: String {
    func share(_ words: [String]) -> Double {
      zip(seen.channels, found.channels).reduce(0) { sum, next in
        let name = next.0.lowercased()
        return sum + (words.contains { name.contains($0) } ? next.1 : 0)
      }
    }
    let online = share(["online", "internet", "web", "portal", "e-mail", "email", "trực tuyến"])
    let post = share(["post", "bưu", "letter"])
    let support: Support =
      seen.channels.isEmpty
      ? .asked(DraftQuestions.channel.en) : .seen("\(log): channels of dossiers")
    return "online_share: \(DraftText.number(min(1, online))), "
      + "post_share: \(DraftText.number(min(1 - min(1, online), post))), "
      + "postal_return_share: 1, electronic_return_share: 1, \(support.keys)"
  }

  private var resampled: String { "days of \(log) drawn again within weekdays" }

  private var factors: [DraftFactor] {
    var factors: [DraftFactor?] = [
      DraftFactor(
        "volume", vi: "Số hồ sơ", en: "Dossiers", targets: ["demand.volume_factor"],
        scaling: found.volume, source: resampled)
    ]
    if let variation = found.variation, variation.all.cv > 0 {
      factors.append(
        DraftFactor(
          "days", vi: "Ngày đông, ngày vắng", en: "Busy and calm days", effect: "sets",
          targets: ["demand.city_daily_factor_cv"], range: variation.all.interval,
          source: "chi-square interval of the counts of \(found.days.count) days"))
    }
    return factors.compactMap { $0 }
  }
}
