import Testing
import Wording

@testable import ScenarioFiles

@Suite struct PhraseTests {
  @Test func `a phrase is told in Vietnamese with the same values`() {
    let phrase: Phrase = "'\(12)' may be \("1.5") or \("15")"
    #expect(phrase.text.en == "'12' may be 1.5 or 15")
    #expect(phrase.text.vi == "'12' có thể là 1.5 hoặc 15")
  }

  @Test func `a phrase within a phrase is told in the language around it`() {
    let range = NumberRange(lower: 0, upper: 5, isWhole: true)
    let phrase: Phrase = "write \(range.allowed)"
    #expect(phrase.text.en == "write a whole number from 0 to 5")
    #expect(phrase.text.vi == "hãy viết số nguyên từ 0 đến 5")
  }

  @Test func `braces in a value stay as they are`() {
    let phrase: Phrase = "'\("{1}")' is not a path"
    #expect(phrase.text.vi == "'{1}' không phải là đường dẫn")
  }

  @Test func `one thing is told in the singular`() {
    func phrase(_ count: Int) -> Phrase { "has \(count, "value", "values")" }
    #expect(phrase(1).text.en == "has 1 value" && phrase(2).text.en == "has 2 values")
    #expect(phrase(1).text.vi == "có 1 giá trị")
    let text = LocalizedText(vi: "{0} nơi", en: "{0 site|sites} {0|works|work}")
    #expect(text.filled(.en, "1") == "1 site works" && text.filled(.en, "0") == "0 sites work")
    #expect(text.filled(.en, "1,001") == "1,001 sites work" && text.filled(.vi, "1") == "1 nơi")
  }

  @Test func `a phrase that nobody has translated is told in English`() {
    let phrase: Phrase = "nobody has translated \(3) of these"
    #expect(phrase.text == LocalizedText(vi: phrase.text.en, en: phrase.text.en))
  }

  @Test func `a translation puts in what its English puts in`() {
    for (english, vietnamese) in ProblemWords.everything {
      let values = { (text: String) in
        Set(text.matches(of: /\{[0-9]/).map { String($0.output) })
      }
      #expect(values(english) == values(vietnamese), "\(english)")
    }
  }
}
