extension City {
  /// Citizens of one replication, those included whom a larger envelope only prepares for.
  public var expectedCandidates: Double {
    guard demand.manner != .plain else {
      return demand.streams.values.reduce(0) { $0 + $1.yearly } * demand.dayShare.reduce(0, +)
    }
    let years = demand.courses.map(\.candidates)
    return demand.streams.values.reduce(0) { $0 + $1.yearly * years[Int($1.course)] }
  }

  /// Citizens of one replication who come, and the backlog.
  public var expectedCitizens: Double {
    let backlog = scenario.backOffice.backlog.reduce(0) { $0 + Double($1.count) }
    guard demand.manner != .plain else { return expectedCandidates * demand.keptShare + backlog }
    let years = demand.courses.map(\.citizens)
    let all = demand.streams.values.reduce(0) { $0 + $1.yearly * years[Int($1.course)] }
    return all * demand.keptShare + backlog
  }

  /// From the first day of the warm-up to the last of the follow-up.
  public var simulatedDays: Int { window.endDay }
}
