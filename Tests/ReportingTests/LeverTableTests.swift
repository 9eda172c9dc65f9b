import Experiments
import OutputAnalysis
import ServiceModel
import Testing
import Wording

@testable import Reporting
@testable import Runs

/// What is said of levers that bring an option to its targets.
@Suite struct LeverTableTests {
  /// A mean wait of 2.29 ± 0.62 min on fresh citizens, held against 2.2.
  private func line(
    _ state: CellState, levers: [Int], _ language: Language
  ) throws -> String {
    let seen = LeverSet.Seen(
      value: 2.29, interval: ConfidenceInterval(lower: 1.67, upper: 2.91, level: 0.95),
      isMet: false,
      shortfall: 0.04)
    let answer = LeverAnswer(
      option: SmallCity.scenario(), start: ("base.yaml", []),
      candidates: [
        LeverCandidate(id: "more", name: LocalizedText(vi: "Thêm", en: "More"), settings: [])
      ],
      targets: [try LeverTarget("wait_mean<=2.2")], asked: LeversAsked(),
      sets: [LeverSet(levers: levers, seen: [seen])], met: [0],
      attempts: [LeverAttempt(set: 0, seen: [seen], state: state)], replications: 4,
      isByMoney: false)
    let text = LeverTable(answer).text(language).split(separator: "\n").joined(separator: " ")
    let head = try #require(text.ranges(of: language == .vi ? "Kết luận:" : "The answer:").last)
    return String(text[head.lowerBound...])
  }

  @Test(arguments: [CellState.undecided, .tooFew])
  func `what fresh citizens do not decide is told as not decided, with what they show`(
    state: CellState
  ) throws {
    for levers in [[], [0]] {
      let told = try line(state, levers: levers, .en)
      #expect(told.contains("may ") && told.contains("that is not decided"), "\(told)")
      #expect(told.contains("2.29 ± 0.62"), "\(told)")
      #expect(!told.contains("keeps") && !told.contains("it takes at the least"), "\(told)")
      let vi = try line(state, levers: levers, .vi)
      #expect(vi.contains("có thể") && vi.contains("chưa quyết được"), "\(vi)")
      #expect(vi.contains("2,29 ± 0,62"), "\(vi)")
    }
  }

  @Test func `what they certify is told as certain as that is`() throws {
    #expect(try line(.certified, levers: [], .en).contains("without any change."))
    #expect(try line(.certified, levers: [0], .en).contains("it takes at the least: More."))
    for levers in [[], [0]] {
      #expect(try !line(.certified, levers: levers, .en).contains("decided"))
      #expect(try !line(.certified, levers: levers, .vi).contains("chưa quyết được"))
    }
  }
}
