import ScenarioFiles
import Testing
import Wording

@Suite struct BrokenFileTests {
  @Test(
    arguments: mistakesInValues + mistakesInStructure + mistakesInYAML + mistakesOfVisits
      + mistakesInEvents + mistakesInUncertainty)
  func `a mistake in YAML is told with its place and what to write instead`(
    _ mistake: Mistake
  ) throws { try Self.check(mistake) }

  @Test(arguments: mistakesInTables)
  func `a mistake in a table is told with its place and what to write instead`(
    _ mistake: Mistake
  ) throws { try Self.check(mistake) }

  @Test(arguments: mistakesInOptions)
  func `a mistake in an option is told at its own line`(_ mistake: Mistake) throws {
    try Self.check(mistake)
  }

  @Test(arguments: mistakesInTheWhole)
  func `a gap between the parts is told at the element that has it`(_ mistake: Mistake) throws {
    try Self.check(mistake)
  }

  @Test func `the town without a mistake is read`() throws {
    #expect(try Town().problems("town.yaml") == [])
    #expect(try Town().problems("option.yaml") == [])
  }

  @Test func `there are at least 60 broken files`() {
    let all =
      mistakesInValues + mistakesInStructure + mistakesInYAML + mistakesInTables
      + mistakesInTheWhole
    #expect(all.count + mistakesInOptions.count >= 60)
  }

  static func check(_ mistake: Mistake) throws {
    var town = try Town()
    let mark = try town.replace(mistake.old, with: mistake.new, in: mistake.file)
    let place = try #require(
      mistake.at ?? mark.map { "\(mistake.file):\($0.line):\($0.column)" })
    let problems = try town.problems(mistake.read)
    let there = problems.first {
      "\($0.file):\($0.line):\($0.column)" == place
        && $0.message.contains(mistake.message) && $0.hint.contains(mistake.hint)
    }
    #expect(there != nil, "expected \(place), found \(problems)")
    #expect(problems.count == mistake.count, "\(problems)")
    for problem in problems {
      #expect(problem.text.vi != problem.text.en && problem.remedy.vi != problem.remedy.en)
    }
  }
}
