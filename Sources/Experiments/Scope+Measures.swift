import ServiceModel

extension Scope {
  /// The union of what this scope is made of. Dossier and ticket quantities of the city come from
  /// its procedures, site quantities from its sites, office quantities from its offices.
  func measures(of result: ReplicationResult) -> ScopeMeasures {
    var union = ScopeMeasures()
    let byCitizen: Set<MeasureFamily> = [.dossier, .ticket, .procedureSample, .ticketSample]
    union.merge(procedures.map { result.procedures[$0] }, families: byCitizen)
    union.merge(communes.map { result.communes[$0] }, families: [.dossier, .ticket])
    union.merge(
      sites.map { result.sites[$0] },
      families: type == .city ? [.site] : [.site, .ticket, .ticketSample])
    union.merge(offices.map { result.offices[$0] }, families: [.office])
    return union
  }
}

extension ScopeMeasures {
  /// Adds the quantities and samples of these families; leaves all others alone.
  fileprivate mutating func merge(_ parts: [ScopeMeasures], families: Set<MeasureFamily>) {
    guard !parts.isEmpty else { return }
    for quantity in Quantity.allCases where families.contains(quantity.family) {
      self[quantity] += parts.reduce(0) { $0 + $1[quantity] }
    }
    for sample in Sample.allCases where families.contains(sample.family) {
      var union = self[sample]
      for part in parts { union.merge(part[sample]) }
      self[sample] = union
    }
  }
}
