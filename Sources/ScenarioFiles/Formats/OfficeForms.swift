import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<[OfficeFunction]> {
  static var officeFunctions: Form {
    Form<[(id: String, value: LocalizedText)]>.keyed(.named).map { entries in
      entries.map { OfficeFunction(id: $0.id, name: $0.value) }
    }
  }
}

extension Form<Office> {
  static var office: Form {
    .record { keys in
      let id = keys("id", .id, en: "Id", vi: "Mã")
      let name = names(&keys)
      let function: OfficeFunctionID = keys(
        "function", .reference(to: .officeFunctions), en: "What it does", vi: "Chức năng")
      let jurisdiction = keys(
        "jurisdiction", .jurisdiction(orHouse: true),
        en: "Whose dossiers; house: whatever is received in the same house",
        vi: "Phạm vi; house: hồ sơ nhận tại cùng trụ sở")
      let house = keys(
        "house", .id, derived: id, en: "Where it is; the id if missing",
        vi: "Trụ sở; không ghi thì lấy mã")
      let calendar: CalendarID = keys(
        "calendar", .reference(to: .calendars), en: "Working hours", vi: "Lịch làm việc")
      let agents = keys(
        "agents", Form<Int?>.people(atMost: 10_000), en: "Full-time people on dossiers, or by_load",
        vi: "Số người giải quyết hồ sơ (quy đổi toàn thời gian), hoặc by_load")
      let sizedForLoad = keys.sizedForLoad(agents, of: "agents")
      let discipline: Office.Discipline = keys(
        "discipline", .keyword, default: .firstCome,
        en: "Which dossier is taken next: first_come, earliest_due, or priority",
        vi: "Thứ tự giải quyết: first_come (đến trước), earliest_due (hạn sớm), priority (ưu tiên)")
      let plan: StaffingPlanID? = keys.optional(
        "staffing_plan", .reference(to: .staffingPlans),
        en: "Which of them are on duty when; all of them in all working hours if missing",
        vi: "Kế hoạch trực; không ghi là mọi người làm suốt giờ làm việc")
      var office = Office(
        id: id, name: name, function: function, jurisdiction: jurisdiction, house: house,
        calendar: calendar, agents: agents ?? 1, discipline: discipline, plan: plan)
      office.sizedForLoad = sizedForLoad
      return office
    }
  }
}

extension Form<TransferRules> {
  static var transfer: Form {
    .record { keys in
      TransferRules(
        toOffice: keys(
          "to_office", .way, en: "From a site to an office", vi: "Từ Một cửa đến phòng"),
        toSite: keys("to_site", .way, en: "From an office to a site", vi: "Từ phòng về Một cửa"))
    }
  }
}

extension Form<Transfer> {
  fileprivate static var way: Form {
    .choice("transfer", placeholder: .digital(minutes: .constant(0))) {
      [
        .init(
          "courier", courier, en: "Paper, by a courier with fixed times",
          vi: "Bản giấy, theo chuyến"),
        .init("digital", digital, en: "Digitally", vi: "Điện tử"),
      ]
    }
  }

  private static var courier: Form {
    .record { keys in
      .courier(
        departures: keys(
          "departures", .hours, en: "Times of day", vi: "Giờ khởi hành"),
        minutes: keys("minutes", .distribution, en: "Minutes on the way", vi: "Số phút đi đường"))
    }
  }

  private static var digital: Form {
    .record { keys in
      .digital(minutes: keys("minutes", .distribution, en: "Delay in minutes", vi: "Độ trễ (phút)"))
    }
  }
}

extension Form<[TimeOfDay]> {
  /// Times of a day at which something happens, in rising order.
  static var hours: Form {
    Form.values(.time, count: 1...48).checked { times in
      for (earlier, later) in zip(times, times.dropFirst()) where later <= earlier {
        return ("\(later) stands after \(earlier)", "write the times in rising order")
      }
      return times.contains { $0.minutes == 1440 }
        ? ("24:00 is the next day", "write 00:00") : nil
    }
  }
}

extension Form<Delegation> {
  static var delegation: Form {
    .record { keys in
      let functions: [OfficeFunctionID] = keys(
        "functions", .values(.reference(to: .officeFunctions), count: 0...64),
        en: "Whose work may be done on the spot", vi: "Công việc được giải quyết tại chỗ")
      let onTheSpot: OfficeFunctionID? = keys.optional(
        "on_the_spot", .reference(to: .officeFunctions),
        en: "Function of the office in the site's house that does it",
        vi: "Chức năng của phòng tại chỗ")
      let share = keys(
        "share", .share, en: "Share of dossiers decided on the spot",
        vi: "Tỷ lệ hồ sơ giải quyết tại chỗ")
      keys.check(
        share == 0 || functions.isEmpty || onTheSpot != nil,
        "nobody is named to decide on the spot",
        hint: "write on_the_spot: an office function", at: "share")
      return Delegation(functions: functions, onTheSpot: onTheSpot, share: share)
    }
  }
}
