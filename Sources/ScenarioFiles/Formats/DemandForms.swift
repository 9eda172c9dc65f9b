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
      Commune(
        id: keys("id", .id, en: "Id", vi: "Mã"), name: names(&keys),
        district: keys(
          "district", .reference(to: .districts), en: "District", vi: "Quận, huyện, thị xã"),
        place: place(&keys),
        population: keys(
          "population", .amount(NumberRange(lower: 0, includesLower: false, upper: 1e8)),
          en: "Inhabitants", vi: "Dân số"))
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
      return Demand(
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
    }
  }
}

extension Form<[Double]> {
  /// Weights of the 96 quarters of an hour of a day, from weights per hour.
  fileprivate static var arrivalProfile: Form {
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
