import Experiments
import OutputAnalysis
import Testing

@testable import Staffing

struct `The nearest value of a target` {
  @Test(arguments: [
    ("wait_p90<=15", 20.04, 20.1), ("wait_p90<=15", 15.01, 15.1),
    ("walk_away_share<=0.03", 0.0401, 0.041),
    ("wait_within_limit_1>=0.9", 0.81, 0.81), ("wait_within_limit_1>=0.9", 0.8999, 0.899),
  ])
  func `is the first that is kept, in steps that people write`(
    asked: String, floor: Double, nearest: Double
  ) throws {
    let target = try Target(asked)
    let found = target.nearest { easier in
      target.kpi.better == .lower
        ? easier.requirement.limit >= floor : easier.requirement.limit <= floor
    }
    #expect(found == nearest)
  }

  @Test func `is none where only what asks for nothing is kept`() throws {
    for asked in ["walk_away_share<=0.03", "wait_within_limit_1>=0.9", "wait_mean<=5"] {
      #expect(try Target(asked).nearest { _ in false } == .infinity)
    }
  }

  /// Runs of a quarter of a year.
  @Test func `is held against as much as half of a certificate sees, no more and no less`() {
    let few = HalfCertificate(runs: 4, years: 1, ofCertificate: 16)
    #expect(few.parts == [0..<4] && few.times == 8)
    let many = HalfCertificate(runs: 9, years: 2.25, ofCertificate: 1)
    #expect(many.parts == [0..<2, 2..<4, 4..<6, 6..<8] && many.times == 1)
    let long = HalfCertificate(runs: 2, years: 6, ofCertificate: 1)
    #expect(long.parts == [0..<1, 1..<2] && long.times == 1)
  }
}
