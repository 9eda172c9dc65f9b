/// Whose measures hold a quantity or a sample. The city takes each family from one place only, so
/// that nothing is counted twice.
public enum MeasureFamily: Hashable, Sendable {
  /// Kept by procedure, and once more by commune.
  case dossier
  /// As `dossier`, and once more by site.
  case ticket
  /// The distribution of a ticket or dossier sample, and where a dossier's time goes: by procedure;
  /// waits by site as well.
  case procedureSample, ticketSample
  /// Kept by site.
  case site
  /// Kept by office.
  case office
}

/// What the total of a quantity is in.
public enum MeasureUnit: Hashable, Sendable {
  /// So many.
  case number
  /// Of simulated time; of the samples too.
  case microseconds
  /// Of full-time people.
  case millionthsOfPeople
}

extension Quantity {
  /// Whose it is.
  public var family: MeasureFamily { declared.family }

  /// What its total is in.
  public var unit: MeasureUnit { declared.unit }

  /// Both, declared here and nowhere else.
  private var declared: (family: MeasureFamily, unit: MeasureUnit) {
    switch self {
    case .demands, .onlineDemands, .postDemands, .received, .finished, .finishedOnTime,
      .finishedLate, .openInTime, .openOverdue, .notReceived, .gaveUp, .caughtByGuidance,
      .incompleteSubmissions, .supplements, .lateByNewDate, .refused, .withdrawn, .bundles,
      .bundlesFinished, .bundlesOnTime, .acknowledgedInTime, .decidedOnTheSpot, .digitised,
      .electronicResults, .failedOnline, .originals, .demandsWithAccount, .demandsInPerson,
      .demandsWithinReach, .demandsBeyondTwoTrips, .carriedOver, .receivedInWindow,
      .returnedOnTime, .returnedLate, .withdrawnInWindow, .inProcessInTime, .inProcessOverdue:
      (.dossier, .number)
    case .openLatenessTime, .travelTime, .queueTime, .counterTime, .resultWaitTime:
      (.dossier, .microseconds)
    case .dossierQueueTime, .dossierWorkTime, .dossierTransferTime, .dossierCitizenTime,
      .dossierElsewhereTime, .dossierClosedTime:
      (.procedureSample, .microseconds)
    case .visits, .turnedAway, .sentHome, .reneged, .balked, .resultNotReady, .missedCalls,
      .appointments, .noShows, .tickets,
      .ticketsWithinFirstLimit, .ticketsWithinSecondLimit, .ticketsWithinFirstLimitByClock,
      .ticketsWithinSecondLimitByClock:
      (.ticket, .number)
    case .leftWaitTime: (.ticket, .microseconds)
    case .openingDays, .queueAtOpening: (.site, .number)
    case .paidTime, .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime,
      .absenceTime, .overtime, .otherDutiesOvertime, .lastOutTime:
      (.site, .microseconds)
    case .counterStaffUsed: (.site, .millionthsOfPeople)
    case .officeJobs, .officeDossiers, .officeLateDossiers, .officeTimedSteps, .officeLateSteps:
      (.office, .number)
    case .officeBusyTime, .officeCapacityTime, .officeDelayTime, .officeStepDelayTime:
      (.office, .microseconds)
    case .officeStaffUsed: (.office, .millionthsOfPeople)
    }
  }
}

extension Sample {
  /// Whose it is; declared here and nowhere else.
  public var family: MeasureFamily {
    switch self {
    case .wait, .waitByClock: .ticketSample
    case .priorityWait, .priorityWaitByClock, .timeInSite, .processing, .lateness,
      .bundleProcessing:
      .procedureSample
    case .officeQueue: .office
    }
  }
}
