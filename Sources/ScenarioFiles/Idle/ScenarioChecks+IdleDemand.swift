import LegalClock
import ServiceModel
import Wording

// Who asks, when and by which channel; and parts of demand that are nobody's.

extension Scenario {
  /// Whether demand arises on a day.
  func hasDemand(on date: CivilDate) -> Bool {
    if let stamps = people.demand.stamps {
      var (low, high) = (0, stamps.count)
      while low < high {
        let middle = (low + high) / 2
        if stamps[middle].date < date { low = middle + 1 } else { high = middle }
      }
      return low < stamps.count && stamps[low].date == date
    }
    let calendar = time.calendars[people.demand.calendar.position]
    guard !calendar.sessions(on: date, specialDays: time.specialDays).isEmpty else { return false }
    // A make-up day has the demand of the weekday it stands for.
    var weekday = date.weekday
    for special in time.specialDays where special.date == date {
      if case .makeUp(let replaced) = special.kind { weekday = replaced }
    }
    return people.demand.weekdayWeights[weekday.rawValue] > 0
      && people.demand.monthWeights[date.components.month - 1] > 0
  }

  /// Whether anybody inside asks for anything inside.
  func isAsked(_ scope: DemandScope, _ volumes: YearlyVolumes) -> Bool {
    contains(scope) { volumes.isAsked(commune: $0, procedure: $1) }
  }

  /// Whether anybody inside wants to hand in on the portal, from one day to another.
  func isOnline(
    _ scope: DemandScope, from: CivilDate, to: CivilDate, _ volumes: YearlyVolumes
  ) -> Bool {
    guard let stamps = people.demand.stamps else {
      return contains(scope) {
        volumes.isAsked(commune: $0, procedure: $1) && isOnline($1, in: $0, from: from, to: to)
      }
    }
    return stamps.contains { stamp in
      let (commune, procedure) = (stamp.commune.position, stamp.procedure.position)
      return (from...to).contains(stamp.date)
        && isInside(scope, commune: commune, procedure: procedure)
        && isOnline(stamp, from: from, to: to)
    }
  }

  /// The procedures that somebody wants to hand in on the portal during the run, by position.
  func onlineProcedures(_ volumes: YearlyVolumes) -> Set<Int> {
    let (from, to) = (period.firstDay, lastDay)
    var online: Set<Int> = []
    if let stamps = people.demand.stamps {
      for stamp in stamps where !online.contains(stamp.procedure.position) {
        guard (from...to).contains(stamp.date), isOnline(stamp, from: from, to: to) else {
          continue
        }
        online.insert(stamp.procedure.position)
      }
      return online
    }
    for procedure in services.procedures.indices {
      let isAny = people.communes.indices.contains {
        volumes.isAsked(commune: $0, procedure: procedure)
          && isOnline(procedure, in: $0, from: from, to: to)
      }
      if isAny { online.insert(procedure) }
    }
    return online
  }

  /// Whether a commune and a procedure inside are so, by position.
  private func contains(_ scope: DemandScope, _ isSo: (Int, Int) -> Bool) -> Bool {
    let communes = people.communes.indices.filter {
      scope.holds(CommuneID($0), in: people.communes[$0].district)
    }
    return services.procedures.indices.contains { procedure in
      scope.holds(ProcedureID(procedure), of: services.procedures[procedure].serviceClass)
        && communes.contains { isSo($0, procedure) }
    }
  }

  private func isOnline(_ stamp: ArrivalStamp, from: CivilDate, to: CivilDate) -> Bool {
    stamp.channel.map {
      $0 == .online && services.procedures[stamp.procedure.position].onlineService != .notOffered
    }
      ?? isOnline(stamp.procedure.position, in: stamp.commune.position, from: from, to: to)
  }

  private func isOnline(
    _ procedure: Int, in commune: Int, from: CivilDate, to: CivilDate
  ) -> Bool {
    let procedure = services.procedures[procedure]
    let mix = services.channels[procedure.channels.position]
    let district = people.districts[people.communes[commune].district.position]
    if procedure.onlineService == .notOffered { return false }
    if mix.differsByDistrict, district.onlineFactor == 0 { return false }
    let first = mix.changes.first.map { from < $0.from } ?? true
    if first, mix.onlineShare > 0 { return true }
    return mix.changes.enumerated().contains { index, change in
      let next = index + 1 < mix.changes.count ? mix.changes[index + 1].from : nil
      return change.onlineShare > 0 && change.from <= to && next.map { from < $0 } ?? true
    }
  }

  func tellIdleDemand(noting reading: Reading) {
    tellNamedTwice(noting: reading)
    tellIdleProfiles(noting: reading)
  }

  /// Whoever names a class and a procedure of it may have meant that procedure alone.
  private func tellNamedTwice(noting reading: Reading) {
    for (index, profile) in people.demand.profiles.enumerated() {
      tellNamedTwice(
        profile.scope, "demand.profiles[\(index)]",
        at: reading.place(ofElement: index, of: ["demand", "profiles"]), reading)
    }
    for (index, event) in events.enumerated() {
      let scope: DemandScope
      switch event.kind {
      case .surge(let surge): scope = surge.scope
      case .portalDown(let outage): scope = outage.scope
      case .closed, .absent: continue
      }
      tellNamedTwice(
        scope, name(ofEvent: index), at: place(ofEvent: index, noting: reading), reading)
    }
  }

  private func tellNamedTwice(
    _ scope: DemandScope, _ name: String, at place: Place, _ reading: Reading
  ) {
    let procedure = scope.procedures?.first {
      scope.serviceClasses?.contains(services.procedures[$0.position].serviceClass) == true
    }
    let commune = scope.communes?.first {
      scope.districts?.contains(people.communes[$0.position].district) == true
    }
    let twice = [
      procedure.map { ("procedures", services.procedures[$0.position].id, "service_classes") },
      commune.map { ("communes", people.communes[$0.position].id, "districts") },
    ]
    for case (let key, let id, let whole)? in twice {
      reading.problems.tell(
        LocalizedText(
          vi:
            "\(name): '\(id)' ghi trong \(key) đã thuộc \(whole), nên ghi thêm không thay đổi gì; "
            + "nếu chỉ muốn '\(id)' thì bỏ \(whole)",
          en: "\(name): '\(id)' under \(key) is among \(whole) already, so naming it changes "
            + "nothing; leave out \(whole) if it alone is meant"), at: place)
    }
    if procedure == nil, let classes = scope.serviceClasses, let procedures = scope.procedures {
      tellUnion(
        name, services.classes[classes[0].position].id,
        services.procedures[procedures[0].position].id,
        at: place, reading)
    }
    if commune == nil, let districts = scope.districts, let communes = scope.communes {
      tellUnion(
        name, people.districts[districts[0].position].id, people.communes[communes[0].position].id,
        at: place, reading)
    }
  }

  /// What does not meet is meant together.
  private func tellUnion(
    _ name: String, _ first: String, _ second: String, at place: Place, _ reading: Reading
  ) {
    reading.problems.tell(
      LocalizedText(
        vi:
          "\(name): '\(second)' không thuộc '\(first)', nên áp dụng cho cả '\(first)' và '\(second)'",
        en: "\(name): '\(second)' is not of '\(first)', so this is for '\(first)' and '\(second)'"),
      at: place)
  }

  /// Of the profiles that fit, the first holds: the others never do.
  private func tellIdleProfiles(noting reading: Reading) {
    let demand = people.demand
    guard !demand.profiles.isEmpty, demand.stamps == nil else { return }
    let volumes = YearlyVolumes(self)
    let used = usedProfiles(volumes)
    let open = time.calendars[demand.calendar.position].weekly
    for (index, profile) in demand.profiles.enumerated() where !used.contains(index) {
      let isDay = (profile.weekdays ?? Weekday.allCases).contains {
        demand.weekdayWeights[$0.rawValue] > 0 && !open[$0.rawValue].isEmpty
      }
      let reason =
        !isDay
        ? LocalizedText(
          vi: "các thứ ấy không phát sinh nhu cầu", en: "no demand arises on its weekdays")
        : !isAsked(profile.scope, volumes)
          ? LocalizedText(
            vi: "không ai có nhu cầu thuộc phạm vi này", en: "nobody asks for what it is for")
          : LocalizedText(
            vi: "các mục phía trên đã gồm hết những gì thuộc mục này",
            en: "those before it are for everything that it is for")
      reading.problems.tell(
        LocalizedText(
          vi: "demand.profiles[\(index)] không bao giờ được dùng: \(reason.vi)",
          en: "demand.profiles[\(index)] never holds: \(reason.en)"),
        at: reading.place(ofElement: index, of: ["demand", "profiles"]))
    }
  }

  /// The profiles that hold for somebody, by position: looked up once for all that no profile tells
  /// apart.
  private func usedProfiles(_ volumes: YearlyVolumes) -> Set<Int> {
    let profiles = people.demand.profiles
    let communes = people.communes.indices
    var kinds: Set<[[Bool]]> = []
    let places = communes.map { commune in
      profiles.map { $0.scope.holds(CommuneID(commune), in: people.communes[commune].district) }
    }
    for (index, procedure) in services.procedures.enumerated() {
      let what = profiles.map { $0.scope.holds(ProcedureID(index), of: procedure.serviceClass) }
      var seen: Set<[Bool]> = []
      for commune in communes
      where volumes.isAsked(commune: commune, procedure: index)
        && seen.insert(places[commune]).inserted
      { kinds.insert([what, places[commune]]) }
    }
    let open = time.calendars[people.demand.calendar.position].weekly
    let days = Weekday.allCases.filter {
      people.demand.weekdayWeights[$0.rawValue] > 0 && !open[$0.rawValue].isEmpty
    }
    var used: Set<Int> = []
    for day in days {
      let isOfDay = profiles.map { $0.weekdays?.contains(day) ?? true }
      for kind in kinds {
        let first = profiles.indices.first { isOfDay[$0] && kind[0][$0] && kind[1][$0] }
        if let first { used.insert(first) }
      }
    }
    return used
  }
}
