/// What can happen. Trivial, and at most 8 bytes.
enum CityEvent: BitwiseCopyable {
  /// Midnight.
  case day
  /// One of the day's candidates.
  case demandArises(candidate: UInt32)
  /// A session of a site calendar begins or ends; the last of the day closes the doors.
  case sessionBegins(calendar: UInt16)
  case sessionEnds(calendar: UInt16, isLast: Bool)
  /// Whoever still waits is sent home.
  case lastCall(group: UInt16)
  /// A counter that is open for a part of a shift only.
  case counterCloses(group: UInt16)
  case shiftBegins(plan: UInt16)
  case citizenEnters(row: UInt32)
  case patienceEnds(row: UInt32)
  /// The time of an appointment, or its citizen comes earlier.
  case appointmentComes(row: UInt32)
  case serviceEnds(row: UInt32)
  /// A ticket has been called in vain.
  case callEnds(group: UInt16)
  /// Work behind the counter is done.
  case backgroundEnds(row: UInt32)
  /// An online or postal submission, or an answer to a request, comes in at the site.
  case submissionComesIn(row: UInt32)
  /// The answer to a request for a supplement comes in by post or online.
  case supplementComesIn(row: UInt32)
  case arrivesAtOffice(row: UInt32)
  case workEnds(row: UInt32)
  /// A wait for somebody outside is over.
  case routeGoesOn(row: UInt32)
  case resultArrives(row: UInt32)
  /// Sites are looked at.
  case quarter
  /// One of the visits that are replayed.
  case visitBegins(number: UInt32)

  /// The dossier it is about, if it is about one.
  @inline(__always)
  var row: UInt32? {
    switch self {
    case .citizenEnters(let row), .patienceEnds(let row), .appointmentComes(let row),
      .serviceEnds(let row), .backgroundEnds(let row), .submissionComesIn(let row),
      .supplementComesIn(let row), .arrivesAtOffice(let row), .workEnds(let row),
      .routeGoesOn(let row), .resultArrives(let row):
      row
    case .day, .demandArises, .sessionBegins, .sessionEnds, .lastCall, .counterCloses,
      .shiftBegins, .callEnds, .quarter, .visitBegins:
      nil
    }
  }
}
