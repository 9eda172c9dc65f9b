import ServiceModel
import Wording

extension KPI {
  /// Those of the nine criteria of Decree 61/2018 that a simulation can tell, each 0 to 2 points. The
  /// criteria are own knowledge, code K; that points follow the share in a straight line is assumed, A.
  static let criteria = [
    KPI(
      "criterion_time", .index766,
      vi: (
        "Tiêu chí 1: thời gian giải quyết",
        "2 điểm nhân tỷ lệ đúng hạn (tiêu chí: K; quy tắc tuyến tính: giả định, A)."
      ),
      en: (
        "Criterion 1: time",
        "2 points x on-time share (criterion: K; straight line: assumed, A)."
      ),
      .ratio(.of(.finishedOnTime), to: .due, times: .times(2)), n: .due, .points, .higher),
    KPI(
      "criterion_visits", .index766,
      vi: (
        "Tiêu chí 4: số lượt đi lại",
        "2 điểm nhân tỷ lệ nhu cầu mà người đến không đi quá hai lượt (tiêu chí: K; tuyến tính: A)."
      ),
      en: (
        "Criterion 4: visits",
        "2 points x share of demands whose visitor took no more than two trips (criterion: K; straight line: A)."
      ),
      .ratio(.of(.demands) - .of(.demandsBeyondTwoTrips), to: .of(.demands), times: .times(2)),
      n: .of(.demands), .points, .higher),
    KPI(
      "criterion_online", .index766,
      vi: (
        "Tiêu chí 9: chất lượng dịch vụ trực tuyến",
        "2 điểm nhân tỷ lệ hồ sơ trực tuyến được phản hồi đúng hạn (tiêu chí: K; tuyến tính: A)."
      ),
      en: (
        "Criterion 9: online service",
        "2 points x share of online demands acknowledged in time (criterion: K; straight line: A)."
      ),
      .ratio(.of(.acknowledgedInTime), to: .of(.onlineDemands), times: .times(2)),
      n: .of(.onlineDemands), .points, .higher),
  ]
}
