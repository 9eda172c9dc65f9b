import Experiments
import OutputAnalysis
import Staffing
import Testing
import Wording

struct `Targets as people write them` {
  @Test func `an indicator, a sign and a value, with blanks or without`() throws {
    let target = try Target("wait_p90<=15")
    #expect(target.kpi.id == "wait_p90")
    #expect(target.requirement == .atMost(15))
    #expect(try Target(" wait_p90 <= 15 ") == target)
    #expect(try Target("wait_within_limit_1>=0.9").requirement == .atLeast(0.9))
    #expect(try Target("wait_within_limit_1>=0.9").text == "wait_within_limit_1>=0.9")
  }

  @Test(arguments: [
    ("wait_p90", "write KPI<=VALUE"), ("wait_p90=15", "write KPI<=VALUE"),
    ("wait_p9<=15", "did you mean 'wait_p90'?"), ("wait_p90<=soon", "'soon' is not a number"),
    ("wait_p90>=15", "did you mean 'wait_p90<=15'?"),
    ("wait_within_limit_1>=1.5", "write a value from 0 to 1"),
    ("office_utilisation>=0.9", "need not bring it any nearer"),
    ("visits_per_dossier<=2", "not told by site or office"),
  ])
  func `what is none is told with what to write`(text: String, said: String) {
    let problem = #expect(throws: InvalidTarget.self) { try Target(text) }
    #expect(problem?.message.en.contains(said) == true, "\(problem?.message.en ?? "")")
    #expect(problem?.message.vi.isEmpty == false)
  }

  @Test func `one on waits brings one on giving up along, unless there is one`() throws {
    let alone = try Target.all(["wait_mean<=5"])
    #expect(alone.map(\.text) == ["wait_mean<=5", "walk_away_share<=0.03"])
    #expect(alone.map(\.isImplied) == [false, true])
    #expect(try Target.all(["wait_mean<=5", "walk_away_share<=0.1"]).count == 2)
    #expect(try Target.all(["walk_away_share<=0.1"]).count == 1)
  }

  @Test func `two of one indicator are refused, for one of them says nothing`() {
    #expect(throws: InvalidTarget.self) { try Target.all(["wait_p90<=15", "wait_p90<=10"]) }
  }
}
