import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

// Each behaviour with what it shows, from the door to the offices.
extension EveryBehaviourTests {
  static let door: [Behaviour] = [
    Behaviour(
      "whoever comes before opening queues at the door",
      off: { $0.people.demand.quarterWeights = (0..<96).map { (32..<66).contains($0) ? 1 : 0 } },
      on: { $0.people.demand.quarterWeights = (0..<96).map { (26..<66).contains($0) ? 1 : 0 } },
      shows: { $0.sites[0][.queueAtOpening] > $1.sites[0][.queueAtOpening] + 30 }),
    Behaviour(
      "a proxy whose dossiers are taken one a turn needs more tickets than at two",
      off: { $0.people.proxies = [proxies(dossiersPerTurn: 2)] },
      on: { $0.people.proxies = [proxies(dossiersPerTurn: 1)] },
      shows: { $0.procedures[0][.tickets] > $1.procedures[0][.tickets] + 100 }),
    Behaviour(
      "longer collections keep submissions waiting at the same counters",
      on: { $0.reception.rules.collection.minutes = .constant(20) },
      shows: { meanWait($0) > meanWait($1) + 1 }),
    Behaviour(
      "whoever gives up sooner is lost more often",
      off: { $0.reception.waiting.patience.ordinary.minutes = .exponential(mean: 15) },
      on: { $0.reception.closing.comingBack.ordinary.givesUpAfter = 1 },
      shows: { $0.procedures[0][.gaveUp] > $1.procedures[0][.gaveUp] + 50 }),
  ]

  static let closing: [Behaviour] = [
    Behaviour(
      "a cut-off turns late comers away and lets the last out earlier",
      off: { $0.people.demand.quarterWeights = (0..<96).map { (30..<68).contains($0) ? 1 : 0 } },
      on: { $0.reception.closing.ticketCutOffMinutes = 90 },
      shows: {
        $0.procedures[0][.turnedAway] > $1.procedures[0][.turnedAway]
          && $0.sites[0][.lastOutTime] < $1.sites[0][.lastOutTime]
      }),
    Behaviour(
      "no ticket for whom nobody will reach",
      off: crowded, on: { $0.reception.closing.stopTicketsWhenFull = true },
      shows: {
        $0.procedures[0][.turnedAway] > $1.procedures[0][.turnedAway]
          && $0.sites[0][.overtime] < $1.sites[0][.overtime]
      }),
    Behaviour(
      "sent home at closing, people come again and nobody works late",
      off: crowded, on: { $0.reception.closing.rule = .sendHome },
      shows: {
        $0.procedures[0][.sentHome] > 50 && $1.procedures[0][.sentHome] == 0
          && $0.sites[0][.overtime] < $1.sites[0][.overtime]
          && $0.procedures[0][.visits] > $1.procedures[0][.visits]
      }),
    Behaviour(
      "an hour of overtime before that sends fewer home",
      off: {
        crowded(&$0)
        $0.reception.closing.rule = .sendHome
      },
      on: { $0.reception.closing.overtimeMinutes = 60 },
      shows: {
        $0.procedures[0][.sentHome] < $1.procedures[0][.sentHome]
          && $0.sites[0][.overtime] > $1.sites[0][.overtime]
      }),
  ]

  static let staff: [Behaviour] = [
    Behaviour(
      "other duties take people from the counters, who are paid all the same",
      on: {
        $0.reception.counterGroups[0].otherDutiesShare = 0.34
        $0.reception.counterGroups[0].otherDuties = .turns
      },
      shows: {
        meanWait($0) > meanWait($1) && $0.sites[0][.otherDutiesTime] > 0
          && $1.sites[0][.otherDutiesTime] == 0
      }),
    Behaviour(
      "a staggered lunch leaves doors open with fewer at the counters",
      off: { $0.time.calendars[0].weekly = openAtNoon },
      on: {
        $0.reception.staffingPlans[0].shifts = [
          .init(start: TimeOfDay(minutes: 0), share: 1),
          .init(start: TimeOfDay(minutes: 660), share: 1, breakShare: 0.5),
          .init(start: TimeOfDay(minutes: 780), share: 1),
        ]
      },
      shows: { meanWait($0) > meanWait($1) && $0.sites[0][.breakTime] > 0 }),
    Behaviour(
      "a shift that ends at noon leaves fewer for the afternoon, and costs less",
      on: {
        $0.reception.staffingPlans[0].shifts = [
          .init(start: TimeOfDay(minutes: 0), share: 1),
          .init(start: TimeOfDay(minutes: 720), share: 0.34),
        ]
      },
      shows: {
        meanWait($0) > meanWait($1) && $0.sites[0][.paidTime] < $1.sites[0][.paidTime]
      }),
    Behaviour(
      "who is busy when the shift ends finishes first, in overtime",
      off: { $0.time.calendars[0].weekly = openAtNoon },
      on: {
        $0.reception.staffingPlans[0].shifts = [
          .init(start: TimeOfDay(minutes: 0), share: 1),
          .init(start: TimeOfDay(minutes: 720), share: 0.34),
        ]
      },
      shows: { $0.sites[0][.overtime] > $1.sites[0][.overtime] }),
    Behaviour(
      "counter staff do online dossiers when nobody waits",
      off: { $0.services.channels[0].onlineShare = 0 },
      on: { $0.services.channels[0].onlineShare = 0.5 },
      shows: {
        $0.sites[0][.backgroundTime] > $1.sites[0][.backgroundTime]
          && $0.sites[0][.busyTime] < $1.sites[0][.busyTime] && meanWait($0) < meanWait($1)
      }),
    Behaviour(
      "online dossiers that may not wait are looked at sooner, and people wait longer",
      off: {
        crowded(&$0)
        $0.reception.rules.backgroundLimitHours = 10_000
      },
      on: { $0.reception.rules.backgroundLimitHours = 0.5 },
      shows: {
        $0.procedures[0][.acknowledgedInTime] > $1.procedures[0][.acknowledgedInTime]
          && meanWait($0) > meanWait($1)
      }),
  ]

  static let channels: [Behaviour] = [
    Behaviour(
      "what comes by post makes no trip to submit",
      on: { $0.services.channels[0].postShare = 0.4 },
      shows: {
        $0.procedures[0][.postDemands] > $1.procedures[0][.postDemands]
          && $0.procedures[0][.visits] < $1.procedures[0][.visits]
      }),
    Behaviour(
      "what goes back by post makes no trip to fetch",
      on: { $0.services.channels[0].postalReturnShare = 0.9 },
      shows: {
        $0.procedures[0][.visits] < $1.procedures[0][.visits]
          && $0.procedures[0][.finished] == $1.procedures[0][.finished]
      }),
    Behaviour(
      "nor does an electronic result",
      off: { $0.services.channels[0].electronicReturnShare = 0 },
      on: { $0.services.channels[0].electronicReturnShare = 0.8 },
      shows: {
        $0.procedures[0][.electronicResults] > 100
          && $0.procedures[0][.visits] < $1.procedures[0][.visits]
      }),
    Behaviour(
      "the mix changes on its day",
      on: {
        $0.services.channels[0].changes = [
          .init(from: $0.period.firstObservedDay.adding(days: 15), onlineShare: 0.9, postShare: 0)
        ]
      },
      shows: {
        let (with, without) = ($0.procedures[0], $1.procedures[0])
        let more = with[.onlineDemands] - without[.onlineDemands]
        // Half of the days gain 60 points of 100.
        return abs(Double(more) / Double(with[.demands]) - 0.3) < 0.06
      }),
  ]

  static let offices: [Behaviour] = [
    Behaviour(
      "priority goes first in an office, too: if theirs are the short jobs, the mean wait is shorter",
      off: {
        $0.backOffice.offices[0].agents = 4
        $0.reception.rules.priorityShare = 0.5
        $0.services.routes[0].steps = [
          .when(.priority, then: [RouteTests.work(5)], otherwise: [RouteTests.work(45)])
        ]
      },
      on: { $0.backOffice.offices[0].discipline = .priority },
      shows: {
        mean($0.offices[0][.officeQueue]) < 0.8 * mean($1.offices[0][.officeQueue])
      }),
    Behaviour(
      "a decision on the spot needs no courier",
      off: onTheSpot(share: 0), on: { $0.backOffice.delegation.share = 0.8 },
      shows: {
        $0.procedures[0][.decidedOnTheSpot] > 500 && meanProcessing($0) < meanProcessing($1)
      }),
    Behaviour(
      "a request for a supplement brings people back",
      on: { $0.services.routes[0].steps.insert(.supplement(share: 0.3), at: 1) },
      shows: {
        $0.procedures[0][.supplements] > 300
          && $0.procedures[0][.visits] > $1.procedures[0][.visits] + 100
      }),
    Behaviour(
      "work that is done again costs the office",
      off: { $0.backOffice.offices[0].agents = 20 },
      on: {
        $0.services.routes[0].steps = [
          .rework(share: 0.3, atMost: 2, steps: $0.services.routes[0].steps)
        ]
      },
      shows: { $0.offices[0][.officeJobs] > $1.offices[0][.officeJobs] + 300 }),
    Behaviour(
      "what is refused early spares the office the rest",
      on: { $0.services.routes[0].steps.insert(.refuse(share: 0.3), at: 1) },
      shows: {
        $0.procedures[0][.refused] > 300
          && $0.offices[0][.officeJobs] < $1.offices[0][.officeJobs]
      }),
    Behaviour(
      "so does what is withdrawn, without a result to fetch",
      on: { $0.services.routes[0].steps.insert(.withdraw(share: 0.3), at: 1) },
      shows: {
        $0.offices[0][.officeJobs] < $1.offices[0][.officeJobs]
          && $0.procedures[0][.visits] < $1.procedures[0][.visits]
      }),
    Behaviour(
      "a signature waits for its hour",
      on: {
        $0.services.routes[0].steps.append(
          .sign(function: OfficeFunctionID(0), hours: [TimeOfDay(minutes: 600)]))
      },
      shows: { meanProcessing($0) > meanProcessing($1) }),
  ]
}
