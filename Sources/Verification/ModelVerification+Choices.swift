import Choice
import Experiments

extension ModelVerification {
  /// Compares options in known futures again and again, one kind after the other, studies of one in parallel.
  public func run(
    _ studies: [FutureStudy], progress: (String) -> Void = { _ in }
  ) async -> [FutureRates] {
    var rates: [FutureRates] = []
    let seed = seed
    for study in studies {
      progress(study.id)
      let truth = study.truth
      let outcomes = await inParallel(0..<study.studies, threads: threads) {
        study.outcome($0, seed: seed, truth)
      }
      rates.append(FutureRates(study, outcomes))
    }
    return rates
  }

  /// Selects among known variants again and again, in the same way.
  public func run(
    _ studies: [SelectionStudy], progress: (String) -> Void = { _ in }
  ) async -> [SelectionRates] {
    var rates: [SelectionRates] = []
    let seed = seed
    for study in studies {
      progress(study.id)
      let selections = await inParallel(0..<study.studies, threads: threads) {
        study.selection($0, seed: seed)
      }
      rates.append(
        SelectionRates(
          kind: study.kind, studies: study.studies,
          right: selections.count { $0.selected == 0 },
          used: selections.reduce(0) { $0 + $1.used },
          saved: selections.reduce(0) { $0 + $1.saved }))
    }
    return rates
  }
}
