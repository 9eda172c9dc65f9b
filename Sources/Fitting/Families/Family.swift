/// The families of laws that are tried on observed times, in the order in which ties are settled.
///
/// Triangular and PERT laws are not among them: they are for times that nobody has measured.
package enum Family: String, Hashable, Sendable, CaseIterable {
  case exponential, erlang, gamma, weibull, lognormal, uniform

  /// Numbers that a fit has to find.
  package var parameterCount: Int { self == .exponential ? 1 : 2 }
}
