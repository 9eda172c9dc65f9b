import Runs
import ServiceModel

/// Use of counters by hour at every site of an option.
struct SiteHours {
  struct Row {
    var site: String
    var hours: [(hour: Int, load: Double)]

    var mean: Double { hours.map(\.load).reduce(0, +) / Double(max(1, hours.count)) }
  }

  private var rows: [Row] = []

  init(_ run: StoredRun, _ option: String) {
    var order: [String] = []
    var sums: [String: [Int: (busy: Double, staffed: Double)]] = [:]
    for quarter in run.quarters where quarter.option == option {
      if sums[quarter.site] == nil { order.append(quarter.site) }
      let hour = quarter.minutes / 60
      let sum = sums[quarter.site]?[hour] ?? (0, 0)
      sums[quarter.site, default: [:]][hour] = (
        sum.busy + (quarter.busyMean ?? 0), sum.staffed + (quarter.staffedMean ?? 0)
      )
    }
    rows = order.map { site in
      let hours = sums[site] ?? [:]
      return Row(
        site: site,
        hours: hours.keys.sorted().compactMap { hour in
          hours[hour].flatMap { $0.staffed > 0.5 ? (hour, $0.busy / $0.staffed) : nil }
        })
    }
  }

  func fullest(_ count: Int) -> [Row] {
    let sorted = rows.enumerated().filter { !$0.element.hours.isEmpty }.sorted { a, b in
      a.element.mean == b.element.mean ? a.offset < b.offset : a.element.mean > b.element.mean
    }
    return sorted.prefix(count).map(\.element)
  }
}
