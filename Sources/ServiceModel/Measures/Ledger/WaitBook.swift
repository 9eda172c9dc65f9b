import EventKernel

/// What a ledger is written from while a city runs: nothing, as a rule.
struct WaitBook: ~Copyable {
  /// Whether anything is booked.
  let isOn: Bool
  private let booked: WaitsBooked
  private let classCount: Int
  private var groups: [Group] = []
  /// By site, class and hour: tickets, their waits, and what these are divided into.
  private var tickets: ContiguousArray<Int> = []
  private var waits: ContiguousArray<Int64> = []
  private var parts: ContiguousArray<ByHoldup> = []
  private var late: [LateLedger] = []

  /// The people of a group, and what they have done today.
  struct Group {
    /// All there are, those who are missing too.
    let people: Double
    /// At a counter with a citizen, by what they do.
    var serving = ByHoldup()
    /// What those who are not at a counter do: shares of the time of all of these in a stretch.
    var away = ByHoldup()
    /// Person-microseconds since the day began, at every change.
    var times: ContiguousArray<Int64> = []
    var done: ContiguousArray<ByHoldup> = []

    init(people: Double) {
      self.people = people
      (times, done) = ([0], [ByHoldup()])
    }
  }

  /// How many of a group do what, by the state of the group.
  struct Staffing {
    var (behind, calling, free, onCall): (Double, Double, Double, Double)
  }

  init(_ booked: WaitsBooked?, _ scenario: Scenario) {
    isOn = booked != nil
    classCount = scenario.services.classes.count
    self.booked = booked ?? WaitsBooked()
    guard isOn else { return }
    groups = scenario.reception.counterGroups.map { group in
      Group(people: group.people?.mostPeople ?? Double(group.staff))
    }
    late = scenario.services.procedures.map { _ in LateLedger() }
    let count = scenario.reception.sites.count * classCount * 24
    tickets = ContiguousArray(repeating: 0, count: count)
    waits = ContiguousArray(repeating: 0, count: count)
    parts = ContiguousArray(repeating: ByHoldup(), count: count)
  }

  /// Whether what becomes of an observed demand is booked.
  func books(_ dossier: Dossier) -> Bool {
    !booked.procedures.isEmpty && booked.procedures[dossier.procedure.position]
      && (booked.communes.isEmpty || booked.communes[dossier.commune.position])
  }

  func books(_ site: SiteID) -> Bool {
    !booked.sites.isEmpty && booked.sites[site.position]
  }

  func people(of group: CounterGroupID) -> Double { groups[group.position].people }

  /// A new day: what was done before is forgotten.
  mutating func beginDay(_ group: CounterGroupID, _ now: SimTime) {
    groups[group.position].times.removeAll(keepingCapacity: true)
    groups[group.position].done.removeAll(keepingCapacity: true)
    groups[group.position].times.append(now.ticks)
    groups[group.position].done.append(ByHoldup())
  }

  mutating func serve(_ group: CounterGroupID, _ holdup: Holdup, by change: Double) {
    groups[group.position].serving[holdup] += change
  }

  /// A stretch begins, or the group stays shut: what those who are not at a counter do.
  mutating func send(_ group: CounterGroupID, _ away: ByHoldup) {
    let total = away.sum()
    groups[group.position].away = total > 0 ? away / total : ByHoldup()
  }

  /// Accounts for what everybody has done up to now.
  mutating func accrue(_ id: CounterGroupID, _ staffing: Staffing, _ now: SimTime) {
    let last = groups[id.position].times.last ?? 0
    guard now.ticks > last else { return }
    let group = groups[id.position]
    var people = group.serving
    people[.behindCounter] += staffing.behind
    people[.calling] += staffing.calling
    let atWork = people.sum()
    people[.free] += max(0, min(staffing.free, group.people - atWork))
    people[.otherDuties] += max(0, min(staffing.onCall, group.people - people.sum()))
    let left = max(0, group.people - people.sum())
    // Where the plan sends nobody away, whoever is not there has finished for the day.
    if group.away.sum() > 0 {
      people += group.away * left
    } else {
      people[.offShift] += left
    }
    // Where two shifts overlap for a moment, more than all are there: then all of these count.
    if people.sum() > group.people, group.people > 0 { people *= group.people / people.sum() }
    let sum = (group.done.last ?? ByHoldup()) + people * Double(now.ticks - last)
    groups[id.position].times.append(now.ticks)
    groups[id.position].done.append(sum)
  }

  /// What the people of a group have done by an instant of today, up to the last change.
  func done(_ id: CounterGroupID, by time: SimTime) -> ByHoldup {
    let (times, done) = (groups[id.position].times, groups[id.position].done)
    guard let first = times.first, time.ticks > first else { return ByHoldup() }
    var (low, high) = (0, times.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if times[middle] <= time.ticks { low = middle } else { high = middle }
    }
    guard low + 1 < times.count, times[low] < time.ticks else { return done[low] }
    let share = Double(time.ticks - times[low]) / Double(times[low + 1] - times[low])
    return done[low] + (done[low + 1] - done[low]) * share
  }

  /// Enters a wait, with what it is divided into; what these leave is unknown.
  mutating func enter(
    _ site: SiteID, _ serviceClass: ServiceClassID, since: SimTime, wait: SimDuration,
    _ divided: ByHoldup
  ) {
    let hour = Int((since - .startOfDay(since.day)).ticks / SimDuration.minutes(60).ticks)
    let cell = (site.position * classCount + serviceClass.position) * 24 + hour
    tickets[cell] += 1
    waits[cell].add(wait.ticks)
    parts[cell] += divided
    let left = Double(wait.ticks) - divided.sum()
    // Beyond what is lost in rounding.
    if abs(left) > 1 { parts[cell][.unknown] += left }
  }

  /// Enters a late dossier.
  mutating func enter(late procedure: ProcedureID, _ account: TimeAccount) {
    late[procedure.position].add(account)
  }

  /// What was booked.
  consuming func ledger() -> WaitLedger {
    var cells: [WaitLedger.Cell] = []
    for cell in tickets.indices where tickets[cell] > 0 {
      var told = WaitLedger.Cell(
        site: cell / 24 / classCount, serviceClass: cell / 24 % classCount, hour: cell % 24)
      (told.tickets, told.wait) = (tickets[cell], waits[cell])
      for holdup in Holdup.allCases { told.parts[holdup.rawValue] = parts[cell][holdup] }
      cells.append(told)
    }
    return WaitLedger(cells: cells, late: late)
  }
}
