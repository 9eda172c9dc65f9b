import LegalClock
import Staffing
import Wording

/// What pages and memos say of studies of other kinds.
enum StudyWords {
  static let found = LocalizedText(vi: "Kết quả tìm được", en: "What was found")
  static let foundSubtitle = LocalizedText(
    vi: "{0} lần mô phỏng · số khởi tạo ngẫu nhiên {1}", en: "{0 run|runs} · seed {1}")

  static let staffing = LocalizedText(
    vi: "Cần bao nhiêu người, ở đâu, vào giờ nào", en: "How many people, where, at which hours")
  static let staffingNote = LocalizedText(
    vi:
      "Giờ công là tổng của staffing.csv: người ngồi quầy phục vụ công dân hoặc xử lý hồ sơ, chưa cộng người nghỉ. "
      + "staffing.yaml trong thư mục là phương án chạy được ngay: motcua run THƯ_MỤC/staffing.yaml.",
    en:
      "Person-hours are sums of staffing.csv: people at the counters for citizens, or at work on dossiers; nobody "
      + "who is missing is counted. staffing.yaml in the folder is an option that runs: motcua run "
      + "FOLDER/staffing.yaml.")
  /// {0} the settings.
  static let staffingSettings = LocalizedText(
    vi: "Phương án được tìm với {0}: khi chạy staffing.yaml hãy đặt lại như vậy.",
    en: "It was found with {0}: set the same when staffing.yaml is run.")
  static let place = LocalizedText(vi: "Nơi", en: "Place")
  static let tightest = LocalizedText(
    vi: "Kiểm chứng trên người dân mới: lúc sát giới hạn nhất của từng nơi, từng mục tiêu",
    en: "The certificate on fresh citizens: of each place and target the time nearest to the limit")
  static let tightestHeader = [
    LocalizedText(vi: "Nơi, mục tiêu", en: "Place, target"),
    LocalizedText(vi: "Lúc nào", en: "When"),
    LocalizedText(vi: "Số lượt", en: "Tickets"),
    LocalizedText(vi: "Thấy được", en: "Seen"),
    LocalizedText(vi: "Không quá", en: "Not above"),
    LocalizedText(vi: "Được phép", en: "Allowed"),
    StaffWords.certificate,
  ]
  static let frontier = LocalizedText(
    vi: "Cần bao nhiêu người cho mục tiêu nào", en: "How many people for which target")
  static let explain = LocalizedText(
    vi: "Vì sao chỉ tiêu như vậy, và nên sửa gì trước",
    en: "Why the indicator is as it is, and what to mend first")
  static let levers = LocalizedText(
    vi: "Ít thay đổi nhất để đạt mục tiêu", en: "The least change that keeps the targets")

  /// How many places a table shows.
  static func byPlace(_ places: Int, most: Int) -> LocalizedText {
    places <= most
      ? LocalizedText(vi: "Từng nơi", en: "Place by place")
      : LocalizedText(
        vi: "\(most) nơi nhiều giờ công nhất trong \(places)",
        en: "The \(most) places with most hours, of \(places)")
  }

  /// How many sets a table shows.
  static func sets(_ shown: Int, of all: Int) -> LocalizedText {
    shown == all
      ? LocalizedText(vi: "Mọi tập hợp đã thử", en: "All sets that were tried")
      : LocalizedText(
        vi: "\(shown) trong \(all) tập hợp đã thử (levers.csv có tất cả)",
        en: "\(shown) of \(all) sets that were tried (levers.csv has them all)")
  }

  /// A part of the time, as tables write it: `monday 08:00 +3`, `monday`, `month 3`, `year`.
  static func part(_ code: String) -> LocalizedText {
    let words = code.split(separator: " ").map(String.init)
    let rest = words.dropFirst().joined(separator: " ")
    if let weekday = Weekday.allCases.first(where: { $0.name == words.first }) {
      return LocalizedText { "\(weekday.text[$0]) \(rest)" }
    }
    switch words.first {
    case "month": return LocalizedText(vi: "tháng \(rest)", en: "month \(rest)")
    case "year": return LocalizedText(vi: "cả năm", en: "the whole year")
    default: return LocalizedText(vi: code, en: code)
    }
  }

  /// What tables say of a place, a target or a set.
  static func state(_ code: String, _ source: Source? = nil) -> ToldTable.Cell {
    switch code {
    case "certified": ToldTable.Cell(LeverWords.certified, source, .good)
    case "refuted": ToldTable.Cell(LeverWords.refuted, source, .bad)
    case "met": ToldTable.Cell(LeverWords.met, source, .good)
    case "missed": ToldTable.Cell(LeverWords.missed, source, .bad)
    case "invalid": ToldTable.Cell(LeverWords.invalid, source, .bad)
    case "impossible": ToldTable.Cell(StaffWords.word(.impossible), source, .bad)
    case "too_few":
      ToldTable.Cell(LocalizedText(vi: "quá ít lượt", en: "too few tickets"), source)
    default: ToldTable.Cell(LeverWords.undecided, source)
    }
  }
}
