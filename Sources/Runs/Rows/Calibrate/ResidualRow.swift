package import Tables

/// A row of `residuals.csv`: a number that was observed, beside the simulated one before and after calibration.
package struct ResidualRow: TableRow {
  /// As `validation.csv` has it.
  package var measure = ""
  /// What it is told apart by.
  package var scope = "all"
  /// Which part, as the log calls it.
  package var part = ""
  /// On the days of the estimates.
  package var observed: Double?
  /// By the scenario as written.
  package var before: Double?
  /// By the calibrated one.
  package var after: Double?
  /// Of the difference: of the log's days and of the simulation.
  package var noise: Double?
  /// The difference over its noise, before.
  package var residualBefore: Double?
  /// The same after.
  package var residualAfter: Double?
  /// What is said of it.
  package var state = State.explained

  /// What a calibration makes of a number.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// The difference that is left lies within its noise, at 95 %.
    case explained
    /// It does not.
    case outside
    /// It does not, and no factor moves the number beyond its noise.
    case notMoved = "not_moved"
    /// The log or the city has no such number.
    case notCompared = "not_compared"
  }

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<ResidualRow>(
    "residuals", vi: "Mỗi con số quan sát được, bên cạnh con số mô phỏng trước và sau hiệu chỉnh.",
    en: "Each number that was observed, beside the simulated one before and after calibration.",
    columns: [
      Column("measure", \.measure, vi: "Con số nào.", en: "Which number."),
      Column("scope_type", \.scope, vi: "Chia theo gì.", en: "What it is told apart by."),
      Column(
        "scope_id", \.part, vi: "Phần nào, theo cách gọi của nhật ký.",
        en: "Which part, as the log calls it."),
      Column("observed", \.observed, vi: "Quan sát được.", en: "As observed.").ofSamples,
      Column(
        "simulated_before", \.before, vi: "Kịch bản như đang ghi.",
        en: "By the scenario as written."
      )
      .ofSamples,
      Column(
        "simulated_after", \.after, vi: "Kịch bản đã hiệu chỉnh.", en: "By the calibrated scenario."
      )
      .ofSamples,
      Column(
        "noise", \.noise,
        vi: "Độ lệch chuẩn của chênh lệch: do các ngày của nhật ký và do mô phỏng.",
        en: "Standard deviation of the difference: of the log's days and of the simulation."
      ).atLeast(0).ofSamples,
      Column(
        "residual_before", \.residualBefore, vi: "Mô phỏng trừ quan sát, chia cho sai số, trước.",
        en: "Simulated less observed over the noise, before."
      ).ofSamples,
      Column(
        "residual_after", \.residualAfter, vi: "Như vậy, sau hiệu chỉnh.", en: "The same, after."
      )
      .ofSamples,
      Column(
        "state", \.state,
        vi:
          "explained: trong sai số; outside: ngoài sai số; not_moved: ngoài sai số và không yếu tố nào thay đổi được; "
          + "not_compared: không so được.",
        en:
          "explained: within noise; outside: not; not_moved: not, and no factor moves it; not_compared: the log or "
          + "the city has none."),
    ], key: ["measure", "scope_type", "scope_id"])
}

extension ResidualRow.State: CellWord {}
