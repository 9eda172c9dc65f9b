import ServiceModel

extension Quantity {
  var family: MeasureFamily {
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
  var family: MeasureFamily {
    switch self {
    case .wait, .waitByClock: .ticketSample
    case .priorityWait, .priorityWaitByClock, .timeInSite, .processing, .lateness,
      .bundleProcessing:
      .procedureSample
    case .officeQueue: .office
    }
  }
}
