/// A town in which one cause of a bad indicator is planted: what is to be mended first is known.
package struct PlantedCause: Hashable, Sendable {
  /// The indicator, as `--kpi` has it.
  package let kpi: String
  /// Over the tutorial's town, as on the command line.
  package let settings: [String]
  /// What was planted, as in `mends.csv`.
  package let mend: String

  /// The one of this number, from 0: nine kinds in turn, each time of another size.
  package init(number: Int) {
    var dice = Dice(state: UInt64(number + 1) &* 7919)
    for _ in 0..<5 { _ = dice.roll(0...1.0) }
    var kpi = "wait_mean"
    // People enough, each group by the size of the town.
    let size = dice.roll(2...4)
    let people = [
      "counter_groups[town_civil].staff=\(size)", "counter_groups[town_land].staff=\(size - 1)",
      "counter_groups[river_civil].staff=2", "counter_groups[*].other_duties_share=0",
    ]
    let settings: [String]
    let mend: String
    switch number % 9 {
    case 0:
      settings = [
        "counter_groups[town_land].staff=1",
        "procedures[land_change].annual_volume=\(dice.roll(2400...3000))",
      ]
      mend = "one_more:town_land"
    case 1:
      settings = ["absence_share=\(dice.roll(0.3...0.45))"]
      mend = "nobody_absent"
    case 2:
      settings = [
        "counter_groups[*].other_duties=blocks",
        "counter_groups[*].other_duties_share=\(dice.roll(0.4...0.6))",
      ]
      mend = "no_other_duties"
    case 3:
      settings = [
        "staffing_plans.all_day={\"00:00\": 1, \"\(dice.roll(10...11)):00\": "
          + "{share: \(dice.roll(0.35...0.5)), break_share: 0.1}}"
      ]
      mend = "everybody_all_day"
    case 4:
      settings = [
        "procedures[*].complete_share=\(dice.roll(0.1...0.3))",
        "reception.incomplete_service_share=1", "demand.volume_factor=\(dice.roll(1.1...1.3))",
      ]
      mend = "complete_papers"
    case 5:
      settings = [
        "reception.collection_minutes={lognormal: {mean: \(dice.roll(14...20)), cv: 0.6}}",
        "channel_mixes.usual.electronic_return_share=0",
        "channel_mixes.usual.postal_return_share=0",
      ]
      mend = "nothing_to_collect"
    case 6:
      settings = [
        "reception.online_minutes={lognormal: {mean: \(dice.roll(25...35)), cv: 0.7}}",
        "channel_mixes.usual.online_share=0.5", "reception.background_limit_hours=0",
      ]
      mend = "nothing_behind_counters"
    case 7:
      settings = [
        "offices[land_office].agents=1",
        "procedures[land_change].annual_volume=\(dice.roll(2200...2500))",
      ]
      kpi = "processing_mean[procedure=land_change]"
      mend = "one_more_agent:land_office"
    default:
      settings = [
        "events=[{closed: {from: 2024-03-11, to: 2024-04-05, counter_groups: [town_civil]}}]",
        "counter_groups[town_civil].serves=[civil, land]", "demand.volume_factor=1.2",
        "counter_groups[town_land].serves=[civil, land]", "counter_groups[town_land].staff=1",
      ]
      mend = "no_closures"
    }
    (self.kpi, self.settings, self.mend) = (kpi, people + settings, mend)
  }
}

/// Numbers that look like chance and are always the same.
private struct Dice {
  var state: UInt64

  /// In this range.
  mutating func roll(_ range: ClosedRange<Double>) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let share = Double(state >> 11) / Double(1 << 53)
    return ((range.lowerBound + share * (range.upperBound - range.lowerBound)) * 100).rounded()
      / 100
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    Int(roll(Double(range.lowerBound)...Double(range.upperBound) + 0.99))
  }
}
