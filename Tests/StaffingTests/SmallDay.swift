import Staffing

/// A small day at counters, made up: citizens come at fixed times with fixed services on many days, and the
/// share of those who wait beyond a limit is counted by the half-hour in which they come.
struct SmallDay: StaffingProblem {
  /// By day: when somebody comes, in minutes from opening, and how long the service takes.
  let days: [[(arrival: Double, service: Double)]]
  let halfHours: Int
  let limit: Double
  let allowed: Double
  let costs: [Double]

  /// `perHalfHour` citizens come on the mean in each half-hour, with exponential services.
  init(
    _ perHalfHour: [Double], service mean: Double, limit: Double = 10, allowed: Double = 0.1,
    costs: [Double]? = nil, seed: UInt64
  ) {
    var draws = Draws(state: seed)
    halfHours = perHalfHour.count
    self.limit = limit
    self.allowed = allowed
    self.costs = costs ?? Array(repeating: 1, count: halfHours)
    days = (0..<40).map { _ in
      var day: [(arrival: Double, service: Double)] = []
      for (index, count) in perHalfHour.enumerated() {
        var time = draws.exponential(30 / count)
        while time < 30 {
          day.append((Double(30 * index) + time, draws.exponential(mean)))
          time += draws.exponential(30 / count)
        }
      }
      return day
    }
  }

  var unknowns: [Unknown] { costs.map { Unknown(cost: $0, range: 0...5) } }
  var cellCount: Int { halfHours }

  func remedies(of cell: Int) -> [Int] {
    [cell]
      + (1..<halfHours).flatMap { [cell - $0, cell + $0] }.filter { (0..<halfHours).contains($0) }
  }

  func excess(_ people: [Int]) -> [Double] {
    var beyond = Array(repeating: 0.0, count: halfHours)
    var all = beyond
    for day in days {
      var counters = Counters(people)
      for citizen in day {
        let half = Int(citizen.arrival / 30)
        all[half] += 1
        if counters.begin(citizen.arrival, citizen.service) - citizen.arrival > limit {
          beyond[half] += 1
        }
      }
    }
    return zip(beyond, all).map { ($0 / max(1, $1) - allowed) / allowed }
  }

  /// The cost of the cheapest of all staffings that keep the limits and cost less, or that much: every one
  /// is looked at.
  func cheapest(below dear: Double) -> Double {
    var best = dear
    func look(_ people: [Int]) {
      guard people.count == halfHours else {
        for more in 0...5 { look(people + [more]) }
        return
      }
      let cost = cost(people)
      if cost < best, excess(people).allSatisfy({ $0 <= 0 }) { best = cost }
    }
    look([])
    return best
  }
}

/// Counters that serve first come, first served. Who is served when people leave is finished; after the last
/// half-hour as many stay as were there in it, or one.
private struct Counters {
  private let people: [Int]
  private var lastBegan = 0.0
  /// When those being served are done.
  private var ends: [Double] = []

  init(_ people: [Int]) { self.people = people }

  /// When a citizen is called.
  mutating func begin(_ arrival: Double, _ service: Double) -> Double {
    var start = max(arrival, lastBegan)
    while true {
      ends.removeAll { $0 <= start }
      let half = Int(start / 30)
      if ends.count < (half < people.count ? people[half] : max(1, people[people.count - 1])) {
        break
      }
      let next = half < people.count ? Double(30 * (half + 1)) : .infinity
      start = min(next, ends.min() ?? .infinity)
    }
    lastBegan = start
    ends.append(start + service)
    return start
  }
}

/// Numbers that look random and are the same everywhere.
struct Draws {
  var state: UInt64

  mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (Double(state >> 12) + 0.5) * 0x1p-52
  }

  mutating func exponential(_ mean: Double) -> Double { -mean * logarithm(uniform()) }

  /// Natural; by halving, so that no library is asked.
  private func logarithm(_ x: Double) -> Double {
    let y = (x.significand - 1) / (x.significand + 1)
    var (sum, power) = (0.0, y)
    for odd in stride(from: 1.0, through: 41, by: 2) {
      sum += 2 * power / odd
      power *= y * y
    }
    return sum + Double(x.exponent) * 0.693_147_180_559_945_3
  }
}
