import Choice
import Testing

@Suite struct SelectionTests {
  /// `ground_truth.json` KN-eta: eta and h squared = 2 eta (first - 1).
  @Test(arguments: [(2, 0.3340502686000293), (5, 0.6349672651536731), (50, 1.4805752856165468)])
  func `KN's constant for ten first replications`(variants: Int, truth: Double) {
    let eta = Selection.eta(variants: variants, first: 10, level: 0.95)
    #expect(agree([eta], [truth]))
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
