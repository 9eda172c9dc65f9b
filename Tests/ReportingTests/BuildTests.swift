import Reporting
import Testing

@Test func `Reporting builds`() {}
