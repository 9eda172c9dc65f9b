package import Evidence
import Fitting
import LegalClock
package import Wording

/// What people read of a scenario that was held against a log.
package enum ValidationWords {
  /// Of the folder.
  package static let written = LocalizedText(
    vi: "Các bảng và hình ở {0}", en: "Tables and pictures are in {0}")
  static let observed = LocalizedText(vi: "quan sát", en: "observed")
  static let simulated = LocalizedText(vi: "mô phỏng", en: "simulated")
  static let heading = LocalizedText(
    vi: "{0} so với {1}: {2} ngày ({3}), {4} lần lặp.",
    en: "{0} against {1}: {2 day|days} ({3}), {4 replication|replications}.")
  static let lacking = LocalizedText(
    vi: "Kịch bản không có: {0}; những lượt này không được so.",
    en: "The scenario has nothing for {0}; those are not compared.")
  static let line = LocalizedText(
    vi: "  {0}: quan sát {1}, mô phỏng {2}, chênh {3} ({4} đến {5}): {6}",
    en: "  {0}: observed {1}, simulated {2}, difference {3} ({4} to {5}): {6}")
  static let byHour = LocalizedText(
    vi: "  Theo giờ, {0}: tương quan {1}, sai số {2} của quan sát",
    en: "  By hour, {0}: correlation {1}, errors are {2} of the observed")
  /// Behind a difference of shares.
  private static let points = LocalizedText(vi: " điểm %", en: " points")
  static let verdicts = LocalizedText(
    vi: "Trên {0} con số: {1} trong mức có ý nghĩa, {2} ngoài, {3} chưa rõ.",
    en:
      "Of {0 number|numbers} {1 lies|lie} within what matters, {2} beyond, {3 is|are} open."
  )

  static let changed = LocalizedText(
    vi:
      "Tự nhật ký đã đổi so với những ngày dùng để ước lượng (cùng thứ trong tuần, theo dõi dài như nhau):",
    en:
      "The log itself has changed since the days of the estimates (same weekdays, followed for as long):"
  )
  static let change = LocalizedText(
    vi: "  {0}: trước {1}, nay {2}, đổi {3} ({4} đến {5})",
    en: "  {0}: {1} then, {2} now, change {3} ({4} to {5})")
  static let ofChange = LocalizedText(
    vi: "Chênh lệch của kịch bản ở trên có thể do đó: --part fit so kịch bản với những ngày trước.",
    en:
      "Differences of the scenario above may come from that: --part fit holds it against the days before."
  )

  static func part(_ part: LogValidation.Part) -> LocalizedText {
    switch part {
    case .heldBack:
      .init(vi: "giữ lại, không dùng để ước lượng", en: "held back from the estimates")
    case .fit: .init(vi: "đã dùng để ước lượng", en: "those of the estimates")
    case .all: .init(vi: "mọi ngày có dữ liệu", en: "all with data")
    }
  }

  static func verdict(_ verdict: Equivalence?) -> LocalizedText {
    switch verdict {
    case .within: .init(vi: "trong mức có ý nghĩa", en: "within what matters")
    case .beyond: .init(vi: "lệch quá mức có ý nghĩa", en: "beyond what matters")
    case .open: .init(vi: "chưa rõ", en: "open")
    case nil: .init(vi: "không so được", en: "cannot be compared")
    }
  }

  static func name(_ measure: Measure) -> LocalizedText {
    switch measure {
    case .arrivals: .init(vi: "Lượt đến mỗi ngày", en: "Visits a day")
    case .wait: .init(vi: "Chờ trung bình (phút)", en: "Mean wait (min)")
    case .within: .init(vi: "Được gọi trong giới hạn", en: "Called within the limit")
    case .walkAways: .init(vi: "Bỏ về", en: "Left uncalled")
    case .service: .init(vi: "Phục vụ trung bình (phút)", en: "Mean service (min)")
    case .received: .init(vi: "Hồ sơ mỗi ngày", en: "Dossiers a day")
    case .processing:
      .init(vi: "Thời gian giải quyết (ngày làm việc)", en: "Processing (working days)")
    case .onTime: .init(vi: "Đúng hạn", en: "On time")
    case .steps: .init(vi: "Số việc mỗi hồ sơ", en: "Steps of a dossier")
    }
  }

  static func number(
    _ value: Double?, _ measure: Measure, _ format: NumberFormat, signed: Bool = false
  ) -> String {
    guard let value else { return NumberFormat.missing }
    switch measure {
    case .within, .walkAways, .onTime:
      guard signed else { return format.percent(value) }
      return format.signed(100 * value, digits: 1) + points[format.language]
    case .arrivals, .received, .wait, .service, .processing, .steps:
      return signed ? format.signed(value, digits: 2) : format.decimal(value, digits: 2)
    }
  }

  /// In some lines: what holds of all, how hours are followed, and how many numbers agree.
  package static func summary(_ validation: LogValidation) -> LocalizedText {
    LocalizedText { language in
      let format = NumberFormat(language: language)
      let asked = validation.asked
      var lines = [
        heading.filled(
          language, asked.scenario, asked.log, "\(validation.days.count)",
          part(asked.part)[language], "\(asked.replications)")
      ]
      if !validation.unmatched.isEmpty {
        lines.append(
          lacking.filled(language, validation.unmatched.prefix(5).joined(separator: ", ")))
      }
      for row in validation.rows where row.scope == .all && row.observed != nil {
        lines.append(
          line.filled(
            language, name(row.measure)[language], number(row.observed, row.measure, format),
            number(row.simulated, row.measure, format),
            number(row.difference, row.measure, format, signed: true),
            number(row.low, row.measure, format, signed: true),
            number(row.high, row.measure, format, signed: true), verdict(row.verdict)[language]))
      }
      for row in validation.agreements where row.scope == .hour {
        lines.append(
          byHour.filled(
            language, name(row.measure)[language].lowercased(),
            row.correlation.map { format.decimal($0, digits: 2) } ?? NumberFormat.missing,
            row.wape.map { format.percent($0) } ?? NumberFormat.missing))
      }
      let changes = validation.changes.filter { $0.verdict == .beyond }
      if !changes.isEmpty { lines.append(changed[language]) }
      for row in changes {
        lines.append(
          change.filled(
            language, name(row.measure)[language], number(row.before, row.measure, format),
            number(row.observed, row.measure, format),
            number(row.change, row.measure, format, signed: true),
            number(row.low, row.measure, format, signed: true),
            number(row.high, row.measure, format, signed: true)))
      }
      if !changes.isEmpty { lines.append(ofChange[language]) }
      let judged = validation.rows.filter { $0.verdict != nil }
      lines.append(
        verdicts.filled(
          language, "\(judged.count)", "\(judged.count { $0.verdict == .within })",
          "\(judged.count { $0.verdict == .beyond })", "\(judged.count { $0.verdict == .open })"))
      return lines.joined(separator: "\n") + "\n"
    }
  }
}
