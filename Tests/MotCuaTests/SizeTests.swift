import Foundation
import Testing

/// What is told before a run that is larger than anybody can mean.
@Suite struct SizeTests {
  @Test(arguments: [["run"], ["compare", CommandTests.option]])
  func `a run that would not end is told before, and needs --yes`(_ command: [String]) throws {
    try withFolder { folder in
      let out = folder.appending(path: "results")
      let run = try Program.run(
        words: [command[0], CommandTests.town] + command.dropFirst() + [
          "--set", "procedures[*].annual_volume=5e6", "--replications", "2", "--out", out.path,
        ])
      #expect(run.status == 2)
      #expect(run.messages.contains("Estimate: about 6,700,000 citizens in each replication"))
      #expect(run.messages.contains("add --yes"), "\(run.messages)")
      #expect(!run.messages.contains("Simulating"))
      #expect(run.output.isEmpty)
      #expect(try contents(of: folder) == [])
    }
  }

  @Test func `pilot runs of a large city are not begun either`() throws {
    let run = try Program.run(
      "run", CommandTests.town, "--set", "demand.volume_factor=100", "--set",
      "period.warm_up_days=auto", "--set", "procedures[*].annual_volume*=10")
    #expect(run.status == 2)
    #expect(run.messages.contains("add --yes"))
    #expect(!run.messages.contains("pilot"), "\(run.messages)")
  }

  @Test func `a usual run is not told of, and --yes changes nothing of it`() throws {
    let words = [
      "run", CommandTests.town, "--replications", "1", "--set", "period.observed_days=7",
    ]
    let (plain, meant) = (try Program.run(words: words), try Program.run(words: words + ["--yes"]))
    #expect(plain.status == 0 && meant.status == 0)
    #expect(plain.output == meant.output)
    #expect(!plain.messages.contains("Estimate"))
  }

  @Test func `a setting may name something in one of the compared files, and that is counted`()
    throws
  {
    let setting = "levers.staffing.enabled=true"
    let check = try Program.run(
      "check", CommandTests.town, CommandTests.option, "--set",
      "counter_groups[site=town_hall].staff+=1",
      "--set", setting)
    #expect(check.status == 0, "\(check.messages)")
    #expect(check.messages.contains("selects 2 values, changes 2"))
    let none = try Program.run(
      "check", CommandTests.town, CommandTests.option, "--set",
      "counter_groups[site=tonw_hall].staff+=1")
    #expect(none.status == 2)
    #expect(none.messages.contains("did you mean 'town_hall'?"), "\(none.messages)")
  }
}
