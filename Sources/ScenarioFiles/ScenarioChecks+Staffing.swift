import ServiceModel
import Wording
import Workloads

// People who are left to a rule: it has to be there, and has to give a number.

extension Scenario {
  /// Hands the plans to those they are for. Whoever has one is sized by nothing else.
  mutating func follow(_ plans: PeoplePlans) {
    for (group, plan, _) in plans.counters where group.position < reception.counterGroups.count {
      reception.counterGroups[group.position].people = plan
      reception.counterGroups[group.position].sizedForLoad = nil
    }
    for (office, plan, _) in plans.offices where office.position < backOffice.offices.count {
      backOffice.offices[office.position].people = plan
      backOffice.offices[office.position].sizedForLoad = nil
    }
  }

  /// Notes the first place that asks for a rule there is none of, and tells of a rule without a place.
  func checkStaffing(noting reading: Reading) {
    let group = reception.counterGroups.firstIndex { $0.sizedForLoad != nil }
    let office = backOffice.offices.firstIndex { $0.sizedForLoad != nil }
    switch (staffing, group, office) {
    case (nil, let group?, _):
      noteMissingRule(
        "staff", at: reading.place(ofRow: group, in: .counterGroups, column: "staff"), reading)
    case (nil, nil, let office?):
      noteMissingRule(
        "agents", at: reading.place(ofRow: office, in: .offices, column: "agents"), reading)
    case (.some, nil, nil):
      reading.problems.tell(
        LocalizedText(
          vi: "staffing: không nhóm quầy hay phòng nào ghi by_load, nên quy tắc không có tác dụng",
          en: "staffing: no counter group or office says by_load, so the rule decides nothing"),
        at: reading.place(of: "staffing"))
    default: break
    }
  }

  private func noteMissingRule(_ column: String, at place: Place, _ reading: Reading) {
    reading.problems.note(
      "\(column) is by_load, and there is no rule for it",
      hint:
        "write 'staffing: {target_utilisation: 0.8}' into the scenario, or a number of people here",
      at: place)
  }

  /// Puts people where it says by_load: those of the `usual` city, if it has the same places. Both are
  /// right otherwise.
  mutating func sizeByLoad(as usual: Scenario, noting reading: Reading) {
    let isSame =
      usual.reception.counterGroups.map(\.id) == reception.counterGroups.map(\.id)
      && usual.backOffice.offices.map(\.id) == backOffice.offices.map(\.id)
    guard let sizing = Sizing(isSame ? usual : self) else { return }
    for (id, people) in sizing.counters
    where reception.counterGroups[id.position].sizedForLoad != nil {
      let place = reading.place(ofRow: id.position, in: .counterGroups, column: "staff")
      let name = "counter_groups[\(reception.counterGroups[id.position].id)].staff"
      if let count = whole(people, atMost: 1000, name, at: place, reading) {
        reception.counterGroups[id.position].staff = count
      }
    }
    for (id, people) in sizing.offices where backOffice.offices[id.position].sizedForLoad != nil {
      let place = reading.place(ofRow: id.position, in: .offices, column: "agents")
      let name = "offices[\(backOffice.offices[id.position].id)].agents"
      if let count = whole(people, atMost: 10_000, name, at: place, reading) {
        backOffice.offices[id.position].agents = count
      }
    }
  }

  /// Nil after noting that no such number of people can be.
  private func whole(
    _ people: Double, atMost most: Int, _ name: String, at place: Place, _ reading: Reading
  ) -> Int? {
    if people <= Double(most) { return Int(people) }
    reading.problems.note(
      people.isFinite
        ? "\(name) is by_load: \(short(people)) people would be needed, and \(most) is the most"
        : "\(name) is by_load: there is work, and no time in which anybody is on duty",
      hint: people.isFinite
        ? "raise target_utilisation of staffing, or write a number of people"
        : "write hours into its calendar or staffing_plan, or a number of people", at: place)
    return nil
  }

  /// What the rules came to: as an assumption, since it follows from nothing but others.
  func peopleByLoad(in reading: Reading) -> [Assumption] {
    let place = reading.place(of: "staffing")
    return [
      ("counter_groups[staff=by_load].staff", countersByLoad),
      ("offices[agents=by_load].agents", officesByLoad),
    ].compactMap { key, outcome in
      outcome.map {
        Assumption(
          key: key, value: "\($0.people)", place: "\(place.file):\(place.line)", confidence: "D",
          source:
            "staffing: busy at most \(short($0.rule.targetUtilisation)) of the time by the load "
            + "that is expected, at least \($0.rule.leastPeople) in each of \($0.places)")
      }
    }
  }
}
