import LegalClock

/// Online and postal shares by mix, district and day, as steps in time.
struct ChannelShares: Sendable {
  struct Step: BitwiseCopyable, Sendable {
    var fromDay: Int32
    var online: Double
    var post: Double
  }

  private var steps: ContiguousArray<Step> = []
  private var first: ContiguousArray<UInt32> = [0]
  private let districtCount: Int

  init(_ scenario: Scenario) {
    districtCount = scenario.people.districts.count
    for mix in scenario.services.channels {
      for district in scenario.people.districts {
        let start = scenario.period.firstDay
        for date in [start] + mix.changes.map(\.from).filter({ $0 > start }) {
          let shares = mix.shares(in: district, on: date)
          steps.append(
            Step(
              fromDay: Int32(date.dayNumber - start.dayNumber), online: shares.online,
              post: shares.post))
        }
        first.append(UInt32(steps.count))
      }
    }
  }

  @inline(__always)
  func shares(mix: ChannelMixID, district: DistrictID, day: Int) -> Step {
    let cell = mix.position * districtCount + district.position
    var step = Int(first[cell + 1]) - 1
    while step > Int(first[cell]), Int(steps[step].fromDay) > day { step -= 1 }
    return steps[step]
  }
}
