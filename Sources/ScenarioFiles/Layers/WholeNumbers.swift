/// Numbers rounded to whole ones by the largest remainder: each is one of its two neighbours, and their sum is
/// the nearest whole number to the sum of all (Hamilton's method). One number alone is rounded to the nearest,
/// a half upwards.
struct WholeNumbers: Hashable, Sendable {
  /// In the order given; of equal remainders the first is rounded up.
  let values: [Int]

  /// O(n log n). Traps on numbers beyond 10^15.
  init(rounding numbers: [Double]) {
    precondition(numbers.allSatisfy { abs($0) < 1e15 }, "whole numbers that a double can count")
    let floors = numbers.map { Int($0.rounded(.down)) }
    let sum = Int((numbers.reduce(0, +) + 1e-9).rounded(.toNearestOrAwayFromZero))
    let more = sum - floors.reduce(0, +)
    let order = numbers.indices.sorted { a, b in
      let (x, y) = (numbers[a] - Double(floors[a]), numbers[b] - Double(floors[b]))
      return abs(x - y) < 1e-9 ? a < b : x > y
    }
    var values = floors
    for place in order.prefix(max(0, more)) { values[place] += 1 }
    self.values = values
  }
}
