import CGSL
import Choice
import Stochastics
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct SelectionTests {
  /// `ground_truth.json` KN-eta: eta and h squared = 2 eta (first - 1).
  @Test(arguments: [(2, 0.3340502686000293), (5, 0.6349672651536731), (50, 1.4805752856165468)])
  func `KN's constant for ten first replications`(variants: Int, truth: Double) {
    let eta = Selection.eta(variants: variants, first: 10, level: 0.95)
    #expect(agree([eta], [truth]))
  }

  /// Variants whose first is better by the smallest relevant difference and all others equal: the hardest
  /// case. Standard deviation 1, a difference of its own standard error over ten replications. Whether
  /// the first was selected.
  private func slippage(
    _ trial: Int, variants: Int, correlation: Double, lowerIsBetter: Bool = false
  ) -> (isRight: Bool, selection: Selection) {
    let relevant = 1 / 10.0.squareRoot()
    var draws = RandomSource(seed: 36, replication: trial).sequence(
      at: DrawAddress(owner: 3, entity: UInt32(variants), purpose: .design))
    func normal() -> Double { gsl_cdf_ugaussian_Pinv(draws.uniform()) }
    var selection = Selection(
      variants: variants, relevant: relevant, lowerIsBetter: lowerIsBetter)
    while let wanted = selection.wanted {
      let common = correlation.squareRoot() * normal()
      let own = (0..<variants).map { _ in (1 - correlation).squareRoot() * normal() }
      let sign = lowerIsBetter ? -1.0 : 1
      selection.tell(wanted.map { sign * (common + own[$0] + ($0 == 0 ? relevant : 0)) })
    }
    return (selection.selected == 0, selection)
  }

  /// Published: .962 with 398 observations of independent variants, .965 with 202 at a correlation of 0.5,
  /// .973 with 88 at 0.8. The guarantee is 950; of a procedure that just holds it, 925 or fewer of 1,000
  /// come in one of 4,000 studies.
  @Test(arguments: [(0.0, 398.0), (0.5, 202), (0.8, 88)])
  func `the best of five is selected in the slippage configuration`(
    correlation: Double, published: Double
  ) {
    var (right, used) = (0, 0.0)
    for trial in 0..<1000 {
      let (isRight, selection) = slippage(trial, variants: 5, correlation: correlation)
      right += isRight ? 1 : 0
      used += Double(selection.used) / 1000
      #expect(selection.used + selection.saved == 5 * selection.replications)
    }
    #expect(right >= 930, "\(right)")
    #expect(abs(used - published) < 0.06 * published, "\(used)")
  }

  /// Of 200 at 95 %, fewer than 180 come once in 700 studies.
  @Test func `the best of fifty is selected as well, of waits as of shares`() {
    let trials = 200
    let selections = (0..<trials).map {
      slippage($0, variants: 50, correlation: 0.8, lowerIsBetter: true)
    }
    #expect(selections.count(where: \.isRight) >= 180)
    let (used, saved) = selections.reduce((0, 0)) {
      ($0.0 + $1.selection.used, $0.1 + $1.selection.saved)
    }
    #expect(4 * saved > used + saved)
  }

  /// Differences of 9 and 4 with hardly any noise: both others go out at once.
  @Test func `variants that are far behind go out after the first replications`() throws {
    var selection = Selection(variants: 3, relevant: 1, lowerIsBetter: true, first: 4)
    for wait in [10.0, 12, 14, 11] {
      #expect(selection.wanted == [0, 1, 2] && selection.selected == nil)
      selection.tell([wait + 9, wait, wait + 4 + 0.01 * wait])
    }
    #expect(selection.wanted == nil && selection.selected == 1)
    #expect(selection.leftAfter == [4, nil, 4])
    #expect(selection.used == 12 && selection.saved == 0)
  }

  @Test func `variants that are the same are told apart by nothing: the first is taken`() {
    var selection = Selection(variants: 2, relevant: 1, lowerIsBetter: true, first: 3)
    for wait in [10.0, 12, 14] { selection.tell([wait, wait]) }
    #expect(selection.longest == 3 && selection.selected == 0)
  }

  /// Three variants; the third trails by 5 from the start, the first two by 0.1 either way with a spread of
  /// about 2: they go on until the width is gone.
  @Test func `replications go only to those that may still be the best`() throws {
    var selection = Selection(variants: 3, relevant: 0.5, lowerIsBetter: false, first: 5)
    var number = 0
    while let wanted = selection.wanted {
      let swing = number.isMultiple(of: 2) ? 1.0 : -1
      let figures = [swing + 0.1, -swing, -5]
      selection.tell(wanted.map { figures[$0] })
      number += 1
    }
    #expect(selection.selected == 0)
    #expect(try #require(selection.leftAfter[2]) < selection.replications)
    #expect(selection.replications <= (try #require(selection.longest)))
    #expect(selection.saved == selection.replications - (try #require(selection.leftAfter[2])))
  }
}
