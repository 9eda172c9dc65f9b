import ServiceModel
public import Wording

/// Whom or what an indicator is over: its share is a part of these, its mean is for each of them.
public enum Population: String, Hashable, Sendable, CaseIterable {
  /// Whatever citizens want, from the wish on.
  case demands
  /// Those submitted online.
  case onlineDemands = "online_demands"
  /// Submissions on the portal, those that failed too.
  case triesOnline = "tries_online"
  /// Those with at least one trip to a site.
  case demandsInPerson = "demands_in_person"
  /// One for each procedure asked for, whether ever received or not.
  case dossiersAsked = "dossiers_asked"
  /// With a receipt; with a result.
  case received, finished
  /// Received and not withdrawn.
  case finishedOrOpen = "finished_or_open"
  /// Those whose date has come: finished, or open past it.
  case due
  /// Finished after their due date.
  case late
  /// Finished late, and those open past their due date.
  case lateOrOverdue = "late_or_overdue"
  /// Not finished at the end of the follow-up, and past their due date.
  case openOverdue = "open_overdue"
  /// Submissions that lacked something, found out at the counter or before it.
  case incomplete
  /// Of the one-stop report: with what was carried over from the time before.
  case allDossiers = "all_dossiers"
  /// Demands for linked procedures that were accepted.
  case bundles
  /// Those with the results of all their dossiers.
  case finishedBundles = "finished_bundles"
  /// Trips to a site, those in vain too.
  case visits
  /// Trips on which a ticket was taken.
  case visitsWithTicket = "visits_with_ticket"
  /// Tickets called or left, and those who were given none or balked.
  case came
  /// Called, or left before.
  case ticketsTaken = "tickets_taken"
  /// Those whose wait is known to its end.
  case ticketsCalled = "tickets_called"
  /// Called, of people who go first by law.
  case priorityTickets = "priority_tickets"
  /// Agreed times that have come.
  case appointments
  /// Every counter group on every day on which it opens.
  case groupDays = "group_days"
  /// Hours of counter staff.
  case staffTime = "staff_time"
  /// Hours of office staff.
  case officeTime = "office_time"
  /// Steps of work begun in offices.
  case jobs
  /// Finished dossiers that stayed longer here than in any other office.
  case officeDossiers = "office_dossiers"
  /// The late ones of these.
  case officeLateDossiers = "office_late_dossiers"
  /// Steps done that have a limit of their own.
  case timedSteps = "timed_steps"
  /// The late ones of these.
  case lateSteps = "late_steps"
  /// Who is employed, as the scenario says: nothing random.
  case staff

  /// A noun in the plural, for the page of indicators and `kpis.csv`.
  public var text: LocalizedText {
    switch self {
    case .demands: LocalizedText(vi: "nhu cầu", en: "demands; a bundle is one")
    case .onlineDemands: LocalizedText(vi: "nhu cầu nộp trực tuyến", en: "online demands")
    case .triesOnline:
      LocalizedText(vi: "lần nộp trực tuyến", en: "submissions on the portal, failed ones too")
    case .demandsInPerson: LocalizedText(vi: "nhu cầu phải đi lại", en: "demands with a trip")
    case .dossiersAsked:
      LocalizedText(
        vi: "hồ sơ cần giải quyết, kể cả mọi hồ sơ của liên thông",
        en: "dossiers asked for; all those of a bundle")
    case .received: LocalizedText(vi: "hồ sơ đã nhận", en: "dossiers received")
    case .finished: LocalizedText(vi: "hồ sơ đã có kết quả", en: "dossiers finished")
    case .finishedOrOpen:
      LocalizedText(
        vi: "hồ sơ đã nhận, trừ hồ sơ rút", en: "dossiers received and not withdrawn")
    case .due:
      LocalizedText(
        vi: "hồ sơ đã có kết quả hoặc quá hạn chưa xong",
        en: "dossiers finished, or open past their due date")
    case .late: LocalizedText(vi: "hồ sơ trả trễ", en: "dossiers finished late")
    case .lateOrOverdue:
      LocalizedText(
        vi: "hồ sơ trả trễ hoặc quá hạn chưa xong",
        en: "dossiers finished late, or open past their due date")
    case .openOverdue:
      LocalizedText(vi: "hồ sơ quá hạn chưa xong", en: "dossiers open past their due date")
    case .incomplete: LocalizedText(vi: "lần nộp chưa đủ", en: "incomplete submissions")
    case .allDossiers:
      LocalizedText(vi: "mọi hồ sơ, kể cả kỳ trước", en: "all dossiers, carried over too")
    case .bundles: LocalizedText(vi: "nhu cầu liên thông đã nhận", en: "bundles accepted")
    case .finishedBundles:
      LocalizedText(vi: "nhu cầu liên thông đủ kết quả", en: "bundles with every result")
    case .visits: LocalizedText(vi: "lượt đi lại", en: "visits")
    case .visitsWithTicket: LocalizedText(vi: "lượt có lấy số", en: "visits with a ticket")
    case .came:
      LocalizedText(
        vi: "số đã lấy và lượt không lấy số", en: "tickets called or left, and visits without one")
    case .ticketsTaken: LocalizedText(vi: "số đã lấy", en: "tickets called or left")
    case .ticketsCalled: LocalizedText(vi: "số được gọi", en: "tickets called")
    case .priorityTickets:
      LocalizedText(vi: "số được gọi của người được ưu tiên", en: "tickets called, with priority")
    case .appointments: LocalizedText(vi: "lượt hẹn", en: "appointments")
    case .groupDays:
      LocalizedText(vi: "nhóm quầy và ngày mở cửa", en: "counter groups and opening days")
    case .staffTime: LocalizedText(vi: "thời gian của nhân viên quầy", en: "counter staff's time")
    case .officeTime: LocalizedText(vi: "thời gian của phòng", en: "office staff's time")
    case .jobs: LocalizedText(vi: "việc bắt đầu ở phòng", en: "jobs begun in offices")
    case .officeDossiers:
      LocalizedText(
        vi: "hồ sơ đã xong ở phòng này lâu nhất", en: "finished dossiers longest in the office")
    case .officeLateDossiers:
      LocalizedText(
        vi: "hồ sơ trễ ở phòng này lâu nhất", en: "late dossiers longest in the office")
    case .timedSteps:
      LocalizedText(vi: "bước có thời hạn riêng đã làm", en: "steps done that have a limit")
    case .lateSteps: LocalizedText(vi: "bước làm trễ", en: "steps done late")
    case .staff: LocalizedText(vi: "biên chế của kịch bản", en: "the scenario's staff")
    }
  }
}

/// When it has to happen to be counted.
public enum CountingWindow: String, Hashable, Sendable, CaseIterable {
  /// Demands that arise inside the observation window are followed to the end of the follow-up.
  case cohort
  /// What happens inside the observation window, of demands that arise at any time.
  case window
  /// A cohort by citizens and procedures, a window by sites.
  case cohortOrWindow = "cohort_or_window"
  /// All that is there when the window begins or ends.
  case border
  /// Nothing happens: so it is arranged.
  case arranged

  /// A few words for the page of indicators and `kpis.csv`.
  public var text: LocalizedText {
    switch self {
    case .cohort: LocalizedText(vi: "nhu cầu phát sinh trong kỳ", en: "demands of the window")
    case .window: LocalizedText(vi: "xảy ra trong kỳ", en: "inside the window")
    case .cohortOrWindow:
      LocalizedText(
        vi: "nhu cầu phát sinh trong kỳ; theo nơi tiếp nhận: xảy ra trong kỳ",
        en: "demands of the window; by site inside the window")
    case .border: LocalizedText(vi: "đầu hoặc cuối kỳ", en: "at a border of the window")
    case .arranged: LocalizedText(vi: "cả kỳ", en: "the whole window")
    }
  }
}

/// Which clock measures the time that is told, or by which it is told what is late.
public enum MeasuringClock: String, Hashable, Sendable, CaseIterable {
  /// It is a number of things, not a time.
  case none
  /// Opening hours of the site, and serving out after closing.
  case openingHours = "opening_hours"
  /// Nights, days off and lunch count too.
  case wallClock = "wall_clock"
  /// Working time of the legal calendar; due dates.
  case legal
  /// Working hours of the office.
  case officeHours = "office_hours"
  /// Time that staff are paid for.
  case paidTime = "paid_time"

  /// A few words for the page of indicators and `kpis.csv`.
  public var text: LocalizedText {
    switch self {
    case .none: LocalizedText(vi: "–", en: "–")
    case .openingHours: LocalizedText(vi: "giờ mở cửa", en: "opening hours")
    case .wallClock: LocalizedText(vi: "đồng hồ", en: "by the clock")
    case .legal: LocalizedText(vi: "lịch pháp lý", en: "legal calendar")
    case .officeHours: LocalizedText(vi: "giờ làm việc của phòng", en: "office hours")
    case .paidTime: LocalizedText(vi: "giờ công được trả", en: "paid time")
    }
  }
}
