/// The zero of a function that falls from positive to negative: bisection to the last bit.
package func root(from lower: Double, to upper: Double, of function: (Double) -> Double) -> Double {
  var (low, high) = (lower, upper)
  while true {
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { return middle }
    if function(middle) > 0 { low = middle } else { high = middle }
  }
}

/// The same where only a lower end is known; infinite if there is none.
func root(above lower: Double, of function: (Double) -> Double) -> Double {
  var step = 1.0
  while function(lower + step) > 0 {
    step *= 2
    guard step.isFinite else { return .infinity }
  }
  return root(from: lower, to: lower + step, of: function)
}
