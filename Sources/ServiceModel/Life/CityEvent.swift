/// What can happen. Trivial, and at most 8 bytes.
enum CityEvent: BitwiseCopyable {
  /// Midnight.
  case day
  /// One of the day's candidates.
  case demandArises(candidate: DemandState.CandidateRow)
  /// A session of a site calendar begins or ends; the last of the day closes the doors.
  case sessionBegins(calendar: SiteCalendarID)
  case sessionEnds(calendar: SiteCalendarID, isLast: Bool)
  /// Whoever still waits is sent home.
  case lastCall(group: CounterGroupID)
  /// A counter that is open for a part of a shift only.
  case counterCloses(group: CounterGroupID)
  case shiftBegins(plan: StaffingPlanID)
  case citizenEnters(row: DossierRow)
  case patienceEnds(row: DossierRow)
  /// Somebody with a ticket from afar comes.
  case citizenArrives(row: DossierRow)
  /// Somebody comes for a result without being told that it is there.
  case comesForResult(row: DossierRow)
  /// The day is there on which a wished appointment can be booked.
  case appointmentSought(row: DossierRow)
  /// The time of an appointment, or its citizen comes earlier.
  case appointmentComes(row: DossierRow)
  case serviceEnds(row: DossierRow)
  /// A ticket has been called in vain.
  case callEnds(group: CounterGroupID)
  /// Work behind the counter is done.
  case backgroundEnds(row: DossierRow)
  /// An online or postal submission, or an answer to a request, comes in at the site.
  case submissionComesIn(row: DossierRow)
  /// What failed on the portal is tried there again.
  case triesOnline(row: DossierRow)
  /// The answer to a request for a supplement comes in by post or online.
  case supplementComesIn(row: DossierRow)
  case arrivesAtOffice(row: DossierRow)
  case workEnds(row: DossierRow)
  /// A wait for somebody outside is over.
  case routeGoesOn(row: DossierRow)
  case resultArrives(row: DossierRow)
  /// Sites are looked at.
  case quarter
  /// One of the visits that are replayed.
  case visitBegins(visit: Row<Visit>)
  /// A ticket has waited as long as the rule of counters that open when the hall fills says.
  case ticketIsOverdue(row: DossierRow)
  /// Other people are on duty in an office.
  case officeShift(office: OfficeID)
  /// A group's plan of people says another number.
  case placesChange(group: CounterGroupID)

  /// The dossier it is about, if it is about one.
  @inline(__always)
  var row: DossierRow? {
    switch self {
    case .citizenEnters(let row), .patienceEnds(let row), .citizenArrives(let row),
      .comesForResult(let row), .appointmentSought(let row), .appointmentComes(let row),
      .serviceEnds(let row), .backgroundEnds(let row), .submissionComesIn(let row),
      .triesOnline(let row), .supplementComesIn(let row), .arrivesAtOffice(let row),
      .workEnds(let row), .routeGoesOn(let row), .resultArrives(let row),
      .ticketIsOverdue(let row):
      row
    case .day, .demandArises, .sessionBegins, .sessionEnds, .lastCall, .counterCloses,
      .shiftBegins, .callEnds, .quarter, .visitBegins, .officeShift, .placesChange:
      nil
    }
  }
}
