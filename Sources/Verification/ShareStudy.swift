import CGSL
import Choice
import OutputAnalysis
import Stochastics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Levers whose shares of a difference are known, shared out again and again from figures with chance in them:
/// how often do the intervals of the shares hold the truth?
public struct ShareStudy: Sendable {
  /// What is shared out.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Means of twenty replications, times a busy or calm year, with chance of each set of its own.
    case means
    /// The same where the second of the levers needs the first.
    case needs
    /// Minutes over people, whose number varies from replication to replication.
    case ratios
    /// Eight levers that take away from each other, over 64 of their 40,320 orders.
    case orders
  }

  /// What is shared out.
  public let kind: Kind
  /// How often.
  public let studies: Int

  /// So many.
  public init(_ kind: Kind, studies: Int = 1000) {
    (self.kind, self.studies) = (kind, studies)
  }

  /// How it is named on the command line.
  public var id: String { "shares_\(kind.rawValue)" }

  /// F01 of the truth file: minutes of wait that sets of three levers save, by bits.
  private static let gains = [
    0, 8.257684249516608, 8.772623322918701, 12.334675223789112,
    11.25231684366969, 13.443899764544723, 12.71837962820972, 13.970203502423665,
  ]

  /// What a set makes.
  private func gain(_ set: LeverSet) -> Double {
    kind == .orders
      ? 10 * set.levers.reduce(0) { $0 + Double($1 + 1) }.squareRoot() : Self.gains[Int(set.bits)]
  }

  /// Which levers hold the truth in their interval of 95 %, and the truth.
  func covers(_ study: Int, seed: UInt64, _ truth: Truth) -> [Bool] {
    let years = normals(study, 0, kind == .orders ? 8 : 20, seed)
    let found =
      kind == .orders
      ? Attribution(SampledOrders(truth.precedence, atLeast: 64, seed: UInt64(study))) { set in
        let figure = gain(set)
        return mean(years.map { figure * (1 + 0.1 * $0) })
      }
      : Attribution(truth.precedence) { figure($0, study, seed, years) }
    return zip(found.shares, truth.shares).map { share, truth in
      share.interval(level: 0.95)?.contains(truth) ?? false
    }
  }

  /// Of a set of three levers, with chance.
  private func figure(
    _ set: LeverSet, _ study: Int, _ seed: UInt64, _ years: [Double]
  ) -> ReplicationEstimate {
    let own = normals(study, 1 + Int(set.bits), years.count, seed)
    guard kind == .ratios else {
      return mean(zip(years, own).map { exp(0.3 * $0 - 0.045) * gain(set) + 0.4 * $1 })
    }
    // People 1 + 0.2 z, minutes of each (15 - gain)(1 + 0.3 z) on average.
    let counts = years.map { 1 + 0.2 * $0 }
    let sums = zip(zip(years, own), counts).map {
      $1 * ((15 - gain(set)) * (1 + 0.3 * $0.0) + 0.5 * $0.1)
    }
    guard let ratio = RatioEstimator(sums: sums, counts: counts).estimate else {
      preconditionFailure("people come in every replication")
    }
    return ratio
  }

  private func mean(_ values: [Double]) -> ReplicationEstimate {
    guard let mean = ReplicationEstimate(meanOf: values) else {
      preconditionFailure("there are replications")
    }
    return mean
  }

  private func normals(_ study: Int, _ entity: Int, _ count: Int, _ seed: UInt64) -> [Double] {
    var draws = RandomSource(seed: seed, replication: study).sequence(
      at: DrawAddress(
        owner: StreamOwner.key("shares", kind.rawValue), entity: UInt32(entity), purpose: .design))
    return (0..<count).map { _ in gsl_cdf_ugaussian_Pinv(draws.uniform()) }
  }
}

extension ShareStudy {
  /// What is true of the levers.
  struct Truth: Sendable {
    let precedence: Precedence
    let shares: [Double]
  }

  /// Exact, over all orders.
  var truth: Truth {
    let precedence: Precedence
    do throws(Precedence.Circle) {
      precedence = try Precedence(
        levers: kind == .orders ? 8 : 3, needs: kind == .needs ? [[], [0], []] : [])
    } catch {
      preconditionFailure("no levers in a circle")
    }
    let exact = Attribution(precedence) { set in
      // E[(1 + 0.2 z)(1 + 0.3 z)] = 1.06.
      let value = kind == .ratios ? 1.06 * (15 - gain(set)) : gain(set)
      return ReplicationEstimate(value: value, deviations: [])
    }
    return Truth(precedence: precedence, shares: exact.shares.map(\.value.value))
  }
}

/// How often the intervals of shares hold the truth.
public struct ShareRates: Hashable, Sendable {
  /// What was shared out.
  public let kind: ShareStudy.Kind
  /// How often.
  public let studies: Int
  /// By lever: intervals that hold the truth.
  public let covered: [Int]

  /// What has to hold, of intervals of 95 %, with some room for chance.
  public static let allowed = 0.92...0.98

  /// Counted by others.
  public init(kind: ShareStudy.Kind, studies: Int, covered: [Int]) {
    (self.kind, self.studies, self.covered) = (kind, studies, covered)
  }

  /// Of the lever with the fewest and of that with the most.
  public var shares: ClosedRange<Double> {
    let all = covered.map { Double($0) / Double(studies) }
    return (all.min() ?? 0)...(all.max() ?? 0)
  }

  /// Whether each lever's are as they have to be.
  public var agrees: Bool {
    Self.allowed.contains(shares.lowerBound) && Self.allowed.contains(shares.upperBound)
  }
}
