import OutputAnalysis
import Testing

@Test func `OutputAnalysis builds`() {}
