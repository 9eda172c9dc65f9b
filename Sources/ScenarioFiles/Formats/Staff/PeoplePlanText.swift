import LegalClock
public import ServiceModel
public import Wording

/// Writes the plans of people of a scenario as files that set them over any scenario with the same
/// counter groups and offices.
public enum PeoplePlanText {
  /// A CSV table for `people_plan`, in the order of the scenario; neighbours with one number are one
  /// row, and so are weekdays that are alike. Only the header if nobody has such a plan.
  public static func csv(of scenario: Scenario) -> String {
    var text = PeopleRow.columns.joined(separator: ",") + "\n"
    for group in scenario.reception.counterGroups {
      if let plan = group.people { append(plan, "\(group.id),", to: &text) }
    }
    for office in scenario.backOffice.offices {
      if let plan = office.people { append(plan, ",\(office.id)", to: &text) }
    }
    return text
  }

  /// An option file whose one lever, `staffing`, names such a table. `over` and `table` are file names as
  /// found from its folder.
  public static func overlay(
    option: String, name: LocalizedText, over: String, table: String
  ) -> String {
    """
    option: \(option)
    over: \(over)
    name: {vi: \(quoted(name.vi)), en: \(quoted(name.en))}
    levers:
      staffing:
        name: {vi: Số người theo thứ và giờ, en: People by weekday and hour}
        people_plan: \(table)

    """
  }

  private static func append(_ plan: PeoplePlan, _ place: String, to text: inout String) {
    // Weekdays with the same rows stand together. A day of nobody needs no row, but the plan one.
    let isEmpty = plan.weekly.allSatisfy(\.isEmpty) && plan.dated.isEmpty
    var left = Array(0..<7).filter { isEmpty || !plan.weekly[$0].isEmpty }
    while let first = left.first {
      let alike = left.filter { plan.weekly[$0] == plan.weekly[first] }
      left.removeAll { alike.contains($0) }
      append(plan.weekly[first], "\(place),\(words(alike)),,", to: &text)
    }
    for dated in plan.dated {
      append(
        dated.stretches,
        "\(place),\(words(dated.weekdays.map(\.rawValue))),\(dated.from),\(dated.to)", to: &text)
    }
  }

  private static func append(
    _ stretches: [PeoplePlan.Stretch], _ start: String, to text: inout String
  ) {
    let all = [
      PeoplePlan.Stretch(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440), people: 0)
    ]
    for stretch in stretches.isEmpty ? all : stretches {
      text += "\(start),\(stretch.start),\(stretch.end),\(short(stretch.people))\n"
    }
  }

  private static func words(_ days: [Int]) -> String {
    switch days {
    case Array(0..<7): "all"
    case Array(0..<5): "weekdays"
    default: days.map { Weekday.allCases[$0].name }.joined(separator: " ")
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
