import Experiments

extension ModelVerification {
  /// Shares out known differences again and again, one kind after the other, studies of one in parallel.
  public func run(
    _ studies: [ShareStudy], progress: (String) -> Void = { _ in }
  ) async -> [ShareRates] {
    var rates: [ShareRates] = []
    let seed = seed
    for study in studies {
      progress(study.id)
      let truth = study.truth
      let covers = await inParallel(0..<study.studies, threads: threads) {
        study.covers($0, seed: seed, truth)
      }
      rates.append(
        ShareRates(
          kind: study.kind, studies: study.studies,
          covered: truth.shares.indices.map { lever in covers.count { $0[lever] } }))
    }
    return rates
  }
}
