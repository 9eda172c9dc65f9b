import LegalClock
import ServiceModel
import Wording

// What each part allows and the whole makes no sense of: refused where nothing could come of it,
// told where it may be meant.

extension Scenario {
  func checkSense(noting reading: Reading) {
    tellSitesWithoutCounters(noting: reading)
    checkTicketCutOff(noting: reading)
    checkOfficePlans(noting: reading)
    checkOnCall(noting: reading)
    checkBacklog(noting: reading)
    checkEnds(noting: reading)
    tellNoDemand(noting: reading)
    tellIdleDemand(noting: reading)
    tellIdleElectronicServices(noting: reading)
  }

  /// Not refused: an option may close a site by leaving it without counters.
  private func tellSitesWithoutCounters(noting reading: Reading) {
    let staffed = Set(reception.counterGroups.filter { $0.role == .full }.map(\.site.position))
    let bare = reception.sites.indices.filter { !staffed.contains($0) }
    guard let first = bare.first else { return }
    let names = bare.prefix(5).map { "'\(reception.sites[$0].id)'" }.joined(separator: ", ")
    let more = bare.count > 5 ? ", …" : ""
    reading.problems.tell(
      LocalizedText(
        vi:
          "Bộ phận Một cửa chưa có quầy (counter_groups) vai trò full, không tiếp nhận hồ sơ: \(bare.count) "
          + "(\(names)\(more))",
        en: "sites without a counter group of role full, where no dossier can be handed in: "
          + "\(bare.count) (\(names)\(more))"),
      at: reading.place(ofRow: first, in: .sites))
  }

  private func checkTicketCutOff(noting reading: Reading) {
    let cutOff = reception.closing.ticketCutOffMinutes
    let place = reading.place(of: "closing", "ticket_cut_off_minutes")
    var told: Set<Int> = []
    for site in reception.sites where told.insert(site.calendar.position).inserted {
      let calendar = time.calendars[site.calendar.position]
      let lengths = calendar.weekly.map(\.minutesFromFirstToLast)
      let longest = lengths.max() ?? 0
      if cutOff >= Double(longest) {
        reading.problems.note(
          """
          no ticket is ever given at site '\(site.id)', which is open for \(longest) minutes a day \
          at most: ticket_cut_off_minutes is \(short(cutOff))
          """,
          hint: "write fewer than \(longest) minutes", at: place)
        continue
      }
      let days = zip(Weekday.allCases, lengths).filter { $1 > 0 && cutOff >= Double($1) }
      guard !days.isEmpty else { continue }
      let names = days.map { day, _ in
        LocalizedText(vi: vietnameseWeekdays[day.rawValue], en: day.name)
      }
      reading.problems.tell(
        LocalizedText(
          vi:
            "ticket_cut_off_minutes \(short(cutOff)): không phát số vào \(names.map(\.vi).joined(separator: ", ")) "
            + "theo lịch '\(calendar.id)'",
          en: "ticket_cut_off_minutes \(short(cutOff)): no ticket is given on "
            + "\(names.map(\.en).joined(separator: ", ")) by calendar '\(calendar.id)'"),
        at: place)
    }
  }

  /// Counters that open when the hall fills help others: without these the hall has no doors.
  private func checkOnCall(noting reading: Reading) {
    for (index, group) in reception.counterGroups.enumerated() where group.isOnCall {
      let others = reception.counterGroups.reduce(0) { classes, other in
        other.site == group.site && other.role == .full && !other.isOnCall
          ? classes | other.serves : classes
      }
      guard
        let alone = services.classes.indices.first(where: {
          (group.serves & ~others) >> UInt64($0) & 1 == 1
        })
      else { continue }
      reading.problems.note(
        """
        counters of '\(group.id)' open when tickets of '\(services.classes[alone].id)' have waited, and no \
        other counter of site '\(reception.sites[group.site.position].id)' serves it
        """,
        hint: "remove the class from 'serves', or add a group without opens_after_minutes",
        at: reading.place(ofRow: index, in: .counterGroups, column: "serves"))
    }
  }

  /// Nothing is ever done where nobody is on duty.
  private func checkOfficePlans(noting reading: Reading) {
    for (index, office) in backOffice.offices.enumerated() {
      // Dates of their own may be anything.
      if office.people?.dated.isEmpty == false { continue }
      let calendar = time.calendars[office.calendar.position]
      let isEverOnDuty = zip(Weekday.allCases, calendar.weekly).contains { weekday, sessions in
        onDuty(in: office, on: weekday).contains { part in
          part.people > 0 && sessions.contains { part.minutes(in: $0) > 0 }
        }
      }
      if isEverOnDuty { continue }
      if office.people != nil {
        reading.problems.note(
          """
          nobody is ever on duty in office '\(office.id)': people_plan names nobody within its working \
          hours
          """,
          hint: "give people to a time within calendar '\(calendar.id)'",
          at: reading.place(of: "people_plan"))
      } else if let plan = office.plan {
        reading.problems.note(
          """
          nobody is ever on duty in office '\(office.id)': plan \
          '\(reception.staffingPlans[plan.position].id)' has no shift within its working hours
          """,
          hint: "give a share above 0 to a time within calendar '\(calendar.id)'",
          at: reading.place(ofRow: index, in: .offices, column: "staffing_plan"))
      }
    }
  }

  private func checkBacklog(noting reading: Reading) {
    for (index, entry) in backOffice.backlog.enumerated() {
      let procedure = services.procedures[entry.procedure.position]
      let most = services.routes[procedure.route.position].steps.stepsOfBacklog
      if entry.stepsDone > most {
        reading.problems.note(
          "steps_done is \(entry.stepsDone), and the route of '\(procedure.id)' has \(most) steps of work",
          hint: "write a number from 0 to \(most)",
          at: reading.place(ofRow: index, in: .backlog, column: "steps_done"))
      }
    }
  }

  private func checkEnds(noting reading: Reading) {
    let places = reading.names(.routes).places
    for (route, place) in zip(services.routes, places) {
      if route.steps.haveUnreachable {
        reading.problems.note(
          "routes.\(route.id): no dossier reaches the steps behind a refusal or withdrawal of share 1",
          hint: "write a smaller share, or remove the steps behind it", at: place)
      } else if route.steps.alwaysEnd {
        reading.problems.tell(
          LocalizedText(
            vi: "routes.\(route.id): mọi hồ sơ đều bị từ chối hoặc được rút",
            en: "routes.\(route.id): every dossier is refused or withdrawn"), at: place)
      }
    }
  }

  private func tellNoDemand(noting reading: Reading) {
    guard people.demand.stamps == nil else { return }
    let first = period.firstObservedDay
    let isAny = (0..<period.observedDays).contains { hasDemand(on: first.adding(days: $0)) }
    if isAny, people.demand.volumeFactor > 0 { return }
    let last = first.adding(days: period.observedDays - 1)
    reading.problems.tell(
      LocalizedText(
        vi: "không có nhu cầu nào phát sinh trong kỳ quan sát, \(first) – \(last)",
        en: "no demand arises in the observed days, \(first) – \(last)"),
      at: people.demand.volumeFactor > 0
        ? reading.place(of: "demand") : reading.place(of: "demand", "volume_factor"))
  }
}

extension [Session] {
  /// From the first opening of a day to its last closing; 0 if it is closed all day.
  fileprivate var minutesFromFirstToLast: Int {
    (map(\.end.minutes).max() ?? 0) - (map(\.start.minutes).min() ?? 0)
  }
}

extension [Route.Step] {
  /// Steps of work that a dossier of the backlog can have done: along the first branch of every
  /// choice, and none of parallel branches, which it passes as one.
  fileprivate var stepsOfBacklog: Int {
    reduce(0) { count, step in
      switch step {
      case .work, .sign: count + 1
      case .choose(let branches): count + (branches.first?.steps.stepsOfBacklog ?? 0)
      case .when(_, let then, _): count + then.stepsOfBacklog
      case .rework(_, _, let steps): count + steps.stepsOfBacklog
      case .outside, .parallel, .supplement, .refuse, .withdraw: count
      }
    }
  }

  /// Whether no dossier comes to the end of these steps.
  fileprivate var alwaysEnd: Bool { contains(where: \.alwaysEnds) }

  /// Whether there is a step, here or within a step, to which no dossier comes.
  fileprivate var haveUnreachable: Bool {
    dropLast().contains(where: \.alwaysEnds)
      || contains { $0.parts.contains(where: \.haveUnreachable) }
  }
}

extension Route.Step {
  fileprivate var alwaysEnds: Bool {
    switch self {
    case .refuse(let share), .withdraw(let share): share >= 1
    case .choose(let branches): branches.allSatisfy { $0.share <= 0 || $0.steps.alwaysEnd }
    case .when(_, let then, let otherwise): then.alwaysEnd && otherwise.alwaysEnd
    case .rework(_, _, let steps): steps.alwaysEnd
    case .work, .sign, .outside, .parallel, .supplement: false
    }
  }

  /// The steps within this one.
  fileprivate var parts: [[Route.Step]] {
    switch self {
    case .choose(let branches): branches.map(\.steps)
    case .when(_, let then, let otherwise): [then, otherwise]
    case .parallel(let parts): parts
    case .rework(_, _, let steps): [steps]
    case .work, .sign, .outside, .supplement, .refuse, .withdraw: []
    }
  }
}
