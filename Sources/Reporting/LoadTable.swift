public import Experiments
public import ServiceModel

/// The offered load of a scenario, for people: counters by kind of site and hour, offices by
/// function, and every place that is overloaded with the smallest change that mends it.
public struct LoadTable: Sendable {
  private let scenario: Scenario
  private let load: OfferedLoad

  public init(_ scenario: Scenario, _ load: OfferedLoad) {
    self.scenario = scenario
    self.load = load
  }

  /// As `ComparisonTable.text`.
  public func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let title = Texts.loadTitle.filled(language, scenario.name[language])
    let tables =
      counterTable(language).text(width: width, styled: styled) + "\n"
      + officeTable(language).text(width: width, styled: styled)
    let proseWidth = min(width ?? 100, 100)
    func prose(_ text: String) -> String {
      TextTable.broken(text, at: proseWidth).joined(separator: "\n")
    }
    let note = [Texts.loadNote[language], busiestDay(language)].joined(separator: " ")
    let bold: (String) -> String = { styled ? TextTable.Style.bold.applied(to: $0) : $0 }
    var parts = [
      bold(title), tables, prose(note) + "\n",
      bold(verdict(language)) + (load.isFull ? "\n" : ""),
    ]
    for table in [fullCounters(language), fullOffices(language)] where !table.rows.isEmpty {
      parts.append(table.text(width: width, styled: styled))
    }
    if load.isFull { parts.append(prose(Texts.enoughNote[language])) }
    parts += inputNotices([scenario]).map { prose($0[language]) }
    return parts.joined(separator: "\n") + "\n"
  }

  private func verdict(_ language: Language) -> String {
    guard load.isFull else { return Texts.noOverload[language] }
    let counters = load.counters.count { $0.isFull }
    let offices = load.offices.count { $0.isFull }
    return Texts.overloads.filled(language, "\(counters)", "\(offices)")
  }

  private func busiestDay(_ language: Language) -> String {
    let weights = scenario.demand.weekdayWeights
    let open = weights.filter { $0 > 0 }
    guard let largest = open.max(), let day = weights.firstIndex(of: largest) else { return "" }
    let factor = largest * Double(open.count) / open.reduce(0, +)
    return Texts.busiestDay.filled(
      language, Texts.name(Weekday.allCases[day])[language],
      NumberFormat(language: language).decimal(factor, digits: 2))
  }
}

extension LoadTable {
  /// Every counter group that is full, in the order of the files.
  private func fullCounters(_ language: Language) -> TextTable {
    let format = NumberFormat(language: language)
    var table = TextTable(
      header: [
        Texts.fullCounters, Texts.atHour, Texts.officeLoad, Texts.wholeDay, Texts.staff,
        Texts.enough,
      ].map { $0[language] })
    for counters in load.counters where counters.isFull {
      let group = scenario.counterGroups[counters.group.position]
      let site = scenario.sites[group.site.position]
      let peak = counters.peakHour
      table.rows.append(
        [
          "\(site.name[language]) (\(group.id))", "\(peak):00", format.load(counters.hours[peak]),
          format.load(counters.day), "\(group.staff)",
          counters.staffNeeded.map { "\($0)" } ?? NumberFormat.missing,
        ].map { TextTable.Cell($0) })
    }
    return table
  }

  private func fullOffices(_ language: Language) -> TextTable {
    let format = NumberFormat(language: language)
    var table = TextTable(
      header: [Texts.fullOffices, Texts.officeLoad, Texts.staff, Texts.enough].map { $0[language] })
    for office in load.offices where office.isFull {
      let place = scenario.offices[office.office.position]
      table.rows.append(
        [
          "\(place.name[language]) (\(place.id))", format.load(office.day), "\(place.agents)",
          office.agentsNeeded.map { "\($0)" } ?? NumberFormat.missing,
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
        + [Texts.wholeDay, Texts.fullest, Texts.fullCount, Texts.theoryWait].map { $0[language] })
    for kind in scenario.siteKinds {
      let members = load.counters.filter {
        scenario.sites[scenario.counterGroups[$0.group.position].site.position].kind == kind
      }
      guard !members.isEmpty else { continue }
      let staff = members.reduce(0) { $0 + scenario.counterGroups[$1.group.position].staff }
      let highest = members.map { max($0.day.ratio, $0.hours[$0.peakHour].ratio) }.max() ?? 0
      let full = members.count { $0.isFull }
      var cells = [Texts.name(ofSiteKind: kind)[language], "\(members.count)", "\(staff)"]
      cells += hours.map { hour in format.load(members.map { $0.hours[hour] }.total) }
      cells += [format.load(members.map(\.day).total), format.load(ratio: highest), "\(full)"]
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
        Texts.fullest, Texts.fullCount, Texts.theoryWait,
      ].map { $0[language] })
    for (index, function) in scenario.officeFunctions.enumerated() {
      let members = load.offices.filter {
        scenario.offices[$0.office.position].function.position == index
      }
      guard !members.isEmpty else { continue }
      let agents = members.reduce(0) { $0 + scenario.offices[$1.office.position].agents }
      let full = members.count { $0.isFull }
      let cells = [
        function.name[language], "\(members.count)", "\(agents)",
        format.decimal(members.reduce(0) { $0 + $1.jobsPerDay }, digits: 0),
        format.load(members.map(\.day).total),
        format.load(ratio: members.map(\.day.ratio).max() ?? 0), "\(full)",
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
