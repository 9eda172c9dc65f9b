import ServiceModel
import Wording

extension Form<[Costs.Grade]> {
  static var grades: Form {
    let grade = Form<Costs.Grade>.record { keys in
      let name = keys("name", .texts, en: "Name", vi: "Tên")
      let staffYear = keys(
        "staff_year", .price, en: "One person for one year, in VND",
        vi: "Chi phí một người một năm, đồng")
      let places = keys.workplaces
      keys.check(
        !places.isEverywhere, "is the grade of nobody",
        hint: "write site_kinds or office_functions: where its people work",
        at: "site_kinds", "office_functions")
      return Costs.Grade(id: "", name: name, staffYear: staffYear, places: places)
    }
    return Form<[(id: String, value: Costs.Grade)]>.keyed(grade).map { entries in
      entries.map { id, grade in
        var grade = grade
        grade.id = id
        return grade
      }
    }
    .checked { grades in
      for (index, grade) in grades.enumerated() {
        for other in grades[..<index] {
          if let kind = grade.places.siteKinds.first(where: other.places.siteKinds.contains) {
            return ("sites of kind '\(kind)' are in '\(other.id)' and in '\(grade.id)'", once)
          }
          if grade.places.functions.contains(where: other.places.functions.contains) {
            return ("an office function is in '\(other.id)' and in '\(grade.id)'", once)
          }
        }
      }
      return nil
    }
  }

  private static let once: Phrase = "write each in one grade"
}

extension Form<[Costs.Transition]> {
  static var transition: Form {
    let item = Form<Costs.Transition>.record { keys in
      let name = keys("name", .texts, en: "Name", vi: "Tên")
      let amount = keys("amount", .price, en: "For each, in VND", vi: "Cho mỗi đơn vị, đồng")
      let unit: Costs.Transition.Unit = keys(
        "for_each", .keyword, default: .city,
        en: "What it is paid for: city (once), site, desk (a place to work), or person",
        vi: "Trả cho: city (một lần), site (bộ phận), desk (chỗ làm việc), person (người)")
      let places = keys.workplaces
      let byYear = keys(
        "by_year", Form<[Double]>.values(.share, count: 1...20).checked(sumOfShares),
        default: [1], en: "Shares of the first year, the second, ...",
        vi: "Tỷ lệ của năm thứ nhất, thứ hai, ...")
      keys.check(
        unit != .city || places.isEverywhere, "is paid once for the city, and not at some places",
        hint: "write for_each: site, desk or person, or no places", at: "for_each", "site_kinds",
        "office_functions")
      keys.check(
        unit != .site || places.functions.isEmpty, "is paid for sites, and offices are none",
        hint: "write for_each: desk or person, or no office_functions", at: "office_functions")
      return Costs.Transition(
        id: "", name: name, amount: amount, unit: unit, places: places, byYear: byYear)
    }
    return Form<[(id: String, value: Costs.Transition)]>.keyed(item).map { entries in
      entries.map { id, item in
        var item = item
        item.id = id
        return item
      }
    }
  }
}

extension Keys {
  /// Everywhere where neither is written.
  fileprivate var workplaces: Costs.Workplaces {
    mutating get {
      Costs.Workplaces(
        siteKinds: self(
          "site_kinds", .values(.id, count: 1...100), default: [], en: "At sites of these kinds",
          vi: "Tại các bộ phận thuộc loại này"),
        functions: self(
          "office_functions", .values(.reference(to: .officeFunctions), count: 1...100),
          default: [], en: "In offices of these functions", vi: "Tại các phòng có chức năng này"))
    }
  }
}
