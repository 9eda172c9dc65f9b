import Experiments
import OutputAnalysis

/// A value and its interval as the long tables tell them. Where `kpi.csv` has the replications, to all
/// digits. In the other rows, which are most, to the third significant digit of half the interval's
/// width, or to whole units where that is wider than a hundred: what is left out is a thousandth of
/// what is not known.
struct ToldEstimate {
  private(set) var value: Double?
  private(set) var low: Double?
  private(set) var high: Double?

  init(_ value: Double?, _ interval: ConfidenceInterval?, of kpi: KPI, in type: ScopeType) {
    (self.value, low, high) = (value, interval?.lower, interval?.upper)
    guard let interval, !kpi.isToldByReplication(in: type) else { return }
    var scale = 1.0
    while interval.halfWidth * scale < 100, scale < Self.finest { scale *= 10 }
    guard interval.halfWidth > 0, scale < Self.finest else { return }
    func rounded(_ number: Double) -> Double { (number * scale).rounded() / scale }
    (self.value, low, high) = (value.map(rounded), low.map(rounded), high.map(rounded))
  }

  /// Powers of ten up to this are exact, and so is what they round.
  private static let finest = 1e12
}
