package import ServiceModel

extension Scope {
  /// The union of what this scope is made of. Dossier and ticket quantities of the city come from
  /// its procedures, site quantities from its sites, office quantities from its offices.
  package func measures(of result: ReplicationResult) -> ScopeMeasures {
    var union = ScopeMeasures()
    union.merge(
      procedures, of: result.procedures,
      families: [.dossier, .ticket, .procedureSample, .ticketSample])
    union.merge(communes, of: result.communes, families: [.dossier, .ticket])
    union.merge(
      sites, of: result.sites, families: type == .city ? [.site] : [.site, .ticket, .ticketSample])
    union.merge(offices, of: result.offices, families: [.office])
    if let unions = result.unions { union.take(unions, in: self) }
    return union
  }
}

extension ScopeMeasures {
  /// Distributions that a light recording keeps of unions alone.
  fileprivate mutating func take(_ unions: UnionSamples, in scope: Scope) {
    if let kind = scope.siteKind {
      self[.wait] = unions.siteKinds[kind][.wait]
      self[.waitByClock] = unions.siteKinds[kind][.waitByClock]
    }
    if scope.type == .city { self[.officeQueue] = unions.offices[.officeQueue] }
  }
}

extension ScopeMeasures {
  /// Adds the quantities and samples of these families, of the parts at these positions; leaves all
  /// others alone.
  fileprivate mutating func merge(
    _ positions: [Int], of parts: [ScopeMeasures], families: [MeasureFamily]
  ) {
    guard !positions.isEmpty else { return }
    for quantity in Quantity.allCases where families.contains(quantity.family) {
      for position in positions { self[quantity].add(parts[position][quantity]) }
    }
    for sample in Sample.allCases where families.contains(sample.family) {
      var union = self[sample]
      for position in positions { union.merge(parts[position][sample]) }
      self[sample] = union
    }
  }
}
