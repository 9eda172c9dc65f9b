import ServiceModel

// Whom an indicator is over, when and by which clock: read off its formula, so that no text can say
// otherwise.
extension KPI {
  /// Whom the value is over.
  public var population: Population { basis.population }

  /// When it has to happen to be counted.
  public var window: CountingWindow {
    switch formula {
    case .ratio(let amount, let base, _) where base.isConstant: amount.window
    case .shareOfCity(let amount): amount.window
    case .ratio, .quantile, .longest, .worstDecile: basis.window
    }
  }

  /// Which clock it is measured by.
  public var clock: MeasuringClock {
    switch formula {
    case .ratio(let amount, _, _), .shareOfCity(let amount), .worstDecile(let amount, _, _):
      amount.clock
    case .quantile(let sample, _, _, _), .longest(let sample, _): sample.clock
    }
  }

  /// What it is over: the base of a ratio, else what is counted.
  private var basis: Amount {
    switch formula {
    case .ratio(let amount, let base, _) where base.isConstant: amount
    case .shareOfCity(let amount): amount
    case .ratio(_, let base, _), .worstDecile(_, let base, _): base
    case .longest(let sample, _): .count(sample)
    case .quantile(let sample, _, let open, _): open.map { .count(sample) + $0 } ?? .count(sample)
    }
  }
}

extension Amount {
  /// Whether it is the same in every run.
  fileprivate var isConstant: Bool {
    switch terms[0].source {
    case .replication, .priced: true
    default: false
    }
  }

  /// Sums that have a name of their own, then those of one part.
  fileprivate var population: Population {
    switch self {
    case .asked: .dossiersAsked
    case .ticketsTaken: .ticketsTaken
    case .triesOnline: .triesOnline
    case .came: .came
    case .count(.wait) + .left: .ticketsTaken
    case .due: .due
    case .lateOrOverdue, .count(.lateness) + .of(.openOverdue): .lateOrOverdue
    case .count(.processing) + .of(.openInTime) + .of(.openOverdue): .finishedOrOpen
    default: terms[0].source.population
    }
  }

  fileprivate var window: CountingWindow { terms[0].source.window }

  fileprivate var clock: MeasuringClock {
    terms.map(\.source.clock).first { $0 != .none } ?? .none
  }
}

extension Amount.Source {
  fileprivate var population: Population {
    switch self {
    case .quantity(let quantity): quantity.population
    case .total(let sample), .count(let sample): sample.population
    case .citizens, .pricedDemands: .demands
    case .counterStaff, .counterPeople, .officePeople, .counterPeopleYears, .cost, .placeCost,
      .people, .priced, .replication:
      .staff
    }
  }

  fileprivate var window: CountingWindow {
    switch self {
    case .quantity(let quantity): quantity.window
    case .total(let sample), .count(let sample): sample.family.window
    case .citizens, .pricedDemands: .cohort
    case .cost(_, .used), .placeCost(.used), .people(.used): .window
    case .counterStaff, .counterPeople, .officePeople, .counterPeopleYears, .cost, .placeCost,
      .people, .priced, .replication:
      .arranged
    }
  }

  fileprivate var clock: MeasuringClock {
    switch self {
    case .quantity(let quantity): quantity.clock
    case .total(let sample): sample.clock
    case .counterStaff, .counterPeople, .officePeople, .counterPeopleYears, .cost, .placeCost,
      .people:
      .paidTime
    case .citizens: .wallClock
    case .count, .replication, .priced, .pricedDemands: .none
    }
  }
}

extension MeasureFamily {
  fileprivate var window: CountingWindow {
    switch self {
    case .dossier, .procedureSample: .cohort
    case .ticket, .ticketSample: .cohortOrWindow
    case .site, .office: .window
    }
  }
}

extension Quantity {
  /// Which of its kind it counts, or a part of them, or their time.
  var population: Population {
    switch self {
    case .demands, .postDemands, .travelTime, .queueTime, .counterTime, .resultWaitTime,
      .demandsWithAccount, .demandsBeyondTwoTrips:
      .demands
    case .onlineDemands, .acknowledgedInTime, .originals: .onlineDemands
    case .failedOnline: .triesOnline
    case .demandsInPerson, .demandsWithinReach: .demandsInPerson
    case .openInTime, .notReceived, .gaveUp, .withdrawn: .dossiersAsked
    case .received, .digitised, .supplements: .received
    case .finished, .finishedOnTime, .refused, .electronicResults, .decidedOnTheSpot,
      .dossierQueueTime, .dossierWorkTime, .dossierTransferTime, .dossierCitizenTime,
      .dossierElsewhereTime, .dossierClosedTime:
      .finished
    case .finishedLate, .lateByNewDate: .late
    case .openOverdue, .openLatenessTime: .openOverdue
    case .incompleteSubmissions, .caughtByGuidance: .incomplete
    case .carriedOver, .receivedInWindow, .returnedOnTime, .returnedLate, .withdrawnInWindow,
      .inProcessInTime, .inProcessOverdue:
      .allDossiers
    case .bundles, .bundlesFinished, .bundlesOnTime: .bundles
    case .visits, .turnedAway, .balked, .resultNotReady, .missedCalls: .visits
    case .sentHome, .reneged, .leftWaitTime: .ticketsTaken
    case .tickets, .ticketsWithinFirstLimit, .ticketsWithinSecondLimit,
      .ticketsWithinFirstLimitByClock, .ticketsWithinSecondLimitByClock:
      .ticketsCalled
    case .appointments, .noShows: .appointments
    case .openingDays, .queueAtOpening, .lastOutTime: .groupDays
    case .paidTime, .busyTime, .backgroundTime, .idleTime, .breakTime, .absenceTime,
      .otherDutiesTime, .otherDutiesOvertime, .overtime, .counterStaffUsed:
      .staffTime
    case .officeBusyTime, .officeCapacityTime, .officeStaffUsed: .officeTime
    case .officeJobs: .jobs
    case .officeDossiers: .officeDossiers
    case .officeLateDossiers, .officeDelayTime: .officeLateDossiers
    case .officeTimedSteps: .timedSteps
    case .officeLateSteps, .officeStepDelayTime: .lateSteps
    }
  }

  fileprivate var window: CountingWindow {
    switch self {
    case .carriedOver, .inProcessInTime, .inProcessOverdue: .border
    case .receivedInWindow, .returnedOnTime, .returnedLate, .withdrawnInWindow: .window
    case .officeDossiers, .officeLateDossiers, .officeDelayTime: .cohort
    default: family.window
    }
  }

  fileprivate var clock: MeasuringClock {
    switch self {
    case .travelTime, .queueTime, .counterTime, .resultWaitTime, .lastOutTime,
      .dossierClosedTime, .ticketsWithinFirstLimitByClock, .ticketsWithinSecondLimitByClock:
      .wallClock
    case .ticketsWithinFirstLimit, .ticketsWithinSecondLimit, .leftWaitTime: .openingHours
    case .finishedOnTime, .finishedLate, .lateByNewDate, .openOverdue, .openLatenessTime,
      .returnedOnTime, .returnedLate, .inProcessInTime, .inProcessOverdue, .bundlesOnTime,
      .acknowledgedInTime, .dossierQueueTime, .dossierWorkTime, .dossierTransferTime,
      .dossierCitizenTime, .dossierElsewhereTime, .officeLateDossiers, .officeDelayTime,
      .officeLateSteps, .officeStepDelayTime:
      .legal
    case .paidTime, .busyTime, .backgroundTime, .idleTime, .breakTime, .absenceTime,
      .otherDutiesTime, .otherDutiesOvertime, .overtime, .counterStaffUsed, .officeStaffUsed:
      .paidTime
    case .officeBusyTime, .officeCapacityTime: .officeHours
    default: .none
    }
  }
}

extension Sample {
  var population: Population {
    switch self {
    case .wait, .waitByClock: .ticketsCalled
    case .priorityWait, .priorityWaitByClock: .priorityTickets
    case .timeInSite: .visitsWithTicket
    case .processing: .finished
    case .lateness: .late
    case .bundleProcessing: .finishedBundles
    case .officeQueue: .jobs
    }
  }

  fileprivate var clock: MeasuringClock {
    switch self {
    case .wait, .priorityWait: .openingHours
    case .waitByClock, .priorityWaitByClock, .timeInSite: .wallClock
    case .processing, .lateness, .bundleProcessing: .legal
    case .officeQueue: .officeHours
    }
  }
}
