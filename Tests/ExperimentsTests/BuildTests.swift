import Experiments
import Testing

@Test func `Experiments builds`() {}
