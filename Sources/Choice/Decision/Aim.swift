/// Which way a figure is to go.
package enum Aim: Hashable, Sendable {
  /// Less of it is better.
  case lower
  /// More of it is better.
  case higher
  /// Neither is better.
  case neither

  /// How much better a figure is that has changed by `difference`; nil where neither is better.
  package func gain(_ difference: Double) -> Double? {
    switch self {
    case .lower: -difference
    case .higher: difference
    case .neither: nil
    }
  }
}
