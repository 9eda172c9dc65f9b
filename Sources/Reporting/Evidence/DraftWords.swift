import Drafts
package import Evidence
package import Wording

/// What people read of drafts.
package enum DraftWords {
  /// Of the folder.
  package static let written = LocalizedText(
    vi: "Bản nháp ở {0}; xem các câu hỏi trong estimates.csv, rồi: motcua check {0}/scenario.yaml",
    en:
      "The draft is in {0}; see the questions in estimates.csv, then: motcua check {0}/scenario.yaml"
  )
  static let days = LocalizedText(
    vi: "{0}: ước lượng từ {1} ngày có dữ liệu, giữ lại {2} ngày để kiểm định (motcua validate).",
    en:
      "{0}: estimated from {1 day|days} with data; {2 later day is|later days are} held back (motcua validate)."
  )
  static let values = LocalizedText(
    vi: "{0} giá trị đọc được từ nhật ký (V), {1} câu hỏi mà nhật ký không trả lời (A).",
    en:
      "{0 value was|values were} read in the log (V), {1 question|questions} it does not answer (A)."
  )
  static let taken = LocalizedText(
    vi: "  {0} {1}: {2}, trung bình {3}, hệ số biến thiên {4} ({5} quan sát)",
    en: "  {0} {1}: {2}, mean {3}, coefficient of variation {4} ({5 observation|observations})")

  static func subject(_ subject: FitRow.Subject) -> LocalizedText {
    switch subject {
    case .service: .init(vi: "Phục vụ", en: "Service")
    case .patience: .init(vi: "Sức chờ", en: "Patience")
    case .work: .init(vi: "Xử lý", en: "Work")
    case .gap: .init(vi: "Khoảng giữa hai bước", en: "Between steps")
    }
  }

  static func family(_ name: String) -> LocalizedText {
    switch name {
    case "exponential": .init(vi: "mũ", en: "exponential")
    case "lognormal": .init(vi: "loga chuẩn", en: "lognormal")
    case "gamma_mixture":
      .init(vi: "hai phân phối gamma (hai loại việc?)", en: "two gamma laws (two kinds of work?)")
    case "empirical": .init(vi: "theo các phân vị quan sát", en: "by the observed quantiles")
    default: .init(vi: name, en: name)
    }
  }

  /// A draft in a few lines.
  package static func summary(_ fit: LogFit) -> LocalizedText {
    LocalizedText { language in
      let format = NumberFormat(language: language)
      func number(_ value: Double?) -> String {
        value.map { format.decimal($0, digits: 2) } ?? NumberFormat.missing
      }
      let asked = fit.draft.estimates.count { $0.letter == .assumed }
      var lines = [
        days.filled(
          language, fit.asked.log, "\(fit.split.numbers(.fit).count)",
          "\(fit.split.numbers(.heldBack).count)"),
        values.filled(language, "\(fit.draft.estimates.count - asked)", "\(asked)"),
      ]
      lines += fit.draft.fits.filter(\.isTaken).map { row in
        taken.filled(
          language, subject(row.subject)[language], row.scope, family(row.family)[language],
          number(row.mean), number(row.cv), "\(row.count)")
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }
}
