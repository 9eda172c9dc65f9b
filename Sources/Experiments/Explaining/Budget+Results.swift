import ServiceModel

extension Budget {
  /// Of what a replication counted, by the terms of an indicator; of late dossiers by their ledger.
  init(
    _ explained: ExplainedKPI, _ result: ReplicationResult, _ late: [LateLedger], in scope: Scope,
    of scenario: Scenario, factor: Double
  ) {
    self.init()
    self.factor = factor
    let none = Resources()
    let measures = scope.measures(of: result)
    let (over, terms) = (explained.base, explained.terms)
    base = over.value(in: measures, none)
    if explained == .late {
      let stages = LateStage.allCases.map { stage in
        Part(
          id: stage.code,
          amount: late.reduce(0) { $0 + $1.parts[stage.rawValue] }, base: base)
      }
      divisions = [Division(kind: "cause", parts: stages)]
    } else {
      divisions = [
        Division(
          kind: "cause",
          parts: terms.map {
            Part(id: $0.cause, amount: $0.amount.value(in: measures, none), base: base)
          })
      ]
    }
    total = divisions[0].parts.reduce(0) { $0 + $1.amount }
    let whole: Amount =
      explained == .late
      ? .lateOrOverdue : terms.dropFirst().reduce(terms[0].amount) { $0 + $1.amount }
    func amount(_ measures: ScopeMeasures) -> (Double, Double) {
      (whole.value(in: measures, none), over.value(in: measures, none))
    }
    func division(
      _ kind: String, _ ids: [String], _ members: [Int], _ all: [ScopeMeasures],
      _ place: (Int) -> Int
    ) {
      var parts = ids.map { Part(id: $0, amount: 0, base: 0) }
      for member in members {
        let (sum, count) = amount(all[member])
        parts[place(member)].amount += sum
        parts[place(member)].base += count
      }
      divisions.append(Division(kind: kind, parts: parts))
    }
    if !scope.procedures.isEmpty {
      let procedures = scenario.services.procedures
      division(
        "service_class", scenario.services.classes.map(\.id), scope.procedures, result.procedures
      ) { procedures[$0].serviceClass.position }
      division("procedure", procedures.map(\.id), scope.procedures, result.procedures) { $0 }
    }
    let communes = scope.type == .city ? Array(scenario.people.communes.indices) : scope.communes
    if !communes.isEmpty, explained != .processing {
      let all = scenario.people.communes
      division("district", scenario.people.districts.map(\.id), communes, result.communes) {
        all[$0].district.position
      }
      division("commune", all.map(\.id), communes, result.communes) { $0 }
    }
    if explained == .late, scope.type == .city { addOffices(result, of: scenario) }
  }

  /// Late dossiers by the office in which they stayed longest; those that are in none, or still open, are
  /// of no office.
  private mutating func addOffices(_ result: ReplicationResult, of scenario: Scenario) {
    var parts = scenario.backOffice.offices.enumerated().map { index, office in
      Part(
        id: office.id, amount: Double(result.offices[index][.officeLateDossiers]),
        base: Double(result.offices[index][.officeDossiers]))
    }
    let known = parts.reduce(0) { $0 + $1.amount }
    parts.append(Part(id: "none", amount: total - known, base: 0))
    divisions.append(Division(kind: "office", parts: parts))
  }

  /// Adds another replication: the same divisions of the same scenario.
  mutating func merge(_ other: Budget) {
    total += other.total
    base += other.base
    for division in divisions.indices {
      for part in divisions[division].parts.indices {
        divisions[division].parts[part].amount += other.divisions[division].parts[part].amount
        divisions[division].parts[part].base += other.divisions[division].parts[part].base
      }
    }
  }
}

extension LateStage {
  /// As in tables.
  var code: String {
    switch self {
    case .queue: "office_queue"
    case .work: "office_work"
    case .transfer: "transfer"
    case .elsewhere: "elsewhere"
    case .none: "no_time"
    }
  }
}
