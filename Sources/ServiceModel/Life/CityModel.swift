import EventKernel
import LegalClock
import OutputAnalysis
import Stochastics

/// The city while it runs: where every dossier is, and what happens next. Its extensions follow a
/// dossier's life:
///
///   CityModel+Day.swift          midnight, sessions, shifts, closing
///   CityModel+Staff.swift        who is there, at a counter or away
///   CityModel+Appointment.swift  a time is agreed, kept or missed
///   CityModel+Visit.swift        site choice, ticket, queue, patience
///   Visits/                      few tickets, tickets from afar, trips in vain, proxies from
///                                elsewhere, results that are not there yet
///   CityModel+Counter.swift      service at the counter and work behind it
///   CityModel+OnCall.swift       counters that open when the hall fills
///   CityModel+Reception.swift    incomplete or accepted
///   CityModel+Route.swift        transfer, branches, decision
///   CityModel+Office.swift       queues and work in the offices
///   CityModel+OfficeStaff.swift  who is on duty there
///   CityModel+Party.swift        bundles of linked procedures, proxies with many dossiers
///   CityModel+Result.swift       return of the result
///   CityModel+Portal.swift       online, where that may fail or is a part of the way
///   CityModel+Identification.swift  what an account spares
///   CityModel+Trace.swift        lives written down
struct CityModel: EventModel, ~Copyable {
  typealias Event = CityEvent
  typealias Events = EventList<CityEvent>

  let city: City
  let random: RandomSource
  var dossiers = DossierStore(capacity: 1 << 16)
  var tickets = TicketStore()
  var demand: DemandState
  var queues: Column<QueueID, QueueState>
  var groups: Column<CounterGroupID, CounterGroupState>
  var offices: Column<OfficeID, OfficeState>
  var doors: Column<SiteCalendarID, DoorState>
  /// Of the legal calendar, and by the calendar of offices.
  var legalHand = CalendarHand()
  var officeHands: Column<CalendarID, CalendarHand>
  var bookings: Bookings
  /// By quota of tickets: how many have been given today.
  var ticketsGiven: PlainArray<Int32>
  /// By queue and service class: when the last ticket was given, where somebody goes by that.
  var lastTickets: PlainArray<SimTime>
  var meters: Meters
  var trace: TraceRecorder
  var visits: VisitLog
  var dossierDays: DossierDays
  var book: WaitBook
  var persons: PersonMeter
  /// Whether these visits come, and nobody else.
  let isReplay: Bool
  let replayed: ContiguousArray<Visit>
  var nextVisit = 0

  /// Dossiers whose next step is a pending event: on the way, in the post, at home, outside.
  var underWay = 0
  /// Dossiers that wait for a branch of theirs or for another dossier of the same visitor.
  var joining = 0
  /// Dossiers so far, branches of parallel routes included.
  var arisen = 0
  var ended = 0
  var balances: [FlowBalance] = []
  /// Tickets called since midnight, and their waits in microseconds.
  var calledToday = 0
  var waitedToday: Int64 = 0

  init(
    _ city: City, seed: UInt64, replication: Int, recording: Recording = .full,
    tracing: Tracing = .none, visits: consuming VisitLog = .none,
    measuring: [DossierMeasure] = [], booking: WaitsBooked? = nil,
    persons: Bool = false,
    replaying: ContiguousArray<Visit>? = nil
  ) {
    self.city = city
    random = RandomSource(seed: seed, replication: replication)
    demand = DemandState(city.demand)
    queues = Column(repeating: QueueState(), count: city.counters.queues.values.count)
    groups = Column(repeating: CounterGroupState(), count: city.counters.groups.values.count)
    for group in groups.places {
      // Those on call are asked each time for what they may take.
      if city.counters.groups[group].opensAfter >= 0 { continue }
      groups[group].queue = city.counters.queuesOfGroups.only(of: group, none: .none)
    }
    for queue in queues.places {
      queues[queue].group = city.counters.groupsOfQueues.only(of: queue, none: .none)
    }
    offices = Column(repeating: OfficeState(), count: city.offices.offices.values.count)
    for office in offices.places {
      let rules = city.offices.offices[office]
      offices[office].present = rules.agents
      offices[office].capacity = rules.duty == nil ? rules.agents : 0
    }
    doors = Column(repeating: DoorState(), count: city.calendars.values.count)
    officeHands = Column(
      repeating: CalendarHand(), count: city.offices.calendars.values.count)
    bookings = Bookings(city)
    ticketsGiven = PlainArray(repeating: 0, count: city.ticketRules.quotas.count)
    lastTickets = PlainArray(
      repeating: .never,
      count: city.reception.comingBack.looksAtTickets
        ? city.counters.queues.values.count * city.ticketRules.classCount : 0)
    meters = Meters(city.scenario, recording)
    trace = TraceRecorder(tracing)
    self.visits = visits
    dossierDays = DossierDays(
      measuring, offices: city.offices.offices.values.count, days: city.window.endDay)
    book = WaitBook(booking, city.scenario)
    self.persons = PersonMeter(isOn: persons, expected: city.expectedCitizens)
    isReplay = replaying != nil
    replayed = replaying ?? []
    balances.reserveCapacity(city.window.endDay)
  }

  @inline(__always)
  mutating func handle(_ event: CityEvent, at now: SimTime, in events: inout Events) {
    switch event {
    case .day: dayBegins(now, &events)
    case .demandArises(let candidate): demandArises(candidate, now, &events)
    case .sessionBegins(let calendar): sessionBegins(calendar, now, &events)
    case .sessionEnds(let calendar, let isLast):
      sessionEnds(calendar, isLast: isLast, now, &events)
    case .lastCall(let group): lastCall(group, now, &events)
    case .counterCloses(let group): counterCloses(group, now, &events)
    case .shiftBegins(let plan): shiftBegins(plan, now, &events)
    case .ticketIsOverdue(let row): ticketIsOverdue(row, now, &events)
    case .officeShift(let office): officeShift(office, now, &events)
    case .citizenEnters(let row):
      underWay -= 1
      citizenEnters(row, now, &events)
    case .patienceEnds(let row): patienceEnds(row, now, &events)
    case .citizenArrives(let row): citizenArrives(row, now, &events)
    case .comesForResult(let row): comesForResult(row, now, &events)
    case .appointmentSought(let row):
      underWay -= 1
      appointmentSought(row, now, &events)
    case .appointmentComes(let row):
      underWay -= 1
      appointmentComes(row, now, &events)
    case .serviceEnds(let row): serviceEnds(row, now, &events)
    case .callEnds(let group): callEnds(group, now, &events)
    case .backgroundEnds(let row): backgroundEnds(row, now, &events)
    case .submissionComesIn(let row):
      underWay -= 1
      submissionComesIn(row, now, &events)
    case .triesOnline(let row):
      underWay -= 1
      triesOnline(row, now, &events)
    case .supplementComesIn(let row):
      underWay -= 1
      if !city.events.hasOutages || !waitsForPortal(event, row, now, &events) {
        supplementComesIn(row, now, &events)
      }
    case .arrivesAtOffice(let row):
      underWay -= 1
      arrivesAtOffice(row, now, &events)
    case .workEnds(let row): workEnds(row, now, &events)
    case .routeGoesOn(let row):
      underWay -= 1
      followRoute(row, now, &events)
    case .resultArrives(let row):
      underWay -= 1
      resultArrives(row, now, &events)
    case .quarter: observeSites(now, &events)
    case .visitBegins(let visit): visitBegins(visit, now, &events)
    case .placesChange(let group): takePlaces(group, now, &events)
    }
  }

  /// What was written down; nothing unless that was asked for.
  consuming func recordedVisits() -> [VisitRecording] { visits.finished() }

  /// What was booked; nothing unless that was asked for.
  consuming func bookedWaits() -> WaitLedger { book.ledger() }

  /// A dossier has lain untouched since its last event, and a demand since midnight, so they are far
  /// from the processor.
  @inline(__always)
  func lookAhead(in events: borrowing Events) {
    guard let event = events.ahead else { return }
    if let row = event.row {
      dossiers.prefetch(row)
    } else if case .demandArises(let candidate) = event {
      demand.prefetch(candidate)
    }
  }

  /// Sends a dossier on its way to `event`.
  mutating func send(_ event: CityEvent, at time: SimTime, _ events: inout Events) {
    underWay += 1
    events.schedule(event, .arrival, at: time)
  }

  mutating func begin(_ dossier: Dossier, _ receipt: Receipt = Receipt()) -> DossierRow {
    var receipt = receipt
    receipt.number = UInt32(truncatingIfNeeded: arisen)
    arisen += 1
    return dossiers.insert(dossier, receipt)
  }

  /// The dossier is over, one way or another.
  mutating func end(_ row: DossierRow) {
    ended += 1
    updateCase(row)
    if city.reception.fetching.comes != .whenReady { dossiers.forgetPlannedTrip(row) }
    dossiers.remove(row)
  }

  // MARK: Draws, all named by the citizen

  /// `occurrence` is below 65,536. What is done again has a key of its own for each round, the
  /// odd number nearest to 2^64 over the golden ratio apart: so a step keeps its draws whatever is
  /// done again elsewhere.
  @inline(__always)
  private func address(_ purpose: Purpose, _ row: DossierRow, _ occurrence: Int) -> DrawAddress {
    DrawAddress(
      owner: dossiers[row].key &+ UInt64(dossiers[row].rounds) &* 0x9E37_79B9_7F4A_7C15,
      entity: dossiers[row].citizen, purpose: purpose,
      occurrence: occurrence | Int(dossiers[row].member) << 16)
  }

  // A draw's code is long, so it stands once. Nothing changes, but a city that is only lent to a
  // call is copied first.
  @inline(never)
  mutating func uniform(_ purpose: Purpose, _ row: DossierRow, occurrence: Int = 0) -> Double {
    random.uniform(at: address(purpose, row, occurrence))
  }

  /// Whether that happens to the citizen which happens to this share of all. Draws only where the
  /// uniform decides.
  @inline(__always)
  mutating func happens(
    _ share: Double, _ purpose: Purpose, _ row: DossierRow, occurrence: Int = 0
  ) -> Bool {
    share > 0 && (share >= 1 || uniform(purpose, row, occurrence: occurrence) < share)
  }

  @inline(never)
  mutating func draw(
    _ sampler: Sampler, _ purpose: Purpose, _ row: DossierRow, occurrence: Int = 0
  ) -> Double {
    city.samplers.sample(sampler, at: address(purpose, row, occurrence), from: random)
  }

  /// A length in working days of the legal calendar, from now.
  @inline(__always)
  func legalWorkingDays(_ days: Double, after now: SimTime) -> SimTime {
    city.legalCalendar.advance(now, by: .seconds(days * city.workingDay.seconds))
  }
}
