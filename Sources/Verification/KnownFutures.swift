import CGSL
import QueueingTheory

/// A choice whose outcome is known exactly in each future: six counters as they are, or seven that are a
/// walk away. How many people come an hour and how many a counter serves are uncertain, each by a gamma law;
/// what counts is the time until service begins, walk included.
///
/// Erlang's formula gives what seven counters have less of a wait. The laws of that gain and of the better
/// option are integrals over the speed of service.
struct KnownFutures: Hashable, Sendable {
  /// Of both gamma laws: the larger, the narrower.
  let shape: Double
  /// Minutes to walk to the seventh counter.
  let walk: Double

  /// Mean rates in an hour.
  static let (arrivals, services) = (20.0, 5.0)

  /// How uncertain the rates are, and how far away the alternative.
  init(shape: Double = 400, walk: Double = 1.2) {
    (self.shape, self.walk) = (shape, walk)
  }

  /// By option, the minutes until service begins, at these positions of arrivals and of services in 0...1.
  func minutes(at row: [Double]) -> [Double] {
    let (arrivals, services) = (
      rate(row[0], mean: Self.arrivals), rate(row[1], mean: Self.services)
    )
    return [
      Self.wait(6, arrivals, services), Self.wait(7, arrivals, services) + walk,
    ]
  }

  /// What seven counters have more in a future that is not exceeded with this probability.
  func difference(notExceededWith share: Double) -> Double {
    let least = root(from: 0, to: 60) { gain in 1 - share - probability(ofGainUpTo: gain) }
    return walk - least
  }

  /// In which share of all futures seven counters are better.
  var shareOfAlternative: Double { 1 - probability(ofGainUpTo: walk) }

  /// That seven counters spare at most so many minutes of wait: for each speed of service, that fewer people
  /// come than those to whom they spare just that.
  private func probability(ofGainUpTo gain: Double) -> Double {
    // Beyond these a normal score has a part of 1e-16.
    GaussLegendre().integral(between: [-8, -3, 0, 3, 8], panels: 4) { score in
      let services = rate(gsl_cdf_ugaussian_P(score), mean: Self.services)
      let arrivals = root(from: 0, to: 6 * services) { arrivals in
        gain - (Self.wait(6, arrivals, services) - Self.wait(7, arrivals, services))
      }
      return gsl_ran_ugaussian_pdf(score)
        * gsl_cdf_gamma_P(arrivals, shape, Self.arrivals / shape)
    }
  }

  private func rate(_ position: Double, mean: Double) -> Double {
    gsl_cdf_gamma_Pinv(position, shape, mean / shape)
  }

  private static func wait(_ counters: Int, _ arrivals: Double, _ services: Double) -> Double {
    60
      * ErlangC(servers: counters, arrivalRate: arrivals, meanService: 1 / services).meanWait
  }
}
