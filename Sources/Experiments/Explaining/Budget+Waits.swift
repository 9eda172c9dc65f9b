import ServiceModel

extension Budget {
  /// Of the waits of all replications, `factor` being from microseconds to the KPI's unit.
  init(_ ledger: WaitLedger, of scenario: Scenario, factor: Double) {
    self.init()
    self.factor = factor
    total = ledger.cells.reduce(0) { $0 + Double($1.wait) }
    base = Double(ledger.tickets)
    var causes = Holdup.allCases.map { Part(id: $0.code, amount: 0, base: base) }
    let classes = scenario.services.classes.map(\.id)
    let sites = scenario.reception.sites.map(\.id)
    var bySite = sites.map { Part(id: $0, amount: 0, base: 0) }
    var byClass = classes.map { Part(id: $0, amount: 0, base: 0) }
    var byHour = (0..<24).map { Part(id: "\($0)", amount: 0, base: 0) }
    var peaks: [Part] = []
    for cell in ledger.cells {
      for cause in causes.indices { causes[cause].amount += cell.parts[cause] }
      bySite[cell.site].add(cell)
      byClass[cell.serviceClass].add(cell)
      byHour[cell.hour].add(cell)
      var peak = Part(
        id: "\(sites[cell.site]):\(classes[cell.serviceClass]):\(cell.hour)", amount: 0, base: 0,
        at: [cell.site, cell.serviceClass])
      peak.add(cell)
      peaks.append(peak)
    }
    divisions = [
      Division(kind: "cause", parts: causes), Division(kind: "site", parts: bySite),
      Division(kind: "service_class", parts: byClass), Division(kind: "hour", parts: byHour),
      Division(kind: "peak", parts: peaks),
    ]
  }
}

extension Budget.Part {
  fileprivate mutating func add(_ cell: WaitLedger.Cell) {
    amount += Double(cell.wait)
    base += Double(cell.tickets)
  }
}

extension Holdup {
  /// As in tables.
  package var code: String {
    switch self {
    case .submissions: "submissions"
    case .submissionsAgain: "submissions_again"
    case .collections: "collections"
    case .otherVisits: "other_visits"
    case .calling: "calling"
    case .behindCounter: "behind_counter"
    case .absent: "absent"
    case .offShift: "off_shift"
    case .otherDuties: "other_duties"
    case .shut: "counter_shut"
    case .free: "free"
    case .unknown: "unknown"
    }
  }
}
