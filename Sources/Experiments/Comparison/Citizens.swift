/// Whether options serve the same citizens, told by what happened in the replications and not by how
/// they were meant: who has the same people has as many demands everywhere, in every replication.
public enum Citizens {
  /// Who served others than the base did.
  public struct Others: Hashable, Sendable {
    /// The option's id.
    public var option: String
    /// The mean number of demands in a replication, and that of the base.
    public var demands: Double
    /// In a replication of the base, on the mean.
    public var demandsOfBase: Double
  }
}

extension Citizens {
  /// One option's demands.
  public struct Demands: Hashable, Sendable {
    /// The option's id.
    public var option: String
    /// By replication, wherever there are any: by whatever tells the places apart.
    public var counts: [String: [Int]]
    /// In a replication, on the mean.
    public var mean: Double

    /// `counts` of one option has as many numbers in each place as there are replications.
    public init(option: String, counts: [String: [Int]], mean: Double) {
      self.option = option
      self.counts = counts
      self.mean = mean
    }
  }

  /// Options whose demands are not those of the first.
  public static func others(_ options: [Demands]) -> [Others] {
    guard let base = options.first else { return [] }
    return options.filter { $0.counts != base.counts }.map {
      Others(option: $0.option, demands: $0.mean, demandsOfBase: base.mean)
    }
  }

  /// The same of results.
  public static func others(_ options: [OptionResult]) -> [Others] {
    others(options.map(\.demands))
  }
}

extension OptionResult {
  /// By commune and by procedure.
  fileprivate var demands: Citizens.Demands {
    guard let kpi = KPI.named("visits_per_dossier") else {
      preconditionFailure("the catalogue counts demands")
    }
    func counts(_ scope: Int) -> [Int] {
      (0..<replications).map { Int(observations(kpi, scope: scope, replication: $0)) }
    }
    let places = scopes.indices.filter { [.commune, .procedure].contains(scopes[$0].type) }
    let found = places.map { ("\(scopes[$0].type) \(scopes[$0].id)", counts($0)) }
      .filter { $0.1.contains { $0 > 0 } }
    let all = counts(Self.city).reduce(0, +)
    return Citizens.Demands(
      option: id, counts: Dictionary(found, uniquingKeysWith: { first, _ in first }),
      mean: Double(all) / Double(max(1, replications)))
  }
}
