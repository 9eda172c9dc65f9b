import CGSL

/// GSL's way with errors. Its default handler aborts the process.
enum GSLErrors {
  private static let once: Void = {
    _ = gsl_set_error_handler_off()
  }()

  /// From now on GSL returns NaN or infinity where a result does not exist.
  static func off() {
    once
  }
}
