import Experiments
import OutputAnalysis
import ServiceModel
import Testing
import Wording

@testable import Reporting

/// What is said of values that are varied, and of where a goal begins to be met.
struct BreakEvenWordsTests {
  private func told(
    _ state: BreakEvenSearch.State, _ interval: ConfidenceInterval?, certain: Double?,
    _ language: Language = .en
  ) -> String {
    func side(_ value: Double, isMet: Bool) -> BreakEvenWords.Side {
      BreakEvenWords.Side(
        value: value, isMet: isMet, excess: isMet ? -0.1 : 2, interval: isMet ? interval : nil)
    }
    return BreakEvenWords(
      subject: LocalizedText(vi: "A", en: "A"), path: LocalizedText(vi: "staff", en: "staff"),
      unit: .minutes, state: state,
      crossing: 1, root: 1.3, sides: (side(1.05800385168, isMet: true), side(3, isMet: false)),
      certain: (certain, 3)
    ).sentence[language]
  }

  @Test func `what is met by the mean alone is not told as met`() {
    let holds = ConfidenceInterval(lower: -0.4, upper: 0.2, level: 0.95)
    #expect(told(.undecided, holds, certain: nil).contains("1.058: met by the mean, -0.1"))
    #expect(told(.undecided, nil, certain: 1).contains("1.058: met by the mean, -0.1"))
    #expect(told(.undecided, nil, certain: nil, .vi).contains("1,058: theo trung bình thì đạt, "))
    #expect(told(.undecided, holds, certain: nil).contains("3: not met, "))
    let beyond = ConfidenceInterval(lower: -0.4, upper: -0.02, level: 0.95)
    #expect(told(.undecided, beyond, certain: nil).contains("1.058: met, -0.1"))
    #expect(told(.undecided, nil, certain: 1.1).contains("1.058: met, -0.1"))
    #expect(told(.crosses, nil, certain: nil).contains("1.058: met, -0.1"))
  }

  @Test func `a value that a search tried is told to five digits, as a language writes it`() {
    #expect(BreakEvenWords.number("1.05800385168") == LocalizedText(vi: "1,058", en: "1.058"))
    #expect(BreakEvenWords.number("0.333333333333")[.vi] == "0,33333")
    #expect(SelectorWords.told("demand.volume_factor=", "1.05800385168")[.vi].hasSuffix(": 1,058"))
    #expect(BreakEvenWords.number("nearest")[.vi] == "nearest")
  }

  @Test func `one option has nothing to differ from`() {
    #expect(!Texts.sweepTitle(options: 1)[.en].contains("difference"))
    #expect(!Texts.sweepTitle(options: 1)[.vi].contains("chênh lệch"))
    #expect(Texts.sweepTitle(options: 2)[.en].contains("differences from the first option"))
  }

  @Test(arguments: [(0.3, "tăng từ", "rises from"), (-0.3, "giảm từ", "falls from")])
  func `what a law does to a share says its direction`(
    change: Double, vi: String, en: String
  ) {
    #expect(LawWords.sentence(change)[.vi].contains(" \(vi) {3}% "))
    #expect(LawWords.sentence(change)[.en].contains(" \(en) {3} % "))
    #expect(LawWords.sentence(0)[.en].contains("stays at"))
  }

  @Test func `a share is written alike wherever its unit follows it`() {
    let format = { RowFormat(.share, values: [0.683], $0) }
    #expect(format(.vi).value(0.683) + format(.vi).suffix == "68,3%")
    #expect(format(.en).value(0.683) + format(.en).suffix == "68.3 %")
    #expect(RowFormat(.minutes, values: [1], .vi).suffix == " phút")
    #expect(RowFormat(.count, values: [1], .vi).suffix.isEmpty)
  }
}
