import Stochastics

/// Small models with known truth, to measure how often intervals hold it.
enum Model: String, Sendable {
  /// Mean delay of the first 25 customers of an M/M/1 queue, arrivals 1 apart, service 0.9, empty.
  case firstDelays
  /// Life of a system that fails with its first part, or when both others have failed; the lives
  /// of parts are Weibull of shape 0.5. Very skewed.
  case reliability

  var truth: Double {
    switch self {
    case .firstDelays: 2.124489346531961
    case .reliability: 7.0 / 9
    }
  }

  /// The value of one replication, with all its draws from one address.
  func value(_ replication: Int, _ source: RandomSource) -> Double {
    var draws = source.sequence(
      at: DrawAddress(owner: 1, entity: UInt32(replication), purpose: .service))
    switch self {
    case .firstDelays:
      var delay = 0.0
      var sum = 0.0
      for _ in 1..<25 {
        delay = max(0, delay + draws.exponential(mean: 0.9) - draws.exponential(mean: 1))
        sum += delay
      }
      return sum / 25
    case .reliability:
      let lives = (0..<3).map { _ in
        let life = draws.exponential(mean: 1)
        return life * life
      }
      return min(lives[0], max(lives[1], lives[2]))
    }
  }
}
