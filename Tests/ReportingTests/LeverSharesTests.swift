import Experiments
import Testing
import Wording

@testable import Reporting

/// What is said of levers is no stronger than their intervals.
@Suite struct LeverSharesTests {
  private typealias Part = (name: String, value: Double, error: Double)

  /// In minutes, of which 1 matters.
  private func sentence(_ whole: Part, _ levers: [Part]) -> String {
    func share(_ part: Part) -> LeverShares.Share {
      LeverShares.Share(
        name: LocalizedText(vi: part.name, en: part.name), value: part.value,
        ends: part.value - part.error...part.value + part.error)
    }
    return LeverShares(
      name: LocalizedText(vi: "Chờ", en: "Wait"), unit: .minutes, base: 1.77, whole: share(whole),
      levers: levers.map(share), smallest: 1
    ).sentence(.en)
  }

  @Test func `what is small but may matter is open, and shares that matter are named`() {
    #expect(
      sentence(
        ("all", 0.92, 1.51), [("staff", 2.98, 0.82), ("branches", -1.61, 0.99), ("a", 0.01, 0.01)])
        == "Whether all together make a difference that matters is open. Shares that matter: "
        + "staff (+2.98).")
  }

  @Test func `levers that undo each other hang on it, though the whole is nothing`() {
    #expect(
      sentence(("all", -0.2, 0.1), [("a", 3, 0.2), ("b", -3.2, 0.2)])
        == "All together they make no difference that matters. Shares that matter: a (+3.00), "
        + "b (-3.20).")
    // One of them may matter, and is not shown to.
    #expect(
      sentence(("all", -0.2, 0.1), [("a", 0.4, 0.8), ("b", -0.6, 0.2)])
        == "All together they make no difference that matters.")
  }

  @Test func `nothing hangs on shares that are all within what matters`() {
    let nothing = AttributionWords.nothing[.en]
    #expect(sentence(("all", 0.5, 0.4), [("a", 0.4, 0.1), ("b", 0.1, 0.3)]) == nothing)
    #expect(sentence(("all", 0.5, 0.6), [("a", 0.4, 0.1), ("b", 0.1, 0.3)]) != nothing)
    #expect(
      sentence(("all", 5, 1), [("a", 4, 0.5), ("b", 1, 0.5)])
        == "The largest share of the difference is that of a (+4.00). Then: b (+1.00).")
  }
}
