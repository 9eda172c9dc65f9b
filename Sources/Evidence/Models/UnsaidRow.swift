package import Tables
package import Wording

/// A row of `unsaid.csv`: what a model says that a scenario cannot, with what was taken instead.
package struct UnsaidRow: TableRow {
  /// Of the model: its name or id.
  package private(set) var element = ""
  /// Which part of it.
  package private(set) var part = ""
  /// What cannot be said.
  package private(set) var what = What.otherPart
  private var (noteVI, noteEN) = ("", "")

  /// What a scenario cannot say of a model.
  package enum What: String, CellWord {
    case evenShares = "even_shares"
    case rareWays = "rare_ways"
    case noTime = "no_time"
    case sharedWork = "shared_work"
    case allTasks = "all_tasks"
    case poissonArrivals = "poisson_arrivals"
    case openingArrival = "opening_arrival"
    case cost
    case otherPart = "other_part"

    /// In words.
    package var note: LocalizedText {
      switch self {
      case .evenShares:
        .init(vi: "Không có xác suất: chia đều.", en: "No probabilities: all ways alike.")
      case .rareWays:
        .init(
          vi: "Nhánh dưới một phần triệu (vòng lặp cắt ở đó) bị bỏ, các nhánh khác chia nhau.",
          en: "Ways of fewer than one case in a million (loops are cut there) left to the others.")
      case .noTime:
        .init(vi: "Sự kiện coi như không mất thời gian.", en: "An event, taken to need no time.")
      case .sharedWork:
        .init(
          vi:
            "Mỗi người làm nhanh chậm khác nhau: thành một hỗn hợp theo phần việc mỗi người kịp làm.",
          en:
            "Each resource has a law of its own: one mixture, by what each gets done in its hours.")
      case .allTasks:
        .init(
          vi: "Không phải ai cũng làm mọi việc: coi như ai trong nhóm cũng làm được.",
          en: "Not everybody does every task: taken as if all of the pool did.")
      case .poissonArrivals:
        .init(
          vi: "Hồ sơ đến theo quá trình Poisson cùng tốc độ.",
          en: "Arrivals taken as a Poisson process of the same rate.")
      case .openingArrival:
        .init(
          vi: "Prosimos dời lượt đến ngoài giờ sang lúc mở cửa: thêm một lượt vào khung giờ đầu.",
          en:
            "Prosimos moves an arrival out of hours to the next opening: one more in its first quarter of an hour."
        )
      case .cost: .init(vi: "Chi phí không lấy.", en: "Costs are not taken over.")
      case .otherPart:
        .init(
          vi: "Phần này của tham số không lấy.",
          en: "This part of the parameters is not taken over.")
      }
    }
  }

  /// Before it is read.
  package init() {}

  init(element: String, part: String, _ what: What) {
    (self.element, self.part, self.what) = (element, part, what)
    (noteVI, noteEN) = (what.note.vi, what.note.en)
  }

  /// The declaration.
  package static let table = Table<UnsaidRow>(
    "unsaid", vi: "Điều mô hình nói mà kịch bản không nói được, và đã lấy gì thay.",
    en: "What the model says and a scenario cannot, and what was taken instead.",
    columns: [
      Column("element", \.element, vi: "Phần tử của mô hình.", en: "Element of the model."),
      Column("part", \.part, vi: "Phần nào.", en: "Which part of it."),
      Column("what", \.what, vi: "Điều gì.", en: "What cannot be said."),
      Column("note_vi", \.noteVI, vi: "Giải thích, tiếng Việt.", en: "Explained, in Vietnamese."),
      Column("note_en", \.noteEN, vi: "Giải thích, tiếng Anh.", en: "Explained, in English."),
    ])
}
