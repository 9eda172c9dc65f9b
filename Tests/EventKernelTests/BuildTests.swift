import EventKernel
import Testing

@Test func `EventKernel builds`() {}
