import Experiments
import OutputAnalysis
import ServiceModel

extension TableWriter {
  static func timeSeries(_ options: [OptionResult]) -> TableWriter {
    var table = TableWriter(.timeSeries)
    for option in options {
      for (position, site) in option.scenario.sites.enumerated() {
        for quarter in 0..<SiteTimeSeries.quartersPerDay {
          if let row = row(option.timeSeries, site: position, quarter: quarter) {
            let time = TimeOfDay(minutes: 15 * quarter)
            table.write(
              [.text(option.id), .text(tableID(.site, site.id)), .text(time.description)] + row)
          }
        }
      }
    }
    return table
  }

  /// Of the city and of each kind of site: half-hours in which anybody began to wait.
  static func waits(_ options: [OptionResult]) -> TableWriter {
    var table = TableWriter(.waits)
    for option in options {
      let city = (type: ScopeType.city, id: "city", kind: Int?.none)
      let kinds = option.scenario.siteKinds.enumerated().map { kind, id in
        (type: ScopeType.siteKind, id: id, kind: Optional(kind))
      }
      for (type, id, kind) in [city] + kinds {
        for slot in 0..<DayWaits.slotsPerDay {
          let waits = option.dayWaits.waits(slot: slot, kind: kind)
          let left = option.dayWaits.left(slot: slot, kind: kind)
          guard waits.count + left > 0 else { continue }
          let time = TimeOfDay(minutes: DayWaits.slotMinutes * slot)
          let mean = waits.count > 0 ? Double(waits.totalTicks) / Double(waits.count) : nil
          table.write(
            [
              .text(option.id), .text(type.rawValue), .text(tableID(type, id)),
              .text(time.description), .integer(waits.count), .integer(left),
              .number(mean.map { $0 / 60e6 }),
            ]
              + TableSchema.waitQuantiles.map { _, p in
                .number(waits.histogram?.quantile(p).map { $0 / 60 })
              })
        }
      }
    }
    return table
  }

  /// Nil for a quarter in which the site is never open.
  private static func row(_ series: SiteTimeSeries, site: Int, quarter: Int) -> [Field]? {
    let kinds = SiteTimeSeries.Series.allCases
    let days = kinds.map { series.days(site: site, quarter: quarter, series: $0) }.max() ?? 0
    guard days > 0 else { return nil }
    return [.integer(days)]
      + kinds.flatMap { kind -> [Field] in
        [
          .number(series.mean(site: site, quarter: quarter, series: kind)),
          .number(series.quantile(0.9, site: site, quarter: quarter, series: kind)),
        ]
      }
  }

  /// One row for each input, however many options use it. Of a place only the file's own name is
  /// told: where the files lie differs between computers.
  static func assumptions(_ options: [OptionResult]) -> TableWriter {
    var order: [Assumption] = []
    var users: [Assumption: [String]] = [:]
    for option in options {
      for assumption in option.scenario.assumptions {
        var assumption = assumption
        assumption.place = String(assumption.place.split(separator: "/").last ?? "")
        if users[assumption] == nil { order.append(assumption) }
        if users[assumption]?.last != option.id { users[assumption, default: []].append(option.id) }
      }
    }
    var table = TableWriter(.assumptions)
    for assumption in order {
      table.write([
        .text(assumption.key), .text(assumption.value), .text(assumption.confidence),
        .text(assumption.source), .text((users[assumption] ?? []).joined(separator: " ")),
        .text(assumption.place),
      ])
    }
    return table
  }

  /// Of these tables and itself.
  static func dictionary(of schemas: [TableSchema]) -> TableWriter {
    var table = TableWriter(.dictionary)
    for schema in schemas + [.dictionary] {
      for column in schema.columns {
        table.write([
          .text(schema.file), .text(column.name), .text(column.kind.rawValue), .text(column.unit),
          .text(column.definition.vi), .text(column.definition.en),
        ])
      }
    }
    for kpi in KPI.all {
      table.write([
        .text(TableSchema.kpis.file), .text(kpi.id), .text("kpi"), .text(kpi.unit.rawValue),
        .text("\(kpi.name.vi). \(kpi.definition.vi)"),
        .text("\(kpi.name.en). \(kpi.definition.en)"),
      ])
    }
    return table
  }
}
