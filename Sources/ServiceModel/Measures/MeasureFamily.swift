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

extension Quantity {
  /// Whose it is; declared here and nowhere else.
  public var family: MeasureFamily {
    switch self {
    case .demands, .onlineDemands, .postDemands, .received, .finished, .finishedOnTime,
      .finishedLate, .openInTime, .openOverdue, .openLatenessTime, .notReceived, .gaveUp,
      .caughtByGuidance, .incompleteSubmissions, .supplements, .lateByNewDate, .refused, .withdrawn,
      .bundles, .bundlesFinished, .bundlesOnTime, .acknowledgedInTime, .decidedOnTheSpot,
      .digitised, .electronicResults, .demandsInPerson, .demandsWithinReach, .travelTime,
      .queueTime, .counterTime, .resultWaitTime, .carriedOver, .receivedInWindow, .returnedOnTime,
      .returnedLate, .withdrawnInWindow, .inProcessInTime, .inProcessOverdue:
      .dossier
    case .dossierQueueTime, .dossierWorkTime, .dossierTransferTime, .dossierCitizenTime,
      .dossierElsewhereTime, .dossierClosedTime:
      .procedureSample
    case .visits, .turnedAway, .sentHome, .reneged, .balked, .appointments, .noShows, .tickets,
      .ticketsWithinFirstLimit, .ticketsWithinSecondLimit, .ticketsWithinFirstLimitByClock,
      .ticketsWithinSecondLimitByClock:
      .ticket
    case .paidTime, .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime,
      .absenceTime,
      .overtime, .otherDutiesOvertime, .openingDays, .queueAtOpening, .lastOutTime,
      .counterStaffUsed:
      .site
    case .officeJobs, .officeBusyTime, .officeCapacityTime, .officeDossiers,
      .officeLateDossiers, .officeDelayTime, .officeStaffUsed:
      .office
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
