import Runs
import ServiceModel
import Tables
public import Wording

/// The life of one traced dossier, line by line, as people read it.
public struct LifeText: Sendable {
  private let facts: CaseRow
  private let events: [EventRow]

  /// Reads `cases.csv` and `events.csv`. Throws `ResultFolder.Problem` if the folder was altered,
  /// was not traced, or has no such case.
  public init(folder: String, caseID: String) throws {
    let reader = try FolderReader(path: folder)
    try reader.verify()
    guard reader.has(CaseRow.table.schema.file) else {
      throw ResultFolder.Problem(
        message: LocalizedText(
          vi: "\(folder) không ghi diễn biến hồ sơ: hãy chạy run với --trace",
          en: "\(folder) has no traces: run with --trace"))
    }
    guard let facts = try reader.rows(CaseRow.self).first(where: { $0.caseID == caseID }) else {
      throw ResultFolder.Problem(
        message: LocalizedText(
          vi: "không có hồ sơ '\(caseID)' trong \(folder)/cases.csv",
          en: "there is no '\(caseID)' in \(folder)/cases.csv"))
    }
    self.facts = facts
    events = try reader.rows(EventRow.self).filter { $0.caseID == caseID }
  }

  /// What is known of the dossier, then a line for everything done, in order of time.
  public func text(_ language: Language) -> String {
    let known = [
      facts.procedure, facts.channel.rawValue, facts.commune, facts.site, facts.bundleID,
    ].compactMap { $0 }
    let dates = [
      ("arisen", facts.arisen), ("received", facts.received), ("due", facts.due),
      ("finished", facts.finished),
    ].map { key, instant in "\(TraceTexts.word(key)[language]) \(moment(instant))" }
    var table = TextTable(
      header: ["working_day", "activity", "start", "end", "agency", "waited"].map {
        TraceTexts.word($0)[language]
      })
    for event in events.sorted(by: { $0.started.text < $1.started.text }) {
      table.rows.append([
        .init(event.workingDay.map { "\($0)" } ?? "–"), .init(activity(event.activity, language)),
        .init(moment(event.started)), .init(moment(event.ended)), .init(event.agency),
        .init(wait(event.queuedSeconds)),
      ])
    }
    let outcome = TraceTexts.word(facts.outcome.rawValue)[language]
    return """
      \(facts.caseID)  \(known.joined(separator: ", "))  (\(outcome))
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

  /// `2024-07-01T08:15:30.123456+07:00` as dd/mm/yyyy hh:mm, in both languages.
  private func moment(_ instant: Instant?) -> String {
    guard let text = instant?.text else { return "–" }
    let parts = text.prefix(10).split(separator: "-")
    return "\(parts.reversed().joined(separator: "/")) \(text.dropFirst(11).prefix(5))"
  }

  private func wait(_ seconds: Double) -> String {
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
    "counter": .init(vi: "nộp tại quầy", en: "at a counter"),
    "online": .init(vi: "nộp trực tuyến", en: "online"),
    "post": .init(vi: "nộp qua bưu chính", en: "by post"),
    "guidance": .init(vi: "hướng dẫn", en: "guidance"),
    "reception": .init(vi: "tiếp nhận tại quầy", en: "reception"),
    "supplement": .init(vi: "nộp bổ sung", en: "supplement"),
    "collection": .init(vi: "nhận kết quả", en: "collection"),
    "turned_away": .init(vi: "không lấy được số", en: "turned away"),
    "not_ready": .init(vi: "chưa có kết quả", en: "result not ready"),
    "balked": .init(vi: "thấy đông nên về", en: "balked"),
    "reneged": .init(vi: "chờ lâu nên bỏ về", en: "left the queue"),
    "sent_home": .init(vi: "hết giờ, hẹn quay lại", en: "sent home"),
    "failed_online": .init(vi: "nộp trực tuyến không thành", en: "failed online"),
    "originals": .init(vi: "đối chiếu bản chính", en: "originals shown"),
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
