package import Tables

/// A row of `estimates.csv`: a value of the draft, and what it rests on.
package struct EstimateRow: TableRow {
  /// Where it stands, as `--set` names it.
  package var key = ""
  /// The value, or how a law reads.
  package var value = ""
  /// From days that are drawn again.
  package var standardError: Double?
  /// The 5 % point.
  package var low: Double?
  /// The 95 % point.
  package var high: Double?
  /// How many observations it was made from.
  package var count: Int?
  /// V if the log tells it, A if it is asked.
  package var letter = Letter.assumed
  /// What it was made from, or the question.
  package var source = ""
  /// The question in Vietnamese; NA where there is none.
  package var question = ""

  /// How well founded.
  package enum Letter: String, Hashable, Sendable, CaseIterable {
    /// Read in the log.
    case verified = "V"
    /// Assumed.
    case assumed = "A"
  }

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<EstimateRow>(
    "estimates", vi: "Mỗi giá trị của bản nháp và căn cứ của nó.",
    en: "Each value of the draft, and what it rests on.",
    columns: [
      Column("key", \.key, vi: "Khóa trong kịch bản.", en: "Where it stands, as --set names it."),
      Column("estimate", \.value, vi: "Giá trị.", en: "The value."),
      Column(
        "standard_error", \.standardError, vi: "Sai số chuẩn, lấy mẫu lại theo ngày.",
        en: "Standard error, by days that are drawn again."
      ).atLeast(0).ofSamples,
      Column("low", \.low, vi: "Điểm 5%.", en: "The 5 % point.").ofSamples,
      Column("high", \.high, vi: "Điểm 95%.", en: "The 95 % point.").ofSamples,
      Column("observations", \.count, unit: "count", vi: "Số quan sát.", en: "Made from so many.")
        .atLeast(0),
      Column(
        "confidence", \.letter, vi: "V: có trong nhật ký; A: giả định, xem câu hỏi.",
        en: "V: the log tells it; A: it does not, see the question."),
      Column(
        "source", \.source, vi: "Căn cứ hoặc câu hỏi (tiếng Anh).",
        en: "What it was made from, or the question."),
      Column("question_vi", \.question, vi: "Câu hỏi.", en: "The question in Vietnamese."),
    ], key: ["key"])

  /// A value that the log tells.
  init(_ key: String, _ value: String, _ estimate: Estimate?, source: String) {
    (self.key, self.value, self.source) = (key, value, source)
    letter = .verified
    standardError = estimate?.standardError
    (low, high) = (estimate?.range?.lowerBound, estimate?.range?.upperBound)
    count = estimate?.count
  }

  /// A value that is asked for.
  init(_ key: String, _ value: String, asking question: DraftQuestion) {
    (self.key, self.value) = (key, value)
    source = "Question: \(question.en)"
    self.question = question.vi
  }
}

extension EstimateRow.Letter: CellWord {}

/// What a log does not tell, asked in both languages.
struct DraftQuestion: Hashable, Sendable {
  var vi: String
  var en: String
}
