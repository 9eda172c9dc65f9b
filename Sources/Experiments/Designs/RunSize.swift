import LegalClock
public import ServiceModel
import Workloads

/// What one replication will about take, told before it begins. No bound, and no result.
///
/// Times are of one processor of the machine of `Results/benchmarks.md`, by a line through its
/// cities of different sizes; memory is that of the dossiers in the city at once.
public struct RunSize: Hashable, Sendable {
  /// Demands expected from the first simulated day to the last.
  public var citizens: Double
  /// Tickets and jobs for which the staff have no time.
  public var undone: Double
  /// Of one processor.
  public var seconds: Double
  /// Of memory, at most at once.
  public var bytes: Double

  /// A citizen, a ticket, a job of an office.
  private static let secondsOfEvent = 0.2e-6
  private static let secondsOfSiteDay = 5.5e-6
  private static let bytesOfDossier = 200.0
  private static let bytesOfTracedDossier = 600.0
  private static let bytesOfCity = 50e6
  /// How long a dossier is under way where everybody keeps up.
  private static let usualDays = 30.0

  /// `tracedShare` of the dossiers are written down.
  public init(_ city: City, tracedShare: Double = 0) {
    let scenario = city.scenario
    let days = Double(city.simulatedDays)
    citizens = city.expectedCitizens
    let load = OfferedLoad(city)
    let week = scenario.time.calendars[scenario.people.demand.calendar.position].weekly
    let openDays = days * Double(week.count { !$0.isEmpty }) / 7
    var visits = 0.0
    undone = 0
    for (perDay, ratio) in load.counters.map({ ($0.ticketsPerDay, $0.day.ratio) })
      + load.offices.map({ ($0.jobsPerDay, $0.day.ratio) })
    {
      visits += perDay * openDays
      if ratio > 1 { undone += perDay * openDays * (1 - 1 / ratio) }
    }
    let comingBack = scenario.reception.closing.comingBack.all
    let trips = min(days, Double(comingBack.map(\.givesUpAfter).max() ?? 1))
    seconds =
      Self.secondsOfEvent * (city.expectedCandidates + visits + undone * trips)
      + Self.secondsOfSiteDay * days * Double(scenario.reception.sites.count)
    let backlog = scenario.backOffice.backlog.reduce(0) { $0 + Double($1.count) }
    // What the staff cannot do stays in the city.
    let present = min(
      citizens, backlog + undone + citizens * min(1, Self.usualDays / max(1, days)))
    bytes =
      Self.bytesOfCity + Self.bytesOfDossier * present
      + Self.bytesOfTracedDossier * tracedShare * citizens
  }
}
