#include <gsl/gsl_errno.h>

/// GSL's default error handler aborts the process, at an underflow too. Off before anything runs, in
/// every program that links this: GSL then returns zero, infinity or NaN, and callers say what it is.
__attribute__((constructor)) static void motcua_gsl_errors_off(void) {
  gsl_set_error_handler_off();
}
