import CGSL

/// The chance that a chi-square with so many degrees of freedom, 1 or more, is larger.
package func chiSquareTail(_ value: Double, degrees: Int) -> Double {
  gsl_cdf_chisq_Q(value, Double(degrees))
}
