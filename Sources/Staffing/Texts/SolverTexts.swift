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
  static let tooFewYears = LocalizedText(
    vi:
      "--target '{0}': muốn kiểm chứng phải xem ít nhất {1} tuần, mà {2} năm không đủ; hãy viết --years {3}",
    en:
      "--target '{0}': a certificate takes at least {1 week|weeks}, and {2 year has|years have} too few; write --years {3}"
  )
  static let oneSite = LocalizedText(
    vi: "--target '{0}': thời gian phục vụ mỗi nơi mỗi khác, hãy nêu đúng một nơi bằng --site",
    en: "--target '{0}': how long the service takes differs by site; name one with --site")
  static let belowService = LocalizedText(
    vi:
      "--target '{0}': thêm bao nhiêu người cũng không đạt: chỉ riêng phục vụ tại quầy đã mất bình quân {1} phút. "
      + "Mục tiêu gần nhất có thể đạt: trên {2}.",
    en:
      "--target '{0}': no number of people keeps it: the service at the counter alone takes {1 minute|minutes} on "
      + "the mean. The nearest target that can be kept is above {2}.")
}
