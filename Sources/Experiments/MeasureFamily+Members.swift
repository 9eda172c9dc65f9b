import ServiceModel

extension Quantity {
  var family: MeasureFamily {
    switch self {
    case .demands, .onlineDemands, .postDemands, .received, .finished, .finishedOnTime,
      .finishedLate, .openInTime, .openOverdue, .notReceived, .gaveUp, .visits, .turnedAway,
      .sentHome, .reneged, .incompleteSubmissions, .supplements, .apologies, .decidedOnTheSpot,
      .digitised, .electronicResults, .demandsInPerson, .demandsWithinReach, .travelTime,
      .queueTime, .counterTime, .carriedOver, .inProcessInTime, .inProcessOverdue:
      .dossier
    case .tickets, .ticketsWithinFirstLimit, .ticketsWithinSecondLimit:
      .ticket
    case .paidTime, .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime, .overtime,
      .openingDays, .queueAtOpening, .lastOutTime:
      .site
    case .officeJobs, .officeBusyTime, .officeCapacityTime:
      .office
    }
  }
}

extension Sample {
  var family: MeasureFamily {
    switch self {
    case .wait: .ticketSample
    case .timeInSite, .processing, .lateness: .procedureSample
    case .officeQueue: .office
    }
  }
}
