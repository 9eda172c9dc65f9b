import LegalClock
import OutputAnalysis
public import ServiceModel
public import Wording

/// How long a city that begins empty takes to be as on any other day, found by pilot runs.
///
/// Pilots run an even year: the first day's rules and channels, no seasons and no holidays, the load of
/// a usual working day; what is left of a trend is the filling up. Of two series by working day, the
/// mean over the pilots, MSER-5 tells how many weeks to leave out (a batch is a week). A pilot of which
/// it would leave out half is run again for twice as long.
public struct WarmUpChoice: Hashable, Sendable {
  /// In whole weeks: the longest of the findings.
  public var days: Int
  /// One for each option and series.
  public var findings: [Finding]

  /// What is looked at by working day until it no longer changes.
  public enum Series: String, Hashable, Sendable, CaseIterable {
    /// Dossiers in the city at midnight.
    case inProcess = "in_process"
    /// The mean wait of tickets called on the day.
    case wait
  }

  /// What one series of one option takes.
  public struct Finding: Hashable, Sendable {
    /// The option's id.
    public var option: String
    /// What was looked at.
    public var series: Series
    /// How much of the beginning MSER-5 leaves out, in whole weeks.
    public var days: Int
    /// How long the pilots were.
    public var pilotDays: Int
  }

  /// Independent pilots, whose mean is looked at.
  public static let pilots = 5
  static let pilotDays = [182, 364, 728]
  /// Simulated days of all pilots of one option, if it settles at once.
  public static var pilotDaysInAll: Double { Double(pilots * pilotDays[0]) }
  /// Pilots are other replications than those of any run.
  static let firstPilot = 1 << 20

  /// Even the longest pilots are still changing in their second half.
  public struct NeverSettles: Error, Hashable, Sendable {
    /// The option's name.
    public var option: LocalizedText
    /// What still changes.
    public var series: Series
    /// How long the longest pilots were.
    public var days: Int
  }

  /// How far the pilots of one length have come.
  public struct Progress: Hashable, Sendable {
    /// The option's name.
    public var option: LocalizedText
    /// How long these pilots are.
    public var days: Int
    /// Pilots that have ended.
    public var done: Int
    /// Pilots of this length.
    public var total: Int
  }

  init(findings: [Finding]) {
    self.findings = findings
    days = findings.map(\.days).max() ?? 0
  }
}

extension Experiment {
  /// One length for all options, so that they are observed over the same days. A function of the
  /// scenarios and the seed.
  public func chooseWarmUp(
    of scenarios: [Scenario], progress: (WarmUpChoice.Progress) -> Void = { _ in }
  ) async throws(WarmUpChoice.NeverSettles) -> WarmUpChoice {
    var findings: [WarmUpChoice.Finding] = []
    for scenario in scenarios { findings += try await warmUp(of: scenario, progress) }
    return WarmUpChoice(findings: findings)
  }

  private func warmUp(
    of scenario: Scenario, _ progress: (WarmUpChoice.Progress) -> Void
  ) async throws(WarmUpChoice.NeverSettles) -> [WarmUpChoice.Finding] {
    var unsettled = WarmUpChoice.Series.inProcess
    for days in WarmUpChoice.pilotDays {
      let pilots = await self.pilots(of: scenario, days: days, progress)
      var findings: [WarmUpChoice.Finding] = []
      for series in WarmUpChoice.Series.allCases {
        let warmUp = WarmUp(
          mser: pilots.mean(series), batch: pilots.workingDaysPerWeek)
        if warmUp.runIsTooShort {
          unsettled = series
          break
        }
        findings.append(
          .init(
            option: scenario.id, series: series,
            days: 7 * warmUp.deleted / pilots.workingDaysPerWeek, pilotDays: days))
      }
      if findings.count == WarmUpChoice.Series.allCases.count { return findings }
    }
    throw WarmUpChoice.NeverSettles(
      option: scenario.name, series: unsettled,
      days: WarmUpChoice.pilotDays[WarmUpChoice.pilotDays.count - 1])
  }

  private func pilots(
    of scenario: Scenario, days: Int, _ progress: (WarmUpChoice.Progress) -> Void
  ) async -> Pilots {
    let city = City(scenario.evenYear(days: days))
    let seed = seed
    let first = WarmUpChoice.firstPilot
    var done = 0
    let balances = await inParallel(first..<first + WarmUpChoice.pilots, threads: threads) {
      simulate(city, seed: seed, replication: $0).balances
    } finished: {
      done += 1
      progress(
        .init(option: scenario.name, days: days, done: done, total: WarmUpChoice.pilots))
    }
    let pattern = scenario.time.calendars[scenario.time.legalCalendar.position]
    let calendar = WorkingCalendar(
      pattern, specialDays: [], firstDay: scenario.period.firstDay, days: days)
    return Pilots(
      balances: balances, workingDays: (0..<days).filter(calendar.isWorkingDay),
      workingDaysPerWeek: calendar.workingDays(in: 0..<7))
  }
}

/// What the pilots of one option saw at each midnight.
private struct Pilots {
  var balances: [[FlowBalance]]
  var workingDays: [Int]
  var workingDaysPerWeek: Int

  /// By working day, over all pilots; a day on which nobody is called has no wait.
  func mean(_ series: WarmUpChoice.Series) -> [Double] {
    workingDays.map { day in
      // What is told at the midnight that ends the day.
      let told = balances.map { $0[day + 1] }
      let dossiers = told.reduce(0) { $0 + $1.inProcess }
      let called = told.reduce(0) { $0 + $1.called }
      let waited = told.reduce(0.0) { $0 + Double($1.waitTicks) }
      switch series {
      case .inProcess: return Double(dossiers) / Double(balances.count)
      case .wait: return called > 0 ? waited / Double(called) : 0
      }
    }
  }
}

extension Scenario {
  /// The scenario from empty for so many days, without seasons, holidays and dated changes. As many
  /// come on a working day as in a year with holidays.
  fileprivate func evenYear(days: Int) -> Scenario {
    func workingDays(_ specialDays: [SpecialDay]) -> Int {
      WorkingCalendar(
        time.calendars[people.demand.calendar.position], specialDays: specialDays,
        firstDay: period.firstDay, days: 365
      ).workingDays(in: 0..<365)
    }
    let usual = Double(workingDays([])) / Double(max(1, workingDays(time.specialDays)))
    var even = self
    even.people.demand.monthWeights = Array(repeating: 1, count: 12)
    even.people.demand.volumeFactor *= usual
    even.people.demand.envelope = max(people.demand.envelope, even.people.demand.volumeFactor)
    even.time.specialDays = []
    for index in even.services.channels.indices { even.services.channels[index].changes = [] }
    even.events = []
    // Only the balance at midnight is looked at, so a day of observation will do.
    even.period = Period(
      firstDay: period.firstDay, warmUpDays: days, observedDays: 1, followUpDays: 0)
    return even
  }
}
