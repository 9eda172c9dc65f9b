import ScenarioFiles
import Testing
import Wording

@testable import Runs

/// Limits of claims against what an indicator can be.
@Suite struct ClaimUnitTests {
  @Test(arguments: [
    ("gave_up_share", "'>= 90'", "holds for no value", "'>= 0.9' or '>= 90%'"),
    ("gave_up_share", "'<= 1'", "holds for every value", "'<= 0.01' or '<= 1%'"),
    ("gave_up_share", "'<= 150%'", "holds for every value", "a limit that some values keep"),
    ("gave_up_share", "'>= 0'", "holds for every value", "a limit that some values keep"),
    ("gave_up_share", "'<= -5%'", "holds for no value", "add minus: OPTION"),
    ("gave_up_share", "'>= 1', minus: a", "holds for no value", "'>= 0.01' or '>= 1%'"),
    ("wait_mean", "'<= -1'", "holds for no value", "add minus: OPTION"),
    ("wait_mean", "'<= 50%'", "is no share", "without %"),
    ("index_766_timeliness", "'<= 500'", "holds for every value", "a limit that some values keep"),
  ])
  func `a limit in another unit is told with its place and what was meant`(
    kpi: String, condition: String, text: String, remedy: String
  ) throws {
    try ClaimScratch.with { scratch in
      scratch.kpi = kpi
      try scratch.write()
      let problems = try scratch.problems("kpi: \(kpi), option: b, is: \(condition)")
      let problem = try #require(problems.first)
      #expect(problems.count == 1 && problem.message.contains(text), "\(problems)")
      #expect(problem.hint.contains(remedy), "\(problem)")
      #expect(problem.line == 2 && problem.message.contains("claims[0].is"))
      #expect(problem.text.vi != problem.text.en && problem.remedy.vi != problem.remedy.en)
    }
  }

  @Test func `limits that some values keep and others do not are allowed`() throws {
    try ClaimScratch.with { scratch in
      scratch.kpi = "gave_up_share"
      for option in ["a", "b"] { scratch.value(option, 0.02, 0.01) }
      scratch.difference(0, 0.01, family: 51)
      try scratch.write()
      for condition in ["'<= 0'", "'>= 1'", "'< 1'", "'> 0'", "'>= 50%'"] {
        #expect(try scratch.problems("kpi: gave_up_share, option: b, is: \(condition)").isEmpty)
      }
      #expect(
        try scratch.problems("kpi: gave_up_share, option: b, minus: a, is: '< -0.5'").isEmpty)
    }
  }
}
