import Foundation
import Testing

/// `motcua explain`: why is an indicator as it is, and what is to be mended first?
@Suite struct ExplainTests {
  private func explain(_ batch: Batch, _ words: String...) throws -> Program {
    try Program.run(words: ["explain", batch.scenario, "--replications", "2"] + words)
  }

  @Test func `the mean wait is divided by cause and place, and one more is found, as by hand`()
    throws
  {
    try Batch.with { batch in
      // Twelve at once, six minutes each: 33 minutes by one counter, 15 by two; all of it is service of others.
      let out = batch.url("out").path
      let run = try explain(batch, "--kpi", "wait_mean", "--out", out, "--lang", "en")
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.hasPrefix("For these inputs; how it stands under other inputs"))
      #expect(run.output.contains("Mean wait is 33.0 min"))
      #expect(run.output.contains("To mend first: one person more"), "\(run.output)")
      let causes = try batch.rows("causes.csv", in: "out")
      #expect(causes.map { $0["cause"] } == ["all", "submissions"])
      #expect(causes.map { Double($0["amount"] ?? "") } == [33, 33])
      // Both replications are alike, and parts have no interval of their own.
      #expect(causes.map { Double($0["ci_low"] ?? "") } == [33, nil])
      #expect(causes.map { Double($0["ci_high"] ?? "") } == [33, nil])
      let places = try batch.rows("places.csv", in: "out")
      for kind in ["site", "service_class", "hour", "peak"] {
        let parts = places.filter { $0["kind"] == kind }
        #expect(parts.count == 1)
        #expect(parts.allSatisfy { $0["share"] == "1.0" && $0["n"] == "24.0" }, "\(parts)")
      }
      #expect(places.first { $0["kind"] == "hour" }?["id"] == "hour:8")
      let mends = try batch.rows("mends.csv", in: "out")
      let first = mends.first ?? [:]
      #expect(first["mend"] == "one_more:counters" && first["kind"] == "step")
      #expect(first["people"] == "1" && Double(first["difference"] ?? "") == -18)
      #expect(try Program.run("verify", out).status == 0)
    }
  }

  /// Two queues of one site: one more in each does more than one more in either.
  @Test func `what is no step is marked in the table, and on the page`() throws {
    try withFolder { folder in
      let out = folder.appending(path: "out").path
      for (language, yardstick, circumstance) in [
        ("en", "To compare with: one", "A circumstance: even"),
        ("vi", "Để so sánh: thêm", "Hoàn cảnh: nhu"),
      ] {
        let run = try Program.run(
          "explain", CommandTests.town, "--kpi", "wait_mean", "--replications", "2", "--set",
          "period.observed_days=28", "--out", out, "--overwrite", "--lang", language)
        #expect(run.status == 0, "\(run.messages)")
        for word in [yardstick, circumstance] {
          #expect(run.output.contains("\n\(word)"), "\(word): \(run.output)")
        }
        _ = try Program.run("report", out, "--overwrite")
        let page = try String(
          contentsOf: folder.appending(path: "out/report.html"), encoding: .utf8)
        #expect(page.contains(yardstick) && page.contains(circumstance), "\(language)")
      }
    }
  }

  @Test func `other duties that keep half the people away are named first`() throws {
    try Batch.with { batch in
      let run = try explain(
        batch, "--kpi", "wait_mean[site=site]", "--out", batch.url("out").path, "--lang", "en",
        "--set", "counter_groups[counters].staff=2",
        "--set", "counter_groups[counters].other_duties=blocks",
        "--set", "counter_groups[counters].other_duties_share=0.5")
      #expect(run.status == 0, "\(run.messages)")
      let causes = try batch.rows("causes.csv", in: "out")
      #expect(causes.map { $0["cause"] } == ["all", "submissions", "other_duties"])
      #expect(causes.map { Double($0["amount"] ?? "") } == [33, 16.5, 16.5])
      // One more of three, half away: a second counter for half the session, which is all it takes; that is as
      // good as no duties at all, but takes a person.
      let mends = try batch.rows("mends.csv", in: "out")
      #expect(mends.first?["mend"] == "no_other_duties", "\(mends)")
      #expect(Double(mends.first?["kpi_value"] ?? "") == 15)
    }
  }

  /// Twelve at once, six minutes each, who leave after ten minutes: the first two are served, ten give up.
  @Test func `that people are left without service comes first, on the page too`() throws {
    try Batch.with { batch in
      let patience = ["--set", "waiting.patience_minutes={constant: 10}"]
      let out = batch.url("out").path
      let run = try Program.run(
        words: ["explain", batch.scenario, "--kpi", "wait_mean", "--replications", "2"] + patience
          + ["--out", out, "--lang", "en"])
      #expect(run.status == 0, "\(run.messages)")
      let words = run.output.replacing("\n", with: " ")
      let scope = "For these inputs; how it stands under other inputs is not known. "
      #expect(
        words.hasPrefix(scope + "“One site that is always open” fails: 83.3 % of the demands"),
        "\(words)")
      #expect(words.contains("Mean wait leaves those demands out"))
      let text = try String(contentsOf: batch.url("out/answer.md"), encoding: .utf8)
      #expect(text.hasPrefix("“Một quầy luôn mở” không đạt: 83,3%"), "\(text)")
      #expect(text.contains("\n\n“One site that is always open” fails: 83.3 %"))
      _ = try Program.run("report", out)
      let page = try String(contentsOf: batch.url("out/report.html"), encoding: .utf8)
      let fails = try #require(page.firstRange(of: "fails: 83.3 %")).lowerBound
      let value = try #require(page.firstRange(of: "Mean wait is 3")).lowerBound
      #expect(fails < value)
    }
  }

  @Test func `where there is nothing, nothing is mended, and each proof says what was changed`()
    throws
  {
    try Batch.with { batch in
      for (kpi, told) in [
        ("walk_away_share", "Walk-aways is 0.0 % (0.0 – 14.2): there is nothing to explain"),
        ("on_time_share", "On time is 100.0 % (85.8 – 100.0): there is nothing to explain"),
      ] {
        let out = batch.url(kpi).path
        let run = try explain(batch, "--kpi", kpi, "--out", out, "--lang", "en")
        #expect(run.status == 0 && run.output.contains(told), "\(run.output)\(run.messages)")
        #expect(!run.output.contains("Mended one by one") && !run.output.contains("improves"))
        #expect(try batch.rows("mends.csv", in: kpi).isEmpty)
        _ = try Program.run("report", out)
        let page = try String(contentsOf: batch.url("\(kpi)/report.html"), encoding: .utf8)
        #expect(page.contains("không có gì để giải thích"))
      }
      let one = try explain(batch, "--kpi", "wait_mean", "--lang", "en").output
        .replacing("\n", with: " ")
      #expect(
        one.contains(
          "With the same citizens and nothing but that changed (1 person more), the indicator is "
            + "15.0 min in place of 33.0 min (-18.0)"), "\(one)")
      #expect(!one.contains("with the people there are"))
      // Half a minute of service: 11 times a quarter is below the minute that matters.
      let small = try Program.run(
        words: ["explain", batch.scenario, "--kpi", "wait_mean", "--replications", "2", "--set"]
          + ["procedures[visit].reception_minutes={constant: 0.1}", "--lang", "en"])
      #expect(
        small.output.replacing("\n", with: " ")
          .contains("no step that was tried improves it relevantly"), "\(small.output)")
    }
  }

  @Test func `an improvement whose interval holds what matters and what does not is open`() throws {
    let run = try Program.run(
      "explain", CommandTests.town, "--kpi", "wait_mean", "--replications", "3", "--set",
      "period.observed_days=14", "--lang", "en")
    #expect(run.status == 0, "\(run.messages)")
    let said = run.output.replacing(/\s+/, with: " ")
    #expect(said.contains("1.98 min in place of 2.98 min (-1.00 ± 0.71)"), "\(said)")
    #expect(said.contains("Whether that is a difference that matters is open"))
    #expect(!said.contains("no step that was tried improves it relevantly"))
    #expect(said.contains("Too few replications (3)"))
  }

  @Test func `what cannot be explained is refused, and what can be is named`() throws {
    try Batch.with { batch in
      for (words, told) in [
        (["--kpi", "wait_p90"], "wait_mean, total_time_mean"),
        (["--kpi", "wait_mean[site=*]"], "name one place"),
        (["--kpi", "wait_mean", "--scope", "site=sitte"], "site"),
        (["--kpi", "wait_meen"], "wait_mean"),
        (["--dossier", "1234"], "h1234"), (["--dossier", "h99999999"], "--trace"),
      ] {
        let run = try Program.run(words: ["explain", batch.scenario, "--lang", "en"] + words)
        #expect(run.status == 2, "\(words): \(run.messages)")
        #expect(run.messages.contains(told), "\(words): \(run.messages)")
      }
      let place = try explain(batch, "--kpi", "wait_mean", "--scope", "site")
      #expect(place.status == 64 && place.messages.contains("site=town_hall"))
      #expect(try Program.run("explain", batch.scenario).status == 64)
      #expect(
        try Program.run("explain", batch.scenario, "--kpi", "wait_mean", "--dossier", "h1")
          .status == 64)
    }
  }

  @Test func `a dossier of a traced run is explained alike from the run and from the scenario`()
    throws
  {
    try withFolder { folder in
      let out = folder.appending(path: "traced").path
      let town = ["Scenarios/tutorial/tutorial.yaml", "--set", "period.observed_days=28"]
      let settings = [
        "--set", "offices[land_office].agents=1", "--set",
        "procedures[land_change].annual_volume=2600", "--lang", "en",
      ]
      let run = try Program.run(
        words: ["run"] + town + settings + ["--replications", "1", "--trace", "1", "--out", out])
      #expect(run.status == 0, "\(run.messages)")
      let cases = try String(
        contentsOf: folder.appending(path: "traced/cases.csv"), encoding: .utf8)
      let late = cases.split(separator: "\r\n").map { $0.split(separator: ",") }
        .filter { $0.count > 5 && $0.contains("land_change") && $0.contains("true") }
      let id = String(try #require(late.first?.first))
      let told = try Program.run("explain", out, "--dossier", id, "--lang", "en")
      #expect(told.status == 0, "\(told.messages)")
      #expect(told.output.contains("LATE by"), "\(told.output)")
      #expect(told.output.contains("DUE at"))
      let again = try Program.run(words: ["explain"] + town + settings + ["--dossier", id])
      #expect(again.status == 0, "\(again.messages)")
      #expect(again.output == told.output)
      let vietnamese = try Program.run("explain", out, "--dossier", id, "--lang", "vi")
      #expect(vietnamese.output.contains("TRỄ"))
    }
  }

  /// Four of five are untraced: any can be explained, for tracing changes no life. Folders with several options
  /// are refused, as it is not told of which.
  @Test func `a dossier need not have been traced, but has to be of one option`() throws {
    try withFolder { folder in
      let town = "Scenarios/tutorial/tutorial.yaml"
      let words = [
        "--set", "period.observed_days=7", "--replications", "1", "--lang", "en", "--out",
      ]
      let (one, two) = (folder.appending(path: "one").path, folder.appending(path: "two").path)
      let run = try Program.run(words: ["run", town] + words + [one, "--trace", "0.2"])
      #expect(run.status == 0, "\(run.messages)")
      let cases = try String(contentsOf: folder.appending(path: "one/cases.csv"), encoding: .utf8)
      let untraced = try #require((0..<60).map { "h\($0)" }.first { !cases.contains("\n\($0),") })
      let told = try Program.run("explain", one, "--dossier", untraced, "--lang", "en")
      #expect(told.status == 0 && told.output.hasPrefix("\(untraced): "), "\(told.messages)")
      let both = [town, "Scenarios/tutorial/more-counters.yaml"]
      #expect(try Program.run(words: ["compare"] + both + words + [two]).status == 0)
      let unclear = try Program.run("explain", two, "--dossier", "h1", "--lang", "en")
      #expect(unclear.status == 2 && unclear.messages.contains("several options"))
    }
  }

  @Test func `the page of an explanation has its causes, places and mends in both languages`()
    throws
  {
    try Batch.with { batch in
      let out = batch.url("out").path
      #expect(try explain(batch, "--kpi", "wait_mean", "--out", out).status == 0)
      _ = try Program.run("report", out, "--lang", "en")
      let page = try String(contentsOf: batch.url("out/report.html"), encoding: .utf8)
      for words in [
        "Why the indicator is as it is", "Vì sao chỉ tiêu như vậy", "Mean wait is 33.0 min",
        "took in dossiers of people who came before", "Sửa từng điều một",
        "how it stands under other inputs is not known",
      ] { #expect(page.contains(words), "\(words)") }
    }
  }
}
