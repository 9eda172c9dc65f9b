import Wording

/// What is said of questions without an answer.
enum SolverTexts {
  static let noSites = LocalizedText(
    vi: "Không có nơi tiếp nhận nào để bố trí người", en: "There is no site to find a staffing for")
  static let noTargets = LocalizedText(
    vi: "Chưa có mục tiêu: hãy thêm --target, ví dụ 'wait_p90<=15'",
    en: "There is no target: add --target, such as 'wait_p90<=15'")
  static let noCounters = LocalizedText(
    vi: "Nơi tiếp nhận {0} không có quầy nào", en: "Site {0} has no counter group")
  static let neverOpen = LocalizedText(
    vi: "Nơi tiếp nhận {0} không mở cửa ngày nào trong tuần: hãy xem lịch làm việc của nơi đó",
    en: "Site {0} is open on no day of the week: see its calendar")
  static let noOffices = LocalizedText(
    vi: "Không có phòng nào có việc để bố trí người",
    en: "There is no office with work to find a staffing for")
  static let officeNeverOpen = LocalizedText(
    vi: "Phòng {0} không làm việc ngày nào trong tuần: hãy xem lịch làm việc của phòng đó",
    en: "Office {0} is open on no day of the week: see its calendar")
  static let nobodyComes = LocalizedText(
    vi: "Không ai đến quầy nào trong số cần bố trí người, nên không có gì để đạt --target '{0}'",
    en: "Nobody comes to the counters to be staffed: there is nothing to keep --target '{0}' of")
  static let noWork = LocalizedText(
    vi: "Các phòng cần bố trí người không có việc gì, nên không có gì để đạt --target '{0}'",
    en: "The offices to be staffed have no work: there is nothing to keep --target '{0}' of")
  /// {1} years, {2} a target.
  static let neverCertified = LocalizedText(
    vi:
      "--target '{0}': xem bao nhiêu ngày cũng không chứng tỏ được rằng chuyện ấy không bao giờ xảy ra; với {1} năm, "
      + "chặt nhất có thể kiểm chứng là '{2}'",
    en:
      "--target '{0}': no number of days shows that it never happens; the strictest that {1 year|years} can certify is "
      + "'{2}'")
  /// {0} a target of a mean, {1} another.
  static let neverNothing = LocalizedText(
    vi:
      "--target '{0}': xem bao nhiêu ngày cũng không kiểm chứng được số bình quân bằng 0; hãy viết '{1}'",
    en: "--target '{0}': no number of days certifies a mean of 0; write '{1}'")
  /// {1} years, {2} what to write instead.
  static let tooFewYears = LocalizedText(
    vi: "--target '{0}': {1} năm là quá ít để kiểm chứng; hãy viết {2}",
    en: "--target '{0}': {1 year is|years are} too few for a certificate; write {2}")
  static let orWrite = LocalizedText(vi: "{0} hoặc {1}", en: "{0} or {1}")
  static let oneSite = LocalizedText(
    vi: "--target '{0}': thời gian phục vụ mỗi nơi mỗi khác, hãy nêu đúng một nơi bằng --site",
    en: "--target '{0}': how long the service takes differs by site; name one with --site")
}
