import Foundation
import ScenarioFiles
import ServiceModel
import Testing
import Wording

/// Stresses that nobody chooses are right as well.
@Suite struct OtherStressTests {
  private func problems(set settings: String, chosen: String = "") throws -> [ScenarioProblem] {
    var town = try Town()
    _ = try town.replace(
      "closing:\n",
      with: """
        stresses:
          calm: {name: {vi: Vắng, en: Calm}, set: ["demand.volume_factor*=0.7"]}
          storm: {name: {vi: Bão, en: Storm}, set: \(settings)}
        \(chosen)
        closing:

        """, in: "town.yaml")
    return try town.problems("town.yaml")
  }

  @Test(arguments: [
    ("[\"channel_mixes.nope.online_share=0.1\"]", "no 'nope'"),
    ("[\"demand.volume_facto=2\"]", "volume_facto"),
    ("[\"demand.volume_factor=lots\"]", "'lots' is not a number"),
    ("[\"demand.volume_factor*=lots\"]", "'lots' is not a number"),
    ("[\"channel_mixes[*].online_share=1.5\"]", "out of range"),
    ("[\"counter_groups[town_land].serves=lnad\"]", "no 'lnad' among the service classes"),
    ("[hello]", "'hello' is not a setting"),
    ("hello", "'hello' is not a setting"),
    ("[\"stress=calm\"]", "a stress cannot choose or change stresses"),
    ("[\"stresses.calm.set=[]\"]", "a stress cannot choose or change stresses"),
  ])
  func `what a stress sets is wrong whether it is chosen or not`(
    _ settings: String, message: String
  ) throws {
    for chosen in ["", "stress: calm", "stress: storm"] {
      let problems = try problems(set: settings, chosen: chosen)
      #expect(problems.count == 1, "\(chosen): \(problems)")
      #expect(problems.first?.message.contains(message) == true, "\(chosen): \(problems)")
      #expect(problems.first?.text.vi != problems.first?.text.en)
    }
  }

  @Test func `a stress that is right by itself is left alone until it is chosen`() throws {
    #expect(try problems(set: "[\"demand.volume_factor=2\"]").isEmpty)
    #expect(try problems(set: "demand.volume_factor=2").isEmpty)
  }

  @Test func `one setting without a list is set as well`() throws {
    var town = try Town()
    _ = try town.replace(
      "closing:\n",
      with: """
        stresses:
          storm: {name: {vi: Bão, en: Storm}, set: absence_share=0.25}
        stress: storm
        closing:

        """, in: "town.yaml")
    #expect(try town.read("town.yaml").get().scenario.reception.absenceShare == 0.25)
  }

  @Test func `what an event says of its source is told`() throws {
    var town = try Town()
    _ = try town.replace(
      "closing:\n",
      with: """
        events:
          - surge: {from: 2024-04-01, to: 2024-04-30, factor: 1.6, source: the press, confidence: K}
          - closed: {from: 2024-05-13, to: 2024-05-14, sites: river_house}
            source: a letter
            confidence: V
        closing:

        """, in: "town.yaml")
    let events = try town.read("town.yaml").get().scenario.account.assumptions.filter {
      $0.key.hasPrefix("events")
    }
    #expect(events.map(\.source) == ["the press", "a letter"])
    #expect(events.map(\.confidence) == ["K", "V"])
  }
}
