/// The mean delays of the first customers of an M/M/c queue, which starts with a known number inside
/// (W. D. Kelton, A. M. Law 1985): exact, and defined also when overloaded.
public enum TransientDelay {
  /// By customer, first to last: the expected wait of each of the first `customers` to arrive when
  /// `initial` are inside at the start. O(customers^2).
  public static func means(
    customers: Int, servers: Int, arrivalRate: Double, meanService: Double, initial: Int = 0
  ) -> [Double] {
    precondition(servers > 0 && arrivalRate > 0 && meanService > 0 && initial >= 0)
    // With n inside, the next event is an arrival with this probability.
    func arrivesNext(_ inside: Int) -> Double {
      arrivalRate / (arrivalRate + Double(min(inside, servers)) / meanService)
    }
    var inside = [Double](repeating: 0, count: initial) + [1.0]
    return (0..<customers).map { _ in
      // From the fullest state down: what the next arrival does not find there falls one lower.
      var falling = 0.0
      for number in inside.indices.reversed() {
        let here = inside[number] + falling
        inside[number] = here * arrivesNext(number)
        falling = here - inside[number]
      }
      let delay = inside.indices.dropFirst(servers).reduce(0.0) { sum, number in
        sum + inside[number] * Double(number - servers + 1) * meanService / Double(servers)
      }
      inside.insert(0, at: 0)
      return delay
    }
  }
}
