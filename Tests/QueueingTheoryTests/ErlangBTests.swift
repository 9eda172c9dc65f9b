import QueueingTheory
import Testing

@Suite struct ErlangBTests {
  @Test func `one server is busy as often as it is offered`() {
    #expect(ErlangB.blocking(servers: 1, offeredLoad: 1) == 0.5)
  }
}
