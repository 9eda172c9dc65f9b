import CGSL

/// Servers for a load a: `a + beta * sqrt(a)`, where beta fixes the share of customers who wait however
/// large the load is.
public enum SquareRootStaffing {
  /// S. Halfin, W. Whitt 1981: customers wait as long as it takes. `beta` above 0.
  public static func waitProbability(beta: Double) -> Double {
    1 / (1 + beta * gsl_cdf_ugaussian_P(beta) / gsl_ran_ugaussian_pdf(beta))
  }

  /// O. Garnett, A. Mandelbaum, M. Reiman 2002: exponential patience, of which `servicesPerPatience`
  /// is the mean over the mean service. `beta` may be negative.
  public static func waitProbability(beta: Double, servicesPerPatience: Double) -> Double {
    let root = servicesPerPatience.squareRoot()
    return 1 / (1 + gsl_sf_hazard(beta * root) / gsl_sf_hazard(-beta) / root)
  }

  /// The beta of Halfin and Whitt with which this share of customers waits; in (0, 1).
  public static func beta(waitProbability: Double) -> Double {
    root(above: 0) { self.waitProbability(beta: $0) - waitProbability }
  }

  /// The same with patience.
  public static func beta(waitProbability: Double, servicesPerPatience: Double) -> Double {
    root(from: -40, to: 40) {
      self.waitProbability(beta: $0, servicesPerPatience: servicesPerPatience) - waitProbability
    }
  }

  /// Servers for an offered load in erlangs.
  public static func servers(offeredLoad: Double, beta: Double) -> Int {
    max(1, Int((offeredLoad + beta * offeredLoad.squareRoot()).rounded(.up)))
  }

  /// The same where the whole day is busier or calmer by a factor of mean 1 and coefficient of variation
  /// `dayCV`: the load of days varies by that beside the chance of who comes when (A. Bassamboo, R. S.
  /// Randhawa, A. Zeevi 2010).
  public static func servers(offeredLoad: Double, beta: Double, dayCV: Double) -> Int {
    let spread = (offeredLoad + offeredLoad * offeredLoad * dayCV * dayCV).squareRoot()
    return max(1, Int((offeredLoad + beta * spread).rounded(.up)))
  }
}
