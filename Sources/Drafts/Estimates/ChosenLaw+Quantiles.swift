import Fitting

extension ChosenLaw {
  /// What was seen beside the best family, whether or not the draft takes it; nil with too few times.
  func quantiles(_ subject: FitRow.Subject, _ scope: String) -> DraftQuantiles? {
    guard let best = taken, !quantiles.isEmpty else { return nil }
    return DraftQuantiles(
      subject: subject, scope: scope, family: best.law.family.rawValue,
      points: quantiles.map { ($0.share, $0.value, best.law.quantile($0.share)) })
  }
}
