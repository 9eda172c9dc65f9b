extension City {
  /// Citizens of one replication, those included whom a larger envelope only prepares for.
  public var expectedCandidates: Double {
    demand.streams.values.reduce(0) { $0 + $1.yearly } * demand.dayShare.reduce(0, +)
  }

  /// Citizens of one replication who come, and the backlog.
  public var expectedCitizens: Double {
    expectedCandidates * demand.keptShare
      + scenario.backOffice.backlog.reduce(0) { $0 + Double($1.count) }
  }

  /// From the first day of the warm-up to the last of the follow-up.
  public var simulatedDays: Int { window.endDay }
}
