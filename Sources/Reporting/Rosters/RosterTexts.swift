package import Wording

/// What is said of rosters.
package enum RosterTexts {
  package static let searching = LocalizedText(
    vi:
      "Đang tìm lịch ca rẻ nhất, nhiều nhất {0} giây; Ctrl-C thì dừng và cho biết đã tìm được gì.",
    en:
      "Looking for the cheapest roster, for at most {0} s; Ctrl-C ends it and tells what is found by then."
  )
  static let optimal = LocalizedText(
    vi:
      "Lịch ca tối ưu, đã chứng minh: {0} người, {1} ca, {2} giờ công, chi phí {3} {4}. Không lịch nào "
      + "rẻ hơn.",
    en:
      "Proven optimal: {0 person|people}, {1 shift|shifts}, {2 paid hour|paid hours}, at {3} {4}. No roster costs less."
  )
  static let feasible = LocalizedText(
    vi:
      "Lịch ca tốt nhất đã tìm được, chưa chứng minh là tối ưu: {0} người, {1} ca, {2} giờ công, chi phí "
      + "{3} {4}; không lịch nào rẻ hơn {5} (khoảng hở {6}).",
    en:
      "The best roster found by then, not proven optimal: {0 person|people}, {1 shift|shifts}, {2 paid hour|paid hours}, "
      + "at {3} {4}; none costs less than {5} (a gap of {6}).")
  static let longer = LocalizedText(
    vi: "Tăng --time-limit để tìm tiếp.", en: "A longer --time-limit may close it.")
  static let leastMissing = LocalizedText(
    vi:
      "Không lịch ca nào thiếu ít hơn, và trong các lịch như vậy không lịch nào rẻ hơn, đã chứng minh: "
      + "{0} người, {1} ca, {2} giờ công, chi phí {3} {4}.",
    en:
      "No roster misses less, and of those none costs less, which is proven: {0 person|people}, {1 shift|shifts}, "
      + "{2 paid hour|paid hours}, at {3} {4}.")
  static let unknown = LocalizedText(
    vi:
      "Hết thời gian mà chưa tìm được lịch ca nào, cũng chưa loại trừ được. Hãy tăng --time-limit.",
    en: "The time was over before a roster was found or ruled out. Give a longer --time-limit.")
  static let stoppedBefore = LocalizedText(
    vi: "Khi dừng chưa tìm được lịch ca nào, cũng chưa loại trừ được.",
    en: "When it was stopped no roster had been found, nor ruled out.")
  static let failed = LocalizedText(
    vi:
      "Thư viện GLPK {0} không giải được bài toán này vì số học của nó. Hãy làm tròn chi phí và tốc độ.",
    en:
      "The library GLPK {0} gave up on this problem: its arithmetic went wrong. Round costs and speeds."
  )

  static let alone = LocalizedText(
    vi: "Không có lịch ca nào. Mỗi điều sau đây tự nó đã không thể:",
    en: "There is no roster. Each of these is impossible by itself:")
  static let aloneOne = LocalizedText(
    vi: "Không có lịch ca nào. Điều sau đây tự nó đã không thể:",
    en: "There is no roster. This is impossible by itself:")
  static let smallest = LocalizedText(
    vi: "Không có lịch ca nào. Mâu thuẫn nhỏ nhất gồm {0} điều, không thể cùng có:",
    en: "There is no roster. The smallest contradiction, of {0}, cannot hold together:")
  static let irreducible = LocalizedText(
    vi:
      "Không có lịch ca nào. {0} điều sau không thể cùng có; bỏ bất kỳ điều nào thì các điều còn lại "
      + "đáp ứng được:",
    en:
      "There is no roster. These {0} cannot hold together; without any one of them the others can:")
  static let contradiction = LocalizedText(
    vi: "Không có lịch ca nào. {0} điều sau mâu thuẫn; hết thời gian nên chưa thu hẹp được:",
    en:
      "There is no roster. These {0} contradict each other; the time was over before that was narrowed:"
  )
  static let apart = LocalizedText(
    vi: "Ngoài ra, dù bỏ các nhu cầu trên, {0} điều sau cũng không thể cùng có:",
    en: "Apart from that, and even without the needs above, these {0} cannot hold together either:")
  static let apartOne = LocalizedText(
    vi: "Ngoài ra, điều sau đây tự nó đã không thể:",
    en: "Apart from that, this is impossible by itself:")
  package static let tryPartial = LocalizedText(
    vi: "--partial bố trí phần làm được và cho biết còn thiếu gì.",
    en: "--partial places what can be placed, and tells what stays uncovered.")

  static let need = LocalizedText(
    vi: "{0}, {1}–{2}: cần {3} người{4}", en: "{0}, {1}–{2}: {3 person is|people are} needed{4}")
  static let atGroup = LocalizedText(vi: " ở {0}", en: " at {0}")
  static let withSkill = LocalizedText(vi: " biết {0}", en: " who can do {0}")
  static let noShift = LocalizedText(
    vi: "; không ca nào làm việc suốt khoảng đó{0}", en: "; no shift works all of that time{0}")
  static let shiftsThen = LocalizedText(
    vi: " (các ca hôm đó từ {0} đến {1})", en: " (shifts of that day are from {0} to {1})")
  static let noShiftThatDay = LocalizedText(
    vi: " (hôm đó không ca nào được phép, hoặc không ca nào có lúc cần người)",
    en: " (on that day no shift may be worked, or nobody is needed at any moment of one)")
  static let noSkill = LocalizedText(
    vi: "; không ai làm việc lúc đó biết việc này", en: "; nobody who works then can do that")
  static let noWeek = LocalizedText(
    vi:
      "; hợp đồng của những người làm được không cho phép tuần nào, vì số ca và giờ ít nhất không thể đạt "
      + "({0})",
    en:
      "; the contracts of those who could allow no week, for what they ask at least cannot be worked "
      + "({0})")
  static let notAllowed = LocalizedText(
    vi: "; hợp đồng của những người làm được không cho phép ca nào lúc đó ({0})",
    en: "; the contracts of those who could allow none of the shifts at that time ({0})")
  static let capADay = LocalizedText(
    vi: "giới hạn {0}: mỗi ngày nhiều nhất {1} người{2}",
    en: "cap {0}: at most {1 person|people} a day{2}"
  )
  static let capAtOnce = LocalizedText(
    vi: "giới hạn {0}: cùng lúc nhiều nhất {1} người{2}",
    en: "cap {0}: at most {1 person|people} at the same time{2}")
  static let capPeople = LocalizedText(
    vi: "giới hạn {0}: thuê nhiều nhất {1} người{2}",
    en: "cap {0}: at most {1 person|people} employed{2}")
  static let ofShifts = LocalizedText(vi: " trong các ca {0}", en: " on shifts {0}")
  static let staff = LocalizedText(
    vi: "không quá {0} người trong {1} ({3}: {2})", en: "no more than {0} of {1} ({3}: {2})")
  static let shiftsAWeek = LocalizedText(
    vi: "{0}–{1} ca mỗi tuần", en: "{0} to {1 shift|shifts} a week")
  static let hoursAWeek = LocalizedText(
    vi: "{0}–{1} giờ mỗi tuần", en: "{0} to {1 hour|hours} a week")
  static let daysOff = LocalizedText(
    vi: "{0} ngày nghỉ liền nhau", en: "days off in a row: {0}")
  static let rest = LocalizedText(
    vi: "nghỉ {0} giờ giữa hai ca", en: "{0 hour|hours} between shifts")
  static let agreed = LocalizedText(
    vi: "đã định: {0}, {1}: {2}", en: "agreed: {0}, {1}: {2}")
  static let dayOff = LocalizedText(vi: "nghỉ", en: "off")
  static let wouldDo = LocalizedText(vi: " – {0} thì được", en: " – {0} would do")

  static let missing = LocalizedText(
    vi: "Còn thiếu {0} giờ người, ở {1} trong {2} nhu cầu:",
    en: "{0 hour|hours} of people {0|is|are} missing, in {1} of {2 need|needs}:")
  static let nothingMissing = LocalizedText(
    vi: "Mọi nhu cầu đều được đáp ứng.", en: "Every need is met.")
  static let missingRow = LocalizedText(
    vi: "  {0}, {1}–{2}{3}: cần {4}, có {5}", en: "  {0}, {1}–{2}{3}: {4} needed, {5} there")
  static let more = LocalizedText(vi: "  ... và {0} nhu cầu khác", en: "  ... and {0} more")

  // MARK: On the page

  static let roster = LocalizedText(vi: "Lịch ca", en: "The roster")
  /// {0} people, {1} shifts, {2} the cost, {3} its unit.
  static let provenRoster = LocalizedText(
    vi: "Lịch ca tối ưu, đã chứng minh: {0} người, {1} ca, chi phí {2} {3}.",
    en: "Proven optimal: {0 person|people}, {1 shift|shifts}, at {2} {3}.")
  static let foundRoster = LocalizedText(
    vi:
      "Lịch ca tốt nhất đã tìm được, chưa chứng minh là tối ưu: {0} người, {1} ca, chi phí {2} {3}.",
    en:
      "The best roster found, not proven optimal: {0 person|people}, {1 shift|shifts}, at {2} {3}.")
  /// {0} hours.
  static let someMissing = LocalizedText(
    vi: "Còn thiếu {0} giờ người.", en: "{0 hour|hours} of people {0|is|are} missing.")
  /// {0} the day, {1} the time, {2} people needed, {3} people there, {4} at which group.
  static let mostNeeded = LocalizedText(
    vi: "Cần nhiều người nhất vào {0} lúc {1}{4}: cần {2} người, có {3}.",
    en: "Most are needed on {0} at {1}{4}: {2 person|people}, with {3} there.")
  /// {0} a file.
  static let otherRows = LocalizedText(
    vi: "{0} có nội dung mà chương trình này không viết.",
    en: "{0} holds what this program does not write.")

  static let person = LocalizedText(vi: "Người", en: "Person")
  static let hours = LocalizedText(vi: "Giờ", en: "Hours")
  static let unknownGroup = LocalizedText(
    vi: "nhu cầu ở nhóm quầy '{0}', nhưng {1} không có nhóm đó: {2}",
    en: "there are needs at the counter group '{0}', which {1} has not: {2}")
  static let option = LocalizedText(vi: "Theo lịch ca", en: "By the roster")
  private static let wrote = LocalizedText(
    vi: "Đã ghi {0}: các bảng{1}.", en: "Wrote {0}: tables{1}.")
  private static let pictures = LocalizedText(
    vi: ", hình roster.vi.svg và roster.en.svg, bảng tính roster.xlsx mỗi người một trang",
    en:
      ", the pictures roster.vi.svg and roster.en.svg, and roster.xlsx with a sheet for each person"
  )
  package static let withoutPictures = LocalizedText(
    vi: "Không có hình và bảng tính: {0}", en: "There are no pictures and no spreadsheet: {0}")

  /// Which folder was written, and what is in it.
  package static func written(_ folder: String, hasPictures: Bool) -> LocalizedText {
    wrote.filled(
      LocalizedText(vi: folder, en: folder),
      hasPictures ? pictures : LocalizedText(vi: "", en: ""))
  }
}
