import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// The day of `planning.json` group B: one queue, Poisson arrivals at a rate by half-hour, exponential
/// services of 12 minutes and patience of 30, closed from 11:30 to 13:30, and a number of counters for
/// each half-hour. Its probabilities are exact there, to 1e-4.
@Suite struct HalfHourTruthTests {
  private static let rates: [Double] = [
    30, 36, 40, 38, 34, 28, 22, 14, 0, 0, 0, 0, 26, 30, 28, 22, 18, 12, 6,
  ]

  struct Known: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// From 07:30 on.
    var counters: [Double]
    /// By half-hour: the probability that somebody of endless patience waits longer than 15 minutes.
    var beyond: [Double]
    /// Per day: those who leave, and those of them who do so at lunch.
    var leaving: (all: Double, atLunch: Double)?
  }

  static let known = [
    Known(
      testDescription: "B02, each half-hour by itself",
      counters: [6, 7, 7, 7, 7, 6, 5, 4, 0, 0, 0, 0, 5, 6, 6, 5, 4, 3, 2],
      beyond: [
        0.002336031334126222, 0.019438568236348756, 0.05351853748516343, 0.07000150748392196,
        0.06928250609966316, 0.08560807050814179, 0.10108002520840392, 0.1481945992657752, 0, 0, 0,
        0, 0.005256610935212043, 0.027462011983198406, 0.0557346688941867, 0.09015182441556638,
        0.13582930478672506, 0.1873339262115409, 0.17524994886557504,
      ]),
    Known(
      testDescription: "B05, the smallest",
      counters: [3, 6, 7, 7, 7, 6, 5, 5, 0, 0, 0, 0, 3, 5, 6, 5, 5, 4, 3],
      beyond: [
        0.062436220954441096, 0.05921251163062073, 0.06701619359985472, 0.07453303366983238,
        0.07055925001543359, 0.08605237326755018, 0.0758376844613084, 0.05749597371746869, 0, 0, 0,
        0, 0.05664802986944055, 0.07640737728515765, 0.06866829898994145, 0.07040489974474179,
        0.04397426526206259, 0.04599562774322906, 0.030415242340316916,
      ], leaving: (25.990958962452055, 0.2579742599753829)),
  ]

  private static func town(_ counters: [Double], days: Int) -> Scenario {
    var town = Scenario.town(reception: .exponential(mean: 12), days: days)
    town.period.warmUpDays = 0
    town.period.followUpDays = 1
    let sessions = [(450, 690), (810, 1020)].map {
      Session(start: TimeOfDay(minutes: $0.0), end: TimeOfDay(minutes: $0.1))
    }
    town.time.calendars[0].weekly = Array(repeating: sessions, count: 7)
    town.people.demand.quarterWeights = (0..<96).map { quarter in
      (15..<34).contains(quarter / 2) ? rates[quarter / 2 - 15] : 0
    }
    town.services.procedures[0].annualVolume = rates.reduce(0, +) / 2 * 365
    town.reception.waiting = Waiting(patienceMinutes: .exponential(mean: 30))
    // Whoever leaves does not come again.
    town.reception.closing.comingBack.ordinary.givesUpAfter = 1
    let day = Array(repeating: 0, count: 15) + counters + Array(repeating: 0, count: 14)
    town.reception.counterGroups[0].people = PeoplePlan(
      halfHours: Array(repeating: day, count: 7))
    return town
  }

  /// A wait is longer than 15 minutes, and so is patience, or shorter is the one or the other: both are
  /// drawn apart, so the first has the probability asked for times exp(-1/2).
  @Test(arguments: known)
  func `a number of counters by half-hour gives the waits that the exact solution gives`(
    _ known: Known
  ) throws {
    let days = 1000
    let replications = 4
    let city = City(Self.town(known.counters, days: days))
    var beyond = Array(repeating: Array(repeating: 0.0, count: days * replications), count: 19)
    var taken = beyond
    var (left, leftAtLunch) = (0.0, 0.0)
    for replication in 0..<replications {
      let visits = recordVisits(toSites: [0], of: city, seed: 17, replication: replication).visits
      for ticket in try #require(visits.first).tickets {
        let day = ticket.taken.day
        guard day < days else { continue }
        let minute = (ticket.taken - .startOfDay(day)).seconds / 60
        let cell = Int(minute / 30) - 15
        taken[cell][replication * days + day] += 1
        if ticket.ended - ticket.taken > .minutes(15) {
          beyond[cell][replication * days + day] += 1
        }
        guard !ticket.isCalled else { continue }
        left += 1
        let end = (ticket.ended - .startOfDay(day)).seconds / 60
        if (690..<810).contains(end) { leftAtLunch += 1 }
      }
    }
    for (cell, truth) in known.beyond.enumerated() where Self.rates[cell] > 0 {
      let all = taken[cell].reduce(0, +)
      let share = truth * 0.606_530_659_712_633_4
      let residuals = zip(beyond[cell], taken[cell]).map { $0 - share * $1 }
      let error = (residuals.reduce(0) { $0 + $1 * $1 }).squareRoot() / all
      let found = beyond[cell].reduce(0, +) / all
      #expect(abs(found - share) < 3.9 * error + 1e-4, "half-hour \(cell): \(found), \(share)")
    }
    guard let truth = known.leaving else { return }
    let count = Double(days * replications)
    #expect(abs(left / count - truth.all) < 0.6)
    #expect(abs(leftAtLunch / count - truth.atLunch) < 0.06)
  }
}
