import ServiceModel
import Wording

extension KPI {
  /// Counters and the people at them.
  static let staff = [
    KPI(
      "counter_staff", .staff,
      vi: (
        "Người làm việc tại quầy",
        "Nhân viên quầy quy đổi toàn thời gian, đã trừ phần kiêm nhiệm: thời gian dành cho quầy. Số người được trả lương: counter_staff_paid; thời gian thực làm: counter_staff_used."
      ),
      en: (
        "Counter staff",
        "Counter staff in full-time people, without the share of other duties: the time given to counters. People under contract are counter_staff_paid, time at work counter_staff_used."
      ),
      .mean(.counterStaff), n: .of(.openingDays), .people, .lower, headline: true),
    KPI(
      "dossiers_per_staff_year", .staff,
      vi: (
        "Hồ sơ mỗi người mỗi năm",
        "Hồ sơ đã nhận, kể cả mọi hồ sơ liên thông, trên số nhân viên quầy được trả lương (counter_staff_paid) và năm, dù có kiêm nhiệm. Năm 2024 cả thành phố: 2,39 triệu hồ sơ trên 2.768 người là 863."
      ),
      en: (
        "Dossiers per person and year",
        "Dossiers received, all those of a bundle, over counter staff under contract (counter_staff_paid) and year, whatever other duties they have. The city's own figures of 2024, 2.39 million over 2,768 people, are 863."
      ),
      .ratio(.of(.received), to: .counterPeopleYears), n: .of(.received), .perUnit, .higher,
      headline: true),
    KPI(
      "dossiers_per_staff_year_used", .staff,
      vi: (
        "Hồ sơ mỗi người làm việc cả năm",
        "Hồ sơ đã nhận trên số nhân viên quầy quy đổi theo thời gian thực làm với hồ sơ (counter_staff_used) và năm: cao hơn dossiers_per_staff_year vì không tính kiêm nhiệm, vắng mặt, nghỉ và lúc rảnh."
      ),
      en: (
        "Dossiers per full-time person at work",
        "Dossiers received over counter staff by time at work on dossiers (counter_staff_used) and year: more than dossiers_per_staff_year, for other duties, absence, breaks and idle time are left out."
      ),
      .ratio(.of(.received), to: .of(.counterStaffUsed), times: .staffYears), n: .of(.received),
      .perUnit, .neutral),
    KPI(
      "counter_staff_paid", .staff,
      vi: (
        "Nhân viên quầy được trả lương",
        "Số nhân viên quầy theo hợp đồng hoặc biên chế, dù có kiêm nhiệm."
      ),
      en: ("Counter staff paid", "Counter staff under contract, whatever other duties they have."),
      .mean(.counterPeople), n: .of(.openingDays), .people, .lower, headline: true),
    KPI(
      "counter_staff_used", .staff,
      vi: (
        "Nhân viên quầy theo thời gian làm",
        "Thời gian làm với hồ sơ tại quầy, cả làm thêm, quy đổi ra người làm suốt giờ mở cửa của kỳ."
      ),
      en: (
        "Counter staff used",
        "Time at work on dossiers at counters, overtime too, in people who work through all opening hours of the window."
      ),
      .mean(.of(.counterStaffUsed), times: .inPeople), n: .of(.openingDays), .people, .lower),
    KPI(
      "utilisation", .staff,
      vi: (
        "Mức sử dụng quầy",
        "Thời gian làm việc với hồ sơ trên thời gian dành cho tiếp dân: thời gian được trả lương trừ vắng mặt, nghỉ và kiêm nhiệm."
      ),
      en: (
        "Counter utilisation",
        "Time at work on dossiers over the time there is for citizens: paid time without absence, breaks and other duties."
      ),
      .ratio(
        .of(.busyTime) + .of(.backgroundTime) + .of(.overtime),
        to: .of(.busyTime) + .of(.backgroundTime) + .of(.overtime) + .of(.idleTime)),
      n: .of(.openingDays), .share, .neutral, headline: true),
    KPI(
      "idle_share", .staff,
      vi: ("Tỷ lệ thời gian rảnh", "Thời gian rảnh trên thời gian được trả lương."),
      en: ("Idle", "Idle time over paid time."),
      .ratio(.of(.idleTime), to: .of(.paidTime)), n: .of(.openingDays), .share, .neutral),
    KPI(
      "overtime_share", .staff,
      vi: ("Tỷ lệ làm thêm giờ", "Thời gian làm thêm trên thời gian được trả lương."),
      en: ("Overtime", "Overtime over paid time."),
      .ratio(.of(.overtime) + .of(.otherDutiesOvertime), to: .of(.paidTime)), n: .of(.openingDays),
      .share, .lower),
    KPI(
      "overtime_hours", .staff,
      vi: (
        "Giờ làm thêm",
        "Tổng số giờ làm thêm trong kỳ quan sát: hồ sơ, và việc kiêm nhiệm chưa làm được trong ngày."
      ),
      en: (
        "Overtime hours",
        "Hours of overtime in the observation window: on dossiers, and on other duties that citizens left no time for."
      ),
      .mean(.of(.overtime) + .of(.otherDutiesOvertime), times: .inHours), n: .of(.openingDays),
      .hours,
      .lower),
    KPI(
      "paid_hours", .staff,
      vi: (
        "Giờ được trả lương",
        "Của mọi nhân viên quầy trong giờ trực, kể cả vắng mặt, và giờ làm thêm. Bằng tổng giờ tại quầy, vắng mặt, nghỉ, kiêm nhiệm và làm thêm."
      ),
      en: (
        "Paid hours",
        "Of all counter staff on duty, absence included, and overtime. The sum of hours at counters, absent, on breaks, at other duties and of overtime."
      ),
      .mean(.of(.paidTime), times: .inHours), n: .of(.openingDays), .hours, .neutral),
    KPI(
      "counter_hours", .staff,
      vi: (
        "Giờ tại quầy", "Thời gian dành cho tiếp dân trong ca trực: làm việc với hồ sơ hoặc rảnh."
      ),
      en: ("Hours at counters", "Time for citizens during shifts: at work on dossiers, or idle."),
      .mean(.of(.busyTime) + .of(.backgroundTime) + .of(.idleTime), times: .inHours),
      n: .of(.openingDays), .hours, .neutral),
    KPI(
      "other_duties_hours", .staff,
      vi: ("Giờ kiêm nhiệm", "Thời gian làm việc khác trong ca trực."),
      en: ("Hours of other duties", "Time at other duties during shifts."),
      .mean(.of(.otherDutiesTime), times: .inHours), n: .of(.openingDays), .hours, .neutral),
    KPI(
      "break_hours", .staff,
      vi: ("Giờ nghỉ", "Thời gian nghỉ luân phiên trong ca trực."),
      en: ("Hours of breaks", "Breaks in turns during shifts."),
      .mean(.of(.breakTime), times: .inHours), n: .of(.openingDays), .hours, .neutral),
    KPI(
      "absence_hours", .staff,
      vi: ("Giờ vắng mặt", "Thời gian trực được trả lương của người vắng mặt."),
      en: ("Hours of absence", "Paid time on duty of those who are absent."),
      .mean(.of(.absenceTime), times: .inHours), n: .of(.openingDays), .hours, .neutral),
    KPI(
      "queue_at_opening", .staff,
      vi: ("Hàng chờ lúc mở cửa", "Số người chờ khi mở cửa, bình quân theo nhóm quầy và ngày."),
      en: (
        "Queue at opening", "Citizens waiting when doors open, mean over counter groups and days."
      ),
      .ratio(.of(.queueAtOpening), to: .of(.openingDays)), n: .of(.openingDays), .count, .lower),
    KPI(
      "last_out_minutes", .staff,
      vi: ("Người cuối cùng ra về", "Số phút sau giờ đóng cửa, bình quân theo nhóm quầy và ngày."),
      en: ("Last citizen out", "Minutes after closing, mean over counter groups and days."),
      .ratio(.of(.lastOutTime), to: .of(.openingDays), times: .inMinutes), n: .of(.openingDays),
      .minutes, .lower),
  ]

  /// Back offices.
  static let offices = [
    KPI(
      "office_staff_paid", .offices,
      vi: (
        "Người ở phòng chuyên môn được trả lương",
        "Số người của phòng chuyên môn theo hợp đồng hoặc biên chế, dù có việc khác."
      ),
      en: ("Office staff paid", "People of back offices under contract, whatever else they do."),
      .mean(.officePeople), n: .of(.officeJobs), .people, .lower),
    KPI(
      "office_staff_used", .offices,
      vi: (
        "Người ở phòng chuyên môn theo thời gian làm",
        "Thời gian làm với hồ sơ trong kỳ, quy đổi ra người làm suốt giờ làm việc của phòng."
      ),
      en: (
        "Office staff used",
        "Time at work on dossiers inside the window, in people who work through all the office's hours."
      ),
      .mean(.of(.officeStaffUsed), times: .inPeople), n: .of(.officeJobs), .people, .lower),
    KPI(
      "office_queue_mean", .offices,
      vi: (
        "Chờ tại phòng chuyên môn",
        "Từ khi hồ sơ đến phòng tới khi bắt đầu xử lý, theo giờ làm việc của phòng."
      ),
      en: (
        "Office queue",
        "From coming to an office until work begins, in the office's working hours."
      ),
      .ratio(.total(.officeQueue), to: .count(.officeQueue), times: .inHours),
      n: .count(.officeQueue), .hours, .lower),
    KPI(
      "office_queue_p90", .offices,
      vi: (
        "90% công việc chờ tại phòng chuyên môn không quá",
        "Phân vị 90: chín phần mười công việc chờ không quá mức này."
      ),
      en: ("Office queue, 90th percentile", "Nine jobs in ten wait no longer."),
      .quantile(.officeQueue, p: 0.9, open: nil, times: .times(1 / 3600)), n: .count(.officeQueue),
      .hours,
      .lower),
    KPI(
      "office_utilisation", .offices,
      vi: ("Mức sử dụng phòng chuyên môn", "Thời gian xử lý trên quỹ thời gian làm việc."),
      en: ("Office utilisation", "Time at work on dossiers over the time of those on duty."),
      .ratio(.of(.officeBusyTime), to: .of(.officeCapacityTime)), n: .of(.officeJobs), .share,
      .neutral),
    KPI(
      "office_queue_share", .offices,
      vi: (
        "Phần thời gian chờ của phòng",
        "Thời gian hồ sơ chờ tại đây trên tổng thời gian chờ ở mọi phòng."
      ),
      en: ("Share of the queueing", "Queueing time of dossiers here over that in all offices."),
      .shareOfCity(.total(.officeQueue)), n: .count(.officeQueue), .share, .neutral),
    KPI(
      "office_late_dossiers", .offices,
      vi: (
        "Hồ sơ trễ do phòng", "Hồ sơ trả trễ đã ở đây lâu hơn ở mọi phòng khác."
      ),
      en: (
        "Late dossiers answered for",
        "Dossiers finished late that stayed longer here than in any other office."
      ),
      .mean(.of(.officeLateDossiers)), n: .of(.officeLateDossiers), .count, .lower),
    KPI(
      "office_late_share", .offices,
      vi: (
        "Tỷ lệ trễ do phòng",
        "Phần hồ sơ trả trễ trong số hồ sơ đã xong ở phòng này lâu hơn ở mọi phòng khác."
      ),
      en: (
        "Late by the office",
        "Of finished dossiers that stayed longer here than in any other office, those late."
      ),
      .ratio(.of(.officeLateDossiers), to: .of(.officeDossiers)), n: .of(.officeDossiers), .share,
      .lower),
    KPI(
      "office_delay_mean", .offices,
      vi: (
        "Số ngày trễ do phòng",
        "Số ngày làm việc trễ bình quân của hồ sơ trễ mà phòng chịu trách nhiệm."
      ),
      en: (
        "Mean delay answered for", "Lateness of the late dossiers that an office answers for."
      ),
      .ratio(.of(.officeDelayTime), to: .of(.officeLateDossiers), times: .inWorkingDays),
      n: .of(.officeLateDossiers), .workingDays, .lower),
    KPI(
      "office_delay_share", .offices,
      vi: (
        "Phần chậm trễ của phòng",
        "Số ngày trễ của hồ sơ mà phòng chịu trách nhiệm, trên tổng số ngày trễ do mọi phòng."
      ),
      en: (
        "Share of the delay",
        "Lateness of the dossiers that an office answers for, over that of all offices."
      ),
      .shareOfCity(.of(.officeDelayTime)), n: .of(.officeLateDossiers), .share, .neutral),
    KPI(
      "step_late_share", .offices,
      vi: (
        "Tỷ lệ bước làm trễ",
        "Trong số bước có thời hạn riêng (limit) đã làm trong kỳ, phần làm quá hạn đó, tính từ khi hồ sơ đến phòng. Bước chưa làm xong không tính."
      ),
      en: (
        "Steps done late",
        "Of the steps with a limit of their own that were done in the window, those done after it, from when the papers came in. Steps that are not done are not in it."
      ),
      .ratio(.of(.officeLateSteps), to: .of(.officeTimedSteps)), n: .of(.officeTimedSteps),
      .share, .lower),
    KPI(
      "step_delay_mean", .offices,
      vi: (
        "Số ngày trễ của bước",
        "Số ngày làm việc từ khi hết hạn của bước đến khi làm xong, bình quân các bước làm trễ."
      ),
      en: (
        "Mean delay of late steps",
        "Working time from the end of a step's limit until it was done, mean over late steps."
      ),
      .ratio(.of(.officeStepDelayTime), to: .of(.officeLateSteps), times: .inWorkingDays),
      n: .of(.officeLateSteps), .workingDays, .lower),
  ]
}
