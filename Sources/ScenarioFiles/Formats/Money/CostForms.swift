import LegalClock
import ServiceModel
import Wording

extension Form<Costs> {
  static var costs: Form {
    .record { keys in
      var costs = Costs(
        staffYear: keys(
          "staff_year", .price, en: "One person for one year, in VND",
          vi: "Chi phí một người một năm, đồng"),
        overtimeFactor: keys(
          "overtime_factor", .number(0...10), default: 0,
          en: "What an hour of overtime costs, in hours of ordinary pay; 0: overtime is not paid",
          vi: "Hệ số tiền công một giờ làm thêm so với giờ thường; 0: không trả"),
        weekdayFactors: keys(
          "weekday_factors", .weekdayFactors, default: Array(repeating: 1, count: 7),
          en: "What an hour on duty costs on a weekday, in hours of ordinary pay",
          vi: "Hệ số tiền công theo thứ so với giờ thường"))
      costs.grades = keys(
        "grades", .grades, default: [], en: "Staff who are paid otherwise, by where they work",
        vi: "Các ngạch có mức chi riêng, theo nơi làm việc")
      costs.deskHour = keys(
        "premises", .premises, default: nil, en: "Rooms, in VND", vi: "Trụ sở, đồng")
      costs.equipment = keys(
        "equipment", .equipment, default: Costs.Equipment(),
        en: "Machines, networks and software, in VND a year",
        vi: "Thiết bị, mạng và phần mềm, đồng một năm")
      costs.courierRound = keys(
        "courier", .courier, default: nil, en: "Dossiers carried on paper, in VND",
        vi: "Chuyển hồ sơ giấy, đồng")
      costs.transition = keys(
        "transition", .transition, default: [], en: "What is paid once to come to this arrangement",
        vi: "Chi phí chuyển đổi, trả một lần")
      costs.citizens = keys(
        "citizens", .citizens, default: Costs.Citizens(),
        en: "What citizens give beside the budget, in VND",
        vi: "Phần của người dân ngoài ngân sách, đồng")
      return costs
    }
  }
}

extension Form<Double?> {
  fileprivate static var premises: Form {
    .record { keys in
      keys.optional(
        "desk_hour", .price,
        en: "A place to work, at a counter or in an office, for each hour in which it is open",
        vi: "Một chỗ làm việc, tại quầy hay trong phòng, cho mỗi giờ mở cửa")
    }
  }

  fileprivate static var courier: Form {
    .record { keys in
      keys.optional(
        "round", .price, en: "One round of one site at one time of departure",
        vi: "Một chuyến của một bộ phận vào một giờ khởi hành")
    }
  }
}

extension Form<Costs.Equipment> {
  fileprivate static var equipment: Form {
    .record { keys in
      Costs.Equipment(
        deskYear: keys.optional(
          "desk_year", .price, en: "Each place to work, at counters and in offices",
          vi: "Mỗi chỗ làm việc, tại quầy và trong phòng"),
        siteYear: keys.optional(
          "site_year", .price, en: "Each site", vi: "Mỗi Bộ phận Một cửa"),
        cityYear: keys.optional(
          "city_year", .price, en: "Of the whole city, in no site's part",
          vi: "Chung của thành phố, không tính vào bộ phận nào"))
    }
  }
}

extension Form<Costs.Citizens> {
  fileprivate static var citizens: Form {
    .record { keys in
      Costs.Citizens(
        hour: keys.optional(
          "hour", .price, en: "An hour of a citizen's time, on the way and at sites",
          vi: "Một giờ của người dân, trên đường và tại nơi tiếp nhận"),
        travelHour: keys.optional(
          "travel_hour", .price, en: "What an hour on the way costs besides: fuel and wear",
          vi: "Chi phí đi lại của một giờ trên đường: xăng xe, hao mòn"))
    }
  }
}

extension Form<[Double]> {
  /// `{saturday: 1.5}`: 1 for all others.
  fileprivate static var weekdayFactors: Form {
    .record { keys in
      zip(Weekday.allCases, vietnameseWeekdays).map { day, vietnamese in
        let english = day.name.prefix(1).uppercased() + day.name.dropFirst()
        return keys(
          day.name, .number(1...10), default: 1, en: "Of an hour on \(english)",
          vi: "Của một giờ \(vietnamese)")
      }
    }
  }
}
