import LegalClock
import ScenarioFiles
import ServiceModel
import Testing
import Wording

@Suite struct `Rule-set files` {
  @Test func `the rules of 2024 are read as the deadlines by hand take them`() throws {
    let rules = try RuleSetFile.read(path: "\(scenarios)/hanoi-2024/rules/nd-61-2018.yaml")
    #expect(rules.id == "nd-61-2018")
    #expect(rules.validFrom == CivilDate(iso: "2018-06-21"))
    #expect(rules.counting.cutOff.value == TimeOfDay("15:00"))
    #expect(rules.counting.cutOff.article.vi == "Nghị định 61/2018/NĐ-CP, Điều 18")
    #expect(rules.counting.cutOff.confidence == .known)
    #expect(rules.counting.firstDay.value == .dayAfterReceipt)
    #expect(rules.counting.firstDay.confidence == .verified)
    #expect(rules.counting.firstHour.value == .receipt)
    #expect(rules.counting.lastHour.value == .closing)
    #expect(rules.counting.lastHour.confidence == .assumed)
    #expect(rules.counting.dayOff.value == .nextWorkingDay)
    #expect(rules.supplement.value == RuleSet.Supplement(clock: .stops, atMost: 1))
    #expect(
      rules.newDate.value == RuleSet.NewDate(atMost: 1, noticeWorkingDays: 1, form: "04"))
    #expect(rules.newTerm.value == .workingDays(5))
    #expect(rules.newTerm.confidence == .assumed)
  }

  @Test func `the rules of 2025 say that their articles are not known`() throws {
    let rules = try RuleSetFile.read(path: "\(scenarios)/hanoi-2024/rules/nd-118-2025.yaml")
    #expect(rules.id == "nd-118-2025")
    #expect(rules.validFrom == CivilDate(iso: "2025-07-01"))
    for rule in [RuleName.cutOff, .supplement, .newDate] {
      #expect(rules.citation(of: rule).article.en.hasSuffix("article not known"))
      #expect(rules.citation(of: rule).confidence == .known)
    }
  }

  @Test func `every shipped rule has an article in both languages`() throws {
    for id in ["nd-61-2018", "nd-118-2025"] {
      let rules = try RuleSetFile.read(path: "\(scenarios)/hanoi-2024/rules/\(id).yaml")
      for rule in RuleName.allCases {
        let article = rules.citation(of: rule).article
        #expect(!article.vi.isEmpty && !article.en.isEmpty, "\(id) \(rule)")
      }
    }
  }

  @Test func `a file that is not there is a problem with a place`() {
    #expect(throws: InvalidScenario.self) {
      try RuleSetFile.read(path: "\(scenarios)/hanoi-2024/rules/nowhere.yaml")
    }
  }
}
