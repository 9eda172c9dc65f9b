/// What cannot be met together.
package struct RosterConflict: Hashable, Sendable {
  /// How little of it there is.
  package enum Kind: Hashable, Sendable {
    /// Each by itself is impossible: no shift covers it, or nobody can do it.
    case alone
    /// No fewer constraints than these contradict each other.
    case smallest
    /// Without any one of these the others can be met.
    case irreducible
    /// These contradict each other; the time was over before any could be left out.
    case contradiction
  }

  package var kind = Kind.contradiction
  /// In the order of the problem.
  package var constraints: [Member] = []
  /// What else cannot be met together, once the needs of this one and of those before are left out.
  package var others: [RosterConflict] = []

  /// A constraint of a conflict.
  package struct Member: Hashable, Sendable {
    /// What it is, as the problem says it.
    package var what: RosterConstraint
    /// People of a class, by entries of the staff, if it is about those.
    package var staff: [Int] = []
    /// Why nothing covers a need; nil otherwise.
    package var reason: Reason?
    /// Contracts of those who could serve it, where the reason is about those.
    package var contracts: [Int] = []
    /// The nearest number, of the people needed, of the cap or of the people there are, with which
    /// everything can be met while all else stays; nil if none was found.
    package var remedy: Int?
  }

  /// Why a need cannot be covered at all.
  package enum Reason: Hashable, Sendable {
    /// None of the shifts of anybody works at that time.
    case noShift
    /// Nobody at work at that time can do it.
    case noSkill
    /// The contracts of all who could do it allow no week: what they ask for at least cannot be worked.
    case noWeek
    /// The contracts of all who could do it allow none of the shifts at that time: too long, or too close to others.
    case notAllowed
  }
}
