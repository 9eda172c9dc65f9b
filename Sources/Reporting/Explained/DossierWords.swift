import Wording

/// What is said of one dossier that is explained.
enum DossierWords {
  static let what = LocalizedText(vi: "Việc", en: "What")
  static let place = LocalizedText(vi: "Nơi", en: "Where")
  static let from = LocalizedText(vi: "Từ", en: "From")
  static let to = LocalizedText(vi: "Đến", en: "To")
  static let days = LocalizedText(vi: "Ngày làm việc", en: "Working days")
  static let sum = LocalizedText(vi: "Cộng dồn", en: "In all")
  static let waitsFor = LocalizedText(vi: "chờ: {0}", en: "waits: {0}")
  static let citizen = LocalizedText(
    vi: "chờ công dân bổ sung (tạm dừng tính thời hạn)",
    en: "waits for the citizen's supplement (the clock stands still)")
  static let unknown = LocalizedText(
    vi: "chờ hồ sơ khác của cùng người nộp, hoặc không ghi",
    en: "waits for another dossier of the visitor, or not recorded")
  static let outside = LocalizedText(vi: "cơ quan khác", en: "another authority")

  static let notReceived = LocalizedText(
    vi: "Hồ sơ chưa được tiếp nhận là đủ, nên chưa có hạn trả.",
    en: "It was never received as complete, so it has no due date.")
  /// {0} received, {1} the limit.
  static let noDue = LocalizedText(
    vi: "Tiếp nhận {0}; thời hạn {1}; không có hạn trả trong lịch.",
    en: "Received {0}; the limit is {1}; no due date lies within the calendars.")
  /// {2} due.
  static let open = LocalizedText(
    vi: "Tiếp nhận {0}; thời hạn {1}; hạn trả {2}; chưa có kết quả khi lần chạy kết thúc.",
    en: "Received {0}; the limit is {1}; due {2}; without a result when the run ended.")
  /// {3} finished, {4} by how much.
  static let late = LocalizedText(
    vi: "Tiếp nhận {0}; thời hạn {1}; hạn trả {2}; có kết quả {3}: TRỄ {4}.",
    en: "Received {0}; the limit is {1}; due {2}; result {3}: LATE by {4}.")
  static let inTime = LocalizedText(
    vi: "Tiếp nhận {0}; thời hạn {1}; hạn trả {2}; có kết quả {3}: đúng hạn.",
    en: "Received {0}; the limit is {1}; due {2}; result {3}: in time.")
  /// {0} how long it took, {1} of how long in all, {2} the share, {3} where.
  static let mostWaiting = LocalizedText(
    vi: "Lâu nhất là chờ tại {3}: {0} trong {1} ({2}).",
    en: "Most of it went by waiting at {3}: {0} of {1} ({2}).")
  static let mostDoing = LocalizedText(
    vi: "Lâu nhất là việc tại {3}: {0} trong {1} ({2}).",
    en: "Most of it was the step at {3} itself: {0} of {1} ({2}).")
  /// {0} by how much it was late.
  static let wouldHelp = LocalizedText(
    vi: "Riêng phần đó dài hơn mức trễ ({0}).",
    en: "That alone is longer than it was late ({0}).")
  static let wouldNotHelp = LocalizedText(
    vi: "Riêng phần đó ngắn hơn mức trễ ({0}): không phải một mình nó làm trễ.",
    en: "That alone is shorter than it was late ({0}): it is not late by that alone.")
  /// Time within working hours.
  static let workingDays = LocalizedText(
    vi: "{0} ngày làm việc", en: "{0 working day|working days}")
  static let workingMinutes = LocalizedText(vi: "{0} phút", en: "{0} min")
  static let account = LocalizedText(
    vi: "Đó là điều đã xảy ra với hồ sơ này, chưa phải điều sẽ xảy ra nếu sửa.",
    en: "That is what happened to this dossier, not what mending would have done.")
  static let deadline = LocalizedText(
    vi: "Hạn trả tính như sau:", en: "How the due date comes about:")
  static let noDeadline = LocalizedText(
    vi: "Hạn trả theo lần chạy; từng ngày của thời hạn không dựng lại được từ những gì đã ghi.",
    en: "The due date is the run's; its days cannot be told from what was recorded.")
}
