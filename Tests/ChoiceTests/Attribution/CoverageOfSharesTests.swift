import CGSL
import Choice
import OutputAnalysis
import Stochastics
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Known effects in a thousand studies of twenty replications: intervals of 95 % hold in 92 to 98 %.
@Suite struct CoverageOfSharesTests {
  private static let studies = 1000

  private func normals(_ study: Int, _ entity: Int, _ count: Int) -> [Double] {
    var draws = RandomSource(seed: 77, replication: study).sequence(
      at: DrawAddress(owner: 2, entity: UInt32(entity), purpose: .design))
    return (0..<count).map { _ in gsl_cdf_ugaussian_Pinv(draws.uniform()) }
  }

  private func expect(_ covered: [Int]) {
    #expect(covered.allSatisfy { 920...980 ~= $0 }, "\(covered)")
  }

  /// The gains of F01 times a busy or calm year, and chance of each set of its own: the mean of each
  /// replication is the truth.
  @Test(arguments: [[], [[], [0], []]])
  func `shares of means hold the truth as often as they say`(needs: [[Int]]) throws {
    let precedence = try Precedence(levers: 3, needs: needs)
    let gains = TruthOfAttributionTests.gains
    let truth = Attribution(precedence) {
      ReplicationEstimate(value: gains[Int($0.bits)], deviations: [])
    }.shares.map(\.value.value)
    var covered = [0, 0, 0]
    for study in 0..<Self.studies {
      let years = normals(study, 0, 20).map { exp(0.3 * $0 - 0.045) }
      let figures = gains.indices.map { set in
        let own = normals(study, 1 + set, 20)
        return ReplicationEstimate(
          value: 0, deviations: zip(years, own).map { gains[set] * $0 + 0.4 * $1 })
      }.map { ReplicationEstimate(meanOf: $0.deviations) ?? $0 }
      let found = Attribution(precedence) { figures[Int($0.bits)] }
      for share in found.shares {
        let interval = try #require(share.interval(level: 0.95))
        covered[share.lever] += interval.contains(truth[share.lever]) ? 1 : 0
      }
    }
    expect(covered)
  }

  /// Minutes over people: the people of a replication vary by 20 %, and busy years wait longer, so that
  /// the ratio of the totals is not the mean of the ratios.
  @Test func `shares of ratios hold the truth as often as they say`() throws {
    let precedence = try Precedence(levers: 3)
    let gains = TruthOfAttributionTests.gains
    // People 1 + 0.2 z; minutes people x (15 - gain) x (1 + 0.3 z) on average: E[S] / E[C] with
    // E[(1 + 0.2 z)(1 + 0.3 z)] = 1.06.
    let truth = Attribution(precedence) {
      ReplicationEstimate(value: 1.06 * (15 - gains[Int($0.bits)]), deviations: [])
    }.shares.map(\.value.value)
    var covered = [0, 0, 0]
    for study in 0..<Self.studies {
      let years = normals(study, 0, 20)
      let figures = try gains.indices.map { set in
        let own = normals(study, 1 + set, 20)
        let counts = years.map { 1 + 0.2 * $0 }
        let sums = zip(zip(years, own), counts).map {
          $1 * ((15 - gains[set]) * (1 + 0.3 * $0.0) + 0.5 * $0.1)
        }
        return try #require(RatioEstimator(sums: sums, counts: counts).estimate)
      }
      let found = Attribution(precedence) { figures[Int($0.bits)] }
      let whole = found.shares.reduce(0) { $0 + $1.value.value }
      #expect(abs(whole - found.total.value) < 1e-9 * 10)
      for share in found.shares {
        let interval = try #require(share.interval(level: 0.95))
        covered[share.lever] += interval.contains(truth[share.lever]) ? 1 : 0
      }
    }
    expect(covered)
  }

  /// Eight levers of which each pair takes away from each other; 64 orders of 40,320, eight replications.
  @Test func `shares over drawn orders hold the truth as often as they say`() throws {
    let precedence = try Precedence(levers: 8)
    func gain(_ set: LeverSet) -> Double {
      10 * set.levers.reduce(0) { $0 + Double($1 + 1) }.squareRoot()
    }
    let truth = Attribution(precedence) { ReplicationEstimate(value: gain($0), deviations: []) }
      .shares.map(\.value.value)
    var covered = [Int](repeating: 0, count: 8)
    for study in 0..<Self.studies {
      let orders = SampledOrders(precedence, atLeast: 64, seed: UInt64(study))
      let years = normals(study, 0, 8)
      let found = Attribution(orders) { set in
        let figure = gain(set)
        return ReplicationEstimate(meanOf: years.map { figure * (1 + 0.1 * $0) })
          ?? ReplicationEstimate(value: figure, deviations: [])
      }
      for share in found.shares {
        let interval = try #require(share.interval(level: 0.95))
        covered[share.lever] += interval.contains(truth[share.lever]) ? 1 : 0
      }
    }
    expect(covered)
  }
}
