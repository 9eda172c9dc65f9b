import Experiments
import LegalClock
import Runs
public import ServiceModel
public import Wording
public import Workloads

/// The offered load of a scenario, for people: counters by kind of site and hour, offices by
/// function, and every place that is overloaded on its busiest ordinary day.
public struct LoadTable: Sendable {
  let scenario: Scenario
  let load: OfferedLoad

  /// `load` is that of the scenario.
  public init(_ scenario: Scenario, _ load: OfferedLoad) {
    self.scenario = scenario
    self.load = load
  }

  /// As `ComparisonTable.text`.
  public func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let title = Texts.loadTitle.filled(language, scenario.name[language])
    let tables =
      counterTable(language).text(width: width, styled: styled) + "\n"
      + weekdayTable(language).text(width: width, styled: styled) + "\n"
      + officeTable(language).text(width: width, styled: styled)
    let prose = Prose(width: width, styled: styled)
    let note =
      ([Texts.loadNote[language], Texts.weekdayNote[language]] + scope(language) + [
        closedDoors(language)
      ])
      .compactMap { $0 }.joined(separator: " ")
    var parts = [
      prose.bold(prose(title)), tables,
      ([note] + Texts.peopleByLoad(scenario, language)).map { prose($0) }.joined(separator: "\n")
        + "\n",
      prose.bold(verdict(language)) + (load.isFull ? "\n" : ""),
    ]
    for table in [fullCounters(language), fullOffices(language)] where !table.rows.isEmpty {
      parts.append(table.text(width: width, styled: styled))
    }
    if load.isFull { parts.append(prose(Texts.overloadNote[language])) }
    parts += inputNotices([scenario]).map { prose($0[language]) }
    return parts.joined(separator: "\n") + "\n"
  }

  private func verdict(_ language: Language) -> String {
    guard load.isFull else {
      return load.leavesMostOutside
        ? Texts.mostInVain.filled(
          language, NumberFormat(language: language).percent(load.inVain, digits: 1))
        : Texts.noOverload[language]
    }
    let counters = load.counters.count { $0.isFull }
    let offices = load.offices.count { $0.isFull }
    return Texts.overloads.filled(language, "\(counters)", "\(offices)")
  }

  /// Over which days averages are, and what is not in them.
  private func scope(_ language: Language) -> [String?] {
    let format = NumberFormat(language: language)
    let first = format.date(scenario.period.firstObservedDay)
    let last = format.date(
      scenario.period.firstObservedDay.adding(days: scenario.loadDays - 1))
    let reception = scenario.reception
    return [
      scenario.loadIsOfObservedDays
        ? Texts.loadOfObservedDays.filled(language, first, last)
        : Texts.loadOfYear.filled(language, first),
      reception.rules.collection.comes == .whenReady ? nil : Texts.notReadyIsLeftOut[language],
      reception.counterGroups.allSatisfy(\.callsFirst.isEmpty)
        ? nil : Texts.turnIsLeftOut[language],
    ]
  }

  /// How many come when no ticket is given; nil if that is next to nobody.
  private func closedDoors(_ language: Language) -> String? {
    guard load.inVain >= 0.0005 else { return nil }
    return Texts.closedDoors.filled(
      language, NumberFormat(language: language).percent(load.inVain, digits: 1))
  }
}

extension LoadTable {
  /// Every counter group that is full, in the order of the files.
  private func fullCounters(_ language: Language) -> TextTable {
    let format = NumberFormat(language: language)
    var table = TextTable(
      header: [
        Texts.fullCounters, Texts.busiest, Texts.officeLoad, Texts.leftAtClosing, Texts.wholeDay,
        Texts.staff,
      ].map { $0[language] })
    for counters in load.counters where counters.isFull {
      let group = scenario.reception.counterGroups[counters.group.position]
      let site = scenario.reception.sites[group.site.position]
      table.rows.append(
        [
          "\(site.name[language]) (\(group.id))",
          counters.busiest.map { Texts.name($0.weekday, inMonth: $0.month)[language] }
            ?? NumberFormat.missing,
          counters.busiest.map { format.load($0.load) } ?? NumberFormat.missing,
          counters.busiest.map { format.decimal($0.unfinishedMinutes, digits: 0) }
            ?? NumberFormat.missing, format.load(counters.day), "\(group.mostPeople)",
        ].map { TextTable.Cell($0) })
    }
    return table
  }

  private func fullOffices(_ language: Language) -> TextTable {
    let format = NumberFormat(language: language)
    var table = TextTable(
      header: [
        Texts.fullOffices, Texts.busiest, Texts.officeLoad, Texts.average, Texts.staff,
      ].map { $0[language] })
    for office in load.offices where office.isFull {
      let place = scenario.backOffice.offices[office.office.position]
      table.rows.append(
        [
          "\(place.name[language]) (\(place.id))",
          Texts.name(month: office.busiestMonth.month)[language],
          format.load(ratio: office.busiestMonth.ratio), format.load(office.day),
          "\(place.mostPeople)",
        ].map { TextTable.Cell($0) })
    }
    return table
  }

  private func counterTable(_ language: Language) -> TextTable {
    let format = NumberFormat(language: language)
    let hours = (0..<24).filter { hour in
      load.counters.contains { $0.hours[hour].staffedMinutes > 0 }
    }
    var table = TextTable(
      header: [Texts.sitesOfKind, Texts.groups, Texts.staff].map { $0[language] }
        + hours.map { "\($0):00" }
        + [Texts.wholeDay, Texts.busiestDay, Texts.fullest, Texts.fullCount, Texts.theoryWait]
        .map { $0[language] })
    for kind in scenario.siteKinds {
      let members = load.counters.filter {
        scenario.reception.sites[scenario.reception.counterGroups[$0.group.position].site.position]
          .kind == kind
      }
      guard !members.isEmpty else { continue }
      let staff = members.reduce(0) {
        $0 + scenario.reception.counterGroups[$1.group.position].mostPeople
      }
      let busiest = members.compactMap { $0.busiest?.load }
      let highest = busiest.map(\.ratio).max() ?? 0
      let full = members.count { $0.isFull }
      var cells = [Texts.name(ofSiteKind: kind)[language], "\(members.count)", "\(staff)"]
      cells += hours.map { hour in format.load(members.map { $0.hours[hour] }.total) }
      cells += [
        format.load(members.map(\.day).total), format.load(busiest.total),
        format.load(ratio: highest), "\(full)",
      ]
      cells.append(
        format.wait(members.map { ($0.meanWaitMinutes, $0.ticketsPerDay) }))
      table.rows.append(cells.map { TextTable.Cell($0, style: full > 0 ? .bad : .plain) })
    }
    return table
  }

  private func officeTable(_ language: Language) -> TextTable {
    let format = NumberFormat(language: language)
    var table = TextTable(
      header: [
        Texts.officesOfFunction, Texts.offices, Texts.staff, Texts.jobs, Texts.officeLoad,
        Texts.busiestMonth, Texts.fullCount, Texts.theoryWait,
      ].map { $0[language] })
    for (index, function) in scenario.backOffice.functions.enumerated() {
      let members = load.offices.filter {
        scenario.backOffice.offices[$0.office.position].function.position == index
      }
      guard !members.isEmpty else { continue }
      let agents = members.reduce(0) {
        $0 + scenario.backOffice.offices[$1.office.position].mostPeople
      }
      let full = members.count { $0.isFull }
      let cells = [
        function.name[language], "\(members.count)", "\(agents)",
        format.decimal(members.reduce(0) { $0 + $1.jobsPerDay }, digits: 0),
        format.load(members.map(\.day).total),
        format.load(ratio: members.map(\.busiestMonth.ratio).max() ?? 0), "\(full)",
        format.wait(members.map { ($0.waitMinutes, $0.jobsPerDay) }),
      ]
      table.rows.append(cells.map { TextTable.Cell($0, style: full > 0 ? .bad : .plain) })
    }
    return table
  }
}

extension NumberFormat {
  fileprivate func load(_ load: OfferedLoad.Load) -> String { self.load(ratio: load.ratio) }

  fileprivate func load(ratio: Double) -> String {
    ratio.isFinite ? percent(ratio, digits: 0) : "∞"
  }

  /// The mean of finite waits by their numbers; infinite if there is none.
  fileprivate func wait(_ waits: [(minutes: Double, count: Double)]) -> String {
    let finite = waits.filter { $0.minutes.isFinite && $0.count > 0 }
    guard !finite.isEmpty else { return waits.contains { $0.count > 0 } ? "∞" : Self.missing }
    let count = finite.reduce(0) { $0 + $1.count }
    let total = finite.reduce(0) { $0 + $1.minutes * $1.count }
    return decimal(total / count, digits: 1)
  }
}
