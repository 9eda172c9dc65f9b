import Foundation

@testable import Reporting
@testable import Runs
@testable import ServiceModel

/// The scenarios of the repository.
let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Scenarios").path

/// An input for every reader and kind of file.
func seeds() throws -> [[UInt8]] {
  let (tutorial, option) = ("tutorial/tutorial.yaml", "tutorial/more-counters.yaml")
  let short = "period.warm_up_days=0\nperiod.observed_days=5\nperiod.follow_up_days=2\n"
  var seeds = [
    try bundle("s", [tutorial], settings: short),
    try bundle("s", [tutorial], settings: short + "procedures[*].annual_volume*=2\n"),
    try bundle("s", [option, tutorial], settings: short + "levers.staffing.enabled=false\n"),
    try bundle(
      "s", [option, tutorial],
      settings: short + "levers.boundary_free.needs=[staffing]\n"
        + "uncertainty.other_duties.within=[0.25, 3]\nuncertainty.transfer_lever.levels=[true, false]\n"
        + "uncertainty.demand.correlated={with: online, rank: 0.4}\n"),
    try bundle("v", ["verification/cases.yaml", "verification/counter.yaml"]),
    try bundle("o", ["rosters/branch/shifts.yaml", "rosters/branch/needs.csv"]),
    try bundle("u", ["hanoi-2024/rules/nd-61-2018.yaml"]),
    try bundle("u", ["hanoi-2024/rules/nd-118-2025.yaml"]),
    try bundle("s", [tutorial], tables: ["communes", "sites", "offices"], settings: short),
  ]
  seeds.append(try bundle("s", [tutorial], settings: short + behaviours))
  for behaviour in behaviours.split(separator: "\n") {
    seeds.append(try bundle("s", [tutorial], settings: short + behaviour + "\n"))
  }
  seeds.append(
    try bundle(
      "s", [tutorial],
      settings: short + "staffing={target_utilisation: 0.7}\ncounter_groups[*].staff=by_load\n"
        + "offices[*].agents=by_load\noffices[land_office].sized_for_load=0.8\n"))
  let known = ["counter", "lunch", "office-day", "offices", "split", "two-kinds", "working-clock"]
  for file in known {
    seeds.append(try bundle("s", ["verification/\(file).yaml"], settings: short))
  }
  let sample = Sample.shared
  for name in sample.files.keys.sorted() where name != "datapackage.json" {
    seeds.append(Array("r\(name)\n".utf8) + (sample.files[name] ?? []))
  }
  seeds.append(Array("i".utf8) + (try json(sample.identity)))
  let kept = KeptReplication(run: try sample.identity.hash(), option: sample.scenario.id, number: 0)
  seeds.append(Array("f".utf8) + kept.bytes(of: sample.replication.bytes))
  seeds.append(Array("k".utf8) + sample.replication.bytes)
  return seeds
}

/// Files of the repository as one input; the rows of `tables` are moved out of the first into files.
private func bundle(
  _ reader: String, _ paths: [String], tables: [String] = [], settings: String = ""
) throws -> [UInt8] {
  var text = reader
  for path in paths {
    var contents = try String(contentsOfFile: "\(shipped)/\(path)", encoding: .utf8)
    var moved = ""
    for table in tables {
      let rows = contents.split(separator: "\n").drop { $0.prefix { $0 != ":" } != table }
        .dropFirst().prefix { $0.hasPrefix("  - {") }
      moved += "=== \(table).csv\n" + csv(rows)
      for row in rows { contents = contents.replacingOccurrences(of: row + "\n", with: "") }
      contents = contents.replacingOccurrences(
        of: "\n\(table):", with: "\n\(table): \(table).csv")
    }
    text += "=== \(path.split(separator: "/").last ?? "")\n\(contents)\n\(moved)"
  }
  return Array((text + "=== \(Bundle.settings)\n" + settings).utf8)
}

/// Of rows that all have the same keys.
private func csv(_ rows: some Sequence<Substring>) -> String {
  var lines: [String] = []
  for row in rows {
    let cells = row.dropFirst("  - {".count).dropLast().split(separator: ", ").map {
      $0.split(separator: ": ", maxSplits: 1)
    }
    if lines.isEmpty { lines.append(cells.map { $0[0] }.joined(separator: ",")) }
    lines.append(cells.map { $0.count > 1 ? $0[1] : "" }.joined(separator: ","))
  }
  return lines.map { $0 + "\n" }.joined()
}
