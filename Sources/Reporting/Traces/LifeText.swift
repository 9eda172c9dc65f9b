import Runs
import ServiceModel
public import Wording

/// The life of one traced dossier, line by line, as people read it.
public struct LifeText: Sendable {
  private let facts: [String: String]
  private let events: [[String: String]]

  /// Reads `cases.csv` and `events.csv`. Throws `ResultFolder.Problem` if the folder was altered,
  /// was not traced, or has no such case.
  public init(folder: String, caseID: String) throws {
    let reader = try FolderReader(path: folder)
    try reader.verify()
    guard try reader.bytes(ofOptional: TableSchema.cases.file) != nil else {
      throw ResultFolder.Problem(
        message: LocalizedText(
          vi: "\(folder) không ghi diễn biến hồ sơ: hãy chạy run với --trace",
          en: "\(folder) has no traces: run with --trace"))
    }
    func rows(_ schema: TableSchema) throws -> [[String: String]] {
      try reader.rows(schema) { row in
        Dictionary(zip(schema.columns.map(\.name), row.fields), uniquingKeysWith: { $1 })
      }
    }
    guard let facts = try rows(.cases).first(where: { $0["case_id"] == caseID }) else {
      throw ResultFolder.Problem(
        message: LocalizedText(
          vi: "không có hồ sơ '\(caseID)' trong \(folder)/cases.csv",
          en: "there is no '\(caseID)' in \(folder)/cases.csv"))
    }
    self.facts = facts
    events = try rows(.events).filter { $0["case_id"] == caseID }
  }

  public func text(_ language: Language) -> String {
    let known = ["procedure", "channel", "commune", "site", "bundle_id"].compactMap { fact($0) }
    let dates = ["arisen", "received", "due", "finished"].map { key in
      "\(TraceTexts.word(key)[language]) \(moment(facts[key], language))"
    }
    var table = TextTable(
      header: ["working_day", "activity", "start", "end", "agency", "waited"].map {
        TraceTexts.word($0)[language]
      })
    for event in events.sorted(by: { ($0["start"] ?? "") < ($1["start"] ?? "") }) {
      table.rows.append([
        .init(event["working_day"].map { $0.isEmpty ? "–" : $0 } ?? "–"),
        .init(activity(event["activity"] ?? "", language)),
        .init(moment(event["start"], language)), .init(moment(event["end"], language)),
        .init(event["agency"] ?? ""), .init(wait(event["queued_seconds"])),
      ])
    }
    let outcome = TraceTexts.word(facts["outcome"] ?? "")[language]
    return """
      \(facts["case_id"] ?? "")  \(known.joined(separator: ", "))  (\(outcome))
      \(dates.joined(separator: "; "))

      \(table.text(width: nil, styled: false))
      """
  }

  /// `work:civil:2` is the word for work, and which of it.
  private func activity(_ id: String, _ language: Language) -> String {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return TraceTexts.word(id)[language] }
    return "\(TraceTexts.word(parts[0])[language]) (\(parts[1]))"
  }

  private func fact(_ key: String) -> String? {
    facts[key].flatMap { $0 == TableSchema.none || $0.isEmpty ? nil : $0 }
  }

  /// `2024-07-01T08:15:30.123456+07:00` as dd/mm/yyyy hh:mm, in both languages.
  private func moment(_ text: String?, _ language: Language) -> String {
    guard let text, text.count > 16 else { return "–" }
    let parts = text.prefix(10).split(separator: "-")
    guard parts.count == 3 else { return text }
    return "\(parts[2])/\(parts[1])/\(parts[0]) \(text.dropFirst(11).prefix(5))"
  }

  private func wait(_ seconds: String?) -> String {
    guard let seconds = seconds.flatMap(Double.init) else { return "–" }
    let minutes = Int((seconds / 60).rounded())
    let rest = minutes % 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest)"
  }
}

/// Words of traces in both languages.
enum TraceTexts {
  /// The word for an activity, outcome or column; the id itself if it has none.
  static func word(_ id: String) -> LocalizedText {
    words[id] ?? LocalizedText(vi: id, en: id.split(separator: "_").joined(separator: " "))
  }

  private static let words: [String: LocalizedText] = [
    "working_day": .init(vi: "Ngày LV", en: "Working day"),
    "activity": .init(vi: "Việc", en: "Activity"),
    "start": .init(vi: "Bắt đầu", en: "Start"),
    "end": .init(vi: "Kết thúc", en: "End"),
    "agency": .init(vi: "Nơi", en: "Where"),
    "waited": .init(vi: "Đã chờ", en: "Waited"),
    "arisen": .init(vi: "Phát sinh", en: "Arisen"),
    "received": .init(vi: "tiếp nhận", en: "received"),
    "due": .init(vi: "hạn trả", en: "due"),
    "finished": .init(vi: "có kết quả", en: "result"),
    "guidance": .init(vi: "hướng dẫn", en: "guidance"),
    "reception": .init(vi: "tiếp nhận tại quầy", en: "reception"),
    "supplement": .init(vi: "nộp bổ sung", en: "supplement"),
    "collection": .init(vi: "nhận kết quả", en: "collection"),
    "turned_away": .init(vi: "không lấy được số", en: "turned away"),
    "balked": .init(vi: "thấy đông nên về", en: "balked"),
    "reneged": .init(vi: "chờ lâu nên bỏ về", en: "left the queue"),
    "sent_home": .init(vi: "hết giờ, hẹn quay lại", en: "sent home"),
    "online_check": .init(vi: "kiểm tra hồ sơ trực tuyến", en: "online check"),
    "digitising": .init(vi: "số hóa", en: "digitising"),
    "transfer": .init(vi: "luân chuyển", en: "transfer"),
    "work": .init(vi: "giải quyết", en: "work"),
    "signature": .init(vi: "ký", en: "signature"),
    "outside": .init(vi: "chờ cơ quan khác", en: "outside"),
    "result_ready": .init(vi: "có kết quả", en: "result ready"),
    "open": .init(vi: "chưa xong", en: "open"),
    "granted": .init(vi: "đã giải quyết", en: "granted"),
    "refused": .init(vi: "từ chối", en: "refused"),
    "withdrawn": .init(vi: "rút hồ sơ", en: "withdrawn"),
    "gave_up": .init(vi: "người dân bỏ dở", en: "gave up"),
  ]
}
