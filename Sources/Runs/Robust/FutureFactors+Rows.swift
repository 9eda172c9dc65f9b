import Choice
import ServiceModel
import Wording

extension FutureFactors {
  /// Futures of the kind that is asked for: by future, the position of each quantity, nil as written.
  /// Throws `InvalidInput` where there is no such design.
  func rows(_ asked: Study.Robust) throws -> [[Double?]] {
    let correlation = try correlation()
    guard !laws.isEmpty else { return [] }
    if !correlation.tied.isEmpty, !asked.design.isSpaceFilling {
      let ids = quantities.filter { all[$0].correlation != nil }.map { all[$0].id }
      throw InvalidInput(
        message: RobustTexts.noCorrelation.filled(
          asked.design.rawValue, ids.joined(separator: ", ")))
    }
    do throws(DesignProblem) {
      return try rows(asked, correlation)
    } catch {
      throw InvalidInput(message: Self.text(of: error))
    }
  }

  private func rows(
    _ asked: Study.Robust, _ correlation: RankCorrelation
  ) throws(DesignProblem) -> [[Double?]] {
    let (count, seed) = (laws.count, asked.designSeed)
    switch asked.design {
    case .latinHypercube:
      let drawn = try LatinHypercube(points: asked.points, factors: count, seed: seed)
      return try correlation.reordered(drawn.rows)
    case .sobol:
      let drawn = try SobolPoints(
        points: SobolPoints.powerOfTwo(notBelow: asked.points), factors: count, seed: seed)
      return drawn.rows.map { correlation.coupled($0) }
    case .morris:
      let trajectories = max(2, asked.points / (count + 1))
      return try MorrisDesign(trajectories: trajectories, factors: count, seed: seed)
        .positions(laws)
    case .oneAtATime:
      return OneAtATime(laws, written: all[quantities].map(\.neutral)).moves.map { move in
        laws.indices.map { $0 == move.factor ? move.position : nil }
      }
    case .grid:
      var values = 2
      while (0..<count).reduce(1, { product, _ in min(product * (values + 1), 1 << 30) })
        <= asked.points
      { values += 1 }
      return try GridPoints(laws, values: laws.map { _ in values }).rows
    case .file: preconditionFailure("a file has its own rows")
    }
  }

  /// Throws `InvalidInput` for correlations that numbers cannot have, which the reader of scenarios has
  /// refused.
  func correlation() throws -> RankCorrelation {
    let pairs = quantities.compactMap { quantity -> RankCorrelation.Pair? in
      guard let correlation = all[quantity].correlation,
        let other = quantities.first(where: { all[$0].id == correlation.with })
      else { return nil }
      return .init(quantity, other, rank: correlation.rank)
    }
    do throws(RankCorrelation.Problem) {
      return try RankCorrelation(factors: laws.count, pairs)
    } catch {
      throw InvalidInput(message: RobustTexts.impossible)
    }
  }

  private static func text(of problem: DesignProblem) -> LocalizedText {
    switch problem {
    case .tooFew(let count, let least):
      RobustTexts.tooFewPoints.filled("\(count)", "\(least)")
    case .tooManyColumns(let count, let most):
      RobustTexts.tooManyFactors.filled("\(count)", "\(most)")
    case .tooManyPoints(let most): RobustTexts.tooManyPoints.filled("\(most)")
    case .noPowerOfTwo(let count, _, let above):
      RobustTexts.noPowerOfTwo.filled("\(count)", "\(above)")
    case .oddLevels(let levels): RobustTexts.oddLevels.filled("\(levels)")
    }
  }
}
