import Experiments
import LegalClock
import ServiceModel
import Wording

extension TableWriter {
  static func changes(_ changes: [OptionChange]) -> TableWriter {
    var table = TableWriter(.changes)
    for change in changes {
      table.write([
        .option(change.option), lever(change), .text(change.leverName.vi),
        .text(change.leverName.en), .text(change.isEnabled ? "true" : "false"),
        .text(change.path), .text(change.kind.rawValue), .text(change.old ?? ""),
        .text(change.new), .text(change.meaning?.vi ?? ""), .text(change.meaning?.en ?? ""),
      ])
    }
    return table
  }

  /// What was set on the command line is told as it was written there.
  private static func lever(_ change: OptionChange) -> Field {
    change.lever.hasPrefix("--") ? .text(change.lever) : .id("lever", change.lever)
  }

  static func loads(_ options: [OptionResult], _ loads: [OfferedLoad]) -> TableWriter {
    precondition(loads.isEmpty || loads.count == options.count, "one load for each option")
    var table = TableWriter(.loads)
    for (option, load) in zip(options, loads) {
      for counters in load.counters {
        let group = option.scenario.counterGroups[counters.group.position]
        let site = option.scenario.sites[group.site.position]
        let peak = counters.peakHour
        table.write([
          .option(option.id), .text("counter_group"), .id("counter_group", group.id),
          .text(site.name.vi),
          .text(site.name.en), .integer(group.staff), .number(counters.day.ratio),
          .number(counters.hours[peak].ratio), .integer(peak),
          .text(counters.busiest?.weekday.name ?? ""), .count(counters.busiest?.month),
          .number(counters.busiest?.load.ratio), .number(counters.busiest?.unfinishedMinutes),
          .number(counters.inVain),
        ])
      }
      for office in load.offices {
        let place = option.scenario.offices[office.office.position]
        table.write([
          .option(option.id), .text("office"), .id("office", place.id), .text(place.name.vi),
          .text(place.name.en), .integer(place.agents), .number(office.day.ratio),
          .nothing, .nothing, .text(""), .integer(office.busiestMonth.month),
          .number(office.busiestMonth.ratio), .nothing, .nothing,
        ])
      }
    }
    return table
  }
}

extension TableWriter.Field {
  fileprivate static func count(_ count: Int?) -> TableWriter.Field {
    count.map { .integer($0) } ?? nothing
  }
}
