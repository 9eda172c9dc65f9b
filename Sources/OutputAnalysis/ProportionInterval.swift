extension ConfidenceInterval {
  /// For a probability, from `successes` in `trials` independent trials: exact, never short of its
  /// level (C. J. Clopper and E. S. Pearson 1934).
  public init(successes: Int, trials: Int, level: Double) {
    precondition(0 <= successes && successes <= trials && trials > 0, "successes are among trials")
    let (hits, misses) = (Double(successes), Double(trials - successes))
    let tail = (1 - level) / 2
    self.init(
      lower: successes == 0 ? 0 : BetaLaw(a: hits, b: misses + 1).quantile(tail),
      upper: misses == 0 ? 1 : 1 - BetaLaw(a: misses, b: hits + 1).quantile(tail), level: level)
  }
}
