extension ClosedRange<Int> {
  /// The number of the range that is nearest to `value`, however far that lies. Traps on NaN.
  func nearest(to value: Double) -> Int {
    value <= Double(lowerBound)
      ? lowerBound : value >= Double(upperBound) ? upperBound : Int(value.rounded())
  }
}

extension Int64 {
  /// Adds what is not negative. A sum beyond all whole numbers stays the largest, and means that it
  /// is not known: `ScopeMeasures`.
  @inline(__always)
  package mutating func add(_ amount: Int64) {
    let (sum, isTooLarge) = addingReportingOverflow(amount)
    self = isTooLarge ? .max : sum
  }
}
