import LegalClock
import ServiceModel
import Wording

extension Form {
  /// What differs by service class: a mapping from some of the classes to what each has for itself.
  static func byClass<Element: Sendable>(
    _ element: Form<Element>
  ) -> Form where Value == [(serviceClass: ServiceClassID, value: Element)] {
    Form(schema: .keyed(element.schema()), placeholder: []) { item, reading in
      guard case .mapping(let entries) = item.content else {
        reading.note(
          "\(item.kind) stands where a mapping is needed",
          hint: "write the id of a service class, and what it has for itself", at: item.place)
        return []
      }
      reading.noteProvenance(of: item)
      return reading.under(item) {
        entries.filter { !Provenance.keys.contains($0.key) }.prefix(64).map { entry in
          let index: ServiceClassID? = reading.index(
            of: entry.key, in: .serviceClasses, at: entry.place)
          let value = reading.descend(to: entry.key) { element.read(entry.value, reading) }
          return (index ?? ServiceClassID(0), value)
        }
      }
    }
  }
}

/// The keys that say whose demand is meant, and for what; all of it if none is written.
func demandScope(_ keys: inout Keys) -> DemandScope {
  DemandScope(
    serviceClasses: keys.optional(
      "service_classes", .values(.reference(to: .serviceClasses), count: 1...64),
      en: "All procedures of these classes", vi: "Mọi thủ tục thuộc các nhóm này"),
    procedures: keys.optional(
      "procedures", .values(.reference(to: .procedures), count: 1...5000),
      en: "These procedures", vi: "Các thủ tục này"),
    districts: keys.optional(
      "districts", .values(.reference(to: .districts), count: 1...5000),
      en: "People of these districts", vi: "Người dân các quận, huyện, thị xã này"),
    communes: keys.optional(
      "communes", .values(.reference(to: .communes), count: 1...5000),
      en: "People of these communes", vi: "Người dân các xã, phường này"))
}

extension Form<ArrivalProfile> {
  static var profile: Form {
    .record { keys in
      ArrivalProfile(
        weekdays: keys.optional(
          "weekdays", .values(.weekday, count: 1...7), en: "On these days of the week",
          vi: "Vào các thứ này"),
        scope: demandScope(&keys),
        quarterWeights: keys(
          "arrival_profile", .arrivalProfile,
          en: "Weight per hour from each time of day on; only ratios matter",
          vi: "Trọng số mỗi giờ kể từ từng thời điểm; chỉ tỷ lệ có ý nghĩa"))
    }
    .named("arrival_profile")
  }
}

extension Form<LocalVolume> {
  static var localVolume: Form {
    .record { keys in
      LocalVolume(
        commune: keys("commune", .reference(to: .communes), en: "Commune", vi: "Xã, phường"),
        procedure: keys("procedure", .reference(to: .procedures), en: "Procedure", vi: "Thủ tục"),
        annualVolume: keys(
          "annual_volume", .amount(0...1e8), en: "Dossiers a year of the commune",
          vi: "Số hồ sơ mỗi năm của xã, phường"))
    }
  }
}

/// What a service class has of demand for itself.
struct DemandOfClass: Sendable {
  var cityDailyFactorCV: Double?
  var growthByYear: Double?
}

extension Form<DemandOfClass> {
  static var demandOfClass: Form {
    .record { keys in
      DemandOfClass(
        cityDailyFactorCV: keys.optional(
          "city_daily_factor_cv", .number(0...5),
          en: "The class has days of its own, that vary so much",
          vi: "Nhóm có hệ số ngày riêng, với hệ số biến thiên này"),
        growthByYear: keys.optional(
          "growth_by_year", .number(-0.9...10), en: "Its own growth each year",
          vi: "Mức tăng riêng mỗi năm"))
    }
  }
}
