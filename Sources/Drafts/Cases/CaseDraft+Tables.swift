import LegalClock

extension CaseDraft {
  /// The tables beside the scenario.
  var tables: [(name: String, text: String)] {
    let asked = Support.asked(DraftQuestions.places.en)
    let place = ["21.03", "105.85"]
    var tables: [(name: String, text: String)] = [
      (
        "communes.csv",
        DraftText.table([
          [
            "id", "name_vi", "name_en", "district", "latitude", "longitude", "population",
            "source", "confidence",
          ],
          ["everybody", "Mọi người", "Everybody", "place"] + place
            + ["1000", asked.source, asked.letter],
        ])
      ),
      ("procedures.csv", procedures),
      (
        "sites.csv",
        DraftText.table([
          [
            "id", "name_vi", "name_en", "kind", "jurisdiction", "latitude", "longitude",
            "calendar", "source", "confidence",
          ],
          ["desk", "Nơi tiếp nhận", "Desk", "commune", "city"] + place
            + ["receipts", asked.source, asked.letter],
        ])
      ),
      (
        "counter_groups.csv",
        DraftText.table([
          ["id", "site", "serves", "staff", "staffing_plan", "source", "confidence"],
          [
            "desk_counters", "desk", "dossiers", "1", "all_day",
            Support.asked(DraftQuestions.counters.en).source, "A",
          ],
        ])
      ),
    ]
    if found.hasWork { tables.append(("offices.csv", offices)) }
    return tables
  }

  /// Cases of a kind in the 365 days from the first on, whatever weekdays the log begins and ends with.
  func annualVolume(_ kind: CaseEstimates.Kind) -> Double {
    let all = found.kinds.reduce(0) { $0 + $1.count }
    let year = ClosedDays.yearly(
      found.weekdays, from: split.numbers(.fit).first ?? 0, closed: Set(found.closed))
    return year * Double(kind.count) / Double(max(1, all))
  }

  private var procedures: String {
    var rows = [
      [
        "id", "name_vi", "name_en", "level", "service_class", "annual_volume", "channel_mix",
        "reception_minutes", "complete_share", "route", "time_limit", "source", "confidence",
      ]
    ]
    for (place, kind) in found.kinds.enumerated() {
      let name = seen.procedures[kind.procedure]
      rows.append([
        ids[place], name, name, "commune", "dossiers", DraftText.number(annualVolume(kind)),
        "as_seen", "0", "1", ids[place], kind.limit > 0 ? "\(kind.limit)cd" : "30cd",
        kind.limit > 0
          ? "\(log): \(kind.count) dossiers received, \(kind.whole) followed to their end"
          : Support.asked(DraftQuestions.limit.en).source,
        kind.limit > 0 ? "V" : "A",
      ])
    }
    return DraftText.table(rows)
  }

  private var offices: String {
    var rows = [
      [
        "id", "name_vi", "name_en", "function", "jurisdiction", "house", "calendar", "agents",
        "source", "confidence",
      ]
    ]
    for (place, office) in found.offices.enumerated() {
      let (id, name) = (functions.ids[place], seen.activities[office.activities[0]])
      rows.append([
        id, name, name, id, "city", "desk", calendar(ofOffice: place), "\(office.people)",
        "\(log): \(office.people) did a hundredth of its steps or more", "V",
      ])
    }
    return DraftText.table(rows)
  }
}
