import Experiments
import Runs
import ServiceModel
import Testing
import Wording

@testable import Reporting

/// The last line on a terminal.
struct AnswerLineTests {
  private func line(_ options: [OptionResult], _ language: Language = .en) -> String {
    AnswerLine(options, Comparison(options), .none).text(language)
      .replacing("\n", with: " ")
  }

  @Test func `a comparison ends with what the best option brings, and turns with its sign`()
    async throws
  {
    let options = await smallExperiment()
    let told = line(options)
    #expect(told.hasPrefix("The answer: “\(options[1].scenario.name.en)” against “"), "\(told)")
    #expect(told.contains("better: ") && told.contains("people at the counters 1 fewer"), "\(told)")
    #expect(line(options, .vi).hasPrefix("Kết luận: “"))
    let turned = line(options.reversed())
    #expect(
      turned.contains("worse: ") && turned.contains("people at the counters 1 more"), "\(turned)")
  }

  @Test func `no option that fails is the answer`() async {
    let told = line(await smallExperiment(failing: ["lean"]))
    #expect(told.hasPrefix("The answer: no option serves everybody"), "\(told)")
  }

  @Test func `one replication has no answer`() async {
    #expect(line(await smallExperiment(replications: 1)).isEmpty)
  }
}
