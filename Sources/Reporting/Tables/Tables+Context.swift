import Experiments
import LegalClock
import OutputAnalysis
import ServiceModel
import Wording

extension TableWriter {
  static func timeSeries(_ options: [OptionResult]) -> TableWriter {
    var table = TableWriter(.timeSeries)
    let times = (0..<SiteTimeSeries.quartersPerDay).map { TimeOfDay(minutes: 15 * $0).description }
    let kinds = SiteTimeSeries.Series.allCases
    for option in options {
      let series = option.timeSeries
      let ids = option.scenario.sites.map { tableID(.site, $0.id) }
      for (site, days) in series.days().enumerated() {
        // A site has no row for a quarter in which it is never open.
        for (quarter, days) in days.enumerated() where days > 0 {
          var row: [Field] = [
            .option(option.id), .text(ids[site]), .text(times[quarter]), .integer(days),
          ]
          row.reserveCapacity(table.schema.columns.count)
          for kind in kinds {
            row.append(.number(series.mean(site: site, quarter: quarter, series: kind)))
            row.append(.number(series.quantile(0.9, site: site, quarter: quarter, series: kind)))
          }
          table.write(row)
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
          table.write(
            [
              .option(option.id), .text(type.rawValue), .text(tableID(type, id)),
              .text(time.description), .integer(waits.count), .integer(left),
            ] + cells(of: waits) + cells(of: option.dayWaits.waitsByClock(slot: slot, kind: kind)))
        }
      }
    }
    return table
  }

  /// One row for each input, however many options use it. Of a place only the file's own name is
  /// told: where the files lie differs between computers.
  static func assumptions(_ options: [OptionResult]) -> TableWriter {
    var inputs: [(assumption: Assumption, users: [String])] = []
    var positions: [Assumption: Int] = [:]
    for option in options {
      for assumption in option.scenario.assumptions {
        var assumption = assumption
        assumption.place = fileName(assumption.place)
        let position = positions[assumption] ?? inputs.count
        if position == inputs.count {
          positions[assumption] = position
          inputs.append((assumption, []))
        }
        if inputs[position].users.last != option.id { inputs[position].users.append(option.id) }
      }
    }
    var table = TableWriter(.assumptions)
    for (assumption, users) in inputs {
      table.write([
        .text(assumption.key), .text(assumption.value), .text(assumption.confidence),
        .text(assumption.source), .text(users.map { tableID("option", $0) }.joined(separator: " ")),
        .text(assumption.place),
      ])
    }
    return table
  }

  /// The last part of a path.
  private static func fileName(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Mean and quantiles, in minutes.
  private static func cells(of waits: SampleMeasures) -> [TableWriter.Field] {
    let mean = waits.count > 0 ? Double(waits.totalTicks) / Double(waits.count) : nil
    return [.number(mean.map { $0 / 60e6 })]
      + TableSchema.waitQuantiles.map { _, p in
        .number(waits.histogram?.quantile(p).map { $0 / 60 })
      }
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
