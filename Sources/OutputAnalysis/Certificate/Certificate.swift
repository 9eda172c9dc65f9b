/// What is known of a cell, a site or the whole.
public enum CellState: String, Hashable, Sendable, CaseIterable {
  /// The target is met, beyond the doubt that the level allows.
  case certified
  /// It is not, beyond that doubt.
  case refuted
  /// Neither can be said yet.
  case undecided = "not_decided"
  /// So few come that nothing is said, however long one simulates.
  case tooFew = "too_few"
}

/// One cell against one target.
public struct CellTest: Hashable, Sendable {
  /// Of the hypothesis that the target is missed; 1 where too few come.
  public let pFails: Double
  /// Of the hypothesis that it is met; 1 where too few come.
  public let pKeeps: Double
  /// Whether the cell is left out.
  public let isTooFew: Bool

  /// What the days of the cell say. O(distinct days).
  public init(_ evidence: CellEvidence, _ requirement: Requirement) {
    pFails = evidence.pFails(requirement)
    pKeeps = evidence.pKeeps(requirement)
    isTooFew = false
  }

  private init() { (pFails, pKeeps, isTooFew) = (1, 1, true) }

  /// A cell that few come to, even pooled (`CellPooling`).
  public static let tooFew = CellTest()
}

/// What all tests say at one look, each with one site.
///
/// The whole is certified if each cell is by its own test: that all meet their targets is wrong with no
/// more than the level's chance, since one cell that does not must have been certified wrongly (an
/// intersection-union test, R. L. Berger 1982). Naming cells that miss a target, or single sites that
/// meet theirs, is another claim for each and goes by Holm's steps.
public struct Certificate: Hashable, Sendable {
  /// By test.
  public let states: [CellState]
  /// By site: certified if all its cells are, in a list that is right as a whole.
  public let sites: [CellState]
  /// Of all tests together; cells with too few tickets are left out.
  public let whole: CellState

  /// `sites` gives the site of each test, from 0 to `siteCount` - 1; `level` is that of the look.
  /// O(n log n).
  public init(_ tests: [CellTest], sites: [Int], siteCount: Int, level: Double) {
    precondition(tests.count == sites.count, "each test is of a site")
    let tested = tests.indices.filter { !tests[$0].isTooFew }
    var states = tests.map { test in
      test.isTooFew ? CellState.tooFew : test.pFails <= level ? .certified : .undecided
    }
    let refuted = Holm.rejected(tested.map { tests[$0].pKeeps }, level: level)
    for (index, isRefuted) in zip(tested, refuted) where isRefuted { states[index] = .refuted }
    self.states = states
    whole = Self.together(states)

    // A site is as doubtful as the most doubtful of its cells.
    var doubts = [Double](repeating: 0, count: siteCount)
    var parts = [[CellState]](repeating: [], count: siteCount)
    for index in tests.indices {
      parts[sites[index]].append(states[index])
      if !tests[index].isTooFew {
        doubts[sites[index]] = max(doubts[sites[index]], tests[index].pFails)
      }
    }
    var result = parts.map(Self.together)
    let open = result.indices.filter { result[$0] != .tooFew }
    let certified = Holm.rejected(open.map { doubts[$0] }, level: level)
    for (site, isCertified) in zip(open, certified) where result[site] == .certified && !isCertified
    {
      result[site] = .undecided
    }
    self.sites = result
  }

  private static func together(_ states: [CellState]) -> CellState {
    if states.contains(.refuted) { return .refuted }
    if states.contains(.undecided) { return .undecided }
    return states.contains(.certified) ? .certified : .tooFew
  }
}
