import Foundation
import Testing

@testable import motcua

/// The program on a house of the tutorial.
@Suite struct `staff` {
  private static let scenario = "Scenarios/tutorial/tutorial.yaml"

  @Test func `what is found is certified, runs as an option, and is the same for any threads`()
    throws
  {
    try withFolder { folder in
      var found: [[String: Data]] = []
      var drawsNothing = false
      for threads in ["1", "2"] {
        let out = folder.appending(path: threads)
        let run = try Program.run(
          "staff", Self.scenario, "--site", "river_house", "--target", "wait_p90<=15", "--by",
          "day",
          "--threads", threads, "--out", out.path)
        #expect(run.status == 0, "\(run.messages)")
        let kept =
          "nine in ten to wait at most 15 minutes (on every day of the week), at most 3 % to leave "
          + "(over all observed days)"
        #expect(run.output.replacing("\n", with: " ").contains(kept), "\(run.output)")
        drawsNothing = run.messages.contains("vl-convert")
        var files = try results(in: out)
        files["manifest.json"] = nil
        found.append(files)
      }
      #expect(found[0] == found[1])
      // Pictures, unless this machine cannot draw.
      #expect(found[0]["staffing.en.svg"] != nil || drawsNothing)
      let option = folder.appending(path: "1").appending(path: "staffing.yaml")
      let text = try String(contentsOf: option, encoding: .utf8)
      #expect(text.contains("over: ../") && !text.contains("over: /"))
      let run = try Program.run("run", option.path, "--replications", "1")
      #expect(run.status == 0, "\(run.messages)")
    }
  }

  @Test
  func `thirty people are thirty people, nobody is none, and what was set is told with the option`()
    throws
  {
    for people in ["0", "-3", "nan"] {
      let run = try Program.run(
        "staff", Self.scenario, "--target", "wait_p90", "--people", people, "--lang", "vi")
      #expect(run.status == 2 && run.messages.contains("hãy viết một số trên 0"), "\(run.messages)")
    }
    try withFolder { folder in
      let out = folder.appending(path: "out")
      let run = try Program.run(
        "staff", Self.scenario, "--site", "river_house", "--target", "wait_p90", "--people", "3",
        "--by", "year", "--years", "4", "--set", "absence_share=0.1", "--out", out.path)
      let told = run.output.replacing("\n", with: " ")
      #expect(told.contains("With 3 people the best that was found is"), "\(told)")
      #expect(told.contains("people at the counters"), "\(told)")
      #expect(told.contains("With 10.0 % absent that is"), "\(told)")
      let text = try String(contentsOf: out.appending(path: "staffing.yaml"), encoding: .utf8)
      #expect(text.contains("#   --set 'absence_share=0.1'"))
      #expect(try Program.run("check", out.appending(path: "staffing.yaml").path).status != 2)
    }
  }

  @Test func `fewer people than even the easiest value takes are said to be too few`() throws {
    let run = try Program.run(
      "staff", Self.scenario, "--target", "wait_p90", "--people", "2", "--by", "year", "--years",
      "4")
    #expect(run.status == 3 && run.output.contains("2 people are too few"), "\(run.output)")
    #expect(!run.output.contains("by staff alone"), "\(run.output)")
  }

  @Test func `a question without an answer ends with 2 and names the nearest`() throws {
    let site = try Program.run(
      "staff", Self.scenario, "--site", "river_hous", "--target", "wait_p90<=15")
    #expect(site.status == 2 && site.messages.contains("did you mean 'river_house'?"))
    let target = try Program.run(
      "staff", Self.scenario, "--site", "river_house", "--target", "wait_p99<=15", "--lang", "vi")
    #expect(target.status == 2 && target.messages.contains("có phải ý là 'wait_p90'?"))
  }

  @Test func `people of an office have rows of their own, run as an option, and a page`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "office")
      let staff = try Program.run(
        "staff", Self.scenario, "--office", "land_office", "--target", "office_queue_p90<=24",
        "--move", "people", "--years", "4", "--out", out.path)
      #expect(staff.status == 0, "\(staff.messages)")
      for table in ["staffing.csv", "certificate.csv"] {
        let text = try String(contentsOf: out.appending(path: table), encoding: .utf8)
        #expect(text.contains("office:land_office"))
        #expect(!text.contains("town_hall"))
      }
      let run = try Program.run(
        "run", out.appending(path: "staffing.yaml").path, "--replications", "1")
      #expect(run.status == 0, "\(run.messages)")
      // Pictures are another matter: offices have none.
      _ = try Program.run("report", out.path)
      let page = try String(contentsOf: out.appending(path: "report.html"), encoding: .utf8)
      #expect(page.contains("Land registry branch: Office queue, 90th percentile ≤ 24 h"))
      #expect(page.contains(/data-cells="certificate.csv:2:bound"/))
      #expect(page.contains("Chi nhánh Đăng ký đất đai") && page.contains("certified at 95 %"))
      let memo = try Program.run("memo", out.path)
      #expect(memo.status == 1 && memo.messages.contains("motcua report writes a page"))
      let other = try Program.run(
        "staff", Self.scenario, "--office", "land_offic", "--target", "office_queue_p90<=24")
      #expect(other.status == 2 && other.messages.contains("did you mean 'land_office'?"))
    }
  }

  @Test func `what no staff keeps is the answer, with why and the nearest, in the folder too`()
    throws
  {
    try withFolder { folder in
      let out = folder.appending(path: "out")
      let run = try Program.run(
        "staff", Self.scenario, "--site", "river_house", "--target", "time_in_site_mean<=5", "--by",
        "year", "--years", "4", "--out", out.path)
      #expect(run.status == 3)
      func answer(_ target: String) -> String {
        "Riverside house: no number of people is enough for \(target)5\(target.hasSuffix(" ") ? " min" : ""): what is left is "
          + "the service itself, which more people do not shorten. The nearest target that can be kept: \(target)"
      }
      // On a terminal in words, in the folder as commands take it.
      #expect(
        run.output.replacing("\n", with: " ").contains("The answer: " + answer("Time in site ≤ ")),
        "\(run.output)")
      let text = try String(contentsOf: out.appending(path: "answer.md"), encoding: .utf8)
      #expect(text.contains(answer("time_in_site_mean<=")))
      #expect(text.contains("thêm bao nhiêu người cũng không đạt time_in_site_mean<=5"))
      #expect(text.contains("What was found leaves that aside and has 1 person at the counters"))
    }
  }

  /// A year in which twelve come at once each Wednesday, each for six minutes, and how it is asked about: fewer runs
  /// than as many weeks of their own.
  private func withCrowds(_ body: (Batch, [String]) throws -> Void) throws {
    try Batch.with { batch in
      let rows = (0..<52).map { week in
        let day = Date(timeIntervalSince1970: 1_704_240_000 + Double(week) * 7 * 86_400)
        let date = day.formatted(.iso8601.year().month().day())
        return String(repeating: "\(date)T08:00,here,visit\n", count: 12)
      }
      try Data(("time,commune,procedure\n" + rows.joined()).utf8)
        .write(to: batch.url("arrivals.csv"))
      try body(
        batch,
        [
          "staff", batch.scenario, "--by", "year", "--years", "2", "--set",
          "period.observed_days=364",
        ])
    }
  }

  private func expect(_ answer: String, of words: [String]) throws {
    let run = try Program.run(words: words)
    #expect(run.status == 0, "\(run.output) \(run.messages)")
    #expect(run.output.replacing("\n", with: " ").contains(answer), "\(run.output)")
  }

  /// Of five at a time two wait for twelve minutes, of six nobody does for longer than six.
  @Test func `a crowd takes as many as it needs at once, however little its work is`() throws {
    try withCrowds { _, words in
      try expect("takes 6 people at the counters", of: words + ["--target", "wait_p90<=7"])
    }
  }

  /// Each of the twelve has a slot of six minutes, and is served in it.
  @Test func `the same crowd by appointment, one after the other, takes one person`() throws {
    let appointments =
      "appointments={service_classes: [any], share: 1, slot_minutes: 6, capacity_share: 1, "
      + "lead_working_days: 0, longest_lead_working_days: 5, lateness_minutes: 0, no_show_share: 0}"
    try withCrowds { _, words in
      try expect(
        "takes 1 person at the counters",
        of: words + ["--target", "wait_p90<=1", "--set", appointments])
    }
  }

  @Test func `a search that was killed goes on with --resume, to the same bytes`() throws {
    try withCrowds { batch, asked in
      func words(_ out: String, _ more: String...) -> [String] {
        asked + ["--target", "wait_p90<=7", "--out", batch.url(out).path] + more
      }
      let whole = try Program.run(words: words("whole"))
      #expect(whole.status == 0, "\(whole.messages)")
      let process = try Program.process(words: words("out"))
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let unfinished = batch.url(".out.unfinished").path
      func steps() -> Int {
        let names = try? FileManager.default.contentsOfDirectory(atPath: unfinished)
        return names?.count { $0.hasSuffix(".step") } ?? 0
      }
      while process.isRunning, steps() < 1 { usleep(500) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try #require(process.terminationReason == .uncaughtSignal)
      #expect(!FileManager.default.fileExists(atPath: batch.url("out").path))
      let resumed = try Program.run(words: words("out", "--threads", "1", "--resume"))
      #expect(resumed.status == 0 && resumed.output == whole.output, "\(resumed.messages)")
      #expect(
        resumed.messages.contains(#/Going on with .*: \d+ parts? (is|are) done\./#),
        "\(resumed.messages)")
      #expect(try results(in: batch.url("out")) == results(in: batch.url("whole")))
      #expect(!FileManager.default.fileExists(atPath: unfinished))
    }
  }
}
