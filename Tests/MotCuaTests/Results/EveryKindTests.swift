import Foundation
import Testing

@testable import Runs

/// Folders of every kind that the program writes, and what is made of folders.
@Suite struct EveryKindTests {
  /// A kind of folder: the command that makes one, and whether it compares options.
  struct Kind: CustomTestStringConvertible, Sendable {
    let name: String
    let words: [String]
    var compares = true
    var testDescription: String { name }
  }

  private static let town = "Scenarios/tutorial/tutorial.yaml"
  private static let few = ["--replications", "2"]

  /// `BATCH` is a small scenario, `TWO` an option over it, `THREE` one of two levers, `FOLDER` where they lie.
  private static let kinds = [
    Kind(name: "run", words: ["run", "BATCH"] + few),
    Kind(name: "compare", words: ["compare", "BATCH", "TWO"] + few),
    Kind(
      name: "select",
      words: ["compare", "BATCH", "TWO", "--select", "wait_mean", "--replications", "10"]),
    Kind(
      name: "sweep",
      words: [
        "sweep", "BATCH", "--over", "counter_groups[*].staff=1..3", "--until", "wait_mean<=12",
      ]
        + few),
    Kind(name: "stress", words: ["stress", "BATCH"] + few),
    Kind(name: "robust", words: ["robust", "BATCH", "TWO", "--points", "2"] + few),
    Kind(name: "decompose", words: ["decompose", "THREE"] + few),
    Kind(
      name: "levers",
      words: [
        "levers", "BATCH", "--target", "wait_mean<=20", "--lever",
        "one more: counter_groups[*].staff+=1",
      ] + few, compares: false),
    Kind(
      name: "explain", words: ["explain", "BATCH", "--kpi", "wait_mean"] + few, compares: false),
    Kind(
      name: "staff",
      words: [
        "staff", town, "--site", "river_house", "--target", "wait_p90<=15", "--by", "year",
        "--years", "4",
      ], compares: false),
    Kind(
      name: "frontier",
      words: [
        "staff", town, "--target", "wait_p90<=15", "--by", "year", "--years", "4", "--frontier",
        "15,30",
      ], compares: false),
    Kind(
      name: "roster",
      words: [
        "roster", "FOLDER/needs.csv", "--shifts", "FOLDER/shifts.yaml", "--over",
        "Scenarios/tutorial/tutorial.yaml",
      ], compares: false),
  ]

  private static let shifts = """
    shifts:
      day: {periods: ["08:00-12:00", "13:00-17:00"]}
    contracts:
      any: {cost_a_week: 10}
    staff:
      - {id: clerk, people: 3, least: 0, contract: any}
    """
  private static let needs =
    "group,weekday,from_time,to_time,people\ntown_civil,weekdays,08:00,12:00,2\n"

  private static let three = """
    option: three
    over: batch.yaml
    levers:
      second: {counter_groups: [{id: counters, site: site, serves: any, staff: 2, staffing_plan: all_day}]}
      third: {counter_groups: [{id: counters, site: site, serves: any, staff: 3, staffing_plan: all_day}]}

    """

  private static func with(
    _ kind: Kind, environment: [String: String] = [:], _ body: (String, Program) throws -> Void
  ) throws {
    try Batch.with { batch in
      try Data(shifts.utf8).write(to: batch.url("shifts.yaml"))
      try Data(needs.utf8).write(to: batch.url("needs.csv"))
      try Data(three.utf8).write(to: batch.url("three.yaml"))
      let words = kind.words.map {
        $0.replacing("BATCH", with: batch.scenario).replacing("TWO", with: batch.option)
          .replacing("THREE", with: batch.url("three.yaml").path)
          .replacing("FOLDER", with: batch.folder.path)
      }
      let out = batch.url("out").path
      try body(out, Program.run(words: words + ["--out", out], environment: environment))
    }
  }

  @Test(arguments: kinds)
  func `a folder of every kind is repeated to the byte, told and exported`(kind: Kind) throws {
    try Self.with(kind) { out, made in
      #expect([0, 3].contains(made.status), "\(made.messages)")
      let verify = try Program.run("verify", out)
      #expect(verify.status == 0, "\(verify.output) \(verify.messages)")
      #expect(verify.output.contains("Reproduced to the byte"))

      let report = try Program.run("report", out)
      if kind.name == "roster" {
        #expect(report.status == 1 && report.messages.contains("needs no report"))
      } else {
        // Where there is something to draw, and nothing to draw it with, that is told, with 1.
        let cannotDraw = report.messages.contains("vl-convert")
        #expect(report.status == (cannotDraw ? 1 : 0), "\(report.messages)")
        let page = try String(contentsOfFile: out + "/report.html", encoding: .utf8)
        #expect(page.contains("</html>"))
      }

      let export = try Program.run("export", out, "--as", "sqlite")
      let cannotExport = export.messages.contains("XlsxWriter")
      #expect(export.status == (cannotExport ? 1 : 0), "\(export.messages)")

      let memo = try Program.run("memo", out)
      if kind.compares {
        let lacks = memo.messages.contains("pandoc") || memo.messages.contains("vl-convert")
        #expect(memo.status == (lacks ? 1 : 0), "\(memo.messages)")
      } else {
        // A memo decides between options; a folder without any is told where to read on.
        #expect(memo.status == 1)
        #expect(memo.messages.contains("answer.md") || memo.messages.contains("roster.csv"))
      }
      // What was made of it changes nothing.
      #expect(try Program.run("verify", out).status == 0)
    }
  }

  @Test func `a report of what has no pictures is whole without a program that draws`() throws {
    let kind = try #require(Self.kinds.first { $0.name == "levers" })
    try Self.with(kind) { out, _ in
      let nothing = ["MOTCUA_PYTHON": "/nowhere", "PATH": "/nowhere"]
      let report = try Program.run(words: ["report", out], environment: nothing)
      #expect(report.status == 0, "\(report.messages)")
      let pictures = try Program.run("report", out, "--overwrite", "--pictures", out + "/pictures")
      #expect(pictures.status == 1)
      #expect(pictures.messages.contains("have no pictures"), "\(pictures.messages)")
    }
  }

  /// Where this machine draws; else both have no pictures.
  @Test func `what could not be drawn where a folder was written says nothing of its results`()
    throws
  {
    let kind = try #require(Self.kinds.first { $0.name == "roster" })
    let nothing = ["MOTCUA_PYTHON": "/nowhere", "PATH": "/nowhere"]
    try Self.with(kind, environment: nothing) { out, made in
      #expect([0, 3].contains(made.status), "\(made.messages)")
      let verify = try Program.run("verify", out)
      #expect(verify.status == 0, "\(verify.output)")
      #expect(verify.output.contains("Reproduced to the byte"))
    }
    for (file, machine) in [("staffing.en.svg", true), ("roster.xlsx", true), ("kpi.csv", false)] {
      #expect(ResultDifference(file: file, kind: .added).isOfMachine == machine)
      #expect(ResultDifference(file: file, kind: .missing).isOfMachine == machine)
      #expect(!ResultDifference(file: file, kind: .changed(nil)).isOfMachine)
    }
  }

  @Test func `a folder of staff is repeated from wherever it was moved, and a roster in it too`()
    throws
  {
    let kind = try #require(Self.kinds.first { $0.name == "staff" })
    try Self.with(kind) { out, _ in
      let roster = out + "/roster"
      let moved = URL(filePath: out).deletingLastPathComponent().appending(path: "deep/er")
      try FileManager.default.createDirectory(
        at: moved.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: out, toPath: moved.path)
      #expect(try Program.run("verify", moved.path).status == 0)
      let made = try Program.run(
        "roster", "Scenarios/rosters/branch/needs.csv", "--shifts",
        "Scenarios/rosters/branch/shifts.yaml", "--out", roster)
      #expect(made.status == 0, "\(made.messages)")
      _ = try Program.run("report", out)
      #expect(FileManager.default.fileExists(atPath: out + "/report.html"))
      let verify = try Program.run("verify", out)
      #expect(verify.status == 0 && verify.output.contains("roster.csv: the same again"))
    }
  }
}
