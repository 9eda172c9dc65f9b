import OutputAnalysis
import Testing

struct HolmTests {
  @Test func `the correction steps down and keeps the order given`() {
    // 4 x 0.01, then 3 x 0.02, then 2 x 0.03, where 0.05 itself may not be below that.
    let adjusted = holm([0.03, 0.01, 0.05, 0.02])
    let expected = [0.06, 0.04, 0.06, 0.06]
    #expect(zip(adjusted, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(holm([0.7, 0.8]) == [1, 1])
    #expect(holm([]).isEmpty)
  }
}
