/// The share that lasts longer than a time, by the product limit of E. L. Kaplan and P. Meier (JASA 53,
/// 1958), with Greenwood's standard error.
package struct KaplanMeier: Hashable, Sendable {
  /// A step down.
  package struct Step: Hashable, Sendable {
    /// When.
    package let time: Double
    /// The share that lasts longer.
    package let survival: Double
    /// Of that share.
    package let standardError: Double
  }

  /// One for each time at which something ended.
  package let steps: [Step]

  /// O(n).
  package init(_ sample: CensoredSample) {
    var (steps, survival, greenwood) = ([Step](), 1.0, 0.0)
    var (atRisk, index) = (sample.times.count, 0)
    while index < sample.times.count {
      let time = sample.times[index].value
      var (ended, gone) = (0, 0)
      while index < sample.times.count, sample.times[index].value == time {
        gone += 1
        if sample.times[index].isEvent { ended += 1 }
        index += 1
      }
      if ended > 0 {
        let (d, n) = (Double(ended), Double(atRisk))
        survival *= 1 - d / n
        greenwood += d / (n * (n - d))
        // Where nobody is left the share is 0 whatever comes.
        let error = ended == atRisk ? 0 : survival * greenwood.squareRoot()
        steps.append(Step(time: time, survival: survival, standardError: error))
      }
      atRisk -= gone
    }
    self.steps = steps
  }

  /// The share that lasts longer than `time`, and its standard error. O(log n).
  package func survival(at time: Double) -> (value: Double, standardError: Double) {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? (1, 0) : (steps[low - 1].survival, steps[low - 1].standardError)
  }
}
