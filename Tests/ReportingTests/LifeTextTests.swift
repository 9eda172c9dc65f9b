import ServiceModel
import Testing
import Wording

@testable import Reporting

@Suite struct LifeTextTests {
  @Test func `every activity and outcome has a word in both languages`() {
    for id in Trace.Activity.allCases.map(\.rawValue) + Trace.Outcome.allCases.map(\.rawValue) {
      #expect(TraceTexts.word(id).vi != id, "\(id)")
      #expect(!TraceTexts.word(id).en.isEmpty)
    }
  }
}
