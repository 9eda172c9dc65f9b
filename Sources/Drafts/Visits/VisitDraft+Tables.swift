import LegalClock

extension VisitDraft {
  /// The tables beside the scenario.
  var tables: [(name: String, text: String)] {
    var tables = [
      ("communes.csv", communes), ("procedures.csv", procedures), ("sites.csv", sites),
      ("counter_groups.csv", counterGroups), ("people_plan.csv", peoplePlan),
    ]
    if places.ids.count > 1 { tables.append(("volumes.csv", volumes)) }
    return tables.map { (name: $0.0, text: $0.1) }
  }

  /// One for each site: nobody knows where people come from.
  private var communes: String {
    let asked = Support.asked(DraftQuestions.places.en)
    return DraftText.table(
      [
        [
          "id", "name_vi", "name_en", "district", "latitude", "longitude", "population", "source",
          "confidence",
        ]
      ]
        + used(places.ids).map { site, id in
          [
            id, seen.sites[site], seen.sites[site], "place", "21.03", "105.85",
            DraftText.number(max(1, found.sites[site].perDay.reduce(0, +))), asked.source,
            asked.letter,
          ]
        })
  }

  /// Sites that are ever open, with something of each.
  private func used<Value>(_ values: [Value]) -> [(Int, Value)] {
    values.enumerated().filter { !found.sites[$0.offset].pattern.kinds.isEmpty }
      .map { ($0.offset, $0.element) }
  }

  /// Who comes for a class in the 365 days from the first on, to all sites.
  func annualVolume(_ kind: Int) -> Double {
    let perDay = found.sites.reduce(0) { $0 + $1.perDay[kind] }
    let all = found.sites.reduce(0) { $0 + $1.perDay.reduce(0, +) }
    let year = ClosedDays.yearly(
      found.weekdays, from: found.days.first ?? 0, closed: Set(found.closed))
    return all > 0 ? year * perDay / all : 0
  }

  /// For sources: what a class was read from.
  func support(_ kind: Int) -> String {
    let served = found.services[kind]?.count ?? 0
    return "\(log): \(served) services on \(found.days.count) days"
  }

  private var procedures: String {
    DraftText.table(
      [
        [
          "id", "name_vi", "name_en", "level", "service_class", "annual_volume", "channel_mix",
          "reception_minutes", "complete_share", "route", "time_limit", "source", "confidence",
        ]
      ]
        + used.map { kind in
          let law = found.services[kind].map { DraftText.distribution($0.distribution) } ?? "1"
          return [
            classes.ids[kind], seen.kinds[kind], seen.kinds[kind], "commune", classes.ids[kind],
            DraftText.number(annualVolume(kind)), "as_seen", law, "1", "none", "1wd",
            support(kind), "V",
          ]
        })
  }

  private var sites: String {
    let asked = Support.asked(DraftQuestions.places.en)
    return DraftText.table(
      [
        [
          "id", "name_vi", "name_en", "kind", "jurisdiction", "latitude", "longitude", "calendar",
          "source", "confidence",
        ]
      ]
        + used(places.ids).map { site, id in
          [
            id, seen.sites[site], seen.sites[site], "commune", "commune:\(id)", "21.03", "105.85",
            "\(id)_hours", asked.source, asked.letter,
          ]
        })
  }

  /// By site: a group of people for each set of classes that share them.
  func groups(_ site: Int) -> [(id: String, kinds: [Int])] {
    let groups = found.sites[site].groups
    return groups.enumerated().map { number, group in
      let id = groups.count == 1 ? places.ids[site] : "\(places.ids[site])_\(number + 1)"
      return ("\(id)_counters", group.kinds.filter(used.contains))
    }
  }

  private var counterGroups: String {
    var rows = [["id", "site", "serves", "staff", "staffing_plan", "source", "confidence"]]
    for (site, id) in used(places.ids) {
      for (number, group) in groups(site).enumerated() {
        let most = found.sites[site].groups[number].plan.most
        rows.append([
          group.id, id, group.kinds.map { classes.ids[$0] }.joined(separator: " "),
          "\(max(1, Int(most.rounded(.up))))", "all_day",
          "\(log): most people of people_plan.csv", "V",
        ])
      }
    }
    return DraftText.table(rows)
  }

  private var peoplePlan: String {
    var rows = [["counter_group", "weekday", "from", "to", "people"]]
    for (site, _) in used(places.ids) {
      let kinds = found.sites[site].pattern.kinds
      for (number, group) in groups(site).enumerated() {
        let plan = found.sites[site].groups[number].plan
        for weekday in Weekday.allCases {
          guard let place = kinds.firstIndex(where: { $0.weekdays.contains(weekday) }) else {
            continue
          }
          for index in 0..<HalfHours.count {
            let people = plan.people(place, weekday, index)
            guard people > 0 else { continue }
            rows.append([
              group.id, weekday.name, "\(HalfHours.time(index))", "\(HalfHours.time(index + 1))",
              DraftText.number((people * 1000).rounded() / 1000),
            ])
          }
        }
      }
    }
    return DraftText.table(rows)
  }

  private var volumes: String {
    var rows = [["commune", "procedure", "annual_volume"]]
    for (site, id) in used(places.ids) {
      for kind in used {
        let all = found.sites.reduce(0) { $0 + $1.perDay[kind] }
        let share = all > 0 ? found.sites[site].perDay[kind] / all : 0
        rows.append([id, classes.ids[kind], DraftText.number(annualVolume(kind) * share)])
      }
    }
    return DraftText.table(rows)
  }
}

extension QueueStaffing.Plan {
  /// Of all half-hours and weekdays.
  var most: Double {
    (shapes.flatMap { $0 }.max() ?? 0) * (levels.max() ?? 1)
  }
}
