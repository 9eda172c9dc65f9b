/// What a log was made into: a scenario that runs, its tables, and what each value rests on.
package struct Draft: Sendable {
  /// The scenario and the tables that it names: `scenario.yaml` first.
  package let files: [(name: String, text: String)]
  /// Values and questions.
  package let estimates: [EstimateRow]
  /// Families that were tried.
  package let fits: [FitRow]
  /// Observed against fitted quantiles, for pictures.
  package let quantiles: [DraftQuantiles]
}

/// Quantiles of times beside those of the law that a draft takes for them.
package struct DraftQuantiles: Sendable {
  /// What kind of times.
  package let subject: FitRow.Subject
  /// Of what, as the log calls it.
  package let scope: String
  /// Which law.
  package let family: String
  /// Share of the times below, the observed quantile and that of the law, each with its 95 % band where
  /// there is one.
  package let points: [(share: Double, observed: Double, fitted: Double)]
}
