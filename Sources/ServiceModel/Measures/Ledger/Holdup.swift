/// What one of the people of a counter group does while somebody waits for the group. At every instant each
/// of them does exactly one of these.
public enum Holdup: Int, Hashable, Sendable, CaseIterable, BitwiseCopyable {
  /// Takes in a submission: somebody who came before is served.
  case submissions
  /// The same for whoever was told to come again, and for supplements.
  case submissionsAgain
  /// Hands out a result.
  case collections
  /// Serves somebody else: at a guidance desk, with originals, or without a result to hand out.
  case otherVisits
  /// Calls a ticket whose holder has gone.
  case calling
  /// Works on what came in online or by post, or scans papers.
  case behindCounter
  /// Is missing today.
  case absent
  /// Is on a break, or not planned at this time of day.
  case offShift
  /// Is at other duties, or on call elsewhere.
  case otherDuties
  /// Belongs to a counter that stays shut today although its site is open.
  case shut
  /// Is at a counter and calls nobody: whoever waits is called by others, or the last call is over.
  case free
  /// The wait of somebody for whom nobody is employed, or that began before the day did.
  case unknown
}

/// An amount for each `Holdup`.
typealias ByHoldup = SIMD16<Double>

extension ByHoldup {
  subscript(holdup: Holdup) -> Double {
    get { self[holdup.rawValue] }
    set { self[holdup.rawValue] = newValue }
  }
}

extension Holdup {
  /// What a counter does with a citizen in a phase.
  init(_ activity: Trace.Activity, isAgain: Bool) {
    switch activity {
    case .reception: self = isAgain ? .submissionsAgain : .submissions
    case .supplement: self = .submissionsAgain
    case .collection: self = .collections
    default: self = .otherVisits
    }
  }
}
