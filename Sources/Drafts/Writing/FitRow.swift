import Fitting
import Stochastics
package import Tables

/// A row of `fits.csv`: a family that was held against times of the log.
package struct FitRow: TableRow {
  /// What kind of times.
  package var subject = Subject.service
  /// The class, activity or case kind in the log's own words.
  package var scope = ""
  /// Which family, or two of them.
  package var family = ""
  /// Whether the draft takes it.
  package var isTaken = false
  /// How many times.
  package var count = 0
  /// Of them, those cut off before they ended.
  package var censored = 0
  /// Of the fitted law, in minutes or working days.
  package var mean: Double?
  /// Of the fitted law.
  package var cv: Double?
  /// Parameters as the scenario writes them.
  package var parameters = ""
  /// How likely the times are under it.
  package var logLikelihood: Double?
  /// Twice the parameters less twice the log likelihood.
  package var aic: Double?
  /// To rank, more careful with parameters.
  package var bic: Double?
  /// Kolmogorov and Smirnov's distance.
  package var ks: Double?
  /// Cramér and von Mises's distance.
  package var cvm: Double?
  /// Anderson and Darling's distance.
  package var ad: Double?
  /// By parametric bootstrap.
  package var ksP: Double?
  /// By parametric bootstrap.
  package var cvmP: Double?
  /// By parametric bootstrap.
  package var adP: Double?

  /// What times are of.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Minutes at a counter.
    case service
    /// Minutes that people stay.
    case patience
    /// Minutes of work in an office.
    case work
    /// Working days between steps.
    case gap
  }

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<FitRow>(
    "fits", vi: "Mỗi họ phân phối đã thử với thời gian trong nhật ký.",
    en: "Each family that was tried on times of the log, the smallest AIC first.",
    columns: [
      Column(
        "subject", \.subject,
        vi: "Thời gian nào (service, patience, work: phút; gap: ngày làm việc).",
        en: "Which times (service, patience, work: minutes; gap: working days)."),
      Column(
        "scope", \.scope, vi: "Loại, theo cách gọi của nhật ký.",
        en: "Of what, as the log calls it."),
      Column("family", \.family, vi: "Họ phân phối.", en: "The family."),
      Column(
        "is_taken", \.isTaken, vi: "Bản nháp có dùng hay không.", en: "Whether the draft takes it."),
      Column("observations", \.count, unit: "count", vi: "Số quan sát.", en: "How many times.")
        .atLeast(0),
      Column(
        "censored", \.censored, unit: "count", vi: "Trong đó bị cắt trước khi kết thúc.",
        en: "Of them, cut off before they ended."
      ).atLeast(0),
      Column("mean", \.mean, vi: "Trung bình của phân phối.", en: "Mean of the fitted law.")
        .ofSamples,
      Column(
        "cv", \.cv, vi: "Hệ số biến thiên của phân phối.",
        en: "Coefficient of variation of the fitted law."
      ).ofSamples,
      Column(
        "parameters", \.parameters, vi: "Tham số (khoảng tin cậy 95%).",
        en: "Parameters, with intervals of 95 %."),
      Column(
        "log_likelihood", \.logLikelihood, vi: "Log hợp lý.", en: "Log likelihood."
      ).ofSamples,
      Column(
        "aic", \.aic, vi: "AIC: để so sánh, không để chấp nhận.",
        en: "AIC: to compare, never to accept."
      ).ofSamples,
      Column(
        "bic", \.bic, vi: "BIC: để xếp hạng, không để chấp nhận.",
        en: "BIC: to rank, never to accept."
      ).ofSamples,
      Column("ks", \.ks, vi: "Khoảng cách Kolmogorov-Smirnov.", en: "Kolmogorov-Smirnov distance.")
        .ofSamples,
      Column("cvm", \.cvm, vi: "Khoảng cách Cramér-von Mises.", en: "Cramér-von Mises distance.")
        .ofSamples,
      Column("ad", \.ad, vi: "Khoảng cách Anderson-Darling.", en: "Anderson-Darling distance.")
        .ofSamples,
      Column(
        "ks_p", \.ksP, vi: "Giá trị p (bootstrap có ước lượng lại); trống khi quá nhiều quan sát.",
        en: "Its p value, by a bootstrap that fits anew; empty above 5,000 observations."
      ).ofOne.ofSamples,
      Column("cvm_p", \.cvmP, vi: "Giá trị p của nó.", en: "Its p value.").ofOne.ofSamples,
      Column("ad_p", \.adP, vi: "Giá trị p của nó.", en: "Its p value.").ofOne.ofSamples,
    ], key: ["subject", "scope", "family"])
}

extension FitRow.Subject: CellWord {}

extension FitRow {
  /// All that was tried on one kind of times.
  static func rows(_ law: ChosenLaw, _ subject: Subject, _ scope: String) -> [FitRow] {
    var rows = law.choice.tried.map { tried in
      var row = FitRow()
      (row.subject, row.scope) = (subject, scope)
      row.family = tried.fitted.law.family.rawValue
      row.isTaken =
        (law.reason == .family || law.reason == .constant) && tried.fitted == law.taken
      row.count = law.count
      (row.mean, row.cv) = Self.moments(tried.fitted.law)
      row.parameters = text(tried.fitted.parameters)
      (row.logLikelihood, row.aic) = (tried.fitted.logLikelihood, tried.fitted.aic)
      row.bic = tried.fitted.bic
      (row.ks, row.cvm, row.ad) = (tried.distance.ks, tried.distance.cvm, tried.distance.ad)
      (row.ksP, row.cvmP, row.adP) = (tried.test?.ks, tried.test?.cvm, tried.test?.ad)
      return row
    }
    if let mixture = law.choice.mixture {
      var row = FitRow()
      (row.subject, row.scope, row.family) = (subject, scope, "gamma_mixture")
      row.isTaken = law.reason == .mixture
      row.count = mixture.count
      row.mean = mixture.distribution.mean
      row.cv = mixture.distribution.squaredCV.squareRoot()
      row.parameters =
        "short \(DraftText.number(mixture.short.share)) of mean "
        + "\(DraftText.number(mixture.short.mean)); long of mean "
        + DraftText.number(mixture.long.mean)
      (row.logLikelihood, row.aic) = (mixture.logLikelihood, mixture.aic)
      row.bic = mixture.bic
      rows.append(row)
    }
    if law.reason == .empirical {
      var row = FitRow()
      (row.subject, row.scope, row.family) = (subject, scope, "empirical")
      (row.isTaken, row.count) = (true, law.count)
      row.mean = law.distribution.mean
      row.cv = law.distribution.squaredCV.squareRoot()
      row.parameters = "quantiles of what was seen"
      rows.append(row)
    }
    return rows
  }

  /// All that was tried on patience.
  static func rows(_ patience: Patience, _ scope: String) -> [FitRow] {
    patience.ranked.map { fitted in
      var row = FitRow()
      (row.subject, row.scope) = (.patience, scope)
      row.family = fitted.law.family.rawValue
      row.isTaken = fitted == patience.best
      row.count = patience.waited
      row.censored = patience.waited - patience.left
      (row.mean, row.cv) = Self.moments(fitted.law)
      row.parameters = text(fitted.parameters)
      (row.logLikelihood, row.aic) = (fitted.logLikelihood, fitted.aic)
      return row
    }
  }

  private static func moments(_ law: Law) -> (Double, Double) {
    (law.distribution.mean, law.distribution.squaredCV.squareRoot())
  }

  private static func text(_ parameters: [FittedParameter]) -> String {
    parameters.map { parameter in
      let interval = parameter.interval.map {
        " (\(DraftText.number($0.lowerBound)) to \(DraftText.number($0.upperBound)))"
      }
      return "\(parameter.name) \(DraftText.number(parameter.value))\(interval ?? "")"
    }.joined(separator: "; ")
  }
}
