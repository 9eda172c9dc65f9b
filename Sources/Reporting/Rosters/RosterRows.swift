import Rosters
import Tables
import Wording

/// A row of `roster.csv`: a stretch of work of one person at one group.
struct RosterRow: TableRow {
  var person = ""
  var day = ""
  var shift = ""
  var shiftStart = ""
  var shiftEnd = ""
  var breaks: String?
  var group: String?
  var skill: String?
  var from = ""
  var to = ""
  var isNextDay = false

  static let table = Table<RosterRow>(
    "roster", vi: "Lịch ca: ai làm ca nào, nghỉ lúc nào, ở nhóm quầy nào.",
    en: "The roster: who works which shift, with what breaks, at which group.",
    columns: [
      Column("person", \.person, vi: "Người, theo roster_people.csv.", en: "As roster_people.csv."),
      Column(
        "on_day", \.day, vi: "Thứ, hoặc ngày; ca qua nửa đêm tính theo ngày bắt đầu.",
        en: "A weekday, or a date; that on which the shift begins."),
      Column("shift", \.shift, vi: "Mã ca.", en: "The shift's id."),
      Column("shift_start", \.shiftStart, vi: "Giờ bắt đầu ca.", en: "When the shift begins."),
      Column(
        "shift_end", \.shiftEnd, vi: "Giờ kết thúc ca; không muộn hơn giờ bắt đầu là hôm sau.",
        en: "When it ends; on the next day if not after its beginning."),
      Column(
        "breaks", \.breaks, vi: "Các giờ nghỉ trong ca, cách nhau bằng dấu cách.",
        en: "Breaks within the shift, separated by blanks."),
      Column("counter_group", \.group, vi: "Nhóm quầy.", en: "The group of counters."),
      Column("skill", \.skill, vi: "Kỹ năng cần dùng.", en: "The skill that is asked for."),
      Column("from_time", \.from, vi: "Từ lúc.", en: "From when."),
      Column("to_time", \.to, vi: "Đến lúc.", en: "To when."),
      Column(
        "is_next_day", \.isNextDay, vi: "Đoạn này bắt đầu sau nửa đêm của ca.",
        en: "Whether it begins after the midnight of the shift."),
    ], key: ["person", "on_day", "from_time", "is_next_day"],
    references: [ForeignKey(["person"], in: "roster_people")])
}

/// A row of `roster_people.csv`: one person of the roster.
struct RosterPersonRow: TableRow {
  var person = ""
  var name = ""
  var staff = ""
  var contract = ""
  var shifts = 0
  var hours = 0.0
  var weekendShifts = 0

  static let table = Table<RosterPersonRow>(
    "roster_people", vi: "Những người trong lịch ca và khối lượng của họ.",
    en: "The people of the roster, and how much they work.",
    columns: [
      Column("person", \.person, vi: "Mã người.", en: "The person's id."),
      Column("person_name", \.name, vi: "Họ tên, hoặc mã.", en: "The name, or the id."),
      Column("staff", \.staff, vi: "Dòng trong staff.", en: "The entry of the staff."),
      Column("contract", \.contract, vi: "Loại hợp đồng.", en: "The contract."),
      Column("shifts", \.shifts, vi: "Số ca.", en: "How many shifts."),
      Column("hours", \.hours, unit: "hours", vi: "Số giờ công.", en: "Paid hours.").ofSamples,
      Column(
        "weekend_shifts", \.weekendShifts, vi: "Số ca thứ bảy, chủ nhật.",
        en: "Shifts that begin on a Saturday or Sunday."),
    ], key: ["person"])
}

/// A row of `roster_cover.csv`: how well one need is met.
struct RosterCoverRow: TableRow {
  var day = ""
  var from = ""
  var to = ""
  var group: String?
  var skill: String?
  var people = 0.0
  var covered = 0.0
  var missing = 0.0

  static let table = Table<RosterCoverRow>(
    "roster_cover", vi: "Từng nhu cầu và số người được bố trí.",
    en: "Each need, and how many are placed for it.",
    columns: [
      Column("on_day", \.day, vi: "Thứ, hoặc ngày.", en: "A weekday, or a date."),
      Column("from_time", \.from, vi: "Từ lúc.", en: "From when."),
      Column(
        "to_time", \.to, vi: "Đến lúc; không muộn hơn from_time là hôm sau.",
        en: "To when; on the next day if not after from_time."),
      Column("counter_group", \.group, vi: "Nhóm quầy.", en: "The group of counters."),
      Column("skill", \.skill, vi: "Kỹ năng cần.", en: "The skill that is asked for."),
      Column(
        "people", \.people, vi: "Cần bao nhiêu người có tốc độ 1.",
        en: "How many people of speed 1 are needed."
      ).ofSamples.atLeast(0),
      Column(
        "covered", \.covered, vi: "Có ít nhất bao nhiêu, tính theo tốc độ.",
        en: "How many there are at least, by their speed."
      ).ofSamples.atLeast(0),
      Column(
        "missing_hours", \.missing, unit: "hours", vi: "Số giờ người còn thiếu.",
        en: "Hours of people that are missing."
      ).ofSamples.atLeast(0),
    ])
}

/// The one row of `roster_answer.csv`: how the search ended.
struct RosterAnswerRow: TableRow {
  var state = State.unknown
  var unit = ""
  var cost: Double?
  var bound: Double?
  var gap: Double?
  var relaxation: Double?
  var people = 0
  var shifts = 0
  var missing = 0.0

  enum State: String, CellWord { case optimal, feasible, unknown, infeasible, failed }

  static let table = Table<RosterAnswerRow>(
    "roster_answer", vi: "Lời giải: chi phí, cận dưới, khoảng hở.",
    en: "The answer: cost, bound and gap.",
    columns: [
      Column(
        "answer_state", \.state,
        vi:
          "optimal đã chứng minh tối ưu, feasible chưa chứng minh, unknown hết giờ chưa có lời giải, "
          + "infeasible không có lời giải, failed thư viện dừng mà không có kết quả.",
        en:
          "optimal: proven; feasible: not proven; unknown: none found in the time; infeasible: there "
          + "is none; failed: the library gave up."),
      Column("cost_unit", \.unit, vi: "Đơn vị của chi phí.", en: "What costs are counted in."),
      Column("cost", \.cost, vi: "Chi phí.", en: "The cost.").ofSamples,
      Column(
        "lower_bound", \.bound, vi: "Không lịch nào rẻ hơn.", en: "No roster costs less."
      ).ofSamples,
      Column("gap", \.gap, vi: "(cost - lower_bound) / cost.", en: "(cost - lower_bound) / cost.")
        .ofSamples,
      Column(
        "relaxation", \.relaxation, vi: "Chi phí nếu chia nhỏ được người.",
        en: "The cost if parts of people could be placed."
      ).ofSamples,
      Column("people", \.people, vi: "Số người.", en: "How many people."),
      Column("shifts", \.shifts, vi: "Số ca.", en: "How many shifts."),
      Column(
        "missing_hours", \.missing, unit: "hours", vi: "Số giờ người còn thiếu.",
        en: "Hours of people that are missing."
      ).ofSamples.atLeast(0),
    ])
}

/// A row of `roster_conflict.csv`: one of what cannot be met together.
struct RosterConflictRow: TableRow {
  var number = 0
  var conflict = 1
  var kind = Kind.need
  var textVI = ""
  var textEN = ""
  var remedy: Int?

  enum Kind: String, CellWord { case need, cap, staff, fixed }

  static let table = Table<RosterConflictRow>(
    "roster_conflict", vi: "Những yêu cầu không thể đáp ứng cùng lúc.",
    en: "What cannot be met together.",
    columns: [
      Column("constraint_number", \.number, vi: "Số thứ tự.", en: "Number."),
      Column(
        "conflict_number", \.conflict,
        vi: "Mâu thuẫn thứ mấy, nếu có nhiều mâu thuẫn tách rời nhau.",
        en: "Which contradiction, where there are several apart from each other."),
      Column(
        "kind", \.kind, vi: "Nhu cầu, giới hạn, số người, hoặc ca đã định.",
        en: "A need, a cap, how many people there are, or what is agreed."),
      Column("what_vi", \.textVI, vi: "Bằng tiếng Việt.", en: "In Vietnamese."),
      Column("what_en", \.textEN, vi: "Bằng tiếng Anh.", en: "In English."),
      Column(
        "would_do", \.remedy, vi: "Số gần nhất mà mọi yêu cầu khác đều đáp ứng được.",
        en: "The nearest number with which everything else can be met."),
    ], key: ["constraint_number"])
}
