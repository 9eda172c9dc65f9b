import EventKernel
import Testing

@Suite struct SimTimeTests {
  @Test(arguments: [7.3e10, 1e30, .greatestFiniteMagnitude, .infinity])
  func `what is longer than any run lasts the longest time there is`(seconds: Double) {
    #expect(SimDuration.seconds(seconds) == .longest)
    #expect(SimDuration.minutes(seconds) == .longest)
    #expect(SimDuration.seconds(-seconds).ticks == -SimDuration.longest.ticks)
  }

  @Test func `shorter times are rounded to the nearest microsecond`() {
    // 2,283 years less a day or two.
    #expect(SimDuration.seconds(7.2e10).ticks == 72_000_000_000_000_000)
    #expect(SimDuration.seconds(0.5e-6).ticks == 1)
    #expect(SimDuration.seconds(0.4999e-6).ticks == 0)
    #expect(SimDuration.seconds(-0.5e-6).ticks == -1)
  }

  @Test func `lengths can be added to never`() {
    var time = SimTime.never
    for _ in 0..<60 { time = time + .longest }
    #expect(time > .never)
  }
}
