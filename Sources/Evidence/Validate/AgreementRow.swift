import Fitting
package import Tables

/// A row of `agreement.csv`: how well a series of parts is followed, such as the wait by hour.
package struct AgreementRow: TableRow {
  /// Which number.
  package var measure = Measure.wait
  /// What its parts are.
  package var scope = ObservedScope.hour
  /// Parts that both have.
  package var parts = 0
  /// Pearson's.
  package var correlation: Double?
  /// All errors over all that was observed.
  package var wape: Double?
  /// Mean error over the observed.
  package var mape: Double?
  /// Mean of twice the error over both.
  package var symmetricMAPE: Double?
  /// Root of the mean square error.
  package var rmse: Double?
  /// Simulated less observed, on average.
  package var bias: Double?

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<AgreementRow>(
    "agreement", vi: "Mức khớp của mỗi chuỗi, như thời gian chờ theo giờ.",
    en: "How well each series is followed, such as the wait by hour.",
    columns: [
      Column("measure", \.measure, vi: "Con số nào.", en: "Which number."),
      Column("scope_type", \.scope, vi: "Chia theo gì.", en: "What its parts are."),
      Column("parts", \.parts, unit: "count", vi: "Số phần.", en: "How many parts.").atLeast(0),
      Column("correlation", \.correlation, vi: "Tương quan Pearson.", en: "Pearson's correlation.")
        .ofSamples,
      Column(
        "wape", \.wape, vi: "Tổng sai số trên tổng quan sát.",
        en: "Sum of absolute errors over the sum observed."
      ).ofSamples,
      Column(
        "mape", \.mape, vi: "Trung bình sai số trên quan sát, các phần lớn hơn 0.",
        en: "Mean absolute error over the observed, of parts above 0."
      ).ofSamples,
      Column(
        "symmetric_mape", \.symmetricMAPE, vi: "Trung bình của hai lần sai số trên tổng hai bên.",
        en: "Mean of twice the error over the sum of both."
      ).ofSamples,
      Column(
        "rmse", \.rmse, vi: "Căn của trung bình bình phương sai số.", en: "Root mean square error."
      )
      .ofSamples,
      Column(
        "bias", \.bias, vi: "Mô phỏng trừ quan sát, trung bình.",
        en: "Mean of simulated less observed."
      )
      .ofSamples,
    ], key: ["measure", "scope_type"])

  /// Of parts of which enough was observed; nil below three parts.
  init?(_ measure: Measure, _ scope: ObservedScope, _ rows: [ValidationRow]) {
    let own = rows.filter {
      $0.measure == measure && $0.scope == scope && $0.count >= Self.fewest
        || $0.isDaily(measure, scope)
    }
    let pairs = own.compactMap { row in
      row.observed.flatMap { observed in row.simulated.map { (observed, $0) } }
    }
    guard pairs.count >= 3,
      let error = SeriesError(observed: pairs.map(\.0), simulated: pairs.map(\.1))
    else { return nil }
    (self.measure, self.scope, parts) = (measure, scope, pairs.count)
    (correlation, wape, mape) = (error.correlation, error.wape, error.mape)
    (symmetricMAPE, rmse, bias) = (error.symmetricMAPE, error.rmse, error.bias)
  }

  /// A part with fewer is no part of a series.
  static let fewest = 20
}

extension ValidationRow {
  /// Counts by day, of parts in which somebody came.
  fileprivate func isDaily(_ measure: Measure, _ scope: ObservedScope) -> Bool {
    measure.isPerDay && self.measure == measure && self.scope == scope && (observed ?? 0) >= 1
  }
}
