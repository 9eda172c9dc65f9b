import Testing
import Wording

@testable import Tables

/// A table with a column of every type.
struct VisitRow: TableRow, Equatable {
  var site = ""
  var note: String?
  var minutes = 0.0
  var wait: Double?
  var tickets = 0
  var left: Int?
  var isOpen = false
  var wasLate: Bool?
  var kind = Kind.counter
  var channel: Kind?
  var day = Day("")
  var time = ClockTime(minutes: 0)
  var called: Instant?

  enum Kind: String, CellWord {
    case counter
    case byPost = "by_post"
  }

  static let table = Table<VisitRow>(
    "visits", vi: "Các lượt đến.", en: "Visits.",
    columns: [
      Column("site", \.site, vi: "Nơi đến.", en: "The site."),
      Column("note", \.note, vi: "Ghi chú.", en: "A note."),
      Column("minutes", \.minutes, unit: "minutes", vi: "Bao lâu.", en: "How long."),
      Column("wait", \.wait, unit: "minutes", vi: "Chờ.", en: "The wait.").ofSamples,
      Column("tickets", \.tickets, vi: "Số vé.", en: "Tickets.").atLeast(0),
      Column("left_uncalled", \.left, vi: "Số người về.", en: "Who left."),
      Column("is_open", \.isOpen, vi: "Có mở không.", en: "Whether it is open."),
      Column("was_late", \.wasLate, vi: "Có trễ không.", en: "Whether it was late."),
      Column("kind", \.kind, vi: "Loại.", en: "Its kind."),
      Column("channel", \.channel, vi: "Kênh.", en: "Its channel.").only(["by_post"]),
      Column("open_day", \.day, vi: "Ngày.", en: "The day."),
      Column("time_of_day", \.time, vi: "Giờ.", en: "The time."),
      Column("called", \.called, vi: "Lúc được gọi.", en: "When it was called."),
    ], key: ["site", "time_of_day"], references: [ForeignKey(["site"], in: "sites", key: ["id"])])

  static let full: VisitRow = {
    var row = VisitRow(
      site: "hall, \"east\"", note: "dòng 1", minutes: 0.1, wait: 12.5, tickets: 3, left: 0,
      isOpen: true, wasLate: false, kind: .byPost)
    row.channel = .byPost
    row.day = Day("2024-02-29")
    row.time = ClockTime(minutes: 435)
    row.called = Instant("2024-02-29T07:15:30.000001+07:00")
    return row
  }()
}

/// A table before and after it gets a column: the property, and the line that declares it.
struct SiteRow: TableRow, Equatable {
  var id = ""
  var people = 0

  static let table = Table<SiteRow>(
    "sites", vi: "Các nơi.", en: "Sites.",
    columns: [
      Column("id", \.id, vi: "Mã.", en: "Id."),
      Column("people", \.people, unit: "people", vi: "Số người.", en: "People.").atLeast(0),
    ], key: ["id"])
}

struct SiteRowWithFloor: TableRow, Equatable {
  var id = ""
  var people = 0
  var floor = 0

  static let table = Table<SiteRowWithFloor>(
    "sites", vi: "Các nơi.", en: "Sites.",
    columns: [
      Column("id", \.id, vi: "Mã.", en: "Id."),
      Column("people", \.people, unit: "people", vi: "Số người.", en: "People.").atLeast(0),
      Column("floor", \.floor, vi: "Tầng.", en: "Floor."),
    ], key: ["id"])
}

extension TableRow {
  /// What is written of rows, without the header.
  static func lines(_ rows: [Self]) -> [String] {
    String(decoding: TableText(rows).written.bytes, as: UTF8.self).split(separator: "\r\n")
      .dropFirst().map(String.init)
  }

  /// The fault with which this text is refused.
  static func fault(of text: String) -> TableFault? {
    #expect(throws: TableFault.self) { try table.rows(of: Array(text.utf8)) }
  }
}
