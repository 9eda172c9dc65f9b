import Choice
import Testing

@Suite struct EquityTests {
  private let communes = Burden(ThirtyCommunes.burdens, people: ThirtyCommunes.people)
  private let each = Burden(
    ThirtyCommunes.burdens, people: ThirtyCommunes.burdens.map { _ in 1 })

  @Test func `J01: Gini with and without people`() throws {
    #expect(agree([try #require(communes?.gini)], [0.19894001499450986], within: 1e-10))
    #expect(agree([try #require(each?.gini)], [0.2042352798201373], within: 1e-10))
  }

  @Test func `J02: Theil's two indices`() throws {
    #expect(agree([try #require(communes?.theil)], [0.06739916432112893], within: 1e-10))
    #expect(
      agree([try #require(communes?.meanLogDeviation)], [0.06381814530557034], within: 1e-10))
  }

  @Test func `J04: what the worst-off tenth bears, the commune at the margin in part`() throws {
    let burden = try #require(communes)
    #expect(agree([try #require(burden.borneByWorst(0.1))], [0.18009527148397264], within: 1e-10))
    // The worst 3 of 30 rows: communes 11, 3 and 10 of the file by people.
    let worst = ThirtyCommunes.burdens.indices.sorted {
      ThirtyCommunes.burdens[$0] > ThirtyCommunes.burdens[$1]
    }.prefix(3)
    let people = ThirtyCommunes.people
    let three = worst.reduce(0) { $0 + people[$1] * ThirtyCommunes.burdens[$1] }
    let share = worst.reduce(0) { $0 + people[$1] } / people.reduce(0, +)
    #expect(
      agree([three / (burden.mean * people.reduce(0, +))], [0.149485150876635], within: 1e-10))
    #expect(agree([try #require(burden.borneByWorst(share))], [0.149485150876635], within: 1e-10))
  }

  /// 1, 2, 3, 4 with 4, 3, 2, 1 people: deciles of ten people in order 1 1 1 1 2 2 2 3 3 4.
  @Test func `deciles are those of persons, without interpolation`() throws {
    let burden = try #require(Burden([4, 3, 2, 1], people: [1, 2, 3, 4]))
    #expect(burden.mean == 2)
    #expect(burden.quantile(0.4) == 1 && burden.quantile(0.41) == 2)
    #expect(burden.quantile(0.9) == 3 && burden.quantile(0.91) == 4)
    #expect(burden.ninthOverFirstDecile == 3)
    #expect(burden.meanOfWorst(0.1) == 4)
    // One person at 4 and half of one at 3.
    #expect(agree([burden.meanOfWorst(0.15)], [(4 + 0.5 * 3) / 1.5]))
    #expect(burden.borneByWorst(1) == 1)
  }

  @Test func `who bears all makes for the most unequal, equal burdens for none`() throws {
    let one = try #require(Burden([0, 0, 0, 8], people: [1, 1, 1, 1]))
    #expect(one.gini == 0.75)
    #expect(one.meanLogDeviation == nil && one.ninthOverFirstDecile == nil)
    let equal = try #require(Burden([5, 5], people: [1, 9]))
    #expect(agree([try #require(equal.gini), try #require(equal.theil)], [0, 0]))
    let nothing = try #require(Burden([0, 0], people: [1, 1]))
    #expect(nothing.gini == nil && nothing.theil == nil && nothing.borneByWorst(0.1) == nil)
    #expect(Burden([5], people: [0]) == nil)
  }

  @Test func `who is better off by more than what matters, and who is worse off`() throws {
    let shift = try #require(
      Shift([-6, -5, 0, 5.1], people: [10, 20, 30, 40], relevant: 5, lowerIsBetter: true))
    #expect(shift.better == 0.1 && shift.worse == 0.4 && shift.people == 100)
    #expect(agree([shift.neither], [0.5]))
    let other = try #require(
      Shift([-6, 6], people: [1, 3], relevant: 5, lowerIsBetter: false))
    #expect(other.better == 0.75 && other.worse == 0.25)
    #expect(Shift([], people: [], relevant: 1, lowerIsBetter: true) == nil)
  }
}
