import Testing

@testable import Fitting

/// Responses near a point, what they foresee and what they can tell apart: all worked out by hand.
struct ResponseTests {
  /// 3 + 2 x + 5 x^2 along the first factor, 3 + 4 y along the second, of which one side is known.
  private static let response = LocalResponse(
    values: [3], factors: 2,
    arms: [
      .init(factor: 0, step: -0.1, values: [2.85]), .init(factor: 0, step: 0.2, values: [3.6]),
      .init(factor: 1, step: 0.1, values: [3.4]),
    ])

  @Test func `two sides make a parabola, one side a line`() {
    let response = Self.response
    #expect(abs(response.slopes[0][0] - 2) < 1e-12)
    #expect(abs(response.curvatures[0][0] - 10) < 1e-12)
    #expect(abs(response.slopes[0][1] - 4) < 1e-12)
    #expect(response.curvatures[0][1] == 0)
    #expect(abs(response.foreseen([0.4, 0.5])[0] - (3 + 0.8 + 0.8 + 2)) < 1e-12)
  }

  /// x + y and x - y shall be 0.3 and 0.1: x = 0.2, y = 0.1. Where x is 0.1 at most, y = 0.1 leaves 0.1 of each.
  @Test(arguments: [(1.0, 0.2, 0.1, 0.0), (0.1, 0.1, 0.1, 0.02)])
  func `the least misfit is found within the box`(
    most: Double, x: Double, y: Double, misfit: Double
  ) {
    let response = LocalResponse(
      values: [0, 0], factors: 2,
      arms: [
        .init(factor: 0, step: 1, values: [1, 1]), .init(factor: 1, step: 1, values: [1, -1]),
      ])
    let found = Misfit(observed: [0.3, 0.1], noise: [1, 1])
      .best(of: response, within: [-1...most, -1...1])
    #expect(abs(found.move[0] - x) < 1e-4)
    #expect(abs(found.move[1] - y) < 1e-4)
    #expect(abs(found.misfit - misfit) < 1e-6)
  }

  /// Unit columns at an angle whose cosine is 0.9: singular values are the roots of 1.9 and 0.1.
  @Test func `the condition is that of columns of length one`() {
    let angled = ResponseMatrix(
      slopes: [[5, 0.9], [0, 0.19.squareRoot()]], noise: [1, 1], factors: 2)
    #expect(abs(angled.condition - 19.0.squareRoot()) < 1e-9)
    #expect(
      ResponseMatrix(slopes: [[3, 0], [0, 4]], noise: [1, 2], factors: 2).reach == [3, 2])
    let same = ResponseMatrix(slopes: [[2, 4], [1, 2]], noise: [1, 1], factors: 2)
    #expect(same.condition == .infinity)
    #expect(abs(same.weakest[0] + same.weakest[1]) < 1e-9)
    #expect(abs(abs(same.weakest[0]) - 0.5.squareRoot()) < 1e-9)
  }

  /// A number that moves by 100 of its noise along the range: 1 / (100^2 + 12). One that does not: the 1/12 of a
  /// value that may be anywhere. Two factors of which only the sum counts: eigenvalues 1 / 20012 and 1 / 12.
  @Test func `what nothing is known of may lie anywhere in its range`() {
    let known = ResponseMatrix(slopes: [[200]], noise: [2], factors: 1)
    #expect(abs(known.covariance(of: [[1]])[0][0] - 1 / 10_012) < 1e-12)
    let unknown = ResponseMatrix(slopes: [[0]], noise: [2], factors: 1)
    #expect(abs(unknown.covariance(of: [[1]])[0][0] - 1.0 / 12) < 1e-12)
    let sum = ResponseMatrix(slopes: [[100, 100]], noise: [1], factors: 2).covariance(of: [[1]])
    #expect(abs(ResponseMatrix.correlation(sum, 0, 1) + 20_000.0 / 20_024) < 1e-9)
  }
}
