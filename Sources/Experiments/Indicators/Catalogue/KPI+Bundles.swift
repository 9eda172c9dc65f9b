import ServiceModel
import Wording

extension KPI {
  /// Linked procedures: one demand, several dossiers, done when the last is. They are told with the
  /// procedure that is asked for.
  static let bundles = [
    KPI(
      "bundles", .bundles,
      vi: ("Nhu cầu liên thông", "Số nhu cầu làm liên thông nhiều thủ tục, đã nhận đủ hồ sơ."),
      en: ("Bundles", "Demands for linked procedures, accepted as complete."),
      .mean(.of(.bundles)), n: .of(.bundles), .count, .neutral),
    KPI(
      "bundle_completion_share", .bundles,
      vi: (
        "Tỷ lệ liên thông đã xong",
        "Nhu cầu liên thông có đủ mọi kết quả, không hồ sơ nào bị rút, trên số đã nhận."
      ),
      en: (
        "Bundles completed",
        "Bundles of which every result is there, none withdrawn, of those accepted."
      ),
      .ratio(.of(.bundlesFinished), to: .of(.bundles)), n: .of(.bundles), .share, .higher),
    KPI(
      "bundles_on_time_share", .bundles,
      vi: (
        "Tỷ lệ liên thông đúng hạn",
        "Nhu cầu liên thông có đủ mọi kết quả trong thời hạn chung, trên số đã nhận; chưa xong là không đúng."
      ),
      en: (
        "Bundles on time",
        "Bundles with the last result within the overall limit, of those accepted; open ones count as not."
      ),
      .ratio(.of(.bundlesOnTime), to: .of(.bundles)), n: .of(.bundles), .share, .higher),
    KPI(
      "bundle_processing_mean", .bundles,
      vi: (
        "Thời gian liên thông trung bình",
        "Từ tiếp nhận đến kết quả cuối cùng, theo ngày làm việc của lịch pháp lý; chỉ nhu cầu đã xong."
      ),
      en: (
        "Mean time of a bundle",
        "From receipt to the last result, in working days of the legal calendar; completed bundles only."
      ),
      .ratio(.total(.bundleProcessing), to: .count(.bundleProcessing), times: .inWorkingDays),
      n: .count(.bundleProcessing), .workingDays, .lower),
    KPI(
      "bundle_processing_p90", .bundles,
      vi: (
        "90% nhu cầu liên thông xong trong",
        "Phân vị 90: chín phần mười nhu cầu liên thông đã xong không quá mức này."
      ),
      en: (
        "Time of a bundle, 90th percentile", "Nine completed bundles in ten take no longer."
      ),
      .quantile(.bundleProcessing, p: 0.9, open: nil, times: .workingDays(unit: 1)),
      n: .count(.bundleProcessing), .workingDays, .lower),
  ]
}
