import Choice
import Stochastics

/// Two options in futures whose law is known (`KnownFutures`), compared again and again as `motcua robust`
/// does: how often do the intervals and the shares of futures hold the truth, and are indices told only where
/// the metamodel predicts?
public struct FutureStudy: Sendable {
  /// Which futures.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 200 points, each drawn by itself.
    case independent
    /// 200 points of a hypercube, the default of `motcua robust`.
    case hypercube
    /// The same near overload, where waits grow without end: a metamodel seldom predicts that.
    case overload
    /// 4,096 points of Sobol's sequence.
    case many

    /// Points of a study.
    public var points: Int { self == .many ? 4096 : 200 }
  }

  /// Which futures.
  public let kind: Kind
  /// How often.
  public let studies: Int
  /// Of those, the first so many have a metamodel: it takes a hundred times as long as all else.
  public let metamodels: Int

  /// A thousand studies; on hypercubes every fifth has a metamodel, if `isQuick` one in 25.
  public init(_ kind: Kind, isQuick: Bool) {
    let studies = kind == .many ? 100 : 1000
    let hasMetamodel = kind == .hypercube || kind == .overload
    self.init(kind, studies: studies, metamodels: hasMetamodel ? studies / (isQuick ? 25 : 5) : 0)
  }

  /// So many.
  public init(_ kind: Kind, studies: Int, metamodels: Int) {
    (self.kind, self.studies, self.metamodels) = (kind, studies, metamodels)
  }

  /// How it is named on the command line.
  public var id: String { "futures_\(kind.rawValue)" }

  var futures: KnownFutures { KnownFutures(shape: kind == .overload ? 250 : 400) }

  /// What is exactly so.
  struct Truth: Sendable {
    /// The 5 and the 95 % point of the difference, and the share of futures in which the alternative is better.
    let low, high, best: Double
  }

  var truth: Truth {
    let futures = futures
    return Truth(
      low: futures.difference(notExceededWith: InputRange.tail),
      high: futures.difference(notExceededWith: 1 - InputRange.tail),
      best: futures.shareOfAlternative)
  }

  /// What one study says of it.
  struct Outcome: Sendable {
    /// Whether the interval of the 5 % point holds it, and that of the 95 % point.
    var low = false, high = false
    /// How far the share of futures is off, and how many of its standard errors that is.
    var off = Double.infinity, errors = Double.infinity
    /// Of the metamodel; nil without one.
    var q2: Double?
    /// Whether indices are told.
    var isTold = false
  }

  /// Of the study of this number.
  func outcome(_ study: Int, seed: UInt64, _ truth: Truth) -> Outcome {
    let rows = rows(study, seed: seed)
    let minutes = rows.map { futures.minutes(at: $0) }
    // Near overload a queue may have no end: it has no value, as a run that failed.
    let differences = minutes.map { $0[1] - $0[0] }.map { $0.isFinite ? $0 : nil }
    var outcome = Outcome()
    let found = DifferenceOverFutures(
      centre: nil, noise: nil, points: differences.map { $0.map { Difference($0, relevant: 1) } },
      aim: .lower)
    outcome.low = found.inputs?.low.holds(truth.low) ?? false
    outcome.high = found.inputs?.high.holds(truth.high) ?? false
    let values = (0..<2).map { option in
      minutes.indices.map { differences[$0] == nil ? nil : minutes[$0][option] }
    }
    let best = FutureLosses(values, lowerIsBetter: true).best
    if let share = best.last {
      outcome.off = abs(share.value - truth.best)
      outcome.errors = outcome.off / share.standardError
    }
    if study < metamodels { tell(of: differences, rows, &outcome) }
    return outcome
  }

  /// Of the metamodel of these differences.
  private func tell(of differences: [Double?], _ rows: [[Double]], _ outcome: inout Outcome) {
    do throws(SensitivityRefusal) {
      let metamodel = try Metamodel(
        PolynomialBasis(rows, counts: [nil, nil]), outputs: differences)
      outcome.q2 = metamodel.q2
      _ = try metamodel.indices(resamples: 2, seed: 1)
      outcome.isTold = true
    } catch {
      outcome.isTold = false
    }
  }

  private func rows(_ study: Int, seed: UInt64) -> [[Double]] {
    let own = seed &+ UInt64(study)
    do throws(DesignProblem) {
      switch kind {
      case .independent:
        var draws = RandomSource(seed: seed, replication: study).sequence(
          at: DrawAddress(
            owner: StreamOwner.key("futures", kind.rawValue), entity: 0, purpose: .design))
        return (0..<kind.points).map { _ in [draws.uniform(), draws.uniform()] }
      case .hypercube, .overload:
        return try LatinHypercube(points: kind.points, factors: 2, seed: own).rows
      case .many:
        return try SobolPoints(points: kind.points, factors: 2, seed: own).rows
      }
    } catch {
      preconditionFailure("a power of two, and two factors")
    }
  }
}

extension InputRange.End {
  /// Whether the interval is there and has this in it.
  fileprivate func holds(_ value: Double) -> Bool {
    guard let lower, let upper else { return false }
    return lower <= value && value <= upper
  }
}
