import LegalClock
import ServiceModel
import Stochastics
import Wording
import Workloads

/// What is asked of counters on one weekday, of several groups together.
private struct WeekdayWork {
  var day = OfferedLoad.Load()
  var quarters = Array(repeating: OfferedLoad.Load(), count: QuarterProfile.quarters)

  mutating func add(_ load: OfferedLoad.WeekdayLoad) {
    for (quarter, of) in load.quarters.enumerated() {
      quarters[quarter].workMinutes += of.workMinutes
      quarters[quarter].staffedMinutes += of.staffedMinutes
      day.workMinutes += of.workMinutes
      day.staffedMinutes += of.staffedMinutes
    }
    day.workMinutes += load.backgroundMinutes
  }

  /// The fullest quarter of an hour in which somebody is there; nil if nobody ever is.
  var fullest: Int? {
    quarters.indices.filter { quarters[$0].staffedMinutes > 0 }
      .max { (quarters[$0].ratio, $1) < (quarters[$1].ratio, $0) }
  }
}

extension LoadTable {
  /// By kind of site and weekday, the load of the day and that of its fullest quarter of an hour: where
  /// `motcua staff` begins.
  func weekdayTable(_ language: Language) -> TextTable {
    let loads = load.counters.map { load.weekdays(of: $0.group) }
    let open = Weekday.allCases.filter { weekday in
      loads.contains { $0[weekday.rawValue].days > 0 }
    }
    var table = TextTable(
      header: [Texts.sitesOfKind[language]] + open.map { $0.text[language] })
    for kind in scenario.siteKinds {
      let members = load.counters.indices.filter { index in
        let group = scenario.reception.counterGroups[load.counters[index].group.position]
        return scenario.reception.sites[group.site.position].kind == kind
      }
      guard !members.isEmpty else { continue }
      let cells = open.map { weekday in
        let work = members.reduce(into: WeekdayWork()) { $0.add(loads[$1][weekday.rawValue]) }
        return cell(work, language)
      }
      table.rows.append([TextTable.Cell(Texts.name(ofSiteKind: kind)[language])] + cells)
    }
    return table
  }

  private func cell(_ work: WeekdayWork, _ language: Language) -> TextTable.Cell {
    let format = NumberFormat(language: language)
    func text(_ load: OfferedLoad.Load) -> String {
      load.ratio.isFinite ? format.percent(load.ratio, digits: 0) : "∞"
    }
    guard work.day.staffedMinutes > 0, let fullest = work.fullest else {
      return TextTable.Cell(NumberFormat.missing)
    }
    return TextTable.Cell(
      Texts.dayAndQuarter.filled(language, text(work.day), text(work.quarters[fullest])))
  }
}
