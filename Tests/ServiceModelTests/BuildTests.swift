import ServiceModel
import Testing

@Test func `ServiceModel builds`() {}
