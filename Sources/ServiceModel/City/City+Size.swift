extension City {
  /// Citizens of one replication, those included whom a larger envelope only prepares for.
  public var expectedCandidates: Double { expected(\.candidates) }

  /// Citizens of one replication who come, and the backlog.
  public var expectedCitizens: Double {
    let backlog = scenario.backOffice.backlog.reduce(0) { $0 + Double($1.count) }
    return expected(\.citizens) * demand.keptShare + backlog
  }

  /// Over all streams, by what their courses bring in years of the volumes.
  private func expected(_ years: (DemandCourse) -> Double) -> Double {
    let years = demand.courses.map(years)
    return demand.streams.values.reduce(0) { $0 + $1.yearly * years[Int($1.course)] }
  }

  /// From the first day of the warm-up to the last of the follow-up.
  public var simulatedDays: Int { window.endDay }
}
