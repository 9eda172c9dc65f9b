import LegalClock
import ServiceModel
import Stochastics

/// How parts of the demand spread over the days of a year and over the day: one pattern for all, unless
/// something differs by weekday, procedure, place or date.
struct DemandPatterns {
  struct Pattern: Sendable {
    /// Shares of the pattern's own year, which add up to 1.
    var days: ContiguousArray<DemandDay>
    /// Of a week's profiles.
    var row: Int
  }

  private(set) var patterns: [Pattern] = []
  private let city: City
  private let outages: [Outage]
  private var known: [Key: Int] = [:]

  private struct Key: Hashable {
    var course: Int
    var row: Int
    /// Of those who come to a counter since the portal is down.
    var outage: Int?
  }

  private struct Outage {
    var days: ClosedRange<Int>
    var event: PortalDown
  }

  /// Part of a demand: those of a pattern, in years of the volume. `online` is whether they would have
  /// come online and come to a counter instead.
  struct Part {
    var pattern: Int
    var years: Double
    var comesInstead = false
  }

  init(_ city: City) {
    self.city = city
    let first = city.scenario.period.firstObservedDay.dayNumber
    let last = (city.demandCourses.first?.year.count ?? 0) - 1
    outages = city.scenario.events.compactMap { event in
      guard case .portalDown(let outage) = event.kind else { return nil }
      let from = max(0, event.from.dayNumber - first)
      let to = min(last, event.to.dayNumber - first)
      return from <= to ? Outage(days: from...to, event: outage) : nil
    }
    _ = pattern(Key(course: 0, row: 0)) { city.demandCourses[0].days }
  }

  /// The usual part of what a commune asks of a procedure, then those who come instead of handing in
  /// online: shares of the online demand.
  mutating func parts(commune: Int, procedure: Int, course: Int) -> [Part] {
    let row =
      city.demandProfiles?.row(
        commune: CommuneID(commune), procedure: ProcedureID(procedure)) ?? 0
    let rules = city.demandCourses[course]
    var parts = [
      Part(pattern: pattern(Key(course: course, row: row)) { rules.days }, years: rules.total)
    ]
    for (index, outage) in outages.enumerated()
    where city.scenario.isInside(outage.event.scope, commune: commune, procedure: procedure) {
      let during = rules.year[outage.days].reduce(0) { $0 + $1.share }
      guard during > 0, outage.event.comeShare > 0 else { continue }
      let key = Key(course: course, row: row, outage: index)
      parts.append(
        Part(
          pattern: pattern(key) {
            ContiguousArray(
              rules.year.enumerated().map { day, demand in
                outage.days.contains(day)
                  ? DemandDay(
                    share: demand.share / during, ordinaryShare: demand.ordinaryShare / during)
                  : DemandDay(share: 0, ordinaryShare: 0)
              })
          }, years: during * outage.event.comeShare, comesInstead: true))
    }
    return parts
  }

  private mutating func pattern(_ key: Key, _ days: () -> ContiguousArray<DemandDay>) -> Int {
    if let found = known[key] { return found }
    known[key] = patterns.count
    patterns.append(Pattern(days: days(), row: key.row))
    return patterns.count - 1
  }
}

extension DemandCourse {
  /// Its year, so that it adds up to 1.
  fileprivate var days: ContiguousArray<DemandDay> {
    guard total != 1, total > 0 else { return year }
    return ContiguousArray(
      year.map {
        DemandDay(share: $0.share / total, ordinaryShare: $0.ordinaryShare / total)
      })
  }
}

/// How the work of a counter group or an office spreads: patterns by their share of it.
struct DemandMix: Sendable {
  /// The mixture of the patterns' years.
  let days: ContiguousArray<DemandDay>
  /// By weekday; one for all where there is but one profile.
  let arrivals: [QuarterProfile]

  /// `weights` by pattern.
  init(_ weights: [Double], of patterns: [DemandPatterns.Pattern], in city: City) {
    let total = weights.reduce(0, +)
    let used = weights.indices.filter { weights[$0] > 0 }
    if used.count <= 1 {
      days = patterns[used.first ?? 0].days
    } else {
      var days = patterns[0].days.map { _ in DemandDay(share: 0, ordinaryShare: 0) }
      for pattern in used {
        let weight = weights[pattern] / total
        for (day, demand) in patterns[pattern].days.enumerated() {
          days[day].share += weight * demand.share
          days[day].ordinaryShare += weight * demand.ordinaryShare
        }
      }
      self.days = ContiguousArray(days)
    }
    guard let profiles = city.demandProfiles else {
      arrivals = [QuarterProfile(weights: city.scenario.people.demand.quarterWeights)]
      return
    }
    arrivals = Weekday.allCases.map { weekday in
      var quarters = Array(repeating: 0.0, count: QuarterProfile.quarters)
      for pattern in used.isEmpty ? [0] : used {
        let profile = profiles.profiles[
          profiles.position(row: patterns[pattern].row, on: weekday)]
        let weight = used.isEmpty ? 1 : weights[pattern] / total
        for quarter in quarters.indices {
          quarters[quarter] += weight * profile.share(ofQuarter: quarter)
        }
      }
      return QuarterProfile(weights: quarters)
    }
  }
}
