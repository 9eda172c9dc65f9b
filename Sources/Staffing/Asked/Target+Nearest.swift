import Experiments
import OutputAnalysis

extension Target {
  /// The same indicator at another value.
  package func with(value: Double) -> Target {
    Target(kpi, kpi.better == .lower ? .atMost(value) : .atLeast(value), isImplied: isImplied)
  }

  /// Of two values that are kept in one place each, the one that is kept in both; endless is neither.
  package func easier(_ one: Double, _ other: Double) -> Double {
    guard one.isFinite, other.isFinite else { return .infinity }
    return kpi.better == .lower ? max(one, other) : min(one, other)
  }

  /// The nearest of the easier values at which `isKept` holds, as it does at all easier ones: in thousandths of
  /// a share, in tenths of a minute or an hour. Endless where there is none but what asks for nothing.
  func nearest(where isKept: (Target) throws -> Bool) rethrows -> Double {
    let isLower = kpi.better == .lower
    let parts = kpi.unit == .share ? 1000.0 : 10
    let begin = requirement.limit * parts
    let first = isLower ? begin.rounded(.down) : begin.rounded(.up)
    let most = isLower ? (kpi.unit == .share ? parts : 1e5) - first : first
    func value(_ steps: Double) -> Double { (isLower ? first + steps : first - steps) / parts }
    var (broken, kept) = (0.0, 1.0)
    while kept < most, try !isKept(with(value: value(kept))) { (broken, kept) = (kept, 2 * kept) }
    if kept >= most {
      kept = most - 1
      guard kept > broken, try isKept(with(value: value(kept))) else { return .infinity }
    }
    while kept - broken > 1 {
      let middle = ((kept + broken) / 2).rounded()
      if try isKept(with(value: value(middle))) { kept = middle } else { broken = middle }
    }
    return value(kept)
  }
}
