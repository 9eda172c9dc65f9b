import ServiceModel

extension Quantity {
  var family: MeasureFamily {
    switch self {
    case .demands, .onlineDemands, .postDemands, .received, .finished, .finishedOnTime,
      .finishedLate, .openInTime, .openOverdue, .notReceived, .gaveUp, .caughtByGuidance,
      .lateByNewDate,
      .refused, .withdrawn, .bundles, .bundlesFinished, .bundlesOnTime, .acknowledgedInTime,
      .incompleteSubmissions, .supplements, .apologies, .decidedOnTheSpot,
      .digitised, .electronicResults, .demandsInPerson, .demandsWithinReach, .travelTime,
      .queueTime, .counterTime, .carriedOver, .inProcessInTime, .inProcessOverdue:
      .dossier
    case .dossierQueueTime, .dossierWorkTime, .dossierTransferTime, .dossierCitizenTime,
      .dossierElsewhereTime, .dossierClosedTime:
      .procedureSample
    case .visits, .turnedAway, .sentHome, .reneged, .balked, .appointments, .noShows, .tickets,
      .ticketsWithinFirstLimit, .ticketsWithinSecondLimit:
      .ticket
    case .paidTime, .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime,
      .absenceTime,
      .overtime, .otherDutiesOvertime, .openingDays, .queueAtOpening, .lastOutTime:
      .site
    case .officeJobs, .officeBusyTime, .officeCapacityTime, .officeLateDossiers,
      .officeDelayTime:
      .office
    }
  }
}

extension Sample {
  var family: MeasureFamily {
    switch self {
    case .wait: .ticketSample
    case .priorityWait, .timeInSite, .processing, .lateness, .bundleProcessing: .procedureSample
    case .officeQueue: .office
    }
  }
}
