import LegalClock
import ServiceModel
import Wording

extension Form<District> {
  static var district: Form {
    .record { keys in
      District(
        id: keys("id", .id, en: "Id", vi: "Mã"), name: names(&keys),
        onlineFactor: keys(
          "online_factor", .number(0...10), default: 1,
          en: "Multiplies the online share where it differs by district",
          vi: "Hệ số nhân tỷ lệ trực tuyến theo quận, huyện, thị xã"))
    }
  }
}

extension Form<Commune> {
  static var commune: Form {
    .record { keys in
      var commune = Commune(
        id: keys("id", .id, en: "Id", vi: "Mã"), name: names(&keys),
        district: keys(
          "district", .reference(to: .districts), en: "District", vi: "Quận, huyện, thị xã"),
        place: place(&keys),
        population: keys(
          "population", .amount(NumberRange(lower: 0, includesLower: false, upper: 1e8)),
          en: "Inhabitants", vi: "Dân số"))
      commune.level2Share = keys.optional(
        "level_2_share", .share,
        en: "Share of citizens with an account of level 2, in place of identification's",
        vi: "Tỷ lệ người dân có tài khoản định danh mức 2, thay cho tỷ lệ chung")
      return commune
    }
  }
}

/// The columns `latitude` and `longitude` of a table.
func place(_ keys: inout Keys) -> ServiceModel.Place {
  ServiceModel.Place(
    latitude: keys("latitude", .number(-90...90), en: "Degrees north", vi: "Vĩ độ"),
    longitude: keys("longitude", .number(-180...180), en: "Degrees east", vi: "Kinh độ"))
}

extension Form<Demand> {
  static var demand: Form {
    .record { keys in
      let calendar: CalendarID = keys(
        "calendar", .reference(to: .calendars), en: "Demand arises on its days",
        vi: "Nhu cầu phát sinh vào các ngày của lịch này")
      let quarterWeights = keys(
        "arrival_profile", .arrivalProfile,
        en: "Weight per hour from each time of day on; only ratios matter",
        vi: "Trọng số mỗi giờ kể từ từng thời điểm; chỉ tỷ lệ có ý nghĩa")
      let weekdayWeights = keys(
        "weekday_weights", .weekdayWeights, en: "Weight of each weekday; 0 if missing",
        vi: "Trọng số từng ngày trong tuần; không ghi là 0")
      let monthWeights = keys(
        "month_weights", .monthWeights, default: Array(repeating: 1, count: 12),
        en: "Weight of each month, January first", vi: "Trọng số từng tháng, từ tháng một")
      let volumeFactor = keys(
        "volume_factor", .number(0...100), default: 1, en: "Scales all demand",
        vi: "Hệ số nhân toàn bộ nhu cầu")
      let envelope = keys(
        "envelope", .number(above: 0, to: 100), derived: max(volumeFactor, 1),
        en: "Largest volume_factor among options to be compared",
        vi: "volume_factor lớn nhất trong các phương án so sánh")
      keys.check(
        volumeFactor <= envelope,
        "volume_factor \(short(volumeFactor)) is above envelope \(short(envelope))",
        hint: "raise envelope in all options that are compared", at: "volume_factor", "envelope")
      var demand = Demand(
        quarterWeights: quarterWeights, calendar: calendar, weekdayWeights: weekdayWeights,
        monthWeights: monthWeights,
        afterHolidayFactor: keys(
          "after_holiday_factor", .number(0...100), default: 1,
          en: "Factor on the first working day after a holiday",
          vi: "Hệ số ngày làm việc đầu tiên sau kỳ nghỉ"),
        dailyFactorCV: keys(
          "daily_factor_cv", .number(0...5), default: 0,
          en: "Coefficient of variation of a commune's daily factor",
          vi: "Hệ số biến thiên của hệ số ngày mỗi xã, phường"),
        cityDailyFactorCV: keys(
          "city_daily_factor_cv", .number(0...5), default: 0,
          en: "Coefficient of variation of the daily factor that all communes have in common",
          vi: "Hệ số biến thiên của hệ số ngày chung cho toàn thành phố"),
        volumeFactor: volumeFactor, envelope: envelope)
      addParts(to: &demand, &keys)
      return demand
    }
  }

  /// What not every scenario says.
  private static func addParts(to demand: inout Demand, _ keys: inout Keys) {
    demand.profiles = keys(
      "profiles", .list(.profile, count: 0...200), default: [],
      en: "Other arrival profiles for some days, procedures and places; the first that fits holds",
      vi: "Phân bố giờ đến khác cho một số thứ, thủ tục, nơi ở; dùng mục phù hợp đầu tiên")
    demand.localVolumes = keys(
      "volumes", .table(of: .localVolume, unique: ["commune", "procedure"], atLeast: 1),
      default: [],
      en: "Volumes of single communes, instead of their share by population",
      vi: "Số hồ sơ của từng xã, phường, thay cho phần chia theo dân số")
    demand.growthByYear = keys(
      "growth_by_year", .number(-0.9...10), default: 0,
      en: "Growth from each calendar year to the next, as a share",
      vi: "Mức tăng từ năm này sang năm sau, theo tỷ lệ")
    demand.volumeYear = keys.optional(
      "volume_year", .whole(1990...2099),
      en: "Calendar year of the volumes; that of the first observed day if missing",
      vi: "Năm của số liệu; không ghi là năm của ngày quan sát đầu tiên")
    demand.spacing = keys(
      "spacing", .keyword, default: .random,
      en: "random (a Poisson process), or fixed (equal intervals of expected demand)",
      vi: "random (quá trình Poisson), fixed (cách đều theo nhu cầu kỳ vọng)")
    let differences = keys(
      "by_class",
      Form<[(serviceClass: ServiceClassID, value: DemandOfClass)]>.byClass(.demandOfClass),
      default: [], en: "What differs by service class", vi: "Những gì khác theo nhóm thủ tục")
    demand.differences = differences.map {
      Demand.ClassDifference(
        serviceClass: $0.serviceClass, cityDailyFactorCV: $0.value.cityDailyFactorCV,
        growthByYear: $0.value.growthByYear)
    }
    demand.stamps = keys.optional(
      "replayed_arrivals", Form<[ArrivalStamp]>.stamps,
      en:
        "A CSV file of arrivals as they were (time, commune, procedure, channel): only these come",
      vi: "Tệp CSV các lượt đến thực tế (time, commune, procedure, channel): chỉ những lượt này")
    let isReplayed = demand.stamps != nil
    for (name, isWritten) in [
      ("volume_factor", demand.volumeFactor != 1), ("profiles", !demand.profiles.isEmpty),
      ("volumes", !demand.localVolumes.isEmpty), ("growth_by_year", demand.growthByYear != 0),
      ("spacing", demand.spacing != .random), ("by_class", !differences.isEmpty),
      ("daily_factor_cv", demand.dailyFactorCV > 0),
      ("city_daily_factor_cv", demand.cityDailyFactorCV > 0),
    ] {
      keys.check(
        !(isReplayed && isWritten), "\(name) has no effect on arrivals as they were",
        hint: "remove it, or replayed_arrivals", at: name)
    }
  }
}

extension Form<[Double]> {
  /// Weights of the 96 quarters of an hour of a day, from weights per hour.
  static var arrivalProfile: Form {
    Form<[(time: TimeOfDay, value: Double)]>.byTime(.number(0...1e6))
      .checked { profile in
        if let odd = profile.first(where: { $0.time.minutes % 15 != 0 }) {
          return ("\(odd.time) is not on a quarter of an hour", "write :00, :15, :30 or :45")
        }
        return profile.contains { $0.value > 0 }
          ? nil : ("all weights are 0", "write a positive weight for some time")
      }
      .map { profile in
        var weights = Array(repeating: 0.0, count: 96)
        for (index, step) in profile.enumerated() {
          let end = index + 1 < profile.count ? profile[index + 1].time.minutes / 15 : 96
          for quarter in (step.time.minutes / 15)..<max(end, step.time.minutes / 15) {
            weights[quarter] = step.value / 4
          }
        }
        return weights
      }
  }

  fileprivate static var weekdayWeights: Form {
    .record { keys in
      var weights: [Double] = []
      for (day, vietnamese) in zip(Weekday.allCases, vietnameseWeekdays) {
        weights.append(
          keys(
            day.name, .number(0...1e6), default: 0, en: "Weight of a \(day.name)",
            vi: "Trọng số \(vietnamese)"))
      }
      keys.check(
        weights.contains { $0 > 0 }, "all weights are 0",
        hint: "write a positive weight for some weekday", at: "monday")
      return weights
    }
  }

  fileprivate static var monthWeights: Form {
    Form.values(.number(0...1e6), count: 12...12).checked { weights in
      weights.contains { $0 > 0 }
        ? nil : ("all weights are 0", "write a positive weight for some month")
    }
  }
}
