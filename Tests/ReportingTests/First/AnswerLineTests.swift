import Experiments
import Runs
import ServiceModel
import Testing
import Wording

@testable import Reporting
@testable import Runs

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

  /// The last line, where the mean wait was to select.
  private func selected(
    _ states: [OptionSelection.State], of options: [OptionResult], _ language: Language = .en
  ) throws -> String {
    let kpi = try #require(KPI.named("wait_mean"))
    let selection = OptionSelection(
      kpi: kpi, relevant: 1, level: 0.95,
      entries: zip(options, states).map {
        .init(option: $0.id, state: $1, replications: $0.replications, mean: nil)
      })
    let told = AnswerLine(options, Comparison(options), .none, selection).text(language)
    let text = SelectionText(selection, options).outcome(language)
    #expect(
      text.contains(language == .en ? "near to normal" : "phân phối chuẩn")
        == states.contains(.selected))
    return told.replacing("\n", with: " ")
  }

  @Test func `the answer of a selection is of the option that was selected`() async throws {
    let options = await smallExperiment(others: [("lean", 2, 2), ("leaner", 1, 40)])
    for which in [1, 2] {
      var states = Array(repeating: OptionSelection.State.behind, count: 3)
      states[which] = .selected
      let told = try selected(states, of: options)
      #expect(
        told.hasPrefix("The answer: “\(options[which].scenario.name.en)” against “"), "\(told)")
      #expect(told.contains("mean wait"), "\(told)")
    }
    let name = options[0].scenario.name
    let base = try selected([.selected, .behind, .behind], of: options)
    #expect(base.hasPrefix("The answer: keep “\(name.en)”: by mean wait it is the best"), "\(base)")
    let vi = try selected([.selected, .behind, .behind], of: options, .vi)
    #expect(vi.hasPrefix("Kết luận: giữ “\(name.vi)”"), "\(vi)")
    let open = try selected([.undecided, .behind, .undecided], of: options)
    #expect(
      open.hasPrefix(
        "The answer: none is selected by mean wait: “\(name.en)”, “\(options[2].scenario.name.en)” may"
      ),
      "\(open)")
    let nothing = try selected([.undecided, .notRanked, .notRanked], of: options)
    #expect(nothing.hasPrefix("The answer: none can be selected by mean wait."), "\(nothing)")
  }
}
