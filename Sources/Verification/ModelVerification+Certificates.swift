import Experiments

extension ModelVerification {
  /// Puts problems whose answers are known to the test that certifies staffings, all kinds one after the
  /// other, problems of one in parallel.
  public func run(
    _ studies: [CertificateStudy], progress: (String) -> Void = { _ in }
  ) async -> [CertificateRates] {
    var rates: [CertificateRates] = []
    let seed = seed
    for study in studies {
      progress(study.id)
      let outcomes = await inParallel(0..<study.problems, threads: threads) { problem in
        study.outcome(of: problem, seed: seed)
      }
      rates.append(
        CertificateRates(
          kind: study.kind, isSimulated: study.scenario != nil, isInARow: study.memory > 0,
          problems: study.problems,
          counted: outcomes.count { $0.state == study.kind.counted },
          years: outcomes.reduce(0) { $0 + $1.years }))
    }
    return rates
  }
}
