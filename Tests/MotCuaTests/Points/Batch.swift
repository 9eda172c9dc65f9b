import Foundation
import Testing

/// Twelve people who all come at 8:00 on one day to a counter where each takes six minutes: with c counters,
/// c a divisor of 12, the k-th group of c waits 6 k minutes, so the mean wait is 6 (12 / c - 1) / 2.
struct Batch {
  let folder: URL
  var scenario: String { folder.appending(path: "batch.yaml").path }
  /// The same with a second counter.
  var option: String { folder.appending(path: "two.yaml").path }

  static func with(stresses: String = Batch.stresses, _ body: (Batch) throws -> Void) throws {
    try withFolder { folder in
      let counter = Program.root.appending(path: "Scenarios/verification/counter.yaml")
      let day = String(repeating: "2024-01-03T08:00,here,visit\n", count: 12)
      let text = try String(contentsOf: counter, encoding: .utf8)
        .replacing("scenario: counter", with: "scenario: batch")
        .replacing(
          "warm_up_days: 10, observed_days: 365", with: "warm_up_days: 0, observed_days: 5"
        )
        .replacing("demand:\n", with: "demand:\n  replayed_arrivals: arrivals.csv\n")
        .replacing("{exponential: {mean: 2}}", with: "{constant: 6}")
      let option = """
        option: two
        over: batch.yaml
        name: {vi: Hai quầy, en: Two counters}
        levers: {staffing: {counter_groups: [{id: counters, site: site, serves: any, staff: 2, staffing_plan: all_day}]}}

        """
      for (name, text) in [
        ("batch.yaml", text + stresses), ("two.yaml", option),
        ("arrivals.csv", "time,commune,procedure\n" + day),
      ] { try Data(text.utf8).write(to: folder.appending(path: name)) }
      try body(Batch(folder: folder))
    }
  }

  static let stresses = """
    stresses:
      slow:
        name: {vi: Làm chậm gấp đôi, en: Twice as slow}
        set: ["procedures[visit].reception_minutes={constant: 12}"]
      closed:
        name: {vi: Đóng cửa, en: Closed}
        events: [{closed: {from: 2024-01-02, to: 2024-01-03, sites: [site]}}]

    """

  func run(_ words: String...) throws -> Program {
    try Program.run(words: words + ["--replications", "2"])
  }

  func url(_ name: String) -> URL { folder.appending(path: name) }

  /// By column.
  func rows(_ table: String, in out: String) throws -> [[String: String]] {
    let text = try String(contentsOf: url(out).appending(path: table), encoding: .utf8)
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { line in
      Dictionary(zip(lines[0], line), uniquingKeysWith: { first, _ in first })
    }
  }
}
