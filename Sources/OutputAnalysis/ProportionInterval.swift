import CGSL

extension ConfidenceInterval {
  /// For a probability, from `successes` in `trials` independent trials: exact, never short of its
  /// level (C. J. Clopper and E. S. Pearson 1934).
  public init(successes: Int, trials: Int, level: Double) {
    precondition(0 <= successes && successes <= trials && trials > 0, "successes are among trials")
    let (hits, misses) = (Double(successes), Double(trials - successes))
    let tail = (1 - level) / 2
    self.init(
      lower: successes == 0 ? 0 : gsl_cdf_beta_Pinv(tail, hits, misses + 1),
      upper: misses == 0 ? 1 : gsl_cdf_beta_Qinv(tail, hits + 1, misses), level: level)
  }
}
