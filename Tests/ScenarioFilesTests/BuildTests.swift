import ScenarioFiles
import Testing

@Test func `ScenarioFiles builds`() {}
