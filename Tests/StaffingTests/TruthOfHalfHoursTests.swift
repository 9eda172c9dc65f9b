import QueueingTheory
import Staffing
import Testing

/// The day of group B of the planning truth: 15 half-hours with arrivals, nobody at lunch, exponential
/// services of 12 minutes and patience of 30; the virtual wait is above 15 minutes for at most a tenth.
struct `Fewest people through the day of the planning truth` {
  @Test func `38.5 hours from two starts by theory, and not the 40 to 52.5 of one down at a time`()
    throws
  {
    var search = Search(DayOfTruth(), effort: .init(width: 3, mostLooks: 3000))
    let found = try search.solve(from: [DayOfTruth.littleRoom, DayOfTruth.muchRoom])
    #expect(found.cost == 77)
    #expect(found.excess.allSatisfy { $0 <= 0 })
  }
}

private struct DayOfTruth: StaffingProblem {
  /// By modified offered load: B03 less one everywhere, and B04.
  static let littleRoom = [3, 5, 6, 6, 6, 5, 4, 3, 3, 5, 5, 4, 4, 3, 2]
  static let muchRoom = [6, 7, 7, 7, 7, 7, 6, 5, 5, 6, 6, 6, 5, 4, 3]

  private static let rates = [
    30, 36, 40, 38, 34, 28, 22, 14, 0, 0, 0, 0, 26, 30, 28, 22, 18, 12, 6,
  ]
  private static let open = (0..<rates.count).filter { rates[$0] > 0 }

  let day = StaffedDay(
    rates: DayOfTruth.rates.map { Double($0) / 60 }, interval: 30, meanService: 12,
    meanPatience: 30, limit: 15)

  var unknowns: [Unknown] { Self.open.map { _ in Unknown(range: 1...12) } }
  var cellCount: Int { Self.open.count }

  func excess(_ people: [Int]) -> [Double] {
    var staff = Array(repeating: 0, count: Self.rates.count)
    for (place, half) in Self.open.enumerated() { staff[half] = people[place] }
    var day = day
    let beyond = day.evaluate(staff).beyond
    return Self.open.map { (beyond[$0] - 0.1) / 0.1 }
  }

  func remedies(of cell: Int) -> [Int] {
    [cell, cell - 1, cell + 1, cell - 2, cell - 3, cell - 4].filter { (0..<cellCount).contains($0) }
  }
}
