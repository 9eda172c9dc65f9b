/// What citizens with an electronic identification account of level 2 are spared (Decree 59/2022).
public struct Identification: Hashable, Sendable {
  /// Of citizens, those with an account, where their commune has no share of its own.
  public var level2Share: Double
  /// How much shorter each time at a counter is, in minutes, since nobody's identity is to be looked up;
  /// no time is shorter than none.
  public var savedMinutes: Double
  /// Of their first submissions that would lack a paper, those that lack none, since the data are shared.
  public var sparedPapersShare: Double
  /// Of their demands for certified copies, those that do not arise, since nobody asks them for a copy.
  public var sparedCopiesShare: Double
  /// The procedures that certify copies.
  public var certifiedCopies: [ProcedureID]

  /// Shares are in 0...1; without more, an account changes nothing.
  public init(
    level2Share: Double, savedMinutes: Double = 0, sparedPapersShare: Double = 0,
    sparedCopiesShare: Double = 0, certifiedCopies: [ProcedureID] = []
  ) {
    self.level2Share = level2Share
    self.savedMinutes = savedMinutes
    self.sparedPapersShare = sparedPapersShare
    self.sparedCopiesShare = sparedCopiesShare
    self.certifiedCopies = certifiedCopies
  }

  /// Of the citizens of a commune, those with an account.
  public func share(in commune: Commune) -> Double { commune.level2Share ?? level2Share }

  /// Of those with an account, the demands that arise for a procedure.
  public func arisingShare(of procedure: ProcedureID) -> Double {
    certifiedCopies.contains(procedure) ? 1 - sparedCopiesShare : 1
  }

  /// Probability that a first submission of somebody with an account is complete, where it is `share`
  /// for others.
  public func completeShare(_ share: Double) -> Double {
    1 - (1 - share) * (1 - sparedPapersShare)
  }
}
