package import Wording

/// What a column of a log is to us.
package enum LogRole: String, Hashable, Sendable, CaseIterable {
  case caseID = "case_id"
  case ticketID = "ticket_id"
  case procedure, channel, site
  case received, due, finished
  case activity, instance, transition, time
  case enabled, started, ended
  case resource, agency
  case serviceClass = "class"
  case priority
  case arrived, joined, called
  case outcome

  /// Whether its fields are instants.
  package var isStamp: Bool {
    switch self {
    case .received, .due, .finished, .time, .enabled, .started, .ended, .arrived, .joined, .called:
      true
    default: false
    }
  }

  /// Of logs of these kinds.
  package var kinds: [LogMap.Kind] {
    switch self {
    case .caseID: [.events, .tickets, .cases]
    case .procedure, .channel, .received, .due, .finished: [.events, .cases]
    case .site: [.events, .tickets, .cases]
    case .activity, .instance, .transition, .time, .enabled, .started, .agency: [.events]
    case .ended, .resource: [.events, .tickets]
    case .ticketID, .serviceClass, .priority, .arrived, .joined, .called, .outcome: [.tickets]
    }
  }

  /// What it is, in words.
  package var meaning: LocalizedText {
    switch self {
    case .caseID: .init(vi: "Mã hồ sơ", en: "Id of the case or dossier")
    case .ticketID: .init(vi: "Mã số phiếu hoặc cuộc gọi", en: "Id of the ticket or call")
    case .procedure: .init(vi: "Thủ tục, loại hồ sơ", en: "Procedure, class of the case")
    case .channel: .init(vi: "Kênh nộp", en: "How it was handed in")
    case .site: .init(vi: "Nơi tiếp nhận", en: "Where it was handed in")
    case .received: .init(vi: "Lúc tiếp nhận", en: "When it was received")
    case .due: .init(vi: "Hạn trả", en: "When the result is due")
    case .finished: .init(vi: "Lúc có kết quả", en: "When the result was there")
    case .activity: .init(vi: "Việc đã làm", en: "What was done")
    case .instance: .init(vi: "Mã ghép bắt đầu và kết thúc", en: "What start and end share")
    case .transition: .init(vi: "Bắt đầu hay kết thúc", en: "Which end of it a row is")
    case .time: .init(vi: "Lúc của dòng", en: "When, of a row with one stamp")
    case .enabled: .init(vi: "Lúc có thể làm", en: "When it could begin")
    case .started: .init(vi: "Lúc bắt đầu", en: "When it began")
    case .ended: .init(vi: "Lúc kết thúc", en: "When it ended")
    case .resource: .init(vi: "Ai làm, quầy nào", en: "Who did it, or which counter")
    case .agency: .init(vi: "Phòng, đơn vị", en: "Office or group")
    case .serviceClass: .init(vi: "Loại việc của phiếu", en: "What the ticket is for")
    case .priority: .init(vi: "Mức ưu tiên", en: "Priority")
    case .arrived: .init(vi: "Lúc đến, lúc lấy số", en: "When the visitor came or took the ticket")
    case .joined: .init(vi: "Lúc vào hàng chờ", en: "When the visitor joined the queue")
    case .called: .init(vi: "Lúc được gọi", en: "When service began")
    case .outcome: .init(vi: "Kết cục", en: "How it ended")
    }
  }
}

/// The columns that play a role together.
package struct LogColumn: Sendable {
  /// As the header has it; of a stamp in two columns that of the time of day.
  package var name: String
  /// Of a stamp in two columns: that of the day.
  package var day: String?
  /// What counts where the others hold nothing, in this order.
  package var otherwise: [String]
  /// Whether `r1`, `r2`, ... stand for its values: they tell persons.
  package var isNumbered: Bool
  /// Where the map names it; nil of a map that nobody wrote.
  var place: Place?

  /// Columns that nobody wrote into a file.
  package init(
    _ name: String, day: String? = nil, otherwise: [String] = [], isNumbered: Bool = false
  ) {
    (self.name, self.day, self.otherwise) = (name, day, otherwise)
    self.isNumbered = isNumbered
  }

  /// Every name, in the order in which they count.
  package var names: [String] { (day.map { [$0] } ?? []) + [name] + otherwise }

  /// What is wrong with it, told at its place in the map; nil if it has none.
  package func problem(_ text: LocalizedText, remedy: LocalizedText) -> ScenarioProblem? {
    place.map {
      ScenarioProblem(file: $0.file, line: $0.line, column: $0.column, text: text, remedy: remedy)
    }
  }
}
