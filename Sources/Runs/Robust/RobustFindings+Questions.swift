import Choice
import Experiments
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Wording

extension RobustFindings {
  /// Break-evens looked for: of every ranked alternative and KPI that is answered, along the quantities of these
  /// ids, or along those that the difference hangs on most.
  func questions(_ asked: [String]?) -> [BreakEvenRounds.Question] {
    let all = design.factors.all
    return options.indices.dropFirst().filter { isRanked[$0] }.flatMap { option in
      answered.flatMap { kpi -> [BreakEvenRounds.Question] in
        let found = sensitivities.first { $0.option == option && $0.kpi.id == kpi.id }
        let factors =
          asked.map { ids in ids.compactMap { id in all.firstIndex { $0.id == id } } }
          ?? found?.leading ?? []
        return factors.map { factor in
          BreakEvenRounds.Question(
            option: option, kpi: kpi, factor: factor,
            predicted: found?.parts.first { $0.factor == factor }?.crossings ?? [])
        }
      }
    }
  }
}

extension FutureSensitivity {
  /// How many quantities a break-even is looked for along, unless they are asked for.
  private static let mostLeading = 3

  /// The quantities that the difference moves with most: by their part in its variance, or where there is no
  /// metamodel good enough by partial rank correlations that are none by chance.
  var leading: [Int] {
    let byShare = largest
    guard byShare.isEmpty else { return byShare.prefix(Self.mostLeading).map(\.factor) }
    let ranked = parts.compactMap { part -> (factor: Int, rank: Double)? in
      guard let rank = part.rank, !rank.interval.contains(0) else {
        return nil
      }
      return (part.factor, abs(rank.value))
    }
    return ranked.sorted { ($1.rank, $0.factor) < ($0.rank, $1.factor) }
      .prefix(Self.mostLeading).map(\.factor)
  }
}

extension FutureFactors {
  /// Throws `InvalidInput` if a break-even is asked for along something that is no quantity.
  func check(breakEvens asked: [String]) throws {
    for id in asked {
      let known = all[quantities].map(\.id)
      if all[choices].contains(where: { $0.id == id }) {
        throw InvalidInput(message: RobustTexts.breakEvenOfChoice.filled(id))
      }
      guard known.contains(id) else {
        throw InvalidInput(
          message: RobustTexts.noSuchFactor.filled(
            .init(vi: id, en: id), bothHints(for: id, among: known)))
      }
    }
  }
}
