import Drafts
import Experiments
import LegalClock
import Runs
import ServiceModel
import Wording

/// An imported log on some of its days, to be held against a scenario.
struct ObservedLog: Sendable {
  /// The folder.
  let path: String
  /// What was seen.
  let seen: Seen
  /// Which days, since 1970.
  let days: [Int]
  /// The days that estimates were made from, since 1970, if they are others than these.
  let before: [Int]
  /// The first day of the log with data.
  private let begin: Int

  /// Tickets if there are any, else dossiers.
  enum Seen: Sendable {
    case visits(SeenVisits)
    case cases(SeenCases)
  }

  /// Reads it; days are those of the part, by the table beside the scenario that `motcua fit` wrote if there is
  /// one. Throws `InvalidInput` if the folder is no imported log, or has no such days.
  init(_ path: String, beside scenario: String, part: LogValidation.Part) throws {
    self.path = path
    let folder = ObservedFolder(path: path)
    let visits = SeenVisits(try folder.tickets())
    let withData: Set<Int>
    if visits.visits.isEmpty {
      let cases = SeenCases(try folder.cases(), try folder.events())
      guard !cases.cases.isEmpty else {
        throw InvalidInput(message: FitTexts.nothing.filled(path))
      }
      (seen, withData) = (.cases(cases), Set(cases.cases.map(\.day)))
    } else {
      (seen, withData) = (.visits(visits), Set(visits.visits.map(\.day)))
    }
    let table = CalibrateAsked.beside(scenario)
    let split =
      try Files.kind(table) == .file
      ? DaySplit(try SplitRow.rows(in: String(table.dropLast(CalibrateAsked.split.count + 1))))
      : DaySplit(withData: withData, share: 0.7)
    let own = split.numbers(part == .fit ? .fit : .heldBack)
    let dated = (part == .all ? split.numbers(.fit) + own : own).filter(withData.contains).sorted()
    guard let first = dated.first else {
      throw InvalidInput(message: FitTexts.noSuchDays.filled(path, part.rawValue))
    }
    begin = withData.min() ?? first
    let earlier =
      part == .heldBack ? split.numbers(.fit).filter(withData.contains).sorted() : []
    switch seen {
    case .visits: (days, before) = (dated, earlier)
    case .cases(let seen):
      // Days on which nothing came count too: else only the lucky ones of a weekday with few would.
      let weekdays = seen.weekdays
      func open(_ days: [Int]) -> [Int] {
        guard let first = days.first, let last = days.last else { return [] }
        return (first...last).filter { weekdays.contains(CivilDate(dayNumber: $0).weekday) }
      }
      (days, before) = (open(dated), open(earlier))
    }
  }

  /// The scenario over these days, after its own warm-up. Of dossiers it begins with the log, and empty as
  /// that: where they pile up, it is since then that they do.
  func placed(_ scenario: Scenario) -> Scenario {
    guard let first = days.first, let last = days.last else { return scenario }
    var placed = scenario
    if case .cases = seen { placed.period.warmUpDays = first - begin }
    placed.period.firstDay = CivilDate(dayNumber: first - placed.period.warmUpDays)
    placed.period.observedDays = last - first + 1
    // As many come on an open day as in the scenario's own year, whatever days are closed in this one.
    let share = scenario.openDays / placed.openDays
    placed.people.demand.volumeFactor *= share
    placed.people.demand.envelope *= share
    return placed
  }
}

extension Scenario {
  /// Days on which demand arises in the 365 from the first observed one on, over which volumes are spread; 1 at
  /// least.
  fileprivate var openDays: Double {
    let calendar = time.calendars[people.demand.calendar.position]
    let open = (0..<365).count {
      let day = period.firstObservedDay.adding(days: $0)
      return !calendar.sessions(on: day, specialDays: time.specialDays).isEmpty
    }
    return Double(max(1, open))
  }
}

/// What a log and a scenario have in common, by names, and what each of them tells of it.
struct LogPairing: Sendable {
  /// Of the log.
  let observed: Samples
  /// Names of the log that the scenario has nothing for.
  let unmatched: [String]
  /// The first limit of waits, in minutes.
  let limit: Double
  /// What changed in the log by itself; nil where nothing is held back.
  private(set) var change: LogChange?
  private let days: [Int]
  private let names: [ObservedScope: [String]]
  private let read: Reading

  private enum Reading: Sendable {
    case visits(SimulatedVisits)
    /// Working days, and the last moment of the log.
    case cases(SimulatedCases, WorkClock, end: Double)
  }

  /// `scenario` is called `file` in messages. Throws `InvalidInput` if they have nothing in common.
  init(_ log: ObservedLog, _ scenario: Scenario, named file: String) throws {
    days = log.days
    limit = scenario.account.targets.waitLimitsMinutes.first ?? 15
    func checked(_ isEmpty: Bool, _ lacking: [String]) throws {
      guard isEmpty else { return }
      throw InvalidInput(
        message: FitTexts.nothingInCommon.filled(
          file, log.path, lacking.prefix(5).joined(separator: ", ")))
    }
    switch log.seen {
    case .visits(let seen):
      let made = SimulatedVisits(scenario, kinds: seen.kinds, sites: seen.sites)
      let kinds = Set(made.kinds.compactMap { $0 })
      let sites = Set(made.sites.compactMap { $0 })
      unmatched =
        seen.kinds.indices.filter { !kinds.contains($0) }.map { seen.kinds[$0] }
        + seen.sites.indices.filter { !sites.contains($0) }.map { seen.sites[$0] }
      try checked(kinds.isEmpty || sites.isEmpty, unmatched)
      let own = seen.visits.filter { kinds.contains($0.kind) && sites.contains($0.site) }
      observed = Samples(visits: [own], days: log.days, limit: limit)
      let then = Samples(visits: [own], days: log.before, limit: limit).whole
      change = LogChange(log, now: observed.whole) { _ in then }
      names = [.serviceClass: seen.kinds, .site: seen.sites]
      read = .visits(made)
    case .cases(let seen):
      let made = SimulatedCases(scenario, procedures: seen.procedures)
      let procedures = Set(made.procedures.compactMap { $0 })
      unmatched = seen.procedures.indices.filter { !procedures.contains($0) }
        .map { seen.procedures[$0] }
      try checked(procedures.isEmpty, unmatched)
      let legal = scenario.time.calendars[scenario.time.legalCalendar.position]
      let clock = WorkClock(
        weekly: legal.weekly,
        specialDays: legal.observesPublicHolidays ? scenario.time.specialDays : [])
      let own = seen.cases.filter { procedures.contains($0.procedure) }
      observed = Samples(cases: [own], days: log.days, end: seen.end, clock: clock.days)
      change = LogChange(log, now: observed.whole) { earlier in
        Samples(
          whole: own, days: log.before, end: seen.end - 86_400 * Double(earlier), clock: clock.days
        ).whole
      }
      names = [.procedure: seen.procedures, .channel: seen.channels]
      read = .cases(made, clock, end: seen.end)
    }
  }

  /// As the log calls a part.
  func name(_ key: Samples.Key) -> String {
    switch key.scope {
    case .all: "all"
    case .hour: "\(TimeOfDay(minutes: 60 * key.part))"
    case .weekday: Weekday.allCases[key.part].name
    case .serviceClass, .site, .procedure, .channel: names[key.scope]?[key.part] ?? ""
    }
  }

  /// What a scenario tells of the same days, with the same classes, sites and procedures. Neither threads nor who
  /// hears of each replication change it. Throws `CancellationError` soon after its task is cancelled.
  func simulated(
    _ scenario: Scenario, replications: Int, seed: UInt64, threads: Int,
    finished: () -> Void = {}
  ) async throws(CancellationError) -> Samples {
    switch read {
    case .visits(let made):
      let visits = try await Self.traced(scenario, replications, seed, threads, finished) {
        made.visits($0, of: scenario)
      }
      return Samples(visits: visits, days: days, limit: limit)
    case .cases(let made, let clock, let end):
      let cases = try await Self.traced(scenario, replications, seed, threads, finished) {
        made.cases($0, of: scenario)
      }
      return Samples(cases: cases, days: days, end: end, clock: clock.days)
    }
  }

  /// What each replication's trace is made into.
  private static func traced<Value: Sendable>(
    _ scenario: Scenario, _ replications: Int, _ seed: UInt64, _ threads: Int,
    _ finished: () -> Void, _ read: @escaping @Sendable (Trace) -> [Value]
  ) async throws(CancellationError) -> [[Value]] {
    let city = City(scenario)
    return try await Runner(threads: threads).values(0..<replications) {
      (replication: Int) throws(CancellationError) -> [Value] in
      read(
        try simulateUnlessCancelled(
          city, seed: seed, replication: replication, tracing: .sample(share: 1)
        ).trace)
    } finished: {
      finished()
    }
  }
}
