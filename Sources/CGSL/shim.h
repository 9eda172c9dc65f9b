/// The parts of the GNU Scientific Library that MotCua uses.
#ifndef MOTCUA_CGSL_SHIM_H
#define MOTCUA_CGSL_SHIM_H

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_sf_erf.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_psi.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_version.h>

/// The version of the library that is linked: a global is nothing that Swift reads.
static inline const char *motcua_gsl_version(void) { return gsl_version; }

/// The simplex of Nelder and Mead, kept by the distances of its corners.
static inline const gsl_multimin_fminimizer_type *motcua_nmsimplex2(void) {
  return gsl_multimin_fminimizer_nmsimplex2;
}

#if defined(__x86_64__)
#include <cpuid.h>
/// Whether the processor multiplies and adds in one: the system's library then computes `exp`, `log`
/// and `pow` by other instructions than without, and seldom the last bit is another one.
static inline int motcua_has_fma(void) {
  unsigned int a, b, c, d;
  return __get_cpuid(1, &a, &b, &c, &d) && (c & bit_FMA) != 0;
}
#else
/// Other processors have it or have it not by their kind.
static inline int motcua_has_fma(void) { return 0; }
#endif

#endif
