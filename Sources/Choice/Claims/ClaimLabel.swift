/// What is known of a claim.
package enum ClaimLabel: String, Hashable, Sendable, CaseIterable {
  /// What was computed shows that it holds.
  case supported
  /// What was computed shows that it does not.
  case contradicted
  /// Neither is shown.
  case undecided
}
