import Choice
import Experiments
import Foundation
import OutputAnalysis
import ScenarioFiles
import Testing

@testable import Runs

@Suite struct JudgedClaimTests {
  private let city = "kpi: wait_mean, option: b, is: "

  /// The interval of b is 9 ± 0.5 minutes: all of it is below 10, none below 8.
  @Test func `each label is read from the interval, with file and row`() throws {
    try ClaimScratch.with { scratch in
      scratch.value("a", 20, 1)
      scratch.value("b", 9, 0.5)
      try scratch.write()
      let claims = try scratch.judged(
        "\(city)'<= 10'\n\(city)'<= 8'\n\(city)'<= 9.2'\n\(city)'>= 8.6', may_be: undecided")
      #expect(claims.map(\.label) == [.supported, .contradicted, .undecided, .undecided])
      #expect(claims.map(\.isAtFault) == [false, true, true, false])
      #expect(claims.allSatisfy { $0.reading == .noise && $0.futures == nil })
      #expect(claims.map(\.decided.file) == Array(repeating: "kpi_summary.csv", count: 4))
      #expect(claims[0].decided.row == 3)
    }
  }

  /// compare.csv tells the interval at 1 - 0.05/51: t of 9 degrees is 4.795 there and 2.262 at 95 %,
  /// so that -3 ± 1.5 is -3 ± 0.708.
  @Test func `a difference has its own interval, in either direction`() throws {
    try ClaimScratch.with { scratch in
      scratch.value("a", 12, 1)
      scratch.value("b", 9, 1)
      scratch.difference(-3, 1.5, family: 51)
      try scratch.write()
      let claims = try scratch.judged(
        "kpi: wait_mean, option: b, minus: a, is: '<= -2.2'\n"
          + "kpi: wait_mean, option: a, minus: b, is: '>= 2.2'\n"
          + "kpi: wait_mean, option: a, minus: b, is: '>= 2.5'")
      #expect(claims.map(\.label) == [.supported, .supported, .undecided])
      #expect(claims[1].noise.estimate?.value == 3)
      #expect(claims[0].decided.file == "compare.csv")
      let half = try #require(claims[0].noise.estimate?.interval(level: 0.95)).halfWidth
      #expect((0.707...0.708).contains(half))
    }
  }

  @Test func `every place of a kind must hold, and the city's mean tells nothing of that`() throws {
    try ClaimScratch.with { scratch in
      scratch.value("a", 5, 0.1)
      scratch.value("b", 5, 0.1)
      for (id, kind, mean) in [("x", "branch", 9.0), ("y", "branch", 8), ("z", "point", 30)] {
        scratch.place("b", .site, id, kind: kind)
        scratch.value("b", mean, 0.5, .site, id)
      }
      scratch.place("b", .site, "w", kind: "point")
      try scratch.write()
      let claims = try scratch.judged(
        "\(city)'<= 10', scope: 'site[kind=branch]'\n\(city)'<= 10', scope: 'site[*]'\n"
          + "\(city)'<= 40', scope: 'site[*]'\n\(city)'<= 10', scope: city")
      #expect(claims.map(\.label) == [.supported, .contradicted, .undecided, .supported])
      #expect(claims[0].noise.places == 2)
      #expect(claims[0].noise.place?.id == "x")
      #expect(claims[1].noise.contradicted.map(\.id) == ["z"])
      #expect(claims[1].decided.row == 6)
      // Nobody comes to w: of that nothing is known.
      #expect(claims[2].noise.supported == 3)
      #expect(claims[2].noise.places == 4)
    }
  }

  @Test func `claims on communes are judged by the table of communes`() throws {
    try ClaimScratch.with { scratch in
      scratch.value("a", 5, 0.1)
      for (id, mean, half) in [("x", 50.0, 2.0), ("y", 59, 4), ("z", 70, nil)] {
        scratch.place("b", .commune, id)
        try scratch.commune("b", mean, half, id)
      }
      try scratch.write()
      let claims = try scratch.judged(
        ["x", "y", "z"].map {
          "kpi: total_time_mean, option: b, is: '<= 60', scope: 'commune[\($0)]'"
        }
        .joined(separator: "\n"))
      #expect(claims.map(\.label) == [.supported, .undecided, .undecided])
      #expect(claims.map(\.decided.file) == Array(repeating: "communes.csv", count: 3))
      #expect(claims.map(\.decided.row) == [2, 3, 4])
    }
  }

  /// As written b waits 9 ± 0.1 minutes; in 7 of 12 futures at most 10.
  @Test func `futures and noise would label a claim differently, and it says which it takes`()
    throws
  {
    try ClaimScratch.with { scratch in
      scratch.value("a", 20, 1)
      scratch.value("b", 9, 0.1)
      scratch.futures("b", (1...12).map { 3 + Double($0) })
      try scratch.write()
      let claims = try scratch.judged(
        "\(city)'<= 10'\n\(city)'<= 10', reading: noise\n\(city)'<= 10', in: 0.2\n"
          + "\(city)'<= 13.5', in: 0.5")
      #expect(claims.map(\.label) == [.contradicted, .supported, .supported, .supported])
      #expect(claims.map(\.reading) == [.futures, .noise, .futures, .futures])
      #expect(claims[0].otherwise?.reading == .noise)
      #expect(claims[0].otherwise?.label == .supported)
      #expect(claims[1].otherwise?.label == .contradicted)
      #expect(claims[2].otherwise == nil)
      #expect(claims[0].futures?.found.holding == 7)
      #expect(claims[0].decided.file == "future_kpi.csv")
      #expect(claims[0].decided.row == 13)
      #expect(claims[0].decided.point == 11)
    }
  }

  @Test func `a difference over futures is one of each point, and a failed run counts for no side`()
    throws
  {
    try ClaimScratch.with { scratch in
      scratch.value("a", 5, 0.1)
      scratch.value("b", 4, 0.1)
      scratch.difference(-1, 0.1, family: 1)
      scratch.futures("a", (0..<60).map { Double($0) })
      scratch.futures("b", (0..<60).map { $0 == 7 ? nil : Double($0) - 1 })
      try scratch.write()
      let claims = try scratch.judged(
        "kpi: wait_mean, option: b, minus: a, is: '< 0'\n"
          + "kpi: wait_mean, option: b, minus: a, is: '< 0', in: 0.9\n"
          + "kpi: wait_mean, option: b, minus: a, is: '> 0', in: 0.1")
      #expect(claims[0].futures?.found == ClaimTest.Futures(holding: 59, count: 60, missing: 1))
      #expect(claims.map(\.label) == [.undecided, .supported, .contradicted])
    }
  }

  @Test func `points of stresses are no futures`() throws {
    try ClaimScratch.with { scratch in
      scratch.value("a", 20, 1)
      scratch.value("b", 9, 0.1)
      scratch.futures("b", [50, 60])
      scratch.study.kind = .stress
      try scratch.write()
      #expect(try scratch.judged("\(city)'<= 10'").map(\.label) == [.supported])
      let asked = try scratch.problems("\(city)'<= 10', reading: futures")
      #expect(asked[0].message.contains("no futures"))
    }
  }

  /// Two replications in which nobody gave up: of an interval without width nothing is known, of one by trials it is.
  @Test
  func `what is alike in all replications shows nothing by itself, but what is arranged is known`()
    throws
  {
    try ClaimScratch.with { scratch in
      scratch.kpi = "gave_up_share"
      scratch.value("a", 0, 0)
      scratch.value("b", 0, 0)
      scratch.difference(0, 0, family: 51)
      try scratch.write(replications: 2)
      let claim = "kpi: gave_up_share, option: b, is: "
      let claims = try scratch.judged(
        "\(claim)'<= 1%'\nkpi: gave_up_share, option: b, minus: a, is: '<= 1%'")
      #expect(claims.map(\.label) == [.undecided, .undecided])
      #expect(claims.allSatisfy { $0.noise.isUnvaried && $0.noise.estimate?.standardError == nil })
      scratch.summary[1].high = 0.002
      try scratch.write(replications: 2)
      let known = try scratch.judged("\(claim)'<= 1%'\n\(claim)'<= 0.1%'\n\(claim)'<= 0'")
      #expect(known.map(\.label) == [.supported, .undecided, .undecided])
      #expect(known.allSatisfy { !$0.noise.isUnvaried })
      // 0 of 1,843 in either: at 98.75 % a side the difference is within 0.0024, whatever the family of its interval.
      scratch.summary[0].high = 0.002
      (scratch.comparison[0].low, scratch.comparison[0].high) = (-0.03, 0.03)
      try scratch.write(replications: 2)
      let difference = try scratch.judged(
        "kpi: gave_up_share, option: b, minus: a, is: '<= 0.25%'\n"
          + "kpi: gave_up_share, option: a, minus: b, is: '<= 0.2%'")
      #expect(difference.map(\.label) == [.supported, .undecided])
      // Cut off at none.
      let interval = try #require(known[0].noise.estimate?.interval(level: 0.95))
      #expect(interval.lower == 0 && abs(interval.upper - 0.002) < 1e-9)
    }
    try ClaimScratch.with { scratch in
      scratch.kpi = "counter_staff"
      scratch.value("a", 4, 0)
      scratch.value("b", 3, 0)
      scratch.difference(-1, 0, family: 51)
      try scratch.write(replications: 2)
      let claims = try scratch.judged(
        "kpi: counter_staff, option: b, is: '<= 3'\n"
          + "kpi: counter_staff, option: b, minus: a, is: '<= -1'")
      #expect(claims.map(\.label) == [.supported, .supported])
    }
  }

  /// Values vary from replication to replication, and the difference does not: both are the same.
  @Test func `a difference of what varies together is known`() throws {
    try ClaimScratch.with { scratch in
      scratch.kpi = "gave_up_share"
      scratch.value("a", 0.02, 0.01)
      scratch.value("b", 0.02, 0.01)
      scratch.difference(0, 0, family: 51)
      try scratch.write(replications: 2)
      let claims = try scratch.judged(
        "kpi: gave_up_share, option: b, minus: a, is: '<= 0'\n"
          + "kpi: gave_up_share, option: a, minus: b, is: '< 0'")
      #expect(claims.map(\.label) == [.supported, .contradicted])
    }
  }

  @Test func `one replication shows nothing`() throws {
    try ClaimScratch.with { scratch in
      scratch.value("a", 20, nil)
      scratch.value("b", 9, nil)
      try scratch.write(replications: 1)
      #expect(try scratch.judged("\(city)'<= 10'").map(\.label) == [.undecided])
    }
  }

  @Test(arguments: [
    (
      "kpi: wait_maen, option: b, is: '<= 1'", "no indicator 'wait_maen'", "'wait_mean'",
      "wait_maen"
    ),
    ("kpi: wait_mean, option: bb, is: '<= 1'", "no option 'bb'", "'b'", "bb"),
    ("kpi: wait_mean, is: '<= 1'", "several options", "a, b", "{text"),
    ("kpi: wait_mean, option: b, scope: 'sites[*]', is: '<= 1'", "'sites'", "'site'", "'sites"),
    ("kpi: wait_mean, option: b, scope: 'site:x', is: '<= 1'", "'site:x'", "city", "'site:x"),
    ("kpi: wait_mean, option: b, scope: 'site[', is: '<= 1'", "not possible", "TYPE[*]", "'site["),
    ("kpi: wait_mean, option: b, is: 'under 1'", "'under 1' is not possible", "<= 10", "'under"),
    ("kpi: wait_mean, option: b, is: '<= 1', in: 95", "out of range", "1", "95"),
    ("kpi: wait_mean, option: b, minus: b, is: '<= 1'", "taken off itself", "another", "b, is"),
    ("kpi: wait_mean, option: b, is: '<= 1', may_be: wrong", "not possible", "undecided", "wrong"),
    ("kpi: wait_mean, option: b, ist: '<= 1'", "'ist' is not a known key", "'is'", "ist"),
  ])
  func `a wrong claim is told with its place and what was meant`(
    claim: String, text: String, remedy: String, at: String
  ) throws {
    try ClaimScratch.with { scratch in
      scratch.value("a", 20, 1)
      scratch.value("b", 9, 0.1)
      try scratch.write()
      let problems = try scratch.problems(claim)
      let problem = try #require(problems.first { $0.message.contains(text) }, "\(problems)")
      #expect(problem.hint.contains(remedy), "\(problem)")
      let line = "  - {text: {vi: v, en: e}, of: \(scratch.folder), \(claim)}"
      // The folder's name is drawn and may have anything in it.
      let claimed = line.index(line.endIndex, offsetBy: -claim.count - 1)..<line.endIndex
      let options: String.CompareOptions = at == "b, is" ? .backwards : []
      let place = try #require(
        line.range(of: at, options: options, range: claimed) ?? line.range(of: at))
      #expect(problem.line == 2)
      #expect(problem.column == line.distance(from: line.startIndex, to: place.lowerBound) + 1)
    }
  }

  @Test func `an altered table is refused, and an extract is no result folder for reports`() throws
  {
    try ClaimScratch.with { scratch in
      scratch.value("a", 20, 1)
      scratch.value("b", 9, 0.1)
      try scratch.write()
      #expect(throws: ResultFolder.Problem.self) { try StoredRun(path: scratch.folder) }
      let table = URL(filePath: "\(scratch.folder)/kpi_summary.csv")
      let text = try String(contentsOf: table, encoding: .utf8)
      try Data(text.replacing(",9.0,", with: ",8.0,").utf8).write(to: table)
      #expect(throws: ResultFolder.Problem.self) { try scratch.judged("\(city)'<= 10'") }
    }
  }
}
