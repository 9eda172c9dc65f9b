import OutputAnalysis
import Testing

@Suite struct TallyTests {
  @Test func `mean, variance and interval are those of the textbook`() throws {
    var tally = Tally()
    for value in [1.0, 2, 3, 4] { tally.add(value) }
    #expect(tally.mean == 2.5)
    #expect(tally.variance == 5.0 / 3)
    let interval = try #require(tally.interval(level: 0.95))
    // t(0.975, 3) = 3.182446, standard error 0.645497.
    #expect(abs(interval.upper - 2.5 - 3.182446305284263 * 0.6454972243679028) < 1e-9)
  }

  @Test func `tallies merge to the tally of all`() {
    var (left, right, all) = (Tally(), Tally(), Tally())
    for index in 0..<100 {
      let value = Double(index * index % 37)
      all.add(value)
      if index < 33 { left.add(value) } else { right.add(value) }
    }
    left.merge(right)
    #expect(left.count == all.count)
    #expect(abs(left.mean - all.mean) < 1e-12)
    #expect(abs((left.variance ?? 0) - (all.variance ?? 1)) < 1e-9)
  }

  @Test func `one observation has no variance`() {
    var tally = Tally()
    tally.add(3)
    #expect(tally.variance == nil && tally.interval(level: 0.95) == nil)
  }
}
