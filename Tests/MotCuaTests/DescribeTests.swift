import Foundation
import Reporting
import ServiceModel
import Testing
import Wording

@Suite struct DescribeTests {
  @Test(arguments: [("HanoiInputs.md", Language.en), ("SoLieuHaNoi.md", .vi)])
  func `the pages of Hanoi's inputs are those of its scenario`(
    page: String, language: Language
  ) throws {
    let file = HanoiScenarioTests.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/MotCua.docc/\(page)")
    let committed = try String(contentsOf: file, encoding: .utf8)
    let written = ModelDescription(try HanoiScenarioTests.baseline.get(), language).markdown
    // Line by line: a whole page would fill the terminal.
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
    let (old, new) = (lines(committed), lines(written))
    let command = "motcua describe Scenarios/hanoi-2024/baseline.yaml --lang \(language)"
    #expect(old.count == new.count, "\(command) > Sources/MotCua.docc/\(page) writes it again")
    for (line, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      Issue.record("\(page), line \(line + 1): the scenario says \(pair.1)")
    }
  }
}
